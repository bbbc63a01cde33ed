import { londonDay, writtenDay, writtenTime } from './civil-days.ts'
import { formatCount } from './statistics/words.ts'

/** Characters as a browser counts them (UTF-16): a page of writing, so that a note stays a note. */
export const LONGEST_NOTE = 2_000

/** One text of a learner's note on one page of a lesson. */
export interface NoteText {
  id: string
  /** From 1; each text a note has had has the next number. */
  seq: number
  /** Empty where the note was emptied. */
  body: string
  at: string
}

/** A page of a lesson, by the module's permanent code and the step's id. */
export interface NotePlace {
  module: string
  step: string
}

/** What was typed as it is kept: line ends as `\n`, no NUL (PostgreSQL has none), no blank ends. */
export function tidyNote(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim()
}

/** Why a text cannot be kept as a note, in the writer's words; null where it can. */
export function noteProblem(body: string): string | null {
  if (body.length <= LONGEST_NOTE) return null
  const [most, has] = [formatCount(LONGEST_NOTE), formatCount(body.length)]
  return `Your note must be ${most} characters or fewer. It has ${has}, so it has not been saved yet`
}

/** `22 November 2026 at 2:05pm`, in London. */
export function writtenInstant(at: string): string {
  return `${writtenDay(londonDay(at))} at ${writtenTime(at)}`
}
