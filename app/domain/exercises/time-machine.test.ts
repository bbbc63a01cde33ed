import { describe, expect, test } from 'vitest'
import { solverFor } from '../../../scripts/demo-force/solvers.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { percentChange } from '../statistics/change.ts'
import { rollingSum } from '../statistics/seasons.ts'
import type { Fields } from './exercise.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'
import { exerciseById } from './registry.ts'
import { dealCases } from './time-cases.ts'
import { timeMachine } from './time-machine.ts'
import { adjustedAsb } from './time-season.ts'
import { redMonths } from './time-strip.ts'
import { completeMonths, TILES, tileAt, unrestOf, yearOfTiles } from './time-tiles.ts'

const northmere = committedTables()
const SEED = situationWith().seed
const countsOf = (id: 'burglary' | 'asb' | 'violence') =>
  completeMonths(northmere, id).map(({ count }) => count)

const PREDICTED: Fields = {
  ask: 'predict',
  'red-month': '6',
  'red-year': '6',
  'red-to-date': '6',
  'red-rolling': '6',
  sure: '2',
}
const ONE_OFF: Fields = { ask: 'one-off', falls: 'slowly' }

/** The posts up to and with these tries at five cases, each with so many wrong. */
function tries(...wrong: number[]): Fields[] {
  const cases = wrong.map((count, attempt) => ({
    ask: `cases-${attempt + 1}`,
    ...Object.fromEntries(
      dealCases(SEED, attempt).map(({ id, options, best }, at) => [
        `${id}-${attempt + 1}`,
        at < count ? (options.find(({ value }) => value !== best)?.value ?? '') : best,
      ]),
    ),
  }))
  return [PREDICTED, ONE_OFF, ...cases]
}

function posted(posts: Fields[], query: Fields = {}) {
  const situation = { ...afterPosts(timeMachine, posts), query }
  const outcome = situation.records.at(-1)?.outcome
  return { situation, view: timeMachine.view(situation), outcome }
}

function panel(view: PanelsView, id: string) {
  return view.panels.find((one) => one.id === id)
}

function textOf(view: PanelsView, id: string) {
  return JSON.stringify(panel(view, id))
}

describe('the tiles of a series that never changed', () => {
  const burglary = countsOf('burglary')

  test('T1: in 2023/24 they are red in 5, 7, 0 and 7 months', () => {
    expect(redMonths(burglary)).toEqual([5, 7, 0, 7])
    expect(TILES.map(({ id }) => unrestOf(yearOfTiles(id, burglary, 2)).changes)).toEqual([
      10, 7, 0, 7,
    ])
  })

  test('a year later the year to date is red in all eleven complete months', () => {
    expect(unrestOf(yearOfTiles('to-date', burglary, 3))).toEqual({ red: 11, changes: 0 })
  })

  test('the rolling tile is always the same as the tile of the same month last year', () => {
    for (const id of ['burglary', 'asb', 'violence'] as const)
      for (let month = 12; month < 47; month++)
        expect(tileAt('rolling', countsOf(id), month).colour).toBe(
          tileAt('year', countsOf(id), month).colour,
        )
  })

  test('what a tile compares is what it says', () => {
    const counts = Array.from({ length: 30 }, (_, month) => 2 ** (month % 5))
    expect(tileAt('month', counts, 14)).toEqual({ now: 16, before: 8, colour: 'red' })
    expect(tileAt('year', counts, 14)).toEqual({ now: 16, before: 4, colour: 'red' })
    expect(tileAt('to-date', counts, 14)).toMatchObject({ now: 4 + 8 + 16, before: 1 + 2 + 4 })
    expect(tileAt('month', [5, 5], 1).colour).toBe('none')
  })
})

describe('the prediction', () => {
  test('before it nothing but the question is there', () => {
    const { view } = posted([])
    expect(JSON.stringify(view)).not.toMatch(/"strip"|Red in|all at once|278|"why"/)
    expect(view.panels.slice(1).every(({ opensAfter }) => opensAfter !== undefined)).toBe(true)
  })

  test('is kept and stands beside what was so', () => {
    const { view, outcome } = posted([PREDICTED])
    expect(outcome).toBe('kept')
    expect(textOf(view, 'predict')).toContain('Red in 5, 7, 0 and 7 of 12 months')
    expect(textOf(view, 'predict')).toContain('within one month on 3 of the four')
    expect(textOf(view, 'predict')).toContain('"Year to date against last year",6,0,0')
  })

  test('what is left out or impossible is asked for together', () => {
    const taken = timeMachine.take(situationWith(), {
      ask: 'predict',
      'red-month': '13',
      'red-year': '3',
    })
    expect('problems' in taken && taken.problems.map(({ field }) => field)).toEqual([
      'red-month',
      'red-to-date',
      'red-rolling',
      'sure',
    ])
  })

  test('another year may be looked at', () => {
    expect(textOf(posted([PREDICTED], { year: '3' }).view, 'predict')).toContain(
      'red in all 11 months',
    )
  })
})

describe('moving the comparison', () => {
  test('the arrow turns with the month compared with', () => {
    const against = (back: string) =>
      textOf(posted([PREDICTED], { series: 'asb', month: '43', back }).view, 'compare')
    expect(against('1')).toContain('▼ green**: Oct 2024 against Sep 2024')
    expect(against('12')).toContain(
      '▲ red**: Oct 2024 against Oct 2023, up 5.0%, from 1,491 to 1,565',
    )
    expect(against('1')).toMatch(/red \d+ times and green \d+/)
  })
})

describe('the one-off', () => {
  test('T6b: July 2024 is about twice any other July, and August is ordinary', () => {
    const violence = countsOf('violence')
    const { month } = TRUTHS.T6b
    for (const other of [3, 15, 27])
      expect((violence[month] ?? 0) / (violence[other] ?? 1)).toBeGreaterThan(1.8)
    const totals = rollingSum(violence)
    expect(percentChange(totals[40 - 11 - 12] ?? 0, totals[40 - 11] ?? 0)).toBeCloseTo(11.5, 1)
  })

  test('is guessed before it can be played with', () => {
    const { view } = posted([PREDICTED])
    expect(panel(view, 'one-off')?.parts.some(({ as }) => as === 'play')).toBe(false)
    expect(textOf(view, 'one-off')).not.toContain('Then it drops out')
    expect(panel(view, 'season')?.opensAfter).toBeDefined()
  })

  test('what is added comes in, is carried for twelve months and drops out', () => {
    const burglary = countsOf('burglary')
    const { view } = posted([PREDICTED, ONE_OFF], { extra: '200', when: '20' })
    const change = (month: number) => (burglary[month] ?? 0) - (burglary[month - 12] ?? 0)
    expect(textOf(view, 'one-off')).toContain(
      `rises by ${200 + change(19)} in Nov 2022, holds the 200 extra for twelve months, and falls by ${200 - change(31)} in Nov 2023`,
    )
  })
})

describe('the season', () => {
  test('T3: July’s index is near the planted one', () => {
    const { index } = adjustedAsb(northmere)
    expect(index[3]).toBeCloseTo(TRUTHS.T3.season[6] ?? 0, 1)
  })

  test('adjusted, July 2024 is an ordinary month', () => {
    const at = (drawn: string) => textOf(posted([PREDICTED, ONE_OFF], { drawn }).view, 'season')
    expect(at('recorded')).toContain('July 2024: **1,975**')
    expect(at('recorded')).not.toContain('"limits"')
    expect(at('adjusted')).toContain('inside, an ordinary July')
  })
})

describe('choosing comparisons', () => {
  test('there are five kinds, each with one best comparison of four', () => {
    for (const attempt of [0, 1])
      for (const one of dealCases(SEED, attempt)) {
        expect(new Set(one.options.map(({ text }) => text)).size, one.question).toBe(4)
        expect(one.options.map(({ value }) => value)).toContain(one.best)
      }
    const questions = [0, 1].flatMap((at) => dealCases(SEED, at).map(({ question }) => question))
    expect(new Set(questions).size).toBe(10)
  })

  test('the order is the learner’s own, and the best comparison is in no fixed place', () => {
    expect(dealCases(SEED, 0)).toEqual(dealCases(SEED, 0))
    const bests = ['a', 'b', 'c', 'd'].flatMap((seed) => dealCases(seed, 0).map(({ best }) => best))
    expect(new Set(bests).size).toBeGreaterThan(2)
  })

  test('before a try, no reason is in the page', () => {
    const text = JSON.stringify(posted(tries()).view)
    for (const { question, why, best } of dealCases(SEED, 0)) {
      expect(text).toContain(question)
      expect(text).not.toContain(why)
      expect(text).not.toContain(`"best":"${best}"`)
    }
  })

  test.each([
    { wrong: 0, outcome: 'met' },
    { wrong: 1, outcome: 'met' },
    { wrong: 2, outcome: 'not-yet' },
    { wrong: 5, outcome: 'not-yet' },
  ])('$wrong of five wrong is $outcome', ({ wrong, outcome }) => {
    expect(posted(tries(wrong)).outcome).toBe(outcome)
  })

  test('a try is answered case by case, and the next has other cases', () => {
    const { view } = posted(tries(3))
    const text = textOf(view, 'choose')
    expect(text).toContain('2 of 5 comparisons answer their question')
    for (const { why } of dealCases(SEED, 0)) expect(text).toContain(why)
    for (const { question, why } of dealCases(SEED, 1)) {
      expect(text).toContain(question)
      expect(text).not.toContain(why)
    }
    expect(textOf(posted(tries(3, 0)).view, 'choose')).toContain('Your earlier tries: 2 of 5.')
  })

  test('a comparison that is left out is asked for by its question', () => {
    const { situation } = posted(tries())
    const taken = timeMachine.take(situation, { ask: 'cases-1' })
    expect('problems' in taken && taken.problems).toHaveLength(5)
    expect('problems' in taken && taken.problems[0]?.message).toMatch(/^Select a comparison: /)
  })

  test('once it is met, looking back has the prediction beside what was found', () => {
    const { view, situation } = posted(tries(0))
    expect(textOf(view, 'back')).toContain('6 (certainty 2)')
    expect(textOf(view, 'back')).toContain('Little by little until July 2025')
    expect(timeMachine.take(situation, tries(0, 0)[3] ?? {})).toHaveProperty('problems')
  })
})

describe('free play', () => {
  test('nonsense in the address is read kindly', () => {
    const { view } = posted(tries(0), { month: '1', back: '99', extra: '-4', drawn: 'x' })
    expect(view.play).toMatchObject({ month: '25', back: '24', extra: '0', drawn: '' })
  })

  test('every control moved to either end gives a sound view', () => {
    const { situation, view } = posted(tries(0))
    const ends = playAtItsEnds(view)
    expect(ends.length).toBeGreaterThan(30)
    for (const query of ends)
      expect(faultsIn(timeMachine.view({ ...situation, query })), JSON.stringify(query)).toEqual([])
  })
})

test.each(['one-off', 'cases-1', 'no-such', ''])(
  'a post of "%s" before its time keeps nothing',
  (ask) => {
    expect(timeMachine.take(situationWith(), { ...PREDICTED, ...ONE_OFF, ask })).toHaveProperty(
      'problems',
    )
  },
)

test('records of no known shape do no harm', () => {
  const records = [null, 7, { ask: 'predict' }, { ask: 'one-off' }, { ask: 'cases-9' }].map(
    (body) => ({
      body,
      outcome: 'kept' as const,
      at: '',
    }),
  )
  expect(faultsIn(timeMachine.view(situationWith({ records })))).toEqual([])
})

test('beginning again asks for the prediction again', () => {
  const { view } = posted([...tries(0), { do: 'reset' }])
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(textOf(view, 'predict')).toContain('Keep my prediction')
})

test('the demo force reaches the goal, with slips or none', () => {
  const solve = solverFor('time-machine')
  expect(playThrough(timeMachine, solve).posts).toBe(3)
  expect(playThrough(timeMachine, solve, { slips: true }).outcomes).toContain('not-yet')
  expect(exerciseById('time-machine')).toBe(timeMachine)
})
