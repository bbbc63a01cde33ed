import { describe, expect, test } from 'vitest'
import type { LineFigure } from '../figures.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { TRUTHS } from '../northmere/truths.ts'
import type { ExerciseRecord, Fields, Situation } from './exercise.ts'
import { dealMonths, largestRise, MONTHS } from './luck.ts'
import { luckMachine } from './luck-machine.ts'
import { ACCEPTED_SMALLEST_CHANGE } from './smallest-change.ts'
import { showTiles } from './tiles.ts'

const alderbrook: LineFigure = {
  kind: 'line',
  title: 'Burglary, Alderbrook',
  x: Array.from({ length: 48 }, (_, at) => `M${at}`),
  y: Array.from({ length: 48 }, (_, at) => 40 + (at % 11)),
  provisional: [47],
}

function situation(query: Fields = {}, records: ExerciseRecord[] = []): Situation {
  return {
    seed: 'inspector-1',
    records,
    query,
    figures: { 'alderbrook-burglary': alderbrook },
    northmere: committedTables(),
    prediction: null,
  }
}

function answered(...posts: Fields[]): Situation {
  const records: ExerciseRecord[] = []
  for (const fields of posts) {
    const taken = luckMachine.take(situation({}, records), fields)
    if ('problems' in taken) throw new Error(JSON.stringify(taken))
    records.push({ ...taken, at: '2026-11-22T10:00:00Z' })
  }
  return situation({}, records)
}

describe('what the machine deals', () => {
  test('a learner is dealt the same months each time they come back to a deal', () => {
    const first = luckMachine.view(situation({ deal: '3' }))
    expect(luckMachine.view(situation({ deal: '3' }))).toEqual(first)
    expect(luckMachine.view(situation({ deal: '4' })).deal.counts).not.toEqual(first.deal.counts)
  })

  test('two learners are dealt different months', () => {
    const other = luckMachine.view({ ...situation(), seed: 'inspector-2' })
    expect(other.deal.counts).not.toEqual(luckMachine.view(situation()).deal.counts)
  })

  test('the band catches about 19 months in 20, at any average of the slider that bears it', () => {
    for (const mean of [10, 45, 100, 400]) {
      const deals = Array.from({ length: 100 }, (_, at) => dealMonths('band', at + 1, mean))
      const inside = deals.reduce((sum, deal) => sum + deal.inside, 0) / (100 * MONTHS)
      expect(inside, `average ${mean}`).toBeGreaterThan(0.935)
      expect(inside, `average ${mean}`).toBeLessThan(0.98)
    }
  })

  test('months dealt from 45 average 45, with the spread of luck alone', () => {
    const counts = Array.from(
      { length: 200 },
      (_, at) => dealMonths('spread', at, 45).counts,
    ).flat()
    const average = counts.reduce((sum, count) => sum + count, 0) / counts.length
    const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / counts.length
    expect(average).toBeCloseTo(45, 0)
    expect(variance / average).toBeGreaterThan(0.95)
    expect(variance / average).toBeLessThan(1.05)
  })

  test('the address is read kindly: too far is brought back, nonsense is the usual', () => {
    expect(luckMachine.view(situation({ mean: '9999', deal: '-4' })).play).toMatchObject({
      mean: '400',
      deal: '1',
    })
    expect(luckMachine.view(situation({ mean: 'lots', deal: '' })).deal.mean).toBe(45)
  })
})

test('the deals so far are added up from the first', () => {
  const [one, two] = [dealMonths('inspector-1', 1, 45), dealMonths('inspector-1', 2, 45)]
  const { soFar } = luckMachine.view(situation({ deal: '2' }))
  expect(soFar).toMatchObject({
    months: 96,
    inside: one.inside + two.inside,
    highest: Math.max(one.highest, two.highest),
  })
  expect(soFar.rise?.percent).toBe(Math.max(one.rise?.percent ?? 0, two.rise?.percent ?? 0))
})

describe('the largest rise that luck produced', () => {
  test('is a percentage where the base bears one', () => {
    expect(largestRise([40, 60, 50, 70])).toEqual({ before: 40, after: 60, percent: 50 })
  })

  test('passes over a base under 30, however large its percentage', () => {
    expect(largestRise([10, 40, 44])).toMatchObject({ before: 40, after: 44 })
  })

  test('is shown as counts where every base is under 30', () => {
    expect(largestRise([2, 7, 3, 4])).toEqual({ before: 2, after: 7, percent: null })
  })

  test('is nothing where nothing rose', () => {
    expect(largestRise([9, 7, 7, 1])).toBeNull()
  })
})

describe('the tiles, none of which changed', () => {
  test('there are 40, and over many months about 1 in 20 is red', () => {
    const { tiles, redsSoFar, dealtSoFar } = showTiles('inspector-1', 100)
    expect(tiles).toHaveLength(TRUTHS.T18.tiles)
    expect(dealtSoFar).toBe(4000)
    expect(redsSoFar / dealtSoFar).toBeGreaterThan(0.035)
    expect(redsSoFar / dealtSoFar).toBeLessThan(0.065)
  })

  test('another month leaves the months before it as they were', () => {
    const [first, second] = [showTiles('inspector-1', 1), showTiles('inspector-1', 2)]
    expect(second.redsSoFar).toBe(first.reds + second.reds)
  })
})

describe('Alderbrook beside the machine', () => {
  test('which chart is Alderbrook is not in what is sent before the guess', () => {
    const { pair } = luckMachine.view(situation())
    expect(pair?.real).toBeNull()
    expect(JSON.stringify(pair)).not.toContain('Alderbrook')
    expect(pair?.charts.map(({ figure }) => figure.x)).toEqual([
      expect.arrayContaining(['Month 1']),
      expect.arrayContaining(['Month 1']),
    ])
  })

  test('after the guess one chart is Alderbrook, without its provisional month', () => {
    const { pair } = luckMachine.view(situation({ guess: 'A' }))
    const real = pair?.charts.find(({ side }) => side === pair.real)
    expect(real?.figure.y).toEqual(alderbrook.y.slice(0, 47))
  })
})

describe('the smallest change from 45 to ask about', () => {
  test.each([
    { smallest: '13', outcome: 'met' },
    { smallest: '13.4', outcome: 'met' },
    { smallest: '14', outcome: 'met' },
    { smallest: '±15', outcome: 'met' },
    { smallest: '-14', outcome: 'met' },
    { smallest: '5', outcome: 'not-yet' },
    { smallest: '12', outcome: 'not-yet' },
    { smallest: '16', outcome: 'not-yet' },
    { smallest: '59', outcome: 'not-yet' },
  ])('$smallest is $outcome', ({ smallest, outcome }) => {
    expect(luckMachine.take(situation(), { smallest })).toMatchObject({ outcome })
  })

  test('the rule of thumb lies inside what is accepted', () => {
    const thumb = 2 * Math.sqrt(TRUTHS.T1.mean)
    expect(Math.floor(thumb)).toBe(ACCEPTED_SMALLEST_CHANGE.from)
    expect(Math.ceil(thumb) + 1).toBe(ACCEPTED_SMALLEST_CHANGE.to)
  })

  test('too small a change is answered with how many ordinary months it asks about', () => {
    const { tries, isAnswered } = luckMachine.view(answered({ smallest: '5' }))
    const { counts } = dealMonths('inspector-1', 1, 45)
    const asked = counts.filter((count) => Math.abs(count - 45) >= 5).length
    expect(tries[0]?.consequence).toContain(`${asked} of these 48 ordinary months`)
    expect(isAnswered).toBe(false)
  })

  test('too large a change is answered with the real rise it would miss', () => {
    const { tries } = luckMachine.view(answered({ smallest: '30' }))
    expect(tries[0]?.consequence).toMatch(
      /rose by a third, to 60 a month: you would ask about 1 month in \d+/,
    )
  })

  test('the count itself is answered with what was asked for', () => {
    expect(luckMachine.view(answered({ smallest: '59' })).tries[0]?.consequence).toContain(
      'distance from 45',
    )
  })

  test('every try stays on the page, and one that is right stands', () => {
    const view = luckMachine.view(
      answered({ smallest: '5' }, { smallest: '14' }, { smallest: '3' }),
    )
    expect(view.tries.map(({ isRight }) => isRight)).toEqual([false, true, false])
    expect(view.isAnswered).toBe(true)
  })

  test('beginning again is kept, and clears the tries from the page', () => {
    const view = luckMachine.view(answered({ smallest: '5' }, { do: 'reset' }))
    expect(view.tries).toEqual([])
  })

  test.each([
    { smallest: '', message: 'Enter the smallest change from 45 you would ask about' },
    { smallest: 'lots', message: 'Smallest change must be a number of burglaries, like 8' },
    { smallest: '13 or 14', message: 'Smallest change must be a number of burglaries, like 8' },
    { smallest: '30%', message: 'Enter a number of burglaries, not a percentage' },
    { smallest: '0', message: 'Smallest change must be more than 0' },
  ])('"$smallest" is refused with what to do about it', ({ smallest, message }) => {
    expect(luckMachine.take(situation(), { smallest })).toEqual({
      problems: [{ field: 'smallest', message }],
    })
  })

  test('the answer is not in the page before it is earned', () => {
    expect(JSON.stringify(luckMachine.view(answered({ smallest: '5' })))).not.toContain('13.4')
  })
})
