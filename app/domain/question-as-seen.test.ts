import { describe, expect, test } from 'vitest'
import {
  aHotspot,
  aMultiple,
  aNumeric,
  anOrdering,
  aSingle,
  ONE_OF_EACH_TYPE,
  rightAnswer,
  wrongAnswer,
} from '#tests/support/questions.ts'
import { mark } from './marking.ts'
import {
  asGiven,
  asSeen,
  feedbackOn,
  type Given,
  readAnswer,
  shownOrder,
} from './question-as-seen.ts'
import type { Question } from './questions.ts'

const SEEDS = Array.from({ length: 300 }, (_, index) => `seed-${index}`)
const dealt = (seed: string, slot = 1, variant = 0) => ({ seed, slot, variant })
const given = (...positions: string[]): Given => ({ positions, written: '' })
const typed = (written: string): Given => ({ positions: [], written })

/** The same question with another choice, or set of choices, correct. */
function otherKeys(question: Question): Question[] {
  const flip = <T extends { correct: boolean }>(parts: T[]): T[][] => [
    parts.map((part) => ({ ...part, correct: !part.correct })),
    ...parts.map((_, right) => parts.map((part, index) => ({ ...part, correct: index === right }))),
  ]
  switch (question.type) {
    case 'single':
      return flip(question.choices).map((choices) => ({ ...question, choices }))
    case 'multiple':
      return flip(question.choices).map((choices) => ({ ...question, choices }))
    case 'hotspot':
      return flip(question.regions).map((regions) => ({ ...question, regions }))
    case 'numeric':
      return [
        {
          ...question,
          tolerance: 99,
          variants: question.variants.map((variant) => ({
            ...variant,
            answer: 1,
            anticipated: [],
          })),
        },
      ]
    case 'ordering':
      return []
  }
}

describe('what goes to the browser says nothing about which choice is correct', () => {
  test.each(ONE_OF_EACH_TYPE)('$type: it is the same whichever is', (question) => {
    for (const seed of SEEDS.slice(0, 20)) {
      const sent = JSON.stringify(asSeen(question, dealt(seed)))
      for (const other of otherKeys(question)) {
        expect(JSON.stringify(asSeen(other, dealt(seed)))).toBe(sent)
      }
    }
  })

  test.each(ONE_OF_EACH_TYPE)(
    '$type: nothing of its key, feedback or working is in it',
    (question) => {
      const sent = JSON.stringify(asSeen(question, dealt('a')))
      const secrets = {
        single: ['correct', 'feedback', 'Counts of 30', '"luck"', '"twenty"'],
        multiple: ['correct', 'feedback', 'The base decides', '"base"'],
        numeric: ['24', 'tolerance', 'working', 'anticipated', 'variants', '0.5'],
        ordering: ['why', 'The question comes first', 'feedback', '"ask"', '"luck"'],
        hotspot: ['correct', 'feedback', 'Outside', '"june"'],
      }[question.type]
      for (const secret of secrets) expect(sent).not.toContain(secret)
      expect(sent).not.toContain(question.id)
    },
  )

  test('a field that somebody adds to a question stays on the server', () => {
    const question = { ...aSingle(), outcome: 'S1.2', construct: 'luck', hint: 'It is the first' }
    expect(Object.keys(asSeen(question, dealt('a'))).sort()).toEqual(['shown', 'stem', 'type'])
  })
})

describe('choices are shown', () => {
  test('each once, by the position they stand in', () => {
    for (const question of ONE_OF_EACH_TYPE) {
      const { shown } = asSeen(question, dealt('a'))
      expect(shown.map(({ position }) => position)).toEqual(shown.map((_, index) => `${index + 1}`))
      expect(new Set(shown.map(({ text }) => text)).size).toBe(shown.length)
    }
  })

  test('in the same order to the same learner, and in others to others', () => {
    expect(shownOrder(aSingle(), dealt('a'))).toEqual(shownOrder(aSingle(), dealt('a')))
    const orders = SEEDS.map((seed) => shownOrder(aSingle(), dealt(seed)).join())
    expect(new Set(orders).size).toBe(24)
  })

  test('with the right one as often in each place', () => {
    const places = SEEDS.map((seed) => shownOrder(aSingle(), dealt(seed)).indexOf('luck'))
    for (const place of [0, 1, 2, 3]) {
      // 75 expected of 300; four standard deviations of a binomial are 30.
      const times = places.filter((one) => one === place).length
      expect(Math.abs(times - 75)).toBeLessThan(30)
    }
  })

  test('with the words of the numbers that were dealt', () => {
    expect(asSeen(aNumeric(), dealt('a', 1, 2)).stem).toBe('What share of 50 is 20, in per cent?')
  })
})

describe('an ordering question', () => {
  const three = anOrdering({ items: anOrdering().items.slice(0, 3) })

  test('is never dealt in the right order', () => {
    for (const question of [three, anOrdering()]) {
      const right = question.items.map(({ id }) => id)
      for (const seed of SEEDS) expect(shownOrder(question, dealt(seed))).not.toEqual(right)
    }
  })

  test('is dealt in every other order, none more often than another', () => {
    const orders = SEEDS.map((seed) => shownOrder(three, dealt(seed)).join())
    const times = new Map<string, number>()
    for (const order of orders) times.set(order, (times.get(order) ?? 0) + 1)
    expect(times.size).toBe(5)
    // 60 expected of 300; four standard deviations of a binomial are 28.
    for (const count of times.values()) expect(Math.abs(count - 60)).toBeLessThan(28)
  })
})

describe('an answer', () => {
  test.each(ONE_OF_EACH_TYPE)('$type: comes back from the form as it was given', (question) => {
    for (const seed of SEEDS.slice(0, 20)) {
      for (const answer of [rightAnswer(question), wrongAnswer(question)]) {
        const back = readAnswer(question, dealt(seed), asGiven(question, dealt(seed), answer))
        if (!('answer' in back)) throw new Error(back.problem)
        expect(mark(question, 0, back.answer)).toEqual(mark(question, 0, answer))
        expect(asGiven(question, dealt(seed), back.answer)).toEqual(
          asGiven(question, dealt(seed), answer),
        )
      }
    }
  })

  test('not yet given leaves the form empty', () => {
    for (const question of ONE_OF_EACH_TYPE) {
      expect(asGiven(question, dealt('a'), null)).toEqual(given())
    }
  })

  test('to a position is an answer to what was shown there', () => {
    const order = shownOrder(aSingle(), dealt('a'))
    expect(readAnswer(aSingle(), dealt('a'), given('3'))).toEqual({
      answer: { type: 'single', choice: order[2] },
    })
  })

  test('ticked twice counts once', () => {
    const [first] = shownOrder(aMultiple(), dealt('a'))
    expect(readAnswer(aMultiple(), dealt('a'), given('1', '1'))).toEqual({
      answer: { type: 'multiple', choices: [first] },
    })
  })
})

describe('what cannot be an answer is refused with what to do about it', () => {
  const cases: [Question, Given, string][] = [
    [aSingle(), given(), 'Select one answer'],
    [aSingle(), given('5'), 'Select one answer'],
    [aSingle(), given('0'), 'Select one answer'],
    [aSingle(), given('luck'), 'Select one answer'],
    [aMultiple(), given(), 'Select every answer that applies'],
    [aHotspot(), given('-1'), 'Select one part of the chart'],
    [anOrdering(), given('1', '2', '3'), 'Give every step a position'],
    [
      anOrdering(),
      given('1', '2', '2', '4'),
      'Two steps share a position. Give each step its own position',
    ],
    [
      anOrdering(),
      given('1', '2', '3', '4', '1'),
      'Two steps share a position. Give each step its own position',
    ],
    [aNumeric(), typed('  '), 'Enter your answer as a number'],
    [aNumeric(), typed('about a quarter'), 'Your answer must be a number, like 4.2'],
    [aNumeric(), typed('20 to 30'), 'Enter one number, not two'],
    [
      aNumeric(),
      typed('12,5'),
      'Use commas only for thousands, like 1,250, and a point for decimals, like 12.5',
    ],
  ]

  test.each(cases)('%#', (question, form, problem) => {
    expect(readAnswer(question, dealt('a'), form)).toEqual({ problem })
  })
})

describe('feedback, after the mark', () => {
  test('gives every choice with its reason, in the order it was shown, and which was chosen', () => {
    const answer = wrongAnswer(aSingle())
    const feedback = feedbackOn(aSingle(), dealt('a'), answer, 3)
    if (feedback.type !== 'choices') throw new Error(feedback.type)
    expect(feedback).toMatchObject({ isRight: false, certainty: 3 })
    const { shown } = asSeen(aSingle(), dealt('a'))
    expect(feedback.choices.map(({ text }) => text)).toEqual(shown.map(({ text }) => text))
    expect(feedback.choices.filter(({ chosen }) => chosen).map(({ text }) => text)).toEqual([
      'Crime is rising',
    ])
    expect(feedback.choices.every(({ feedback: reason }) => reason.length > 0)).toBe(true)
  })

  test('names a foreseen mistake in a number, and shows the working', () => {
    const answer = { type: 'numeric', written: '76%', value: 76 } as const
    expect(feedbackOn(aNumeric({ decimals: 1 }), dealt('a'), answer, null)).toMatchObject({
      isRight: false,
      written: '76%',
      right: '24.0',
      unit: '%',
      anticipated: 'That is the share of the rest',
      working: 'Divide, then times 100: 24',
    })
  })

  test('shows an order as it should be, and where each was put', () => {
    const order = ['base', 'ask', 'rate', 'luck']
    const feedback = feedbackOn(anOrdering(), dealt('a'), { type: 'ordering', order }, null)
    if (feedback.type !== 'ordering') throw new Error(feedback.type)
    expect(feedback.items.map(({ text }) => text)).toEqual(
      anOrdering().items.map(({ text }) => text),
    )
    expect(feedback.items.map(({ placed }) => placed)).toEqual([2, 1, 3, 4])
  })

  test('is there for a question left unanswered: nothing chosen, not right', () => {
    for (const question of ONE_OF_EACH_TYPE) {
      expect(feedbackOn(question, dealt('a'), null, null).isRight).toBe(false)
    }
    expect(feedbackOn(anOrdering(), dealt('a'), null, null)).toMatchObject({
      items: [{ placed: null }, { placed: null }, { placed: null }, { placed: null }],
    })
  })
})
