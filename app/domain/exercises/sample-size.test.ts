import { describe, expect, test } from 'vitest'
import { solveSampleSize } from '../../../scripts/demo-force/solve-sample-size.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { T6 } from '../northmere/truths.ts'
import type { Fields, Situation } from './exercise.ts'
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
import { sampleSize } from './sample-size.ts'
import { askSurveys, reachOf, SURVEYS } from './surveys-asked.ts'

const GUESS = { ask: 'predict', reach: '10' }
const CURED = { ask: 'cure', size: 'tightens', back: 'weights' }
const FOUND = { ask: 'quarters', 'moved-14': 'yes', 'moved-15': 'yes', release: 'reject' }

const { survey } = committedTables()
const design = { people: 600, isUneven: false, isWeighted: false }

function viewAfter(...posts: Fields[]): PanelsView {
  return sampleSize.view(afterPosts(sampleSize, posts))
}

describe('the 200 surveys', () => {
  test('are the same for a learner each time, and others for another', () => {
    const [once, again] = [askSurveys('a', design, survey), askSurveys('a', design, survey)]
    expect(again).toEqual(once)
    expect(askSurveys('b', design, survey).results).not.toEqual(once.results)
  })

  test.each([
    { people: 50, isUneven: false },
    { people: 600, isUneven: false },
    { people: 5000, isUneven: false },
    { people: 600, isUneven: true },
    { people: 5000, isUneven: true },
  ])(
    'of $people, uneven $isUneven: about 19 in 20 lie within the margin of what they head for',
    (some) => {
      const all = Array.from({ length: 20 }, (_, at) =>
        askSurveys(`coverage ${at}`, { ...design, ...some }, survey),
      )
      const inside = all.flatMap(({ results, headsFor, margin }) =>
        results.filter((result) => Math.abs(result - headsFor) <= margin),
      )
      expect(inside.length / (20 * SURVEYS)).toBeGreaterThan(0.93)
      expect(inside.length / (20 * SURVEYS)).toBeLessThan(0.975)
    },
  )

  test('head three points too high where the young reply less often, whatever their size', () => {
    for (const people of [50, 600, 5000]) {
      const { headsFor, truth } = askSurveys('a', { ...design, people, isUneven: true }, survey)
      expect(headsFor - truth).toBeCloseTo(2.9)
    }
  })

  test('of 5,000 hardly ever hold the truth when biased, and nearly always once weighted', () => {
    const biased = { people: 5000, isUneven: true, isWeighted: false }
    expect(askSurveys('a', biased, survey).holdTruth).toBeLessThan(SURVEYS / 20)
    const weighted = askSurveys('a', { ...biased, isWeighted: true }, survey)
    expect(weighted.holdTruth).toBeGreaterThan(0.9 * SURVEYS)
  })
})

describe('the guess at the wobble', () => {
  test('is kept, answered by the learner’s own surveys and shown again at the end', () => {
    const view = viewAfter(GUESS, CURED, FOUND)
    expect(reply(view, 'predict').heading).toBe('They wobble less')
    expect(JSON.stringify(panel(view, 'back'))).toContain('10 points')
  })

  test.each([
    { reach: '1', heading: 'They wobble further' },
    { reach: '4', heading: 'Close' },
    { reach: '15', heading: 'They wobble less' },
  ])('$reach points: $heading', ({ reach, heading }) => {
    expect(reply(viewAfter({ ...GUESS, reach }), 'predict').heading).toBe(heading)
  })

  test('too small a guess is told how many surveys went beyond it', () => {
    const { results, truth } = askSurveys('inspector-1', design, survey)
    const beyond = results.filter((result) => Math.abs(result - truth) > 1).length
    expect(reply(viewAfter({ ...GUESS, reach: '1' }), 'predict').text[1]).toContain(
      `${beyond} of the 200`,
    )
  })

  test.each(['', 'lots', '-1', '50'])('"%s" is refused', (reach) => {
    expect(sampleSize.take(situationWith(), { ...GUESS, reach })).toHaveProperty('problems')
  })

  test('nothing of the surveys is sent before it', () => {
    const text = JSON.stringify(sampleSize.view(situationWith()))
    expect(text).not.toContain(reachOf(askSurveys('inspector-1', design, survey)).toFixed(1))
    expect(text).not.toContain('61.1')
  })
})

describe('what size and weighting do', () => {
  test.each([
    { size: 'shrinks', back: 'weights', verdict: 'partly', says: 'Look at the middle' },
    { size: 'nothing', back: 'weights', verdict: 'partly', says: 'Look at the spread' },
    { size: 'tightens', back: 'people', verdict: 'partly', says: 'change the weighting' },
    { size: 'tightens', back: 'neither', verdict: 'partly', says: 'switch weighting by age on' },
    { size: 'shrinks', back: 'people', verdict: 'not-right', says: 'Look at the middle' },
    { size: 'tightens', back: 'weights', verdict: 'right', says: 'which is not the truth' },
  ])('$size and $back: $verdict', ({ size, back, verdict, says }) => {
    const answer = reply(viewAfter(GUESS, { ask: 'cure', size, back }), 'surveys')
    expect(answer.verdict).toBe(verdict)
    expect(answer.text.join(' ')).toContain(says)
  })

  test('the quarters stay closed until both are right', () => {
    const view = viewAfter(GUESS, { ...CURED, back: 'people' })
    expect(panel(view, 'quarters').opensAfter).toBeTruthy()
    expect(JSON.stringify(view)).not.toContain('Dec 2024')
  })
})

describe('the sixteen quarters', () => {
  test('the planted truth is the last two, and they are what is accepted', () => {
    expect(T6.fromQuarter).toBe(15)
    expect(afterPosts(sampleSize, [GUESS, CURED, FOUND]).records.at(-1)?.outcome).toBe('met')
  })

  test.each([
    { marks: [14], release: 'reject', verdict: 'partly', says: 'does any other quarter belong' },
    { marks: [9, 14, 15], release: 'reject', verdict: 'partly', says: 'is from before the change' },
    { marks: [7], release: 'send', verdict: 'not-right', says: 'cannot tell it from no change' },
    {
      marks: [14, 15],
      release: 'soften',
      verdict: 'partly',
      says: 'still says that confidence rose',
    },
    { marks: [14, 15], release: 'worthless', verdict: 'partly', says: '600 interviews can show' },
    {
      marks: [14, 15],
      release: 'reject',
      verdict: 'right',
      says: 'The largest step of all was luck',
    },
  ])('$marks and $release: $verdict', ({ marks, release, verdict, says }) => {
    const marked = Object.fromEntries(marks.map((at) => [`moved-${at}`, 'yes']))
    const situation = afterPosts(sampleSize, [
      GUESS,
      CURED,
      { ask: 'quarters', release, ...marked },
    ])
    const answer = reply(sampleSize.view(situation), 'quarters')
    expect(answer.verdict).toBe(verdict)
    expect(answer.text.join(' ')).toContain(says)
    expect(situation.records.at(-1)?.outcome).toBe(verdict === 'right' ? 'met' : 'not-yet')
  })

  test('what changed is not sent before it is found', () => {
    const text = JSON.stringify(viewAfter(GUESS, CURED, { ...FOUND, 'moved-9': 'yes' }))
    expect(text).not.toContain('55.1%')
    expect(text).not.toContain('"Looking back","parts":[{')
  })

  test('every try stays, and a later slip does not take the end away', () => {
    const view = viewAfter(GUESS, CURED, { ...FOUND, release: 'send' }, FOUND, {
      ...FOUND,
      release: 'send',
    })
    expect(JSON.stringify(panel(view, 'quarters'))).toContain('Your earlier tries')
    expect(panel(view, 'back').parts).toHaveLength(1)
  })

  test('nothing marked and nothing chosen are both said at once', () => {
    const taken = sampleSize.take(afterPosts(sampleSize, [GUESS, CURED]), { ask: 'quarters' })
    expect(taken).toMatchObject({ problems: [{ field: 'moved' }, { field: 'release' }] })
  })
})

describe('the exercise as a whole', () => {
  test('a part that is not open keeps nothing', () => {
    const posts: Fields[] = [CURED, FOUND, { ask: 'other' }, {}]
    for (const fields of posts)
      expect(sampleSize.take(situationWith(), fields)).toHaveProperty('problems')
  })

  test('the address is read kindly', () => {
    const { play } = sampleSize.view(situationWith({ query: { people: '99999', replies: 'x' } }))
    expect(play).toEqual({ people: '5000', replies: '', weights: '' })
  })

  test('free play moved to its ends gives a sound view', () => {
    const open = afterPosts(sampleSize, [GUESS, CURED])
    const ends = playAtItsEnds(sampleSize.view(open))
    expect(ends).toHaveLength(6)
    for (const query of ends) expect(faultsIn(sampleSize.view({ ...open, query }))).toEqual([])
  })

  test('beginning again empties the page', () => {
    const view = viewAfter(GUESS, CURED, { do: 'reset' })
    expect(view).toMatchObject({ isBegun: false, round: 1 })
    expect(panel(view, 'surveys').parts).toEqual([])
  })

  test('records that are not what they should be do no harm', () => {
    const records: Situation['records'] = [null, 7, { ask: 'quarters', moved: 'all' }, GUESS].map(
      (body) => ({ body, outcome: 'kept', at: '2026-11-22T10:00:00Z' }),
    )
    expect(faultsIn(sampleSize.view(situationWith({ records })))).toEqual([])
  })

  test('the demo force comes to the goal, with slips and without', () => {
    expect(playThrough(sampleSize, solveSampleSize).posts).toBe(3)
    const slipping = playThrough(sampleSize, solveSampleSize, { slips: true })
    expect(slipping.outcomes).toContain('not-yet')
    expect(faultsIn(sampleSize.view(slipping.situation))).toEqual([])
  })
})
