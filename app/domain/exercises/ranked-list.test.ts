import { describe, expect, test } from 'vitest'
import { solveRankedList } from '../../../scripts/demo-force/solve-ranked-list.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { binomialAtMost } from '../statistics/binomial.ts'
import { countedTree, toolFor } from './counted-tree.ts'
import type { Fields, Situation } from './exercise.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'
import { flagsOfBoth } from './ranked-bench.ts'
import { rankedList } from './ranked-list.ts'
import { flagsAt, isSame } from './ranked-scores.ts'
import { isTwentyRight, rightOfTwenty } from './ranked-twenty.ts'
import { fiveYears, LOOP, luckyPlace } from './ranked-years.ts'

const northmere = committedTables()
const tree = countedTree(toolFor(northmere.riskTool, 'all'))

const TREE = {
  ask: 'tree',
  serious: '200',
  rest: '9800',
  hits: '160',
  misses: '40',
  falseAlarms: '980',
  clear: '8820',
}
const TWENTY = { ask: 'twenty', twenty: '3' }
const BENCH = { ask: 'bench', 'unequal-wrong': 'yes', 'unequal-missed': 'yes' }
const FAIR = { ask: 'fair', fair: 'one-bar', 'fair-why': 'One standard.' }
const GUESS = { ask: 'loop-guess', 'loop-guess': 'same' }
const BREAK = { ask: 'loop-break', 'loop-break': 'other' }
const RECORD = {
  ask: 'record',
  send: 'counts',
  basis: 'check',
  'record-purpose': 'Two streets',
  'record-necessity': 'No names',
  'record-alternative': 'Counts',
  'record-consulted': 'The data protection officer',
}
const REVIEW = {
  ask: 'review',
  'names-purpose': 'yes',
  'names-necessity': 'yes',
  'names-alternative': 'yes',
  'names-consulted': 'yes',
  'names-basis': 'yes',
}

const usual = { prediction: { involved: '15' }, query: { 'bar-y': '64' } }
const posted = (...posts: Fields[]) => afterPosts(rankedList, posts, usual)
const toLoop = [TREE, TWENTY, BENCH, FAIR]
const toExport = [...toLoop, GUESS, BREAK]
const panel = (situation: Situation, id: string) =>
  rankedList.view(situation).panels.find((one) => one.id === id)
const said = (situation: Situation, id: string) => JSON.stringify(panel(situation, id))
const outcome = (situation: Situation, fields: Fields) => {
  const taken = rankedList.take(situation, fields)
  return 'outcome' in taken ? taken.outcome : 'problems'
}

describe('twenty names', () => {
  test('about 3 of them are right, by the planted tool', () => {
    expect(rightOfTwenty(tree)).toBeCloseTo((20 * 160) / 1140)
    expect(
      ['2', '2.4', '2.5', '3', '3.4', '4'].map((right) => isTwentyRight({ right: +right }, tree)),
    ).toEqual([false, false, true, true, true, false])
  })

  test('nothing of the tree or of the twenty is sent before it is earned', () => {
    const view = JSON.stringify(rankedList.view(situationWith(usual)))
    for (const count of ['160', '980', '9800', '8820', '1,140', 'About 3'])
      expect(view).not.toContain(count)
    expect(said(posted(TREE), 'twenty')).not.toContain('About 3')
  })

  test.each([
    ['16', 'These twenty are flagged already'],
    ['18', 'right about cases that are not serious'],
    ['17', 'how many will not be'],
    ['0.4', 'any twenty people, before a flag'],
    ['10', 'Of all 1,140 flags in your tree, 160 are right'],
  ])('%s is answered with "%s"', (twenty, hint) => {
    expect(said(posted(TREE, { ask: 'twenty', twenty }), 'twenty')).toContain(hint)
    expect(outcome(posted(TREE), { ask: 'twenty', twenty })).toBe('not-yet')
  })

  test('luck alone makes it anything from 0 to 6, in 19 lists of 20', () => {
    expect(said(posted(TREE, TWENTY), 'twenty')).toContain('anything from 0 to 6')
    expect(binomialAtMost(6, 20, tree.rightIn100 / 100)).toBeGreaterThan(0.975)
    expect(binomialAtMost(5, 20, tree.rightIn100 / 100)).toBeLessThan(0.975)
  })
})

describe('the fairness bench', () => {
  test('the usual bar makes the planted errors, in people', () => {
    for (const name of ['X', 'Y']) {
      const row = toolFor(northmere.riskTool, name)
      const flags = flagsAt(row, 50)
      expect(flags).toMatchObject({
        hits: row.hits,
        falseAlarms: row.falseAlarms,
        misses: row.misses,
      })
      expect(flags.wrong).toBeCloseTo(100 * TRUTHS.T13.falseAlarmRate)
      expect(flags.missed).toBeCloseTo(100 * (1 - TRUTHS.T13.hitRate))
    }
  })

  test('no two bars make all three shares equal', () => {
    for (let x = 30; x <= 80; x++)
      for (let y = 30; y <= 80; y++) {
        const [one, other] = flagsOfBoth(northmere, { x, y })
        const same = (['right', 'wrong', 'missed'] as const).filter((share) =>
          isSame(share, one, other),
        )
        expect(same.includes('right') && same.length > 1, `${x} ${y}`).toBe(false)
      }
  })

  const at = (bars: Fields) => ({ ...posted(TREE, TWENTY), query: bars })

  test('moves both bars with the address, and never too far', () => {
    expect(said(at({ 'bar-y': '64' }), 'bench')).toContain('**25** in group X, **26** in group Y')
    expect(rankedList.view(at({ 'bar-x': '999', 'bar-y': 'x' })).play).toMatchObject({
      'bar-x': '80',
      'bar-y': '',
    })
  })

  test.each([
    [{ 'bar-y': '64' }, BENCH, 'kept', 'One made equal, two made unequal'],
    [{ 'bar-x': '30' }, BENCH, 'kept', 'One made equal'],
    [{ 'bar-y': '64' }, { ask: 'bench', 'unequal-missed': 'yes' }, 'not-yet', 'look at all three'],
    [{}, BENCH, 'not-yet', '25 of 100 flags are right in X and 7 in Y'],
  ])('bars %o with %o are %s', (bars, fields, expected, words) => {
    expect(outcome(at(bars), fields)).toBe(expected)
    const now = afterPosts(rankedList, [TREE, TWENTY, fields], { ...usual, query: bars })
    expect(said(now, 'bench')).toContain(words)
  })

  test('what to make equal is asked once they are right, kept, and answered with its cost', () => {
    expect(said(posted(TREE, TWENTY), 'bench')).not.toContain('There is no right answer')
    expect(outcome(posted(TREE, TWENTY), FAIR)).toBe('problems')
    const now = posted(TREE, TWENTY, BENCH, FAIR)
    expect(now.records.at(-1)?.outcome).toBe('kept')
    expect(said(now, 'bench')).toContain('3 false alarms in X and 12 in Y')
  })
})

describe('the loop', () => {
  test('doubles one place from equal crime, in either direction', () => {
    const years = fiveYears('East', 0)
    expect(years.map(({ records }) => records.East)).toEqual([62, 68, 76, 80, 80])
    expect(years.map(({ records }) => records.West)).toEqual([58, 52, 44, 40, 40])
    expect(fiveYears('West', 0).map(({ records }) => records.West)).toEqual([62, 68, 76, 80, 80])
  })

  test('keeps every patrol, and with all of them placed evenly the records stay equal', () => {
    for (const even of [0, 2, 4, 6, 8, 10])
      for (const { patrols } of fiveYears('East', even))
        expect(patrols.East + patrols.West).toBe(LOOP.patrols)
    const [, ...later] = fiveYears('East', 10)
    for (const { records } of later) expect(records.East).toBe(records.West)
  })

  test('luck chooses the place: the same for a learner, not the same for all', () => {
    const seeds = Array.from({ length: 40 }, (_, at) => `inspector-${at}`)
    expect(new Set(seeds.map(luckyPlace)).size).toBe(2)
    expect(seeds.map(luckyPlace)).toEqual(seeds.map(luckyPlace))
  })

  test('is not drawn before the guess', () => {
    expect(said(posted(...toLoop), 'loop')).not.toMatch(/"figure"|80|by luck/)
    expect(said(posted(...toLoop, GUESS), 'loop')).toContain('You said: About the same in both')
    expect(said(posted(...toLoop, GUESS), 'loop')).toMatch(/80 records in (East|West), 40 in/)
  })

  test.each([
    ['more', 'not-yet', 'That tightens it'],
    ['wait', 'not-yet', 'Another year says the same'],
    ['other', 'kept', 'something other than the last'],
  ])('%s is %s', (way, expected, words) => {
    const fields = { ask: 'loop-break', 'loop-break': way }
    expect(outcome(posted(...toLoop, GUESS), fields)).toBe(expected)
    expect(said(posted(...toLoop, GUESS, fields), 'loop')).toContain(words)
  })
})

describe('the record', () => {
  test.each([
    ['all', 'check', 'Most of the twenty would be named'],
    ['three', 'check', 'Fewer names are still names'],
    ['none', 'check', 'What is the least'],
    ['counts', 'partner', 'not a lawful basis by itself'],
    ['counts', 'few', 'The number does not decide it'],
  ])('sending %s on the basis %s is not yet right', (send, basis, hint) => {
    const fields = { ...RECORD, send, basis }
    expect(outcome(posted(...toExport), fields)).toBe('not-yet')
    const now = posted(...toExport, fields)
    expect(said(now, 'export')).toContain(hint)
    expect(said(now, 'export')).not.toContain('One way to write it')
    expect(outcome(now, REVIEW)).toBe('problems')
  })

  test('stands when its owner finds all five parts in it', () => {
    const now = posted(...toExport, RECORD)
    expect(said(now, 'export')).toContain('One way to write it')
    expect(outcome(now, REVIEW)).toBe('met')
    const { 'names-basis': _, ...four } = REVIEW
    expect(outcome(now, four)).toBe('not-yet')
    expect(said(posted(...toExport, RECORD, four), 'export')).toContain(
      'Something is still missing',
    )
  })

  test('every part left open is named', () => {
    expect(rankedList.take(posted(...toExport), { ask: 'record' })).toMatchObject({
      problems: [
        { field: 'send' },
        { field: 'basis' },
        { message: 'Enter the purpose' },
        { message: 'Enter the necessity' },
        { message: 'Enter the alternative' },
        { message: 'Enter the people you consulted' },
      ],
    })
  })

  test('is looked back on with all that was said first', () => {
    const now = posted(...toExport, { ...RECORD, send: 'three' }, RECORD, REVIEW)
    const back = JSON.stringify(rankedList.view(now).panels.at(-1))
    for (const words of ['15', 'About 3, and about 17 not', 'One standard.', 'top three names'])
      expect(back).toContain(words)
  })
})

test('posts out of order, to nothing, and records of any shape are harmless', () => {
  const posts: Fields[] = [TWENTY, BENCH, FAIR, GUESS, BREAK, RECORD, REVIEW, { ask: 'x' }, {}]
  for (const fields of posts) expect(outcome(situationWith(), fields)).toBe('problems')
  const bodies = [null, 'x', { ask: 'bench', x: 'a' }, { ask: 'review', names: 4 }, { ask: 'tree' }]
  const records = bodies.map((body) => ({ body, outcome: 'kept' as const, at: '' }))
  expect(faultsIn(rankedList.view(situationWith({ records })))).toEqual([])
})

test('beginning again clears the page', () => {
  expect(rankedList.view(posted(TREE, { do: 'reset' }))).toMatchObject({ round: 1, isBegun: false })
})

test('every control of play, at both its ends, gives a sound page', () => {
  const done = posted(...toExport)
  const queries = playAtItsEnds(rankedList.view(done))
  expect(queries).toHaveLength(6)
  for (const query of queries)
    expect(faultsIn(rankedList.view({ ...done, query })), JSON.stringify(query)).toEqual([])
})

test.each([false, true])('the demo force plays it to its goal (slips: %s)', (slips) => {
  const played = playThrough(rankedList, solveRankedList, { prediction: { involved: '12' }, slips })
  expect(played.outcomes.at(-1)).toBe('met')
  expect(played.outcomes.includes('not-yet')).toBe(slips)
})
