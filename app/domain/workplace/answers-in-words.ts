import { writtenDay } from '../civil-days.ts'
import { isCivilDay } from './complete.ts'
import type { Answers, WorkField, WorkForm } from './forms.ts'
import { readWrittenNumbers } from './written-numbers.ts'

/** A section of a form as it was sent, for reading; what was left empty is null. */
export interface AnsweredSection {
  id: string
  title: string
  /** Whether the points of a chart are in it. */
  hasPoints: boolean
  answers: { id: string; label: string; text: string | null }[]
}

/** A form as its holder filled it in: choices and days in words, everything else as it was typed. */
export function answersInWords({ sections }: WorkForm, answers: Answers): AnsweredSection[] {
  return sections.map(({ id, title, fields }) => ({
    id,
    title,
    hasPoints: fields.some(({ as }) => as.kind === 'numbers'),
    answers: fields.map((field) => ({
      id: field.id,
      label: field.label,
      text: inWords(field, (answers[field.id] ?? '').trim()),
    })),
  }))
}

function inWords({ as }: WorkField, written: string): string | null {
  if (written === '') return null
  switch (as.kind) {
    case 'day':
      return isCivilDay(written) ? writtenDay(written) : written
    case 'choice':
      return as.choices.find(({ id }) => id === written)?.text ?? written
    case 'number':
      return as.unit === null ? written : `${written} ${as.unit}`
    case 'numbers': {
      const read = readWrittenNumbers(written)
      return 'values' in read ? read.values.join(', ') : written
    }
    default:
      return written
  }
}
