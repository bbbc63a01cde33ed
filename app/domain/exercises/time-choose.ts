import { readAll, readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import type { AskPart, Panel, PanelPart, TablePart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { word } from './records.ts'
import { dealCases, type TimeCase } from './time-cases.ts'

/** So many of the five have to be right. */
export const NEEDED = 4

/** Five questions, each with the comparison that answers it to be chosen; five others after each try. */
export function choosePanel({ seed }: Situation, tries: readonly unknown[]): Panel {
  const isDone = isChosen(seed, tries)
  return {
    id: 'choose',
    heading: '5. Choose the comparison',
    parts: [
      ...replies(seed, tries),
      ...(isDone
        ? []
        : [
            ...(tries.length === 0 ? [] : [says('Five others of the same kinds:')]),
            askCases(dealCases(seed, tries.length), tries.length),
          ]),
    ],
  }
}

/** Whether one try has been good enough. */
export function isChosen(seed: string, tries: readonly unknown[]): boolean {
  return tries.some((body, attempt) => rightOf(body, dealCases(seed, attempt)) >= NEEDED)
}

/** How many of the five were chosen rightly at the first try. */
export function firstRight(seed: string, tries: readonly unknown[]): number {
  return rightOf(tries[0], dealCases(seed, 0))
}

/** Which ask the next try answers. */
export function chooseAsk(tries: readonly unknown[]): string {
  return `cases-${tries.length + 1}`
}

function rightOf(body: unknown, cases: readonly TimeCase[]): number {
  return cases.filter(({ id, best }) => word(body, id) === best).length
}

function askCases(cases: readonly TimeCase[], attempt: number): AskPart {
  return {
    as: 'ask',
    id: `cases-${attempt + 1}`,
    words: ['Compare with what? Choose what would answer each question best.'],
    controls: cases.map(({ id, question, options }) => ({
      as: 'choice',
      name: `${id}-${attempt + 1}`,
      label: question,
      options,
      value: '',
    })),
    button: 'Check my five comparisons',
  }
}

/** The five that were chosen. */
export function takeCases({ seed }: Situation, tries: readonly unknown[], fields: Fields): Taken {
  const cases = dealCases(seed, tries.length)
  const read = readAll(
    Object.fromEntries(
      cases.map(({ id, question, options }) => [
        id,
        readChoice(fields, {
          name: `${id}-${tries.length + 1}`,
          offered: options.map(({ value }) => value),
          message: `Select a comparison: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
        }),
      ]),
    ),
  )
  if ('problems' in read) return read
  const body = { ask: chooseAsk(tries), ...read.values }
  return { body, outcome: rightOf(body, cases) >= NEEDED ? 'met' : 'not-yet' }
}

function replies(seed: string, tries: readonly unknown[]): PanelPart[] {
  const last = tries.at(-1)
  if (last === undefined) return []
  const cases = dealCases(seed, tries.length - 1)
  const right = rightOf(last, cases)
  const earlier = tries
    .slice(0, -1)
    .map((body, attempt) => `${rightOf(body, dealCases(seed, attempt))} of 5`)
  return [
    feedback(
      right >= NEEDED ? 'right' : 'partly',
      `${right} of ${cases.length} comparisons answer their question`,
      right >= NEEDED
        ? 'Match the months, the days and the completeness. Where luck may be all there is, ask for the chart.'
        : `The goal is ${NEEDED}. Read why below, then choose for five others.`,
    ),
    chosenTable(last, cases),
    ...(earlier.length === 0 ? [] : [says(`Your earlier tries: ${earlier.join('; ')}.`)]),
  ]
}

function chosenTable(body: unknown, cases: readonly TimeCase[]): TablePart {
  const textOf = ({ options }: TimeCase, value: string) =>
    options.find((one) => one.value === value)?.text ?? '–'
  return {
    as: 'table',
    caption: 'Your comparisons',
    columns: ['Question', 'You chose', 'Best', 'Why'].map((text) => ({ text })),
    rows: cases.map((one) => [
      one.question,
      textOf(one, word(body, one.id)),
      word(body, one.id) === one.best ? 'the same' : textOf(one, one.best),
      one.why,
    ]),
  }
}
