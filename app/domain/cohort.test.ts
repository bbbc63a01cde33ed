import { describe, expect, test } from 'vitest'
import { joined, summariseCohort } from './cohort.ts'

function cell(command: string, rank: string, people: number, completed = 0) {
  const rest = { overdue: 0, inProgress: 0, notBegun: people - completed }
  return { command, rank, people, completed, ...rest }
}

const cells = [
  cell('Harrowbank', 'Inspector', 10, 4),
  cell('Harrowbank', 'Chief Inspector', 2, 1),
  cell('Saltmarsh', 'Inspector', 8, 8),
  cell('Roads', 'Inspector', 3, 1),
]

describe('a cohort', () => {
  test('is counted whole', () => {
    expect(summariseCohort(cells, 'command').whole).toEqual({
      people: 23,
      completed: 14,
      overdue: 0,
      inProgress: 0,
      notBegun: 9,
    })
  })

  test('is divided by command or by rank, each person once', () => {
    const { parts } = summariseCohort([...cells, cell('Roads', 'Chief Inspector', 4)], 'command')
    expect(parts.alone.map(({ name, people, completed }) => [name, people, completed])).toEqual([
      ['Harrowbank', 12, 5],
      ['Saltmarsh', 8, 8],
      ['Roads', 7, 1],
    ])
    const byRank = summariseCohort([...cells, cell('Roads', 'Chief Inspector', 4)], 'rank').parts
    expect(byRank.alone.map(({ name, people }) => [name, people])).toEqual([
      ['Inspector', 21],
      ['Chief Inspector', 6],
    ])
  })

  test('shows no group under five, nor lets the total less the others give it away', () => {
    const { parts, whole } = summariseCohort(cells, 'command')
    expect(parts.alone.map(({ name }) => name)).toEqual(['Harrowbank'])
    expect(parts.together.map(({ name }) => name)).toEqual(['Saltmarsh', 'Roads'])
    expect(joined([...parts.alone, ...parts.together])).toEqual(whole)
  })

  test('of fewer than five people is not divided at all', () => {
    expect(summariseCohort([cell('Roads', 'Inspector', 4)], 'rank').parts.isWithheld).toBe(true)
    expect(summariseCohort([], 'rank').parts.isWithheld).toBe(true)
  })
})

test('several groups as one are the sum of each count', () => {
  const counts = { people: 5, completed: 1, overdue: 1, inProgress: 1, notBegun: 2 }
  expect(joined([counts, counts])).toEqual({
    people: 10,
    completed: 2,
    overdue: 2,
    inProgress: 2,
    notBegun: 4,
  })
  expect(joined([])).toEqual({
    people: 0,
    completed: 0,
    overdue: 0,
    inProgress: 0,
    notBegun: 0,
  })
})
