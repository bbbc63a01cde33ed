import { describe, expect, test } from 'vitest'
import { solveFrequencyTree } from '../../../scripts/demo-force/solve-frequency-tree.ts'
import { RISK_TOOL } from '../northmere/risk-tool.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { naturalFrequencies } from '../statistics/natural-frequencies.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { branchVerdicts, countedTree, toolFor } from './counted-tree.ts'
import type { Fields, Situation } from './exercise.ts'
import { frequencyTree } from './frequency-tree.ts'
import { isTurningPoint, TURNING_POINT } from './frequency-tree-flags.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'

const COUNTS = {
  ask: 'tree',
  serious: '200',
  rest: '9,800',
  hits: '160',
  misses: '40',
  falseAlarms: '980',
  clear: '8820',
}
const GUESSES: Fields[] = [
  { ask: 'turning-point', 'turning-point': '12' },
  { ask: 'camera', camera: '99', 'camera-sure': '3' },
  { ask: 'groups', groups: 'same' },
]
const predicted = { prediction: { right: '90' } }

const posted = (...posts: Fields[]) => afterPosts(frequencyTree, posts, predicted)
const panel = (situation: Situation, id: string) =>
  frequencyTree.view(situation).panels.find((one) => one.id === id)
const said = (situation: Situation, id: string) => JSON.stringify(panel(situation, id))
const outcome = (situation: Situation, fields: Fields) => {
  const taken = frequencyTree.take(situation, fields)
  return 'outcome' in taken ? taken.outcome : 'problems'
}

const tree = countedTree(toolFor(RISK_TOOL, 'all'))

describe('the tree', () => {
  test('is that of the planted tool: 160 true flags among 1,140', () => {
    const [all] = TRUTHS.T13.groups
    const sums = naturalFrequencies(
      ...([all.cases, all.baseRate, TRUTHS.T13.hitRate, 1 - TRUTHS.T13.falseAlarmRate] as const),
    )
    if (isRefusal(sums)) throw new Error(sums.why)
    expect(tree.hits).toBeCloseTo(sums.truePositives)
    expect(tree.rightIn100).toBeCloseTo(100 * (sums.ppv ?? 0))
    expect([tree.hits, tree.flagged, tree.misses]).toEqual([160, 1140, 40])
  })

  test('nothing of it is sent before it is counted', () => {
    const view = JSON.stringify(frequencyTree.view(situationWith(predicted)))
    for (const count of ['9,800', '9800', '160', '980', '1,140', '1140', '8820', '8,820'])
      expect(view).not.toContain(count)
  })

  test('a branch that is right says so; one that is not says what the number is', () => {
    const now = posted({ ask: 'tree', serious: '200', falseAlarms: '1,000', hits: '8000' })
    expect(said(now, 'count')).toContain('Only a case that is not serious can be flagged wrongly')
    expect(said(now, 'count')).toContain('It is about the serious cases only')
    expect(said(now, 'count')).toContain('1 of 6 branches are right')
    expect(said(now, 'count')).not.toContain('"value":"160"')
  })

  test.each([
    ['serious', '2', 'every 100'],
    ['serious', '7', '2 in every 100, counted in 10,000'],
    ['rest', '10000', 'Take the serious cases away'],
    ['hits', '40', 'does not flag'],
    ['misses', '160', 'does flag'],
    ['falseAlarms', '20', 'share of the serious cases'],
    ['falseAlarms', '3', '10% of the cases that are not serious'],
    ['clear', '9000', 'Start from the cases on this branch'],
  ] as const)('%s = %s is answered with "%s"', (name, given, hint) => {
    expect(branchVerdicts({ [name]: given }, tree)[name]).toMatchObject({
      isRight: false,
      hint: expect.stringContaining(hint),
    })
  })

  test('may be checked a few branches at a time', () => {
    expect(outcome(situationWith(), { ask: 'tree', serious: '200' })).toBe('not-yet')
    expect(said(posted({ ask: 'tree', serious: '200' }), 'count')).toContain(
      'Nothing is wrong so far',
    )
  })

  test('counted, it shows the flags beside what was expected of them', () => {
    expect(said(posted(COUNTS), 'count')).toContain('flags 1,140 cases: 160')
    expect(said(posted(COUNTS), 'count')).toContain('you expected 90 of every 100')
  })

  test('may be shown after two tries, and not before', () => {
    const once = posted({ ask: 'tree', serious: '1' })
    expect(outcome(once, { ask: 'tree', do: 'show' })).toBe('problems')
    expect(said(once, 'count')).not.toContain('Show me')
    const twice = posted({ ask: 'tree', serious: '1' }, { ask: 'tree', serious: '3' })
    expect(said(twice, 'count')).toContain('Show me the counts')
    const shown = posted(...twice.records.map(() => ({ ask: 'tree', serious: '1' })), {
      ask: 'tree',
      do: 'show',
    })
    expect(said(shown, 'count')).toContain('Here is the tree')
    expect(panel(shown, 'camera')?.opensAfter).toBeUndefined()
  })

  test.each([
    [{}, 'Enter the count of at least one branch'],
    [{ hits: 'lots' }, 'Serious, and flagged must be one number, like 1,250'],
  ])('%o is refused with what to do', (fields, message) => {
    expect(frequencyTree.take(situationWith(), { ask: 'tree', ...fields })).toMatchObject({
      problems: [{ message }],
    })
  })
})

describe('a thousand cases', () => {
  const icons = (query: Fields) => {
    const part = panel({ ...posted(COUNTS), query }, 'thousand')?.parts.find(
      ({ as }) => as === 'icons',
    )
    return part?.as === 'icons' ? part.groups.map(({ count }) => count) : []
  }

  test('follow the sliders, and are always a thousand', () => {
    expect(icons({})).toEqual([16, 98, 4, 882])
    expect(icons({ base: '20' })).toEqual([160, 80, 40, 720])
    for (const base of [1, 7, 33, 50])
      for (const caught of [0, 55, 99, 100])
        for (const alarms of [0, 7, 50]) {
          const counts = icons({ base: `${base}`, caught: `${caught}`, alarms: `${alarms}` })
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000)
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(0)
        }
  })

  test('the address is read kindly', () => {
    const view = frequencyTree.view({ ...posted(COUNTS), query: { base: '900', caught: 'all' } })
    expect(view.play).toEqual({ base: '50', caught: '', alarms: '', spotted: '' })
  })

  test('more flags are right than wrong from just over 11 in every 100', () => {
    expect(TURNING_POINT).toBeCloseTo(11.11)
    const [hits, alarms] = icons({ base: '12' })
    expect(hits).toBeGreaterThan(alarms ?? 0)
    const [fewer, more] = icons({ base: '11' })
    expect(fewer).toBeLessThan(more ?? 0)
    expect([10, 11, 11.1, 11.2, 12, 13].filter(isTurningPoint)).toEqual([11.1, 11.2, 12])
  })

  test.each([
    ['5', 'not-yet', 'Go higher'],
    ['11', 'not-yet', '88 are flagged rightly and 89 wrongly'],
    ['20', 'not-yet', 'It happens sooner'],
    ['12', 'kept', 'That is the turning point'],
  ])('%s in every 100 is %s: %s', (given, expected, words) => {
    const fields = { ask: 'turning-point', 'turning-point': given }
    expect(outcome(posted(COUNTS), fields)).toBe(expected)
    expect(said(posted(COUNTS, fields), 'thousand')).toContain(words)
  })
})

describe('the camera and the two groups', () => {
  test('say nothing of their counts before the guess', () => {
    expect(said(posted(COUNTS), 'camera')).not.toMatch(/12 alerts|about 17/)
    expect(said(posted(COUNTS), 'groups')).not.toMatch(/640|480|495|7\.5/)
  })

  test('answer with counts, and the first guess stands', () => {
    const now = posted(COUNTS, ...GUESSES, { ask: 'camera', camera: '17', 'camera-sure': '3' })
    expect(said(now, 'camera')).toContain('2 of 12 alerts, about 17 in every 100, are right')
    expect(said(now, 'camera')).toContain('You said 99')
    expect(said(now, 'groups')).toContain('3 false alarms in X and about 12 in Y')
    expect(said(now, 'groups')).toContain('7.5')
  })

  test('the camera’s guess needs a number and how sure', () => {
    expect(frequencyTree.take(posted(COUNTS), { ask: 'camera' })).toMatchObject({
      problems: [{ field: 'camera' }, { field: 'camera-sure' }],
    })
  })
})

describe('the sentence', () => {
  const ready = () => posted(COUNTS, ...GUESSES)
  const sentence = (right: string, missed: string) => ({
    ask: 'sentence',
    'flagged-right': right,
    'serious-missed': missed,
  })

  test.each([
    ['14', '20', 'met'],
    ['14%', '20', 'met'],
    ['13.5', '20', 'met'],
    ['15', '20', 'met'],
    ['16', '20', 'not-yet'],
    ['14', '40', 'not-yet'],
    ['90', '20', 'not-yet'],
  ])('%s right and %s missed is %s', (right, missed, expected) => {
    expect(outcome(ready(), sentence(right, missed))).toBe(expected)
  })

  test.each([
    ['80', 'asks about the flagged cases'],
    ['90', 'right about cases that are not serious'],
    ['2', 'before any flag'],
    ['86', 'flags that are wrong'],
    ['160', 'count in your tree'],
    ['16.3', 'not by the wrong ones alone'],
    ['50', 'divide by all 1,140 flags'],
  ])('%s of 100 flagged is answered with "%s"', (right, hint) => {
    expect(
      said(afterPosts(frequencyTree, [COUNTS, ...GUESSES, sentence(right, '20')]), 'sentence'),
    ).toContain(hint)
  })

  test('does not open, and is not taken, before the tree and the guesses', () => {
    expect(outcome(posted(COUNTS), sentence('14', '20'))).toBe('problems')
    expect(panel(posted(COUNTS), 'sentence')?.parts).toEqual([])
    expect(panel(ready(), 'looking-back')?.parts ?? []).toEqual([])
  })

  test('right, it is looked back on with every guess, and stays after a later slip', () => {
    const now = posted(COUNTS, ...GUESSES, sentence('14', '20'), sentence('80', '20'))
    const back = JSON.stringify(frequencyTree.view(now).panels.at(-1))
    for (const words of ['90', 'About 14', '12 in every 100', '99', 'About 17', 'Equally often'])
      expect(back).toContain(words)
  })
})

test('beginning again clears the page and is counted', () => {
  const view = frequencyTree.view(posted(COUNTS, { do: 'reset' }))
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(panel(posted(COUNTS, { do: 'reset' }), 'camera')?.parts).toEqual([])
})

test('a post to nothing, and records of any shape, are harmless', () => {
  expect(outcome(situationWith(), { ask: 'nothing' })).toBe('problems')
  expect(outcome(situationWith(), {})).toBe('problems')
  const records = [null, 4, 'x', { ask: 'tree' }, { ask: 'sentence', flagged: 'x' }].map(
    (body) => ({
      body,
      outcome: 'kept' as const,
      at: '',
    }),
  )
  expect(faultsIn(frequencyTree.view(situationWith({ records })))).toEqual([])
})

test('every control of play, at both its ends, gives a sound page', () => {
  const done = posted(COUNTS, ...GUESSES)
  const queries = playAtItsEnds(frequencyTree.view(done))
  expect(queries.length).toBe(8)
  for (const query of queries)
    expect(faultsIn(frequencyTree.view({ ...done, query })), JSON.stringify(query)).toEqual([])
})

test.each([false, true])('the demo force plays it to its goal (slips: %s)', (slips) => {
  const { outcomes, situation } = playThrough(frequencyTree, solveFrequencyTree, {
    ...predicted,
    slips,
  })
  expect(outcomes.at(-1)).toBe('met')
  expect(outcomes.includes('not-yet')).toBe(slips)
  expect(faultsIn(frequencyTree.view(situation))).toEqual([])
})
