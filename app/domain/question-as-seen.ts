import type { Figure } from './figures.ts'
import { mark, numericVariant } from './marking.ts'
import type { Answer, Certainty, Question } from './questions.ts'
import { keyedStream, shuffled } from './randomness.ts'
import { readWrittenNumber } from './written-number.ts'

/**
 * A question as a learner is sent it: made by allow-list, so that a new field of a question stays
 * on the server until somebody decides otherwise. Choices are named by the position they are shown
 * in ('1', '2', …): authored ids would give an ordering question away.
 */
export interface SeenQuestion {
  type: Question['type']
  stem: string
  figure?: Figure
  /** The practice dashboard to answer it on. */
  dashboard?: string
  unit?: string
  /** Choices, things to put in order, or regions, in the order this learner sees them. */
  shown: { position: string; text: string; at?: RegionAt }[]
}

type RegionAt = Extract<Question, { type: 'hotspot' }>['regions'][number]['at']

/** What a slot was dealt: with the attempt's seed it says exactly what the learner saw. */
export interface Dealt {
  seed: string
  slot: number
  variant: number
}

/** The question as this learner sees it; nothing in it says which answer is right. */
export function asSeen(question: Question, dealt: Dealt): SeenQuestion {
  const byId = new Map(partsOf(question).map((part) => [part.id, part]))
  return {
    type: question.type,
    stem:
      question.type === 'numeric' ? numericVariant(question, dealt.variant).stem : question.stem,
    ...(question.figure ? { figure: question.figure } : {}),
    ...(question.dashboard ? { dashboard: question.dashboard } : {}),
    ...(question.type === 'numeric' && question.unit ? { unit: question.unit } : {}),
    shown: shownOrder(question, dealt).map((id, index) => {
      const part = byId.get(id)
      return {
        position: String(index + 1),
        text: part?.text ?? '',
        ...(part && 'at' in part ? { at: part.at } : {}),
      }
    }),
  }
}

/** The authored ids of a question's choices, items or regions in the order this slot shows them. */
export function shownOrder(question: Question, { seed, slot }: Dealt): string[] {
  const authored = partsOf(question).map((part) => part.id)
  const stream = keyedStream('shown', seed, slot)
  let order = shuffled(authored, stream)
  // An ordering question dealt in the right order would answer itself: it is dealt again.
  while (question.type === 'ordering' && order.every((id, place) => id === authored[place])) {
    order = shuffled(authored, stream)
  }
  return order
}

function partsOf(question: Question): { id: string; text: string; at?: RegionAt }[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.choices
    case 'ordering':
      return question.items
    case 'hotspot':
      return question.regions
    case 'numeric':
      return []
  }
}

/** What came from the form: positions, not ids. */
export interface Given {
  /** The chosen position; several for a multiple choice; every position in order for an ordering. */
  positions: string[]
  written: string
}

/** Turns what was given into an answer, or says in one sentence what to do about it. */
export function readAnswer(
  question: Question,
  dealt: Dealt,
  given: Given,
): { answer: Answer } | { problem: string } {
  const order = shownOrder(question, dealt)
  const ids = given.positions.flatMap((position) => order[Number(position) - 1] ?? [])
  const [first] = ids
  switch (question.type) {
    case 'single':
      return first === undefined
        ? { problem: 'Select one answer' }
        : { answer: { type: 'single', choice: first } }
    case 'hotspot':
      return first === undefined
        ? { problem: 'Select one part of the chart' }
        : { answer: { type: 'hotspot', region: first } }
    case 'multiple':
      return first === undefined
        ? { problem: 'Select every answer that applies' }
        : { answer: { type: 'multiple', choices: [...new Set(ids)] } }
    case 'ordering':
      return ids.length === order.length && new Set(ids).size === order.length
        ? { answer: { type: 'ordering', order: ids } }
        : { problem: orderProblem(given.positions, order.length) }
    case 'numeric': {
      const read = readWrittenNumber(given.written)
      return 'value' in read
        ? { answer: { type: 'numeric', written: given.written.trim(), value: read.value } }
        : { problem: NUMBER_PROBLEMS[read.unreadable] }
    }
  }
}

const NUMBER_PROBLEMS = {
  empty: 'Enter your answer as a number',
  'not-a-number': 'Your answer must be a number, like 4.2',
  'two-numbers': 'Enter one number, not two',
  commas: 'Use commas only for thousands, like 1,250, and a point for decimals, like 12.5',
}

function orderProblem(positions: string[], length: number): string {
  return positions.length < length
    ? 'Give every step a position'
    : 'Two steps share a position. Give each step its own position'
}

/** What a learner is shown about one slot once it is marked; before that it never leaves the server. */
export type Feedback = { isRight: boolean; certainty: Certainty | null } & (
  | {
      type: 'choices'
      choices: { text: string; chosen: boolean; correct: boolean; feedback: string }[]
    }
  | {
      type: 'numeric'
      written: string
      right: string
      unit?: string
      anticipated: string | null
      working: string
    }
  | {
      type: 'ordering'
      /** In the right order; `placed` is where the learner put it, from 1, or null. */
      items: { text: string; why: string; placed: number | null }[]
      feedback: string
    }
)

/** The feedback on one marked slot: every option with its reason, or the working. */
export function feedbackOn(
  question: Question,
  dealt: Dealt,
  answer: Answer | null,
  certainty: Certainty | null,
): Feedback {
  const marking = mark(question, dealt.variant, answer)
  const head = { isRight: marking.isRight, certainty }
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'hotspot': {
      const parts = question.type === 'hotspot' ? question.regions : question.choices
      const chosen = chosenIds(answer)
      const byId = new Map(parts.map((part) => [part.id, part]))
      return {
        ...head,
        type: 'choices',
        choices: shownOrder(question, dealt).flatMap((id) => {
          const part = byId.get(id)
          if (!part) return []
          const { text, correct, feedback } = part
          return [{ text, correct, feedback, chosen: chosen.includes(id) }]
        }),
      }
    }
    case 'ordering': {
      const placed = answer?.type === 'ordering' ? answer.order : []
      return {
        ...head,
        type: 'ordering',
        items: question.items.map(({ id, text, why }) => ({
          text,
          why,
          placed: placed.includes(id) ? placed.indexOf(id) + 1 : null,
        })),
        feedback: question.feedback,
      }
    }
    case 'numeric': {
      const variant = numericVariant(question, dealt.variant)
      const foreseen = marking.anticipated
      return {
        ...head,
        type: 'numeric',
        written: answer?.type === 'numeric' ? answer.written : '',
        right: variant.answer.toLocaleString('en-GB', {
          minimumFractionDigits: question.decimals,
          maximumFractionDigits: question.decimals,
        }),
        ...(question.unit ? { unit: question.unit } : {}),
        anticipated:
          foreseen === undefined ? null : (variant.anticipated[foreseen]?.feedback ?? null),
        working: variant.working,
      }
    }
  }
}

function chosenIds(answer: Answer | null): string[] {
  switch (answer?.type) {
    case 'single':
      return [answer.choice]
    case 'multiple':
      return answer.choices
    case 'hotspot':
      return [answer.region]
    default:
      return []
  }
}

/** What a learner had already given for a slot, as positions and text, to fill the form again. */
export function asGiven(question: Question, dealt: Dealt, answer: Answer | null): Given {
  const order = shownOrder(question, dealt)
  const position = (id: string) => String(order.indexOf(id) + 1)
  if (answer === null) return { positions: [], written: '' }
  if (answer.type === 'numeric') return { positions: [], written: answer.written }
  if (answer.type === 'ordering') return { positions: answer.order.map(position), written: '' }
  return { positions: chosenIds(answer).map(position), written: '' }
}
