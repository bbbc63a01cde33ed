import { describe, expect, test } from 'vitest'
import {
  aHotspot,
  aMultiple,
  aNumeric,
  anOrdering,
  aSingle,
  aVariant,
  ONE_OF_EACH_TYPE,
  rightAnswer,
  wrongAnswer,
} from '#tests/support/questions.ts'
import { mark } from './marking.ts'
import { AnswerSchema, QuestionSchema } from './questions.ts'

const number = (value: number) => ({ type: 'numeric', written: String(value), value }) as const

describe.each(ONE_OF_EACH_TYPE)('a $type question', (question) => {
  test('is a question as the courses are compiled, and its answers are answers', () => {
    expect(QuestionSchema.parse(question)).toEqual(question)
    for (const answer of [rightAnswer(question), wrongAnswer(question)]) {
      expect(AnswerSchema.parse(answer)).toEqual(answer)
    }
  })

  test('is right with the right answer, wrong with another, and wrong with none', () => {
    expect(mark(question, 0, rightAnswer(question))).toEqual({ isRight: true })
    expect(mark(question, 0, wrongAnswer(question)).isRight).toBe(false)
    expect(mark(question, 0, null)).toEqual({ isRight: false })
  })

  test('refuses an answer of another type: that is a mistake of ours, not of the learner', () => {
    for (const other of ONE_OF_EACH_TYPE.filter(({ type }) => type !== question.type)) {
      expect(() => mark(question, 0, rightAnswer(other))).toThrow(question.id)
    }
  })
})

describe('several answers', () => {
  test.each([
    { choices: ['base', 'usual'], right: true, why: 'both, and nothing else' },
    { choices: ['usual', 'base'], right: true, why: 'in any order' },
    { choices: ['base'], right: false, why: 'one is missing' },
    { choices: ['base', 'usual', 'blame'], right: false, why: 'one too many' },
    { choices: ['blame', 'press'], right: false, why: 'the wrong ones' },
    { choices: [], right: false, why: 'none' },
  ])('$choices: $why', ({ choices, right }) => {
    expect(mark(aMultiple(), 0, { type: 'multiple', choices }).isRight).toBe(right)
  })
})

describe('an order', () => {
  test.each([
    { order: ['ask', 'base', 'rate', 'luck'], right: true, why: 'exactly right' },
    { order: ['base', 'ask', 'rate', 'luck'], right: false, why: 'two changed places' },
    { order: ['ask', 'base', 'rate'], right: false, why: 'one is missing' },
    { order: [], right: false, why: 'nothing' },
  ])('$order: $why', ({ order, right }) => {
    expect(mark(anOrdering(), 0, { type: 'ordering', order }).isRight).toBe(right)
  })
})

describe('a number', () => {
  const variants = [aVariant('The mean of 48 and 48?', 48)]

  test.each([
    { value: 48, right: true, why: 'exactly' },
    { value: 48.15, right: true, why: 'at the upper edge, which binary numbers miss by a hair' },
    { value: 47.85, right: true, why: 'at the lower edge' },
    { value: 48.1501, right: false, why: 'just beyond the edge' },
    { value: 47.8499, right: false, why: 'just below the edge' },
    { value: -48, right: false, why: 'the wrong sign' },
  ])('$value with a tolerance of 0.15: $why', ({ value, right }) => {
    const question = aNumeric({ variants, tolerance: 0.15, decimals: 2 })
    expect(mark(question, 0, number(value)).isRight).toBe(right)
  })

  test('with no tolerance is right only exactly, though 0.1 and 0.2 make 0.3', () => {
    const question = aNumeric({ variants: [aVariant('0.1 + 0.2?', 0.3)], tolerance: 0 })
    expect(mark(question, 0, number(0.1 + 0.2)).isRight).toBe(true)
    expect(mark(question, 0, number(0.300001)).isRight).toBe(false)
  })

  test('is marked against the numbers that this learner was dealt', () => {
    const question = aNumeric()
    expect(mark(question, 0, number(24)).isRight).toBe(true)
    expect(mark(question, 1, number(24)).isRight).toBe(false)
    expect(mark(question, 1, number(30)).isRight).toBe(true)
    expect(() => mark(question, 9, number(24))).toThrow('no variant 9')
  })

  test('that somebody foresaw is wrong, and is known by its mistake', () => {
    const anticipated = [
      { value: 76, feedback: 'That is the rest' },
      { value: 4.17, feedback: 'The other way up' },
    ]
    const question = aNumeric({
      variants: [{ ...aVariant('?', 24), anticipated }],
      tolerance: 0.05,
    })
    expect(mark(question, 0, number(76))).toEqual({ isRight: false, anticipated: 0 })
    expect(mark(question, 0, number(4.2))).toEqual({ isRight: false, anticipated: 1 })
    expect(mark(question, 0, number(50))).toEqual({ isRight: false })
  })

  test('that is right is right, even where a foreseen mistake lies as near', () => {
    const anticipated = [{ value: 24.4, feedback: 'Rounded the wrong way' }]
    const question = aNumeric({ variants: [{ ...aVariant('?', 24), anticipated }], tolerance: 0.5 })
    expect(mark(question, 0, number(24.4))).toEqual({ isRight: true })
  })
})

test('one choice, or one part of a chart, is right only if it is the right one', () => {
  expect(mark(aSingle(), 0, { type: 'single', choice: 'no such choice' }).isRight).toBe(false)
  expect(mark(aHotspot(), 0, { type: 'hotspot', region: 'no such part' }).isRight).toBe(false)
})
