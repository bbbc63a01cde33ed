import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Curriculum, Problem } from '#app/domain/courses.ts'
import type { Question } from '#app/domain/questions.ts'
import { type AssessedParts, assessedParts, contentHash, itemHashes } from './content-hash.ts'
import { LEDGER_FILE, LedgerLine } from './release-formats.ts'

export type LedgerEntry = z.infer<typeof LedgerLine>

/** What was last released: the hashes of every question, by its id. */
export type Ledger = ReadonlyMap<string, LedgerEntry>

/** The ledger of a curriculum, in the order of the questions' ids. */
export function ledgerOf({ courses }: Pick<Curriculum, 'courses'>): Ledger {
  const questions = courses.flatMap(({ modules }) => modules.flatMap((module) => module.questions))
  const entries = questions.map((question) => [question.id, ledgerEntry(question)] as const)
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A question's line in the ledger. */
export function ledgerEntry(question: Question): LedgerEntry {
  return { ...itemHashes(question), parts: partHashes(assessedParts(question)) }
}

/** Short hashes, enough to say which part of one question is no longer what it was. */
function partHashes(parts: AssessedParts): LedgerEntry['parts'] {
  const short = (part: unknown) => contentHash(part).slice(0, 6)
  const { use, stem, chart, options, key, tolerance } = parts
  return {
    use: short(use),
    stem: short(stem),
    chart: short(chart),
    options: short(options),
    key: short(key),
    tolerance: short(tolerance),
  }
}

/** Reads the ledger of a `courses/` folder; null where nothing has been released yet. */
export async function readLedger(
  courses: string,
): Promise<{ ledger: Ledger | null; problems: Problem[] }> {
  const file = path.join(courses, LEDGER_FILE)
  if (!existsSync(file)) return { ledger: null, problems: [] }
  try {
    const entries = z.record(z.string(), LedgerLine).parse(JSON.parse(await readFile(file, 'utf8')))
    return { ledger: new Map(Object.entries(entries)), problems: [] }
  } catch {
    const shown = `${path.basename(courses)}/${LEDGER_FILE}`
    const message =
      'this record of the last release cannot be read: the program writes it, so take it from the last commit'
    return { ledger: null, problems: [{ file: shown, message }] }
  }
}

/** Writes down what has just been released. False where it is written down already. */
export async function recordRelease(courses: string, curriculum: Curriculum): Promise<boolean> {
  const file = path.join(courses, LEDGER_FILE)
  const text = ledgerText(ledgerOf(curriculum))
  if (existsSync(file) && (await readFile(file, 'utf8')) === text) return false
  await writeFile(file, text)
  return true
}

/** JSON with one question a line, so that a comparison of two releases reads well. */
export function ledgerText(ledger: Ledger): string {
  const lines = [...ledger].map(
    ([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}
