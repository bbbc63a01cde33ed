import { describe, expect, test } from 'vitest'
import { solveLeagueToFunnel } from '../../../scripts/demo-force/solve-league-to-funnel.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { T9, T12 } from '../northmere/truths.ts'
import type { Fields } from './exercise.ts'
import { mixOf } from './league-mix.ts'
import { standingOut } from './league-standing.ts'
import { dealYear, leagueOf, placeWith, teamIn } from './league-teams.ts'
import { leagueToFunnel } from './league-to-funnel.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  asks,
  faultsIn,
  parts,
  playAtItsEnds,
  playThrough,
  replies,
  situationWith,
  textOf,
} from './playing-for-tests.ts'

const { teams, outcomesMix } = committedTables()
const league = leagueOf(teams)
const mix = mixOf(outcomesMix)

const PICK: Fields = {
  ask: 'pick',
  'praise-1': 'N04',
  'praise-2': 'N03',
  'praise-3': 'N14',
  'visit-1': 'N02',
  'visit-2': 'N17',
  'visit-3': 'N20',
}
const STANDS: Fields = { ask: 'stands', 'by-luck': '2', 'stands-N17': 'yes', step: 'curious' }
const ONE_MIX: Fields = { ask: 'one-mix', swapped: '117', higher: 'better' }
const SENTENCE: Fields = { ask: 'sentence', sentence: 'It has harder cases.' }
const CHECKED: Fields = {
  ask: 'checked',
  sentence: 'Better for each type, and harder cases.',
  'has-each': 'yes',
  'has-mix': 'yes',
}

function viewAfter(posts: Fields[], query: Fields = {}): PanelsView {
  return leagueToFunnel.view({ ...afterPosts(leagueToFunnel, posts), query })
}

function outcomeOf(posts: Fields[]) {
  return afterPosts(leagueToFunnel, posts).records.at(-1)?.outcome
}

describe('the planted truths', () => {
  test('one team of 40 stands out, and it is the one that was planted', () => {
    expect(standingOut(league)).toEqual([T12.team])
  })

  test('Elmsea leads in every type and trails in total; on either mix it is ahead', () => {
    const rate = ({ positive, cases }: { positive: number; cases: number }) => positive / cases
    expect(T9.better).toBe('E')
    expect(mix.rows.every((row) => rate(row.better) > rate(row.worse))).toBe(true)
    expect(rate(mix.better)).toBeLessThan(rate(mix.worse))
    expect(mix.worseOnBetter).toBeCloseTo(117, 10)
    expect(mix.worseOnBetter).toBeLessThan(mix.better.positive)
    expect(mix.betterOnWorse).toBeGreaterThan(mix.worse.positive)
  })
})

describe('six teams from the ranked table', () => {
  test('the first page has rates and places, and no number of cases or limit', () => {
    const view = viewAfter([])
    const text = JSON.stringify(view)
    expect(textOf(view, 'pick')).toContain('22.7%')
    expect(text).not.toMatch(/"520"|520,|99\.8|stands out from luck|Cases/)
    expect(view.panels.slice(1).every((panel) => panel.parts.length === 0)).toBe(true)
  })

  test('the six are kept, with their cases and what one outcome would do', () => {
    expect(outcomeOf([PICK])).toBe('kept')
    const text = textOf(viewAfter([PICK]), 'pick')
    expect(text).toContain('["Praise N04","22.7%",5,22,"Place 4 instead of 1"]')
    expect(text).toContain('["Visit N02","8.6%",3,35,"Place 38 instead of 40"]')
    expect(text).toContain('["Visit N17","9.4%",49,520,"Place 39 all the same"]')
    expect(placeWith(league, teamIn(league, 'N04'), 0)).toBe(1)
  })

  test('a team picked twice is refused, and so is one that is missing', () => {
    const twice = leagueToFunnel.take(situationWith(), { ...PICK, 'visit-3': 'N04' })
    expect(twice).toEqual({
      problems: [{ field: 'visit-3', message: 'Select another team: N04 is there already' }],
    })
    expect(leagueToFunnel.take(situationWith(), { ...PICK, 'praise-2': 'N99' })).toEqual({
      problems: [{ field: 'praise-2', message: 'Select team 2 to praise' }],
    })
  })

  test.each(['stands', 'one-mix', 'sentence', 'checked', '', 'what'])(
    'a post for "%s" before its time keeps nothing',
    (ask) => expect(leagueToFunnel.take(situationWith(), { ask })).toHaveProperty('problems'),
  )
})

describe('the funnel', () => {
  test('the same teams go from place to size, and the limits grow with the slider', () => {
    const chart = (query: Fields) => {
      const [figure] = parts(viewAfter([PICK], query), 'funnel').flatMap((part) =>
        part.as === 'figure' ? part.charts.map((one) => one.figure) : [],
      )
      if (figure?.kind !== 'funnel') throw new Error('no funnel')
      return figure
    }
    expect(chart({}).points[0]).toMatchObject({ label: 'N04', n: 1, rate: 22.7, named: true })
    const sized = chart({ across: 'cases', limits: '99.8', cases: '300' })
    expect(sized.points[0]).toMatchObject({ label: 'N04', n: 22 })
    expect(sized.limits.map(({ name }) => name)).toEqual(['99.8%'])
    expect(sized.limits[0]?.curve.at(-1)?.n).toBe(300)
    const [first, last] = [sized.limits[0]?.curve.at(0), sized.limits[0]?.curve.at(-1)]
    const width = (at: typeof first) => (at?.high ?? 0) - (at?.low ?? 0)
    expect(width(last)).toBeLessThan(width(first))
  })

  test('the words give the range for the size on the slider', () => {
    const said = textOf(viewAfter([PICK], { cases: '520', limits: 'both' }), 'funnel')
    expect(said).toContain('12% to 18% in 95 years of 100, and 10% to 20% in 998 of 1,000')
  })

  test('who stands out is not said before it is found', () => {
    const text = JSON.stringify(
      viewAfter([PICK], { across: 'cases', limits: 'both', cases: '900' }),
    )
    expect(text).not.toMatch(/"findings":true|same true rate|below the outer limits/)
  })

  test.each<{ wrong: Fields; field: string; says: string }>([
    { wrong: { 'stands-N02': 'yes' }, field: 'stands', says: 'N02 has 3 of 35: luck gives' },
    { wrong: { 'stands-N14': 'yes' }, field: 'stands', says: 'just outside the 95% limits' },
    { wrong: { 'by-luck': '0' }, field: 'by-luck', says: '5 in 100 lie outside' },
    { wrong: { step: 'plan' }, field: 'step', says: 'not know yet that the work is the cause' },
    { wrong: { step: 'wait' }, field: 'step', says: 'luck is a poor explanation' },
  ])('with $wrong it is not yet, and the reason is beside it', ({ wrong, field, says }) => {
    const posts: Fields[] = [PICK, { ...STANDS, ...wrong }]
    expect(outcomeOf(posts)).toBe('not-yet')
    const panel = parts(viewAfter(posts), 'funnel')
    expect(replies(panel)[0]?.heading).toBe('2 of 3 right')
    expect(asks(panel)[0]?.verdicts?.[field]?.hint).toContain(says)
    expect(JSON.stringify(panel)).not.toContain('same true rate')
  })

  test('right, it says what was planted; an earlier try stays on the page', () => {
    const posts = [PICK, { ...STANDS, step: 'plan' }, STANDS]
    expect(outcomeOf(posts)).toBe('kept')
    const panel = parts(viewAfter(posts), 'funnel')
    expect(replies(panel)[0]?.text[0]).toContain('49 of 520, 9.4%, below the outer limits')
    expect(replies(panel)[0]?.text[0]).toContain('15%, and N17 9%')
    expect(JSON.stringify(panel)).toContain('improvement plan')
  })
})

describe('the same teams next year', () => {
  test('a learner is dealt the same years again, another learner others', () => {
    expect(dealYear(teams, 'a', 1)).toEqual(dealYear(teams, 'a', 1))
    expect(dealYear(teams, 'b', 1).teams.map(({ k }) => k)).not.toEqual(
      dealYear(teams, 'a', 1).teams.map(({ k }) => k),
    )
  })

  test('small teams take most of the ends for nearly every learner', () => {
    const shares = Array.from({ length: 40 }, (_, at) => {
      const { teams: placed } = dealYear(teams, `learner-${at}`, 1)
      return [...placed.slice(0, 3), ...placed.slice(-3)].filter(({ n }) => n < 100).length
    })
    expect(shares.reduce((sum, one) => sum + one, 0) / 40).toBeGreaterThan(3)
  })

  test('each year has its row', () => {
    const [table] = parts(viewAfter([PICK, STANDS], { years: '3' }), 'years').filter(
      (part) => part.as === 'table',
    )
    expect(table).toMatchObject({
      rows: [['This year'], ['Year 2'], ['Year 3'], ['Year 4']].map(([year]) =>
        expect.arrayContaining([year]),
      ),
    })
    expect(textOf(viewAfter([PICK, STANDS], { years: '3' }), 'years')).toContain('4 years, ')
  })
})

describe('Elmsea and Fenholt', () => {
  const ready = [PICK, STANDS]

  test('the sum is asked only once the types have been seen', () => {
    expect(asks(parts(viewAfter(ready), 'mix'))).toEqual([])
    const typed = parts(viewAfter(ready, { by: 'type' }), 'mix')
    expect(asks(typed)[0]?.id).toBe('one-mix')
    expect(JSON.stringify(typed)).toContain('Elmsea is higher in 4 of 4. None of these gaps alone')
    expect(JSON.stringify(typed)).not.toMatch(/"117|Fenholt 9\.8%|Elmsea 18\.8%|ways round/)
  })

  test.each([
    { swapped: '158', higher: 'worse', says: 'on its own cases' },
    { swapped: '10', higher: 'better', says: 'That is the last row, 10' },
    { swapped: '90', higher: 'better', says: '2.5% of 400. One per cent of 400 is 4.' },
    { swapped: '117', higher: 'worse', says: 'Elmsea’s own 136' },
  ])('$swapped and $higher is answered "$says"', ({ says, ...fields }) => {
    const posts = [...ready, { ask: 'one-mix', ...fields }]
    expect(outcomeOf(posts)).toBe('not-yet')
    expect(replies(parts(viewAfter(posts), 'mix'))[0]?.text[0]).toContain(says)
  })

  test('right, it shows both mixes', () => {
    const [reply] = replies(parts(viewAfter([...ready, ONE_MIX]), 'mix'))
    expect(reply?.text[0]).toContain('Elmsea 11.3%, Fenholt 9.8%')
    expect(reply?.text[0]).toContain('Elmsea 18.8%, Fenholt 17.0%')
    expect(reply?.text[1]).toContain('700 of Elmsea’s 1,200')
    expect(reply?.text[1]).toContain('Fenholt 180 of 930')
  })
})

describe('the sentence', () => {
  const ready = [PICK, STANDS, ONE_MIX]

  test('the model comes only after a sentence of one’s own', () => {
    expect(textOf(viewAfter(ready), 'sentence')).not.toContain('One way to say it')
    expect(textOf(viewAfter([...ready, SENTENCE]), 'sentence')).toContain('One way to say it')
    expect(outcomeOf([...ready, SENTENCE])).toBe('kept')
  })

  test.each<{ has: Fields; outcome: string }>([
    { has: {}, outcome: 'not-yet' },
    { has: { 'has-each': 'yes' }, outcome: 'not-yet' },
    { has: { 'has-each': 'yes', 'has-mix': 'yes' }, outcome: 'met' },
  ])('with $has ticked it is $outcome', ({ has, outcome }) => {
    const checked = { ask: 'checked', sentence: 'Harder cases.', ...has }
    expect(outcomeOf([...ready, SENTENCE, checked])).toBe(outcome)
  })

  test('looking back sets the picks beside what luck gives each', () => {
    const situation = afterPosts(leagueToFunnel, [...ready, SENTENCE, CHECKED], {
      prediction: { choice: 'n02' },
    })
    const text = textOf(leagueToFunnel.view(situation), 'back')
    expect(text).toContain('"The team to visit first","N02","N17, the only one beyond luck"')
    expect(text).toContain('N04 (22.7% of 22; luck gives')
    expect(text).toContain('"It has harder cases.","Better for each type, and harder cases."')
  })
})

test('the address is read kindly', () => {
  const query = { across: 'up', cases: '99999', limits: '12', years: '-3', by: '?' }
  expect(viewAfter([PICK], query).play).toEqual({
    across: '',
    cases: '900',
    limits: '',
    years: '',
    by: '',
  })
})

test('every play control moved to its ends gives a sound page', () => {
  const posts = [PICK, STANDS, ONE_MIX]
  const view = viewAfter(posts)
  for (const query of [{}, ...playAtItsEnds(view), { limits: 'both', cases: '20' }, { years: '6' }])
    expect(faultsIn(viewAfter(posts, query))).toEqual([])
})

test('beginning again closes everything but the first panel', () => {
  const view = viewAfter([PICK, STANDS, { do: 'reset' }])
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(view.panels.slice(1).every((panel) => panel.parts.length === 0)).toBe(true)
})

test.each([false, true])('the demo force plays it to the end, slips: %s', (slips) => {
  expect(playThrough(leagueToFunnel, solveLeagueToFunnel, { slips }).outcomes.at(-1)).toBe('met')
})
