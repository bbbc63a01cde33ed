import { mark, numericVariant } from '#app/domain/marking.ts'
import type { Answer, Question } from '#app/domain/questions.ts'
import { happens, type Stream, shuffled } from '#app/domain/randomness.ts'
import { readWrittenNumber } from '#app/domain/written-number.ts'

type Numeric = Extract<Question, { type: 'numeric' }>

/** The right answer, as a learner would give it. */
export function rightAnswer(question: Question, variant: number): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: idOf(question.choices.find(({ correct }) => correct)) }
    case 'multiple':
      return { type: 'multiple', choices: correctOf(question.choices) }
    case 'numeric':
      return rightNumber(question, variant)
    case 'ordering':
      return { type: 'ordering', order: question.items.map(({ id }) => id) }
    case 'hotspot':
      return { type: 'hotspot', region: idOf(question.regions.find(({ correct }) => correct)) }
  }
}

/** A wrong answer that somebody might well give: a favourite distractor, a foreseen slip. */
export function wrongAnswer(question: Question, variant: number, stream: Stream): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: idOf(favourite(wrongOf(question.choices), stream)) }
    case 'multiple':
      return { type: 'multiple', choices: oneOut(question, stream) }
    case 'numeric':
      return wrongNumber(question, variant, stream)
    case 'ordering':
      return { type: 'ordering', order: twoSwapped(question.items, stream) }
    case 'hotspot':
      return { type: 'hotspot', region: idOf(favourite(wrongOf(question.regions), stream)) }
  }
}

interface Option {
  id: string
  correct: boolean
}

function idOf(option: { id: string } | undefined): string {
  return option?.id ?? ''
}

function correctOf(options: readonly Option[]): string[] {
  return options.filter(({ correct }) => correct).map(({ id }) => id)
}

function wrongOf<T extends Option>(options: readonly T[]): T[] {
  return options.filter(({ correct }) => !correct)
}

/** Mistakes are not spread evenly: the first wrong option draws about half of them. */
function favourite<T>(options: readonly T[], stream: Stream): T | undefined {
  return options.find(() => happens(0.5, stream)) ?? options.at(-1)
}

/** One right choice forgotten, or one wrong choice added. */
function oneOut({ choices }: { choices: Option[] }, stream: Stream): string[] {
  const right = correctOf(choices)
  const added = favourite(wrongOf(choices), stream)
  const forgets = right.length > 1 && (!added || happens(0.5, stream))
  return forgets ? shuffled(right, stream).slice(1) : [...right, idOf(added)]
}

function twoSwapped(items: readonly { id: string }[], stream: Stream): string[] {
  const order = items.map(({ id }) => id)
  const first = Math.floor(stream() * (order.length - 1))
  const [a = '', b = ''] = order.splice(first, 2)
  order.splice(first, 0, b, a)
  return order
}

function rightNumber(question: Numeric, variant: number): Answer {
  const { answer } = numericVariant(question, variant)
  const rounded = written(answer.toFixed(question.decimals))
  return mark(question, variant, rounded).isRight ? rounded : written(String(answer))
}

/** A foreseen mistake where there is one, otherwise a number that is plainly somewhere else. */
function wrongNumber(question: Numeric, variant: number, stream: Stream): Answer {
  const { answer, anticipated } = numericVariant(question, variant)
  const foreseen = shuffled(anticipated, stream).map(({ value }) => value)
  const elsewhere = [1.1, 0.9, 2, 0.5].map((factor) => answer * factor + question.tolerance)
  const guesses = happens(0.75, stream)
    ? [...foreseen, ...elsewhere]
    : [...elsewhere.slice(Math.floor(stream() * 2)), ...foreseen]
  return (
    guesses
      .map((guess) => written(guess.toFixed(question.decimals)))
      .find((guess) => !mark(question, variant, guess).isRight) ??
    written(String(Math.ceil(answer + question.tolerance) + 1))
  )
}

function written(text: string): Answer {
  const read = readWrittenNumber(text)
  if ('unreadable' in read) throw new Error(`${text} cannot be read as a number`)
  return { type: 'numeric', written: text, value: read.value }
}
