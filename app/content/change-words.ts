import { stringify } from 'yaml'
import type { ChangeClass } from '#app/domain/changes.ts'
import { REASON_TO_WRITE } from './changes.ts'
import type { LedgerEntry } from './ledger.ts'

type Part = keyof LedgerEntry['parts']

const PARTS: Record<Part, string> = {
  use: 'its type or its form',
  stem: 'its stem',
  chart: 'its chart',
  options: 'its options',
  key: 'what is right',
  tolerance: 'its tolerance',
}

function changedParts(was: LedgerEntry, now: LedgerEntry): Part[] {
  const parts = Object.keys(PARTS) as Part[]
  return parts.filter((part) => was.parts[part] !== now.parts[part])
}

/** Which parts of a question differ, in words, and the class that is likeliest to be meant. */
export function whatChanged(
  was: LedgerEntry,
  now: LedgerEntry,
): { words: string; likely: ChangeClass } {
  const parts = changedParts(was, now)
  const names = parts.map((part) => PARTS[part])
  const last = names.pop()
  const words = [names.join(', '), last].filter(Boolean).join(' and ')
  const isWrongKey = parts.includes('key') || parts.includes('tolerance')
  return {
    words: `${words || 'something that decides a mark'} changed`,
    likely: parts.includes('use') ? 'structure' : isWrongKey ? 're-mark' : 'editorial',
  }
}

/** Why the declared class cannot be the right one; null where it can. */
export function whyOtherClass(
  declared: ChangeClass,
  was: LedgerEntry,
  now: LedgerEntry,
): string | null {
  const parts = changedParts(was, now)
  const decides = parts.filter((part) => part === 'key' || part === 'tolerance')
  if (declared === 'editorial' && decides.length > 0) {
    const names = decides.map((part) => PARTS[part]).join(' and ')
    return `${names} changed, so it is not editorial: use re-mark if it was wrong, structure if what is asked is the same with more or other figures, or new-item`
  }
  if ((declared === 'editorial' || declared === 're-mark') && parts.includes('use'))
    return `${PARTS.use} changed, so it is not ${declared}: use structure or new-item`
  return null
}

/** The YAML of one declaration, for the author to paste, to correct and to complete. */
export function linesToPaste(change: {
  id: string
  class: ChangeClass
  from?: string
  to?: string
}): string {
  const others = (['editorial', 're-mark', 'new-item', 'structure'] as const).filter(
    (each) => each !== change.class,
  )
  const isWithdrawn = change.to === undefined
  return [
    `- question: ${change.id}`,
    `  class: ${change.class}${isWithdrawn ? '' : `   # or ${others.join(', ')}`}`,
    `  why: ${REASON_TO_WRITE}`,
    // In quotes where YAML would read a hash as a number.
    ...(change.from ? [`  from: ${stringify(change.from).trim()}`] : []),
    ...(change.to ? [`  to: ${stringify(change.to).trim()}`] : []),
    '',
  ].join('\n')
}
