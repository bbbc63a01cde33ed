import { describe, expect, test } from 'vitest'
import { solveRecordingChain } from '../../../scripts/demo-force/solve-recording-chain.ts'
import { published } from '../northmere/chain.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { newcombeDifference } from '../statistics/newcombe.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { publishedOf100 } from './chain-links.ts'
import { completeMonths, meanCount, RULE_CHANGES_AT } from './chain-series.ts'
import { verdictOn } from './chain-sides.ts'
import { SURVEY, surveyChange } from './chain-survey.ts'
import type { Fields, Situation } from './exercise.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'
import { recordingChain } from './recording-chain.ts'

const northmere = committedTables()
const months = completeMonths(northmere)

const MOVED = { ask: 'moved', moved: 'cannot-say' }
const LINE = { ask: 'break', break: '2023-05' }
const SIDES = { ask: 'sides', 'side-before': 'no-sign', 'side-after': 'no-sign' }
const ASKED = { ask: 'survey', survey: 'yes' }
const WRITTEN = { ask: 'write', 'public-words': 'A rule changed. Please tell us.' }
const DRAFTS = { ask: 'judge', 'draft-a': 'claims', 'draft-b': 'dismisses', 'draft-c': 'fit' }
const OWN = { 'own-rule': 'yes', 'own-no-fall': 'yes', 'own-nobody': 'yes' }
const TO_WRITING = [MOVED, LINE, SIDES, ASKED]

const predicted = { prediction: { recorded: '85' } }
const posted = (...posts: Fields[]) => afterPosts(recordingChain, posts, predicted)
const panel = (situation: Situation, id: string) =>
  recordingChain.view(situation).panels.find((one) => one.id === id)
const said = (situation: Situation, id: string) => JSON.stringify(panel(situation, id))
const outcome = (situation: Situation, fields: Fields) => {
  const taken = recordingChain.take(situation, fields)
  return 'outcome' in taken ? taken.outcome : 'problems'
}

describe('a hundred incidents', () => {
  const bars = (query: Fields) => {
    const part = panel({ ...situationWith(predicted), query }, 'links')?.parts.find(
      ({ as }) => as === 'figure',
    )
    const figure = part?.as === 'figure' ? part.charts[0]?.figure : undefined
    return figure?.kind === 'bars' ? figure.bars.map(({ shown }) => shown) : []
  }

  test('35 are published under the old rule and 27 under the new', () => {
    expect(publishedOf100(northmere.chain)).toEqual({ before: 35, after: 27 })
    expect(
      published(
        100,
        northmere.chain.map(({ afterRuleChange }) => afterRuleChange),
      ),
    ).toBeCloseTo(
      published(
        100,
        northmere.chain.map(({ share }) => share),
      ) * TRUTHS.T4.factor,
    )
    expect(bars({})).toEqual(['100', '90', '41', '40', '37', '35', '35'])
    expect(bars({ counted: '78' }).at(-1)).toBe('27')
  })

  test('what happened stays, whatever the links do', () => {
    expect(bars({ reported: '0' })).toEqual(['100', '90', '0', '0', '0', '0', '0'])
    expect(said({ ...situationWith(), query: { reported: '0' } }, 'links')).toContain(
      'about **0** are published. However the links are set, 100 happened',
    )
  })

  test('begin beside what was expected of them', () => {
    expect(said(situationWith(predicted), 'links')).toContain('You expected 85 of 100')
  })

  test('the ways down are not there before the answer, and each of them gives about 27', () => {
    expect(said(situationWith(), 'links')).not.toContain('One change at a time')
    const part = panel(posted({ ...MOVED, moved: 'reported' }), 'links')?.parts.find(
      ({ as }) => as === 'table',
    )
    if (part?.as !== 'table') throw new Error('There is no table of the ways down')
    expect(part.rows).toHaveLength(7)
    expect(part.rows[0]).toEqual(['Incidents that happen', '100', '78'])
    for (const [at, row] of part.rows.slice(1).entries()) {
      const shares = northmere.chain.map(({ share }) => share)
      shares[at] = Number.parseFloat(String(row[2])) / 100
      expect(Math.round(published(100, shares)), String(row[0])).toBe(27)
    }
  })

  test.each([
    ['cannot-say', 'kept', 'you need dates, audits'],
    ['reported', 'not-yet', '“Fewer people told the police” does take the figure'],
    ['happened', 'not-yet', '“It happened to fewer people” does'],
  ])('%s is %s', (moved, expected, words) => {
    expect(outcome(situationWith(), { ask: 'moved', moved })).toBe(expected)
    expect(said(posted({ ask: 'moved', moved }), 'links')).toContain(words)
  })
})

describe('the line', () => {
  test('belongs where the planted rule changes, in May 2023', () => {
    expect(months[RULE_CHANGES_AT]).toMatchObject({ month: '2023-05', label: 'May 2023' })
    const [before, after] = [months.slice(0, RULE_CHANGES_AT), months.slice(RULE_CHANGES_AT)]
    expect(Math.round(meanCount(before))).toBe(527)
    expect(Math.round(meanCount(after))).toBe(405)
    expect(meanCount(after) / meanCount(before)).toBeCloseTo(TRUTHS.T4.factor, 1)
  })

  test('begins where the briefing has it, and moves with the address', () => {
    expect(said(posted(MOVED), 'line')).toContain(
      'Average a month before the line: **529** (24 months)',
    )
    const moved = { ...posted(MOVED), query: { line: '2023-05' } }
    expect(said(moved, 'line')).toContain(
      '**527** (25 months). From the line on: **405** (22 months)',
    )
    expect(recordingChain.view(moved).play.line).toBe('2023-05')
  })

  test('an address that names no month, or leaves none on one side, is the briefing’s line', () => {
    for (const line of ['2021-04', '2030-01', 'May', ''])
      expect(recordingChain.view({ ...posted(MOVED), query: { line } }).play.line).toBe('')
  })

  test('provisional March 2025 is drawn hollow and left out of the averages and the choices', () => {
    const view = said(posted(MOVED), 'line')
    expect(view).toContain('"provisional":[47]')
    expect(view).not.toContain('"value":"2025-03"')
  })

  test.each([
    ['2023-05', 'kept', 'The step is in May 2023'],
    ['2023-04', 'not-yet', 'Apr 2023 had 483'],
    ['2023-06', 'not-yet', 'May 2023 had 395'],
    ['2022-01', 'not-yet', 'Too early'],
  ])('before %s is %s', (month, expected, words) => {
    expect(outcome(posted(MOVED), { ask: 'break', break: month })).toBe(expected)
    expect(said(posted(MOVED, { ask: 'break', break: month }), 'line')).toContain(words)
  })

  test('needs a month', () => {
    expect(recordingChain.take(posted(MOVED), { ask: 'break', break: '2021-04' })).toEqual({
      problems: [{ field: 'break', message: 'Select the month in which the figures break' }],
    })
  })
})

describe('the two sides', () => {
  test('no rule of the chart fires on either', () => {
    expect(verdictOn(months.slice(0, RULE_CHANGES_AT))).toBe('no-sign')
    expect(verdictOn(months.slice(RULE_CHANGES_AT))).toBe('no-sign')
    expect(verdictOn(months)).toBe('changed')
  })

  test('open when the line is right, and what they show is said only then', () => {
    expect(panel(posted(MOVED, { ...LINE, break: '2023-04' }), 'sides')?.parts).toEqual([])
    expect(said(posted(MOVED, LINE), 'sides')).not.toContain('No sign of change on either side')
    expect(said(posted(MOVED, LINE, SIDES), 'sides')).toContain('from 527 to 405 a month, 77 for')
  })

  test('a change seen on one side is not yet right', () => {
    const fields = { ...SIDES, 'side-after': 'changed' }
    expect(outcome(posted(MOVED, LINE), fields)).toBe('not-yet')
    expect(said(posted(MOVED, LINE, fields), 'sides')).toContain('Highs and lows, and no signal')
  })
})

describe('the survey', () => {
  test('is planted flat: no two of its years differ by more than chance', () => {
    const { years, asked } = SURVEY
    for (const one of years)
      for (const other of years) {
        const change = newcombeDifference(one.yes, asked, other.yes, asked)
        if (isRefusal(change)) throw new Error(change.why)
        expect(change.lower).toBeLessThanOrEqual(0)
        expect(change.upper).toBeGreaterThanOrEqual(0)
      }
  })

  test('would have shown a fall like that of the records', () => {
    const { change, asRecorded, wouldShow } = surveyChange(northmere)
    expect(wouldShow).toBe(true)
    expect(asRecorded).toBeLessThan(change.lower)
  })

  test.each([
    ['yes', 'kept', 'would have been −1.1 points'],
    ['no', 'not-yet', 'large enough for that'],
    ['counted', 'not-yet', 'No counting rule touches the survey'],
  ])('%s is %s', (survey, expected, words) => {
    expect(outcome(posted(MOVED, LINE, SIDES), { ask: 'survey', survey })).toBe(expected)
    expect(said(posted(MOVED, LINE, SIDES, { ask: 'survey', survey }), 'survey')).toContain(words)
  })

  test('its answer is not there before it is asked', () => {
    expect(said(posted(MOVED, LINE, SIDES), 'survey')).not.toMatch(/−1\.1|95% interval\)\. A fall/)
  })
})

describe('the sentences for the public', () => {
  test('the model is not there before the learner has written', () => {
    expect(said(posted(...TO_WRITING), 'public')).not.toContain('ask anyone who is affected')
    expect(said(posted(...TO_WRITING, WRITTEN), 'public')).toContain('ask anyone who is affected')
    expect(said(posted(...TO_WRITING, WRITTEN), 'public')).toContain('Please tell us.')
  })

  test.each([
    [{ ...DRAFTS, ...OWN }, 'met', 'These can be signed'],
    [DRAFTS, 'not-yet', 'your own sentences need one more look'],
    [{ ...DRAFTS, 'own-rule': 'yes', 'own-nobody': 'yes' }, 'not-yet', 'need one more look'],
    [{ ...DRAFTS, ...OWN, 'draft-a': 'fit' }, 'not-yet', 'what neither records nor survey show'],
    [{ ...DRAFTS, ...OWN, 'draft-b': 'fit' }, 'not-yet', 'waving away'],
    [{ ...DRAFTS, ...OWN, 'draft-c': 'dismisses' }, 'not-yet', 'speaks to those affected'],
  ])('%o is %s', (fields, expected, words) => {
    expect(outcome(posted(...TO_WRITING, WRITTEN), fields)).toBe(expected)
    expect(said(posted(...TO_WRITING, WRITTEN, fields), 'public')).toContain(words)
  })

  test('are not judged before they are written, nor written before the survey is asked', () => {
    expect(outcome(posted(...TO_WRITING), { ...DRAFTS, ...OWN })).toBe('problems')
    expect(outcome(posted(MOVED, LINE, SIDES), WRITTEN)).toBe('problems')
  })

  test('every draft left open is named', () => {
    expect(recordingChain.take(posted(...TO_WRITING, WRITTEN), { ask: 'judge' })).toMatchObject({
      problems: [{ field: 'draft-a' }, { field: 'draft-b' }, { field: 'draft-c' }],
    })
  })

  test('once they can be signed, what was said first stands beside what was found', () => {
    const first = { ...MOVED, moved: 'recorded' }
    const early = { ...LINE, break: '2023-04' }
    const now = posted(first, early, LINE, SIDES, ASKED, WRITTEN, { ...DRAFTS, ...OWN })
    const back = JSON.stringify(recordingChain.view(now).panels.at(-1))
    for (const words of ['85', 'About 35 under', 'Officers recorded less', 'Apr 2023', 'May 2023'])
      expect(back).toContain(words)
  })
})

test('a post to nothing, and records of any shape, are harmless', () => {
  expect(outcome(situationWith(), { ask: 'nothing' })).toBe('problems')
  const bodies = [null, 'x', { ask: 'moved' }, { ask: 'break', at: 'x' }, { ask: 'judge', own: 3 }]
  const records = bodies.map((body) => ({ body, outcome: 'kept' as const, at: '' }))
  expect(faultsIn(recordingChain.view(situationWith({ records })))).toEqual([])
})

test('beginning again clears the page', () => {
  expect(recordingChain.view(posted(MOVED, { do: 'reset' }))).toMatchObject({
    round: 1,
    isBegun: false,
  })
})

test('every control of play, at both its ends, gives a sound page', () => {
  const done = posted(...TO_WRITING, WRITTEN)
  const queries = playAtItsEnds(recordingChain.view(done))
  expect(queries.length).toBeGreaterThan(50)
  for (const query of queries)
    expect(faultsIn(recordingChain.view({ ...done, query })), JSON.stringify(query)).toEqual([])
})

test.each([false, true])('the demo force plays it to its goal (slips: %s)', (slips) => {
  const played = playThrough(recordingChain, solveRecordingChain, { ...predicted, slips })
  expect(played.outcomes.at(-1)).toBe('met')
  expect(played.outcomes.includes('not-yet')).toBe(slips)
})
