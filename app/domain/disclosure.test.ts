import { expect, test } from 'vitest'
import { protectSmallGroups, SMALLEST_GROUP } from './disclosure.ts'
import { keyedStream, wholeBelow } from './randomness.ts'

const groups = (...sizes: number[]) => sizes.map((people, index) => ({ name: `G${index}`, people }))
const sizes = (list: { people: number }[]) => list.map((group) => group.people)

test('groups of five or more are shown by themselves', () => {
  const { alone, together } = protectSmallGroups(groups(5, 12, 7))
  expect(sizes(alone)).toEqual([5, 12, 7])
  expect(together).toEqual([])
})

test('several small groups are shown as one', () => {
  const { alone, together } = protectSmallGroups(groups(3, 12, 4))
  expect(sizes(alone)).toEqual([12])
  expect(sizes(together)).toEqual([3, 4])
})

test('one small group is joined by the smallest other, or the total would give it away', () => {
  const { alone, together } = protectSmallGroups(groups(20, 3, 9))
  expect(sizes(alone)).toEqual([20])
  expect(sizes(together)).toEqual([3, 9])
})

test('fewer than five people in all are not shown', () => {
  expect(protectSmallGroups(groups(2, 2)).isWithheld).toBe(true)
  expect(protectSmallGroups([]).isWithheld).toBe(true)
})

test('empty groups are left out and protect nobody', () => {
  const { alone, together } = protectSmallGroups(groups(0, 8, 2))
  expect(alone).toEqual([])
  expect(sizes(together)).toEqual([8, 2])
})

test('for any force, every figure and every difference of figures covers five people or more', () => {
  const stream = keyedStream('forces')
  for (let force = 0; force < 500; force += 1) {
    const force_ = groups(
      ...Array.from({ length: 1 + wholeBelow(12, stream) }, () => wholeBelow(14, stream)),
    )
    const { alone, together, isWithheld } = protectSmallGroups(force_)
    if (isWithheld) continue
    const published = [...sizes(alone), ...(together.length > 0 ? [sum(sizes(together))] : [])]
    expect(Math.min(...published)).toBeGreaterThanOrEqual(SMALLEST_GROUP)
    // The total less any of the published figures is made of whole published figures.
    expect(sum(published)).toBe(sum(sizes(force_)))
  }
})

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
