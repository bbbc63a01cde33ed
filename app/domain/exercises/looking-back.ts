import type { Panel, TablePart } from './panels.ts'
import { laterPanel } from './parts.ts'

/** One thing that was predicted or tried first, and what it turned out to be. */
export interface LookedBack {
  about: string
  said: string
  found: string
}

/** Nothing is to be read twice. */
const SAME = 'As you said'

/** The last panel: what was said first beside what was found; closed while there is nothing earned. */
export function lookingBack(rows: readonly LookedBack[] | null, opensAfter: string): Panel {
  if (rows === null) return laterPanel('back', 'Looking back', opensAfter)
  const table: TablePart = {
    as: 'table',
    caption: 'What you said first, and what was found',
    columns: [{ text: 'About' }, { text: 'You said first' }, { text: 'Found' }],
    rows: rows.map(({ about, said, found }) => [about, said, found === said ? SAME : found]),
  }
  return { id: 'back', heading: 'Looking back', parts: [table] }
}

/**
 * Every try but the newest, which is answered in full beside it; nothing while there is only one.
 * A try that was sent again unchanged is told once.
 */
export function earlierTries(columns: readonly string[], rows: readonly string[][]): TablePart[] {
  const earlier = rows
    .map((row, at) => ({ row, at }))
    .slice(0, -1)
    .filter(({ row, at }) => String(row) !== String(rows[at + 1]))
  if (earlier.length === 0) return []
  return [
    {
      as: 'table',
      caption: 'Your earlier tries',
      columns: [{ text: 'Try' }, ...columns.map((text) => ({ text }))],
      rows: earlier.map(({ row, at }) => [at + 1, ...row]),
    },
  ]
}
