import { describe, expect, test } from 'vitest'
import { solveSignalSorter } from '../../../scripts/demo-force/solve-signal-sorter.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { T1 } from '../northmere/truths.ts'
import type { Fields } from './exercise.ts'
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
} from './playing-for-tests.ts'
import { signalSorter } from './signal-sorter.ts'
import { limitsOf, reachOf, type SorterChart, sortByRules } from './sorter-charts.ts'
import { correctedSeries, farFromAverage } from './sorter-correcting.ts'
import { dealCharts } from './sorter-dealing.ts'
import { northmereCharts } from './sorter-northmere.ts'
import { batchOf } from './sorter-state.ts'

const SEED = 'inspector-1'
const charts = northmereCharts(committedTables(), SEED)

const said = (one: string) => (batch: readonly SorterChart[]) =>
  Object.fromEntries(batch.map(({ id }) => [`sort-${id}`, one]))
const rightly = (batch: readonly SorterChart[]) =>
  Object.fromEntries(batch.map(({ id, planted }) => [`sort-${id}`, planted.sort]))
const surely = (batch: readonly SorterChart[], sure = '2') =>
  Object.fromEntries(batch.map(({ id }) => [`sure-${id}`, sure]))

function firstSet(
  sorts: (batch: readonly SorterChart[]) => Fields = rightly,
  sure = '2',
): Fields[] {
  return [0, 1, 2].map((at) => {
    const batch = batchOf(charts, at)
    return { ask: `sort-${at + 1}`, ...sorts(batch), ...surely(batch, sure) }
  })
}

function marksOf(at: number, changed: Fields = {}): Fields {
  const marks = batchOf(charts, at).flatMap((chart) => [
    [`happens-${chart.id}`, chart.planted.happens],
    [`meets-${chart.id}`, reachOf(chart)],
  ])
  return { ask: `marks-${at + 1}`, ...Object.fromEntries(marks), ...changed }
}

const READY = [...firstSet(), marksOf(0), marksOf(1), marksOf(2)]

/** A new set of which so many are sorted as the rules would not. */
function newSet(deal: number, wrong = 0): Fields[] {
  const fresh = dealCharts(SEED, deal)
  const slipped = new Set(fresh.slice(0, wrong).map(({ id }) => id))
  return [0, 1, 2].map((at) => ({
    ask: `new-${at + 1}`,
    ...Object.fromEntries(
      batchOf(fresh, at).map(({ id, planted }) => {
        const other = planted.sort === 'act' ? 'leave' : 'act'
        return [`sort-${id}`, slipped.has(id) ? other : planted.sort]
      }),
    ),
  }))
}

function viewAfter(posts: Fields[], query: Fields = {}): PanelsView {
  return signalSorter.view({ ...afterPosts(signalSorter, posts, { seed: SEED }), query })
}

function outcomeOf(posts: Fields[]) {
  return afterPosts(signalSorter, posts, { seed: SEED }).records.at(-1)?.outcome
}

describe('the first twelve charts', () => {
  test('the rules say of each what was planted in it', () => {
    expect(charts.map(sortByRules)).toEqual(charts.map(({ planted }) => planted.sort))
    expect(charts).toHaveLength(12)
  })

  test('six of them never changed, three of those with a level that is not good enough', () => {
    const same = charts.filter(({ planted }) => planted.happens === 'none')
    expect(same).toHaveLength(6)
    expect(same.every((chart) => limitsOf(chart).signals.length === 0)).toBe(true)
    expect(same.filter(({ planted }) => planted.sort === 'improve')).toHaveLength(3)
  })

  test('every rule is met, and the climb that only the third rule sees is the learner’s own', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const rules = northmereCharts(committedTables(), seed).map((chart) => [
        ...new Set(limitsOf(chart).signals.map(({ rule }) => rule)),
      ])
      expect(new Set(rules.flat())).toEqual(new Set(['outside', 'run7', 'trend7', 'two-of-three']))
      expect(rules[10]?.filter((rule) => rule !== 'two-of-three')).toEqual(['trend7'])
    }
  })

  test('always, sometimes and never are all to be found', () => {
    expect(new Set(charts.map(reachOf))).toEqual(
      new Set(['always', 'sometimes', 'never', 'no-target']),
    )
  })
})

describe('sorting', () => {
  test('four charts are asked for at a time, with nothing of the answer in the page', () => {
    const view = viewAfter([])
    const [ask] = asks(parts(view, 'sort'))
    expect(ask?.cases?.map(({ id }) => id)).toEqual(charts.slice(0, 4).map(({ id }) => id))
    const text = JSON.stringify(view)
    expect(text).not.toMatch(/"signals"|planted|Nothing changed|marks it/)
    expect(text).toContain(charts[0]?.name)
    expect(text).not.toContain(charts[4]?.name)
    expect(view.panels.slice(1).every((panel) => panel.parts.length === 0)).toBe(true)
  })

  test('what was sorted is kept with how sure, and stands on the page after the rules', () => {
    const posts = firstSet(said('act'), '3')
    expect(outcomeOf(posts)).toBe('kept')
    const [reply] = replies(parts(viewAfter(posts, { lit: '4' }), 'rules'))
    expect(reply?.heading).toBe('6 of 12 as the rules sort them')
    expect(reply?.text).toContain(
      'Nothing had changed on 6 of them. You would have acted on 6 of those 6: 6 action plans for luck.',
    )
    expect(reply?.text).toContain('Where you were surest (3), 6 of 12 were right.')
  })

  test('who leaves everything alone passes over every change', () => {
    const [reply] = replies(parts(viewAfter(firstSet(said('leave')), { lit: '4' }), 'rules'))
    expect(reply?.text.join(' ')).toContain('6 had changed. You would have passed over 6 of them.')
    expect(reply?.text.join(' ')).toContain('compare the mean with the target')
  })

  test('a chart left out is asked for by name, and nothing is kept', () => {
    const [post = {}] = firstSet()
    const taken = signalSorter.take(situationWith({ seed: SEED }), {
      ...post,
      'sort-burglary-a': '',
    })
    expect(taken).toEqual({
      problems: [
        {
          field: 'sort-burglary-a',
          message: 'Select what you would do about ‘Residential burglary, Alderbrook’',
        },
      ],
    })
  })

  test.each(['sort-2', 'marks-1', 'new-1', 'deal', 'season', '', 'what'])(
    'a post for "%s" before its time keeps nothing',
    (ask) => {
      expect(signalSorter.take(situationWith({ seed: SEED }), { ask })).toHaveProperty('problems')
    },
  )
})

describe('the rules', () => {
  test('light one at a time, and what was behind a chart is said only after the fourth', () => {
    const dark = JSON.stringify(parts(viewAfter(firstSet()), 'rules'))
    expect(dark).not.toMatch(/marks \d|What was behind/)
    const first = viewAfter(firstSet(), { lit: '1' })
    expect(JSON.stringify(parts(first, 'rules'))).toContain('Rule 1 of 4')
    expect(JSON.stringify(parts(first, 'rules'))).not.toContain('What was behind it')
    expect(JSON.stringify(parts(viewAfter(firstSet(), { lit: '4' }), 'rules'))).toContain(
      'What was behind it',
    )
  })

  test('a chart lights up with the first rule that marks it, and only then', () => {
    const lit = ['1', '2', '3', '4'].flatMap((at) =>
      parts(viewAfter(firstSet(), { lit: at }), 'rules').flatMap((part) =>
        part.as === 'figure' ? part.charts.map(({ id }) => id) : [],
      ),
    )
    expect(lit.toSorted()).toEqual(
      charts
        .filter(({ planted }) => planted.sort === 'act')
        .map(({ id }) => `lit-${id}`)
        .toSorted(),
    )
  })

  test('the links keep the rest of the play', () => {
    const [links] = parts(viewAfter(firstSet(), { lit: '1', correct: '50' }), 'rules').filter(
      (part) => part.as === 'links',
    )
    expect(links).toMatchObject({ links: [{ to: { lit: '2', correct: '50' } }, {}] })
  })
})

describe('two marks for each chart', () => {
  test('a wrong mark is answered beside it with what settles it', () => {
    const wrong = { 'happens-burglary-a': 'worse', 'meets-response-g': 'sometimes' }
    const panel = parts(viewAfter([...firstSet(), marksOf(0, wrong)]), 'marks')
    expect(replies(panel)[0]?.heading).toBe('6 of 8 marks are right')
    const [ask] = asks(panel)
    expect(ask?.id).toBe('marks-1')
    expect(ask?.verdicts?.['happens-burglary-a']?.hint).toContain('No rule marks this chart')
    expect(ask?.verdicts?.['meets-response-g']?.hint).toContain('3% to 67%')
    expect(ask?.verdicts?.['happens-vehicle-b']).toEqual({ isRight: true })
  })

  test('a batch goes on once all eight are right, or once they were shown after a try', () => {
    const { records } = afterPosts(signalSorter, firstSet(), { seed: SEED })
    const show = { ask: 'marks-1', do: 'show' }
    expect(signalSorter.take({ ...situationWith({ seed: SEED }), records }, show)).toHaveProperty(
      'problems',
    )
    const tried = [...firstSet(), marksOf(0, { 'happens-burglary-a': 'worse' })]
    expect(asks(parts(viewAfter([...tried, show]), 'marks'))[0]?.id).toBe('marks-2')
    expect(asks(parts(viewAfter([...tried, marksOf(0)]), 'marks'))[0]?.id).toBe('marks-2')
  })

  test('new charts come only with all marks made', () => {
    expect(parts(viewAfter(READY.slice(0, -1)), 'new')).toEqual([])
    expect(asks(parts(viewAfter(READY), 'new'))[0]?.id).toBe('new-1')
  })
})

describe('new charts', () => {
  test('every learner’s charts show what was planted, and six or more never changed', () => {
    for (let at = 0; at < 60; at++) {
      const fresh = dealCharts(`learner-${at}`, 1 + (at % 3))
      expect(fresh.map(sortByRules)).toEqual(fresh.map(({ planted }) => planted.sort))
      expect(new Set(fresh.map(({ name }) => name)).size).toBe(12)
      const same = fresh.filter(({ planted }) => planted.happens === 'none')
      expect(same.length).toBeGreaterThanOrEqual(6)
      expect(same.length).toBeLessThanOrEqual(7)
      for (const { y, ceiling = Number.POSITIVE_INFINITY } of fresh)
        expect(y.every((value) => value >= 0 && value <= ceiling)).toBe(true)
    }
  })

  test('the same learner is dealt the same charts, another learner others', () => {
    expect(dealCharts(SEED, 1)).toEqual(dealCharts(SEED, 1))
    expect(dealCharts('inspector-2', 1)).not.toEqual(dealCharts(SEED, 1))
    expect(dealCharts(SEED, 2)).not.toEqual(dealCharts(SEED, 1))
  })

  test.each([
    { wrong: 0, outcome: 'met' },
    { wrong: 3, outcome: 'met' },
    { wrong: 4, outcome: 'not-yet' },
    { wrong: 12, outcome: 'not-yet' },
  ])('with $wrong of 12 wrong it is $outcome', ({ wrong, outcome }) => {
    expect(outcomeOf([...READY, ...newSet(1, wrong)])).toBe(outcome)
  })

  test('nothing is said of the first eight until all twelve are sorted', () => {
    const posts = [...READY, ...newSet(1, 12).slice(0, 2)]
    const text = JSON.stringify(parts(viewAfter(posts), 'new'))
    expect(text).not.toMatch(/"signals"|We moved|Nothing changed|right/)
  })

  test('a set that falls short is answered chart by chart, then other charts are dealt', () => {
    const short = viewAfter([...READY, ...newSet(1, 5)])
    const panel = parts(short, 'new')
    expect(replies(panel)[0]?.heading).toBe('7 of 12 right: 9 or more are needed')
    expect(replies(panel)[0]?.text[0]).toMatch(/acted on luck|passed over a change/)
    const again = viewAfter([...READY, ...newSet(1, 5), { ask: 'deal' }])
    expect(asks(parts(again, 'new'))[0]?.id).toBe('new-1')
    expect(JSON.stringify(parts(again, 'new'))).toContain('7 of 12')
    expect(outcomeOf([...READY, ...newSet(1, 5), { ask: 'deal' }, ...newSet(2)])).toBe('met')
  })

  test('beginning again never deals charts whose answers were seen', () => {
    const begun = [...READY, ...newSet(1), { do: 'reset' }]
    expect(viewAfter(begun)).toMatchObject({ round: 1, isBegun: false })
    const [ask] = asks(parts(viewAfter([...begun, ...READY]), 'new'))
    expect(ask?.cases?.[0]?.chart?.figure).toMatchObject({ y: dealCharts(SEED, 2)[0]?.y })
  })
})

describe('correcting every miss', () => {
  test('full correction sends more months of Alderbrook’s luck far from its average', () => {
    const all = correctedSeries(committedTables(), { correct: 100, months: 46 })
    expect(farFromAverage(all.left)).toBe(6)
    expect(farFromAverage(all.corrected)).toBe(13)
    const [first = 0, second = 0] = all.left
    expect(all.corrected[1]).toBeCloseTo(T1.mean + second - first, 10)
  })

  test('correcting nothing changes nothing', () => {
    const none = correctedSeries(committedTables(), { correct: 0, months: 20 })
    expect(none.corrected).toEqual(none.left)
  })
})

describe('the season', () => {
  test.each([
    { december: '1663', busier: 'december', verdict: 'right', says: '1,663' },
    { december: '1,663', busier: 'june', verdict: 'partly', says: 'which is larger' },
    { december: '1118', busier: 'december', verdict: 'not-right', says: 'divide' },
    { december: '1364', busier: 'june', verdict: 'not-right', says: 'Divide 1,364 by 0.82' },
  ])('$december and $busier is answered "$says"', ({ december, busier, verdict, says }) => {
    const view = viewAfter([...firstSet(), { ask: 'season', december, busier }])
    const [reply] = replies(parts(view, 'season'))
    expect(reply?.verdict).toBe(verdict)
    expect(reply?.text.join(' ')).toContain(says)
  })

  test('with the season out no rule marks a month', () => {
    const text = JSON.stringify(parts(viewAfter(firstSet(), { season: 'adjusted' }), 'season'))
    expect(text).toContain('none of 47 months is outside the limits')
    expect(JSON.stringify(parts(viewAfter(firstSet()), 'season'))).toContain('6 of 47 months')
  })

  test('December’s own answer is not in the page before it is given', () => {
    const text = JSON.stringify(parts(viewAfter(firstSet()), 'season'))
    expect(text).not.toContain('1,663')
  })
})

test('the address is read kindly', () => {
  const view = viewAfter(firstSet(), { lit: '99', correct: '-4', months: 'lots', season: 'winter' })
  expect(view.play).toEqual({ lit: '4', correct: '', months: '', season: '' })
})

test('every play control moved to its ends gives a sound page', () => {
  const view = viewAfter([...READY, ...newSet(1)])
  for (const query of [{}, ...playAtItsEnds(view), { lit: '3' }, { lit: '4' }])
    expect(faultsIn(viewAfter([...READY, ...newSet(1)], query))).toEqual([])
})

test('looking back sets what was predicted beside what was found', () => {
  const situation = afterPosts(signalSorter, [...READY, ...newSet(1, 2)], {
    seed: SEED,
    prediction: { choice: 'closer' },
  })
  const text = JSON.stringify(parts(signalSorter.view(situation), 'back'))
  expect(text).toContain('They lie closer to 45')
  expect(text).toContain('More widely: 13 of 46 months far from 45, against 6 left alone')
  expect(text).toContain('New charts: 10 of 12')
})

test.each([false, true])('the demo force plays it to the end, slips: %s', (slips) => {
  expect(playThrough(signalSorter, solveSignalSorter, { slips }).outcomes.at(-1)).toBe('met')
})
