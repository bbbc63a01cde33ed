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
import { markAgain } from './re-marking.ts'

test.each(ONE_OF_EACH_TYPE)(
  '$type: against the same text an answer is marked as it was',
  (question) => {
    const asked = { question, variant: 0 }
    expect(markAgain(asked, question, rightAnswer(question))?.isRight).toBe(true)
    expect(markAgain(asked, question, wrongAnswer(question))?.isRight).toBe(false)
  },
)

test('nothing answered is not marked again', () => {
  expect(markAgain({ question: aSingle(), variant: 0 }, aSingle(), null)).toBeNull()
})

test('an answer of another type cannot be read', () => {
  const question = aSingle()
  expect(markAgain({ question, variant: 0 }, aMultiple(), rightAnswer(question))).toBeNull()
})

describe('a choice', () => {
  const question = aSingle()
  const asked = { question, variant: 0 }

  test('that is right now is right, whatever else became of the words', () => {
    const choices = question.choices.map((choice) => ({
      ...choice,
      text: `${choice.text}, in other words`,
      correct: choice.id === 'rise',
    }))
    const newer = aSingle({ choices })
    expect(markAgain(asked, newer, { type: 'single', choice: 'rise' })?.isRight).toBe(true)
    expect(markAgain(asked, newer, { type: 'single', choice: 'luck' })?.isRight).toBe(false)
  })

  test('that no longer exists cannot be read', () => {
    const newer = aSingle({ choices: question.choices.filter(({ id }) => id !== 'fall') })
    expect(markAgain(asked, newer, { type: 'single', choice: 'fall' })).toBeNull()
    expect(markAgain(asked, newer, { type: 'single', choice: 'rise' })?.isRight).toBe(false)
  })

  test('is not held against one that was not on offer', () => {
    const others = question.choices.map((choice) => ({ ...choice, correct: false }))
    const added = { id: 'both', text: 'Both', correct: true, feedback: 'Both' }
    const newer = aSingle({ choices: [...others, added] })
    expect(markAgain(asked, newer, { type: 'single', choice: 'luck' })).toBeNull()
  })
})

test('several choices are read where all the choices are still there, and no other', () => {
  const question = aMultiple()
  const asked = { question, variant: 0 }
  const [first, ...rest] = question.choices
  if (!first) throw new Error('there are choices')
  const onlyTheFirst = aMultiple({
    choices: [first, ...rest.map((choice) => ({ ...choice, correct: false }))],
  })
  const answer = { type: 'multiple' as const, choices: [first.id] }
  expect(markAgain(asked, onlyTheFirst, answer)?.isRight).toBe(true)
  expect(markAgain(asked, aMultiple({ choices: rest }), answer)).toBeNull()
})

test('an order is held against the new order of the same things', () => {
  const question = anOrdering()
  const reversed = anOrdering({ items: [...question.items].reverse() })
  const asked = { question, variant: 0 }
  expect(markAgain(asked, reversed, wrongAnswer(question))?.isRight).toBe(true)
  const fewer = anOrdering({ items: question.items.slice(1) })
  expect(markAgain(asked, fewer, rightAnswer(question))).toBeNull()
})

test('a region that is gone cannot be read', () => {
  const question = aHotspot()
  const newer = aHotspot({ regions: question.regions.filter(({ id }) => id !== 'may') })
  const answer = { type: 'hotspot' as const, region: 'may' }
  expect(markAgain({ question, variant: 0 }, newer, answer)).toBeNull()
})

describe('a number', () => {
  const question = aNumeric({
    variants: [
      aVariant('12 of 50? (1 decimal place)', 24),
      aVariant('15 of 50? (1 decimal place)', 30),
    ],
  })
  const asked = { question, variant: 1 }
  const thirty = { type: 'numeric' as const, written: '30', value: 30 }

  test('is held against the same figures, wherever they stand and however it is rounded', () => {
    const newer = aNumeric({
      variants: [
        aVariant('How many per cent is 20 of 50?', 40),
        aVariant('How many per cent is 15 of 50? (2 decimal places)', 30),
      ].reverse(),
    })
    expect(markAgain(asked, newer, thirty)).toEqual({ variant: 0, isRight: true })
  })

  test('is right within the new tolerance', () => {
    const near = { ...thirty, value: 31 }
    expect(markAgain(asked, question, near)?.isRight).toBe(false)
    expect(markAgain(asked, { ...question, tolerance: 1 }, near)?.isRight).toBe(true)
  })

  test('is not held against other figures', () => {
    const newer = aNumeric({ variants: [aVariant('12 of 50?', 24), aVariant('16 of 50?', 32)] })
    expect(markAgain(asked, newer, thirty)).toBeNull()
  })
})
