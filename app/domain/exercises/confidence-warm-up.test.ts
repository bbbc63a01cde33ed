import { describe, expect, test } from 'vitest'
import { solveConfidenceWarmUp } from '../../../scripts/demo-force/solve-confidence-warm-up.ts'
import { CERTAINTIES } from '../certainty.ts'
import { confidenceWarmUp } from './confidence-warm-up.ts'
import type { Fields, Situation } from './exercise.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'
import { averageMark } from './warm-up-marks.ts'
import { WARM_UP } from './warm-up-questions.ts'

const answer = (place: number, sure: number, isRight = true): Fields => {
  const question = WARM_UP[place]
  if (question === undefined) throw new Error(`There is no question ${place}`)
  const { id, right, choices } = question
  const wrong = choices.find((choice) => choice.id !== right)?.id ?? ''
  return { ask: id, [`${id}-answer`]: isRight ? right : wrong, [`${id}-sure`]: String(sure) }
}
const predicted = { prediction: { 'of-five': '4' } }
const posted = (...posts: Fields[]) => afterPosts(confidenceWarmUp, posts, predicted)
const panel = (situation: Situation, id: string) =>
  confidenceWarmUp.view(situation).panels.find((one) => one.id === id)
const said = (situation: Situation, id: string) => JSON.stringify(panel(situation, id))
const outcome = (situation: Situation, fields: Fields) => {
  const taken = confidenceWarmUp.take(situation, fields)
  return 'outcome' in taken ? taken.outcome : 'problems'
}
/** Right at 3, wrong at 3, right at 1, wrong at 1, right at 2: 3 − 6 + 1 + 0 + 2 = 0. */
const FIVE = [answer(0, 3), answer(1, 3, false), answer(2, 1), answer(3, 1, false), answer(4, 2)]

describe('the five questions', () => {
  test('each has one right choice among its own', () => {
    expect(WARM_UP).toHaveLength(5)
    for (const { choices, right } of WARM_UP)
      expect(choices.filter(({ id }) => id === right)).toHaveLength(1)
  })

  test('come one at a time, and nothing settles one before it is answered', () => {
    for (const at of [0, 1, 2, 3, 4]) {
      const view = JSON.stringify(confidenceWarmUp.view(posted(...FIVE.slice(0, at))))
      for (const [place, { because, stem }] of WARM_UP.entries()) {
        if (place >= at) expect(view).not.toContain(because)
        if (place > at) expect(view).not.toContain(stem)
      }
    }
  })

  test('what the page says of a question is the same whichever choice is right', () => {
    const asked = panel(situationWith(), 'questions')?.parts.find(({ as }) => as === 'ask')
    expect(JSON.stringify(asked)).not.toMatch(/right|because|correct/)
  })

  test.each([
    [answer(0, 3), 'Right at certainty 3: +3'],
    [answer(0, 1), 'Right at certainty 1: +1'],
    [answer(0, 1, false), 'Not right at certainty 1: 0'],
    [answer(0, 2, false), 'Not right at certainty 2: −2'],
    [answer(0, 3, false), 'Not right at certainty 3: −6'],
  ])('%o is answered with "%s"', (fields, words) => {
    expect(said(posted(fields), 'questions')).toContain(words)
  })

  test.each([
    [2, true, 'You were fairly sure, and said so.'],
    [3, true, 'You were sure, and you were right.'],
    [3, false, 'Sure and mistaken'],
  ])(
    'at certainty %i, right: %s, are told "%s" once, not of each such answer',
    (sure, isRight, words) => {
      const five = WARM_UP.map((_, place) => answer(place, sure, isRight))
      const replies = five.map((_, at) => said(posted(...five.slice(0, at + 1)), 'questions'))
      expect(replies.map((reply) => reply.includes(words))).toEqual([
        true,
        ...five.slice(1).map(() => false),
      ])
      for (const [at, reply] of replies.entries()) expect(reply).toContain(WARM_UP[at]?.because)
    },
  )

  test('need an answer and how sure', () => {
    expect(confidenceWarmUp.take(situationWith(), { ask: 'coin' })).toEqual({
      problems: [
        { field: 'coin-answer', message: 'Select an answer' },
        { field: 'coin-sure', message: 'Select how sure you are, from 1 to 3' },
      ],
    })
  })

  test('are answered once each and in order', () => {
    expect(outcome(situationWith(), answer(1, 2))).toBe('problems')
    expect(outcome(posted(answer(0, 2)), answer(0, 3))).toBe('problems')
    expect(outcome(posted(...FIVE), answer(4, 3))).toBe('problems')
    expect(outcome(situationWith(), {})).toBe('problems')
  })

  test('the fifth answer meets the goal, right or wrong', () => {
    expect(outcome(posted(...FIVE.slice(0, 4)), answer(4, 2))).toBe('met')
    expect(outcome(posted(...FIVE.slice(0, 4)), answer(4, 3, false))).toBe('met')
    expect(outcome(posted(...FIVE.slice(0, 3)), answer(3, 3))).toBe('kept')
  })
})

describe('what certainty earned', () => {
  test('is added up beside the same answers at one certainty', () => {
    const earned = said(posted(...FIVE), 'earned')
    expect(earned).toContain('3 of 5 right, and your certainty made that **0**')
    expect(earned).toContain('["What you said","0"]')
    expect(earned).toContain('["1 every time","+3"]')
    expect(earned).toContain('["2 every time","+2"]')
    expect(earned).toContain('["3 every time","−3"]')
    expect(earned).toContain('One wrong answer was at certainty 3')
    expect(panel(posted(...FIVE.slice(0, 4)), 'earned')?.parts).toEqual([])
  })

  test('stands beside what was expected', () => {
    expect(said(posted(...FIVE), 'back')).toContain('["Right, of five","4","3"]')
  })

  test('in the long run is most at 1 below 67%, at 2 up to 80%, at 3 above', () => {
    const best = (percent: number) =>
      [...CERTAINTIES].sort((a, b) => averageMark(b, percent) - averageMark(a, percent))[0]
    expect([30, 66, 67, 79, 81, 100].map(best)).toEqual([1, 1, 2, 2, 3, 3])
    const at = (chance: string) => said({ ...posted(...FIVE), query: { chance } }, 'long-run')
    expect(at('50')).toContain('+0.50 at certainty 1, 0.00 at certainty 2, −1.50 at certainty 3')
    expect(at('80')).toContain('Best: **2 or 3**')
  })

  test('the slider is read kindly', () => {
    const view = (chance: string) =>
      confidenceWarmUp.view({ ...posted(...FIVE), query: { chance } })
    expect(view('900').play).toEqual({ chance: '100' })
    expect(view('very').play).toEqual({ chance: '' })
  })
})

test('records of any shape are harmless, and beginning again clears the page', () => {
  const bodies = [null, 'x', { ask: 'coin' }, { ask: 'river', answer: 7, sure: 'x' }]
  const records = bodies.map((body) => ({ body, outcome: 'kept' as const, at: '' }))
  expect(faultsIn(confidenceWarmUp.view(situationWith({ records })))).toEqual([])
  const again = confidenceWarmUp.view(posted(...FIVE, { do: 'reset' }))
  expect(again).toMatchObject({ round: 1, isBegun: false })
})

test('the slider, at both its ends, gives a sound page', () => {
  const done = posted(...FIVE)
  const queries = playAtItsEnds(confidenceWarmUp.view(done))
  expect(queries).toHaveLength(2)
  for (const query of queries)
    expect(faultsIn(confidenceWarmUp.view({ ...done, query }))).toEqual([])
})

test.each([false, true])('the demo force plays it to its goal (slips: %s)', (slips) => {
  const played = playThrough(confidenceWarmUp, solveConfidenceWarmUp, { ...predicted, slips })
  expect(played.outcomes).toEqual(['kept', 'kept', 'kept', 'kept', 'met'])
})
