import { writtenDay } from '../civil-days.ts'
import { isCivilDay } from './complete.ts'
import type { WorkField } from './forms.ts'

/** An answer in words, as a reader is shown it; empty where nothing was written. */
export function shownAnswer({ as }: WorkField, answer: string | undefined): string {
  const written = (answer ?? '').trim()
  if (as.kind === 'choice') return as.choices.find(({ id }) => id === written)?.text ?? written
  if (as.kind === 'day' && isCivilDay(written)) return writtenDay(written)
  if (as.kind === 'number' && as.unit && written !== '') return `${written} ${as.unit}`
  if (as.kind === 'numbers') return written.split(/\s+/).join('  ')
  return written
}
