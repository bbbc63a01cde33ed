import { dayFromBoxes } from './day-boxes.ts'
import { type Answers, fieldsOf, type WorkForm } from './forms.ts'

/** The name of a field's control, which is also its id on the page. */
export function controlOf(field: string): string {
  return `answer-${field}`
}

/** The names of the three boxes of a day. */
export function dayControlsOf(field: string) {
  const name = controlOf(field)
  return { day: `${name}-day`, month: `${name}-month`, year: `${name}-year` }
}

/**
 * What was typed in the fields of a form, by the values of its controls; a day in its three boxes is
 * one text. A field that is not there, such as a question of which nothing is chosen, is absent.
 */
export function typedIn(form: WorkForm, typedAt: (control: string) => string | null): Answers {
  return Object.fromEntries(
    fieldsOf(form).flatMap(({ id, as }) => {
      const typed = as.kind === 'day' ? dayIn(id, typedAt) : typedAt(controlOf(id))
      return typed === null ? [] : [[id, typed.replace(/\r\n?/g, '\n')]]
    }),
  )
}

function dayIn(field: string, typedAt: (control: string) => string | null): string | null {
  const controls = dayControlsOf(field)
  const [day, month, year] = [controls.day, controls.month, controls.year].map(typedAt)
  if (day == null || month == null || year == null) return null
  return dayFromBoxes({ day, month, year })
}

/** The number of the newest text that a page knows of each field. */
export type KnownTexts = Record<string, number>

/** Reads numbers as a page sends them, `measure:2 points:1`; what is none is left out. */
export function readKnown(written: string): KnownTexts {
  return Object.fromEntries(
    written.split(' ').flatMap((pair) => {
      const [field = '', seq = ''] = pair.split(':')
      return /^\d{1,9}$/.test(seq) ? [[field, Number(seq)]] : []
    }),
  )
}

/** Numbers as a page sends them. */
export function writtenKnown(known: KnownTexts): string {
  return Object.entries(known)
    .map(([field, seq]) => `${field}:${seq}`)
    .join(' ')
}
