import { describe, expect, test } from 'vitest'
import { solveHotSpotLab } from '../../../scripts/demo-force/solve-hot-spot-lab.ts'
import { MEAN_RATE } from '../northmere/cells.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { T5 } from '../northmere/truths.ts'
import type { Fields, Situation } from './exercise.ts'
import { against, rawChange } from './hot-spot-arms.ts'
import { dealDistrict, groupOf } from './hot-spot-cells.ts'
import { hotSpotLab } from './hot-spot-lab.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  faultsIn,
  panel,
  playAtItsEnds,
  playThrough,
  reply,
  situationWith,
} from './playing-for-tests.ts'

const GUESS = { ask: 'predict', busiest: 'same', any: 'same', quietest: 'same' }
const WHY = { ask: 'why', reason: 'chosen', 'luck-does': 'more' }
const VERDICT = { ask: 'verdict', 'beacon-did': 'unknown', 'lantern-did': 'usual' }
const PLAN = { ask: 'plan', who: 'My 20 busiest streets, by coin.', judged: 'Offences on 1 May.' }
const CHECKED = { ask: 'checked', 'has-coin': 'yes', 'has-date': 'yes' }

function viewAfter(...posts: Fields[]): PanelsView {
  return hotSpotLab.view(afterPosts(hotSpotLab, posts))
}

function changes(choice: 'busiest' | 'any' | 'quietest', luck: number): number {
  const groups = Array.from({ length: 40 }, (_, at) =>
    groupOf(dealDistrict('many', at + 1, luck), choice, 'many', at + 1),
  )
  const total = (of: 'before' | 'after') => groups.reduce((sum, group) => sum + group[of], 0)
  return (100 * (total('after') - total('before'))) / total('before')
}

describe('the district that is dealt', () => {
  test('is the same for a learner each time, and another for another or for another deal', () => {
    expect(dealDistrict('a', 1, 50)).toEqual(dealDistrict('a', 1, 50))
    expect(dealDistrict('b', 1, 50)).not.toEqual(dealDistrict('a', 1, 50))
    expect(dealDistrict('a', 2, 50)).not.toEqual(dealDistrict('a', 1, 50))
  })

  test('has 200 cells that average 20 in both years, whatever share is luck', () => {
    for (const luck of [10, 50, 100]) {
      const cells = Array.from({ length: 20 }, (_, at) => dealDistrict('mean', at, luck)).flat()
      for (const year of ['before', 'after'] as const) {
        const average = cells.reduce((sum, cell) => sum + cell[year], 0) / cells.length
        expect(Math.abs(average - MEAN_RATE), `${luck}% luck, ${year}`).toBeLessThan(0.8)
      }
    }
  })

  test('loses of what sets the busiest apart the share that is luck', () => {
    for (const luck of [10, 50, 90, 100]) {
      const groups = Array.from({ length: 40 }, (_, at) =>
        groupOf(dealDistrict('share', at + 1, luck), 'busiest', 'share', at + 1),
      )
      const excess = (of: 'before' | 'after') =>
        groups.reduce((sum, group) => sum + group[of] - group.cells * MEAN_RATE, 0)
      expect(1 - excess('after') / excess('before')).toBeCloseTo(luck / 100, 1)
    }
  })

  test('the busiest fall, the quietest rise, any thirty stay, and more luck does more', () => {
    expect(changes('busiest', 50)).toBeLessThan(-12)
    expect(changes('quietest', 50)).toBeGreaterThan(25)
    expect(Math.abs(changes('any', 50))).toBeLessThan(3)
    expect(changes('busiest', 90)).toBeLessThan(changes('busiest', 10) - 10)
  })
})

describe('the guesses', () => {
  test('are kept and stand at the end beside what happened', () => {
    const back = JSON.stringify(panel(viewAfter(GUESS, WHY, VERDICT, PLAN, CHECKED), 'back'))
    const { before, after } = groupOf(
      dealDistrict('inspector-1', 1, 50),
      'busiest',
      'inspector-1',
      1,
    )
    expect(back).toContain('About as many')
    expect(back).toContain(`${after} after ${before}`)
  })

  test('every one that is missing is asked for by name', () => {
    expect(hotSpotLab.take(situationWith(), { ask: 'predict' })).toMatchObject({
      problems: [
        { field: 'busiest', message: 'Select what the 30 busiest will do' },
        { field: 'any' },
        { field: 'quietest' },
      ],
    })
  })

  test('no district is sent before them', () => {
    expect(panel(hotSpotLab.view(situationWith()), 'lab').parts).toEqual([])
  })
})

describe('the lab', () => {
  const open = afterPosts(hotSpotLab, [GUESS])
  const lab = (query: Fields) => JSON.stringify(panel(hotSpotLab.view({ ...open, query }), 'lab'))

  test('says nothing about the next year until it is asked for', () => {
    expect(lab({})).not.toContain('"name":"Next year"')
    expect(lab({ year: 'next' })).toContain('"name":"Next year"')
  })

  test('counts in how many of the districts dealt the busiest fell', () => {
    expect(lab({ year: 'next', district: '8' })).toMatch(/In \d of your 8 districts/)
  })

  test.each([
    { reason: 'moved', luck: 'more', verdict: 'partly', says: 'Nothing moved' },
    { reason: 'trend', luck: 'more', verdict: 'partly', says: 'all 200 cells together' },
    { reason: 'chosen', luck: 'less', verdict: 'partly', says: 'from one end to the other' },
    { reason: 'moved', luck: 'same', verdict: 'not-right', says: 'Nothing moved' },
    { reason: 'chosen', luck: 'more', verdict: 'right', says: 'The quietest rise' },
  ])('$reason and $luck: $verdict', ({ reason, luck, verdict, says }) => {
    const answer = reply(viewAfter(GUESS, { ask: 'why', reason, 'luck-does': luck }), 'lab')
    expect(answer.verdict).toBe(verdict)
    expect(answer.text.join(' ')).toContain(says)
  })
})

describe('the two operations', () => {
  const { northmere } = situationWith()

  test('the comparisons are those of the tables, and the coin comes near the planted truth', () => {
    expect(rawChange(northmere, 'beacon')).toBeCloseTo(-16.6, 1)
    expect(against(northmere, 'beacon', 'next 30').percentChangeNet).toBeCloseTo(-14.6, 1)
    const fair = against(northmere, 'lantern', 'usual')
    expect(fair.rateRatio).toBeCloseTo(T5.lantern.factor, 1)
    expect(fair.lower).toBeLessThan(T5.lantern.factor)
    expect(fair.upper).toBeGreaterThan(T5.lantern.factor)
  })

  test('an unfair comparison leaves out the truth of Beacon although it has a range', () => {
    expect(T5.beacon.factor).toBe(1)
    expect(against(northmere, 'beacon', 'next 30').upper).toBeLessThan(1)
    expect(against(northmere, 'beacon', 'rest').upper).toBeLessThan(1)
  })

  test('choosing a comparison states the effect with its range', () => {
    const open = afterPosts(hotSpotLab, [GUESS, WHY])
    const view = hotSpotLab.view({ ...open, query: { beacon: 'next 30', lantern: 'usual' } })
    const text = JSON.stringify(panel(view, 'operations'))
    expect(text).toContain('**14.6% fewer** than expected, 95% range from 26% fewer to 2% fewer')
    expect(text).toContain('**21.0% fewer** than expected, 95% range from 32% fewer to 9% fewer')
  })

  test.each([
    { beacon: 'raw', lantern: 'usual', verdict: 'partly', says: 'nobody patrolled' },
    { beacon: 'next', lantern: 'usual', verdict: 'partly', says: 'less bad luck to lose' },
    { beacon: 'rest', lantern: 'usual', verdict: 'partly', says: 'a quiet year' },
    { beacon: 'unknown', lantern: 'raw', verdict: 'partly', says: 'coming anyway' },
    { beacon: 'unknown', lantern: 'rest', verdict: 'partly', says: 'what quiet cells do' },
    { beacon: 'unknown', lantern: 'unknown', verdict: 'partly', says: 'a coin parted them' },
    { beacon: 'raw', lantern: 'raw', verdict: 'not-right', says: 'nobody patrolled' },
    { beacon: 'unknown', lantern: 'usual', verdict: 'right', says: 'the true effect is 0%' },
  ])('Beacon $beacon, Lantern $lantern: $verdict', ({ beacon, lantern, verdict, says }) => {
    const post = { ask: 'verdict', 'beacon-did': beacon, 'lantern-did': lantern }
    const answer = reply(viewAfter(GUESS, WHY, post), 'operations')
    expect(answer.verdict).toBe(verdict)
    expect(answer.text.join(' ')).toContain(says)
  })

  test('the truth is not sent before both verdicts are right', () => {
    const text = JSON.stringify(viewAfter(GUESS, WHY, { ...VERDICT, 'lantern-did': 'raw' }))
    expect(text).not.toContain('true effect')
    expect(text).not.toContain('cut offences by 20%')
  })
})

describe('the plan', () => {
  test('the model comes after the learner’s own words', () => {
    expect(JSON.stringify(viewAfter(GUESS, WHY, VERDICT))).not.toContain('toss a coin in each')
    expect(JSON.stringify(viewAfter(GUESS, WHY, VERDICT, PLAN))).toContain('toss a coin in each')
  })

  test.each([{ who: '' }, { judged: '  ' }, { who: 'x'.repeat(601) }])(
    '%o is refused',
    (missing) => {
      const open = afterPosts(hotSpotLab, [GUESS, WHY, VERDICT])
      expect(hotSpotLab.take(open, { ...PLAN, ...missing })).toHaveProperty('problems')
    },
  )

  test('checked honestly it reaches the goal, and what is missing is named', () => {
    const situation = afterPosts(hotSpotLab, [GUESS, WHY, VERDICT, PLAN, CHECKED])
    expect(situation.records.at(-1)?.outcome).toBe('met')
    const { heading, text } = reply(hotSpotLab.view(situation), 'plan')
    expect(heading).toBe('2 of 5 are there')
    expect(text).toHaveLength(4)
    const full = Object.fromEntries(
      ['rule', 'coin', 'measure', 'date', 'delivered'].map((point) => [`has-${point}`, 'yes']),
    )
    expect(
      reply(viewAfter(GUESS, WHY, VERDICT, PLAN, { ask: 'checked', ...full }), 'plan'),
    ).toMatchObject({ verdict: 'right' })
  })

  test('without a plan there is nothing to check', () => {
    const open = afterPosts(hotSpotLab, [GUESS, WHY, VERDICT])
    expect(hotSpotLab.take(open, CHECKED)).toHaveProperty('problems')
  })
})

describe('the exercise as a whole', () => {
  test('a part that is not open keeps nothing', () => {
    const posts: Fields[] = [WHY, VERDICT, PLAN, CHECKED, { ask: 'other' }, {}]
    for (const fields of posts)
      expect(hotSpotLab.take(situationWith(), fields)).toHaveProperty('problems')
  })

  test('the address is read kindly', () => {
    const query = { luck: '1', district: '999', which: 'x', beacon: 'usual' }
    expect(hotSpotLab.view(situationWith({ query })).play).toMatchObject({
      luck: '10',
      district: '20',
      which: '',
      beacon: '',
    })
  })

  test('free play moved to its ends gives a sound view', () => {
    const open = afterPosts(hotSpotLab, [GUESS, WHY])
    const ends = playAtItsEnds(hotSpotLab.view(open))
    expect(ends).toHaveLength(11)
    for (const query of ends)
      expect(faultsIn(hotSpotLab.view({ ...open, query: { ...query, year: 'next' } }))).toEqual([])
  })

  test('every try stays, and beginning again empties the page', () => {
    const tried = viewAfter(GUESS, { ...WHY, reason: 'moved' }, WHY)
    expect(JSON.stringify(panel(tried, 'lab'))).toContain('Your earlier tries')
    expect(viewAfter(GUESS, WHY, { do: 'reset' })).toMatchObject({ isBegun: false, round: 1 })
  })

  test('records that are not what they should be do no harm', () => {
    const bodies = [
      null,
      'x',
      { ask: 'verdict', beacon: 3 },
      { ask: 'why' },
      GUESS,
      { ask: 'checked' },
    ]
    const records: Situation['records'] = bodies.map((body) => ({
      body,
      outcome: 'kept' as const,
      at: '2026-11-22T10:00:00Z',
    }))
    expect(faultsIn(hotSpotLab.view(situationWith({ records })))).toEqual([])
  })

  test('the demo force comes to the goal, with slips and without', () => {
    expect(playThrough(hotSpotLab, solveHotSpotLab).posts).toBe(5)
    const slipping = playThrough(hotSpotLab, solveHotSpotLab, { slips: true })
    expect(faultsIn(hotSpotLab.view(slipping.situation))).toEqual([])
  })

  test('Northmere’s tables have what the lab shows', () => {
    expect(committedTables().beacon).toHaveLength(200)
    expect(committedTables().lantern).toHaveLength(200)
  })
})
