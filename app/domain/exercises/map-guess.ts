import { readChoice } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import type { AskPart } from './panels.ts'
import { word } from './records.ts'

/** A guess with a few choices, made once, before the thing itself can be moved. */
export interface Guess {
  id: string
  label: string
  options: readonly { value: string; text: string }[]
  /** What to do where nothing was chosen. */
  message: string
}

/** The form of a guess. */
export function askGuess({ id, label, options }: Guess): AskPart {
  return {
    as: 'ask',
    id,
    controls: [{ as: 'choice', name: id, value: '', label, options: [...options] }],
    button: 'Keep my guess',
  }
}

/** A guess as it was posted: kept, never marked. */
export function takeGuess({ id, options, message }: Guess, fields: Fields): Taken {
  const offered = options.map(({ value }) => value)
  const read = readChoice(fields, { name: id, offered, message })
  if ('problem' in read) return { problems: [read.problem] }
  return { body: { ask: id, guess: read.value }, outcome: 'kept' }
}

/** What was guessed, or nothing before. */
export function guessIn(tries: readonly unknown[]): string | null {
  const first = tries[0]
  return first === undefined ? null : word(first, 'guess')
}

/** A guess in the learner's words. */
export function guessText({ options }: Guess, guess: string | null): string {
  return options.find(({ value }) => value === guess)?.text ?? '–'
}
