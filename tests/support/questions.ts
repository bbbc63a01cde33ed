import type { LineFigure } from '#app/domain/figures.ts'
import { numericVariant } from '#app/domain/marking.ts'
import type { Answer, Question } from '#app/domain/questions.ts'

/** One question of each type, whole; a test names only what it is about. */

type Of<Type extends Question['type']> = Extract<Question, { type: Type }>

const common = { module: 'S1', certainty: false }

export function aSingle(about: Partial<Of<'single'>> = {}): Of<'single'> {
  return {
    ...common,
    id: 'S1-01',
    type: 'single',
    stem: 'Burglaries went from 30 to 36. What is the best reading?',
    choices: [
      {
        id: 'luck',
        text: 'It may be luck',
        correct: true,
        feedback: 'Counts of 30 vary this much',
      },
      { id: 'rise', text: 'Crime is rising', correct: false, feedback: 'Two points are no trend' },
      { id: 'fall', text: 'Crime is falling', correct: false, feedback: 'The count went up' },
      { id: 'twenty', text: 'A real rise of 20%', correct: false, feedback: 'The base is small' },
    ],
    ...about,
  }
}

export function aMultiple(about: Partial<Of<'multiple'>> = {}): Of<'multiple'> {
  return {
    ...common,
    id: 'S1-02',
    type: 'multiple',
    stem: 'Which of these would you ask before acting?',
    choices: [
      { id: 'base', text: 'How many in all?', correct: true, feedback: 'The base decides' },
      { id: 'usual', text: 'What is usual?', correct: true, feedback: 'The range decides' },
      { id: 'blame', text: 'Whose fault is it?', correct: false, feedback: 'Too early' },
      { id: 'press', text: 'What will be said?', correct: false, feedback: 'Not about the data' },
    ],
    ...about,
  }
}

export function aNumeric(about: Partial<Of<'numeric'>> = {}): Of<'numeric'> {
  return {
    ...common,
    id: 'S1-03',
    type: 'numeric',
    stem: 'What share of 50 is 12, in per cent?',
    unit: '%',
    decimals: 0,
    tolerance: 0.5,
    variants: [
      aVariant('What share of 50 is 12, in per cent?', 24),
      aVariant('What share of 50 is 15, in per cent?', 30),
      aVariant('What share of 50 is 20, in per cent?', 40),
    ],
    ...about,
  }
}

/** A parameter set whose foreseen mistake is to give the rest instead of the share. */
export function aVariant(stem: string, answer: number): Of<'numeric'>['variants'][number] {
  return {
    stem,
    answer,
    working: `Divide, then times 100: ${answer}`,
    anticipated: [{ value: 100 - answer, feedback: 'That is the share of the rest' }],
  }
}

export function anOrdering(about: Partial<Of<'ordering'>> = {}): Of<'ordering'> {
  return {
    ...common,
    id: 'S1-04',
    type: 'ordering',
    stem: 'Put the steps of a comparison in order',
    items: [
      { id: 'ask', text: 'Say what is compared', why: 'The question comes first' },
      { id: 'base', text: 'Find the bases', why: 'Rates need them' },
      { id: 'rate', text: 'Work out the rates', why: 'Counts mislead' },
      { id: 'luck', text: 'Allow for luck', why: 'Small bases vary' },
    ],
    feedback: 'Question, bases, rates, luck',
    ...about,
  }
}

export function aHotspot(about: Partial<Of<'hotspot'>> = {}): Of<'hotspot'> {
  return {
    ...common,
    id: 'S1-05',
    type: 'hotspot',
    stem: 'Which month is outside the usual range?',
    figure: FIGURE,
    regions: [
      { id: 'may', text: 'A', correct: false, feedback: 'Inside', at: { x: [0, 1], y: [20, 40] } },
      { id: 'june', text: 'B', correct: true, feedback: 'Outside', at: { x: [1, 2], y: [60, 80] } },
      { id: 'july', text: 'C', correct: false, feedback: 'Inside', at: { x: [2, 3], y: [20, 40] } },
    ],
    ...about,
  }
}

const FIGURE: LineFigure = {
  kind: 'line',
  title: 'Recorded burglaries a month',
  x: ['May', 'Jun', 'Jul'],
  y: [31, 70, 29],
}

export const ONE_OF_EACH_TYPE: readonly Question[] = [
  aSingle(),
  aMultiple(),
  aNumeric(),
  anOrdering(),
  aHotspot(),
]

/** The answer that is marked right. */
export function rightAnswer(question: Question, variant = 0): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: correctIds(question.choices)[0] ?? '' }
    case 'multiple':
      return { type: 'multiple', choices: correctIds(question.choices) }
    case 'numeric': {
      const { answer } = numericVariant(question, variant)
      return { type: 'numeric', written: String(answer), value: answer }
    }
    case 'ordering':
      return { type: 'ordering', order: question.items.map((item) => item.id) }
    case 'hotspot':
      return { type: 'hotspot', region: correctIds(question.regions)[0] ?? '' }
  }
}

/** An answer that is marked wrong. */
export function wrongAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: wrongIds(question.choices)[0] ?? '' }
    case 'multiple':
      return { type: 'multiple', choices: wrongIds(question.choices) }
    case 'numeric':
      return { type: 'numeric', written: '-1000', value: -1000 }
    case 'ordering':
      return { type: 'ordering', order: question.items.map((item) => item.id).reverse() }
    case 'hotspot':
      return { type: 'hotspot', region: wrongIds(question.regions)[0] ?? '' }
  }
}

function correctIds(parts: readonly { id: string; correct: boolean }[]): string[] {
  return parts.filter((part) => part.correct).map((part) => part.id)
}

function wrongIds(parts: readonly { id: string; correct: boolean }[]): string[] {
  return parts.filter((part) => !part.correct).map((part) => part.id)
}
