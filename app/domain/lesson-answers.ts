import type { FadedBlank, FadedExample, Prediction, PredictionField } from './courses.ts'
import type { FieldProblem, Fields, Outcome } from './exercises/exercise.ts'
import type { Certainty } from './questions.ts'
import { formatNumber } from './statistics/words.ts'
import { readWrittenNumber } from './written-number.ts'

/** What was posted, read: what to keep, or everything to put right. */
export type ReadAnswer<Body> =
  | { body: Body; certainty: Certainty | null; outcome: Outcome }
  | { problems: FieldProblem[] }

/**
 * Reads a posted prediction: one choice, or every number within what can happen, and how sure, where
 * that is asked.
 */
export function readPrediction(
  prediction: Prediction,
  fields: Fields,
): ReadAnswer<Record<string, string>> {
  const certainty = readCertainty(fields.certainty)
  const values =
    prediction.kind === 'choice'
      ? { choice: fields.choice ?? '' }
      : Object.fromEntries(
          prediction.fields.map(({ id }) => [id, (fields[`field-${id}`] ?? '').trim()]),
        )
  const problems = [
    ...(prediction.kind === 'choice'
      ? choiceProblems(prediction, fields.choice)
      : prediction.fields.flatMap((field) =>
          predictedProblems(field, fields[`field-${field.id}`] ?? ''),
        )),
    ...(prediction.certainty && certainty === null
      ? [{ field: 'certainty', message: 'Select how sure you are' }]
      : []),
  ]
  return problems.length > 0 ? { problems } : { body: values, certainty, outcome: 'kept' }
}

function choiceProblems(prediction: Prediction, choice: string | undefined): FieldProblem[] {
  return prediction.choices.some(({ id }) => id === choice)
    ? []
    : [{ field: 'choice', message: 'Select what you expect' }]
}

function predictedProblems(field: PredictionField, written: string): FieldProblem[] {
  const name = `field-${field.id}`
  const read = readWrittenNumber(written)
  if (!('value' in read)) return numberProblems(name, field.label, written)
  const message = whyImpossible(field, read.value)
  return message === null ? [] : [{ field: name, message }]
}

function whyImpossible({ label, min, max, whole }: PredictionField, value: number): string | null {
  if (whole && !Number.isInteger(value)) return `${label} must be a whole number, like 4`
  if (value >= (min ?? value) && value <= (max ?? value)) return null
  const bounds =
    min !== undefined && max !== undefined
      ? `between ${asWritten(min)} and ${asWritten(max)}`
      : min !== undefined
        ? `${asWritten(min)} or more`
        : `${asWritten(max ?? value)} or less`
  return `${label} must be ${bounds}`
}

function asWritten(bound: number): string {
  const [, decimals = ''] = String(bound).split('.')
  return formatNumber(bound, decimals.length)
}

function numberProblems(field: string, label: string, written: string): FieldProblem[] {
  const read = readWrittenNumber(written)
  if ('value' in read) return []
  const message =
    read.unreadable === 'empty'
      ? `Enter ${lowerFirst(label)}`
      : `${label} must be one number, like 4.2`
  return [{ field, message }]
}

/** The certainty a form gave: 1, 2 or 3, or null. */
export function readCertainty(given: string | null | undefined): Certainty | null {
  return given === '1' || given === '2' || given === '3' ? (Number(given) as Certainty) : null
}

/** A completed example as it is kept: each blank as given, and whether the working was asked for. */
export interface FadedRecord {
  given: Record<string, string>
  revealed: boolean
}

/**
 * Reads a posted faded example: met when every blank is right, kept when the working was asked for,
 * which needs no blank filled in.
 */
export function readFaded(example: FadedExample, fields: Fields): ReadAnswer<FadedRecord> {
  const revealed = fields.do === 'reveal'
  const given = Object.fromEntries(
    example.blanks.map(({ id }) => [id, (fields[`blank-${id}`] ?? '').trim()]),
  )
  const problems = revealed
    ? []
    : example.blanks.flatMap((blank) => blankProblems(blank, given[blank.id] ?? ''))
  if (problems.length > 0) return { problems }
  const isSolved = example.blanks.every((blank) => isBlankRight(blank, given[blank.id] ?? ''))
  return {
    body: { given, revealed },
    certainty: null,
    outcome: isSolved ? 'met' : revealed ? 'kept' : 'not-yet',
  }
}

function blankProblems(blank: FadedBlank, given: string): FieldProblem[] {
  const field = `blank-${blank.id}`
  if (blank.kind === 'number') return numberProblems(field, blank.label, given)
  return given === '' ? [{ field, message: `Select ${lowerFirst(blank.label)}` }] : []
}

/** Whether one blank is right: the choice, or a number within its tolerance. */
export function isBlankRight(blank: FadedBlank, given: string): boolean {
  if (blank.kind === 'choice') return given === blank.answer
  const read = readWrittenNumber(given)
  return 'value' in read && Math.abs(read.value - blank.answer) <= blank.tolerance + 1e-9
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
