import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { PassportRules, Problem } from '#app/domain/courses.ts'
import { contentHash } from './content-hash.ts'

/** Beside `released.json`: the hash of the passport's rules by each version that was released. */
const PASSPORT_LEDGER_FILE = 'passport-released.json'

/** What was released: hashes by version, as text since JSON has no other keys. */
const PassportLedger = z.record(z.string().regex(/^\d+$/), z.string())

/**
 * What is wrong with the version of the rules: an award names the version it was earned under, so no
 * two sets of rules may ever have the same one. Nothing is wrong where nothing was released yet.
 */
export async function versionMistakes(
  courses: string,
  { version, achievements }: PassportRules,
): Promise<Problem[]> {
  const shown = (file: string) => `${path.basename(courses)}/${file}`
  const file = path.join(courses, PASSPORT_LEDGER_FILE)
  if (!existsSync(file)) return []
  const ledger = await readLedger(file)
  if (!ledger) {
    const message =
      'this record of the rules released cannot be read: the program writes it, so take it from the last commit'
    return [{ file: shown(PASSPORT_LEDGER_FILE), message }]
  }
  const newest = Math.max(...Object.keys(ledger).map(Number))
  const released = ledger[String(version)]
  if (released === contentHash(achievements)) return []
  if (released === undefined && version > newest) return []
  const message = `version ${version} was released with other rules: make it version ${newest + 1}, and see whom that affects with npm run passport -- --preview`
  return [{ file: shown('passport.yaml'), message }]
}

/** Writes down which rules have just been released. False where that is written down already. */
export async function recordRulesReleased(
  courses: string,
  { version, achievements }: PassportRules,
): Promise<boolean> {
  const file = path.join(courses, PASSPORT_LEDGER_FILE)
  const ledger = existsSync(file) ? await readLedger(file) : {}
  const key = String(version)
  if (!ledger || ledger[key] !== undefined) return false
  const text = JSON.stringify({ ...ledger, [key]: contentHash(achievements) }, null, 2)
  await writeFile(file, `${text}\n`)
  return true
}

async function readLedger(file: string): Promise<z.infer<typeof PassportLedger> | null> {
  try {
    return PassportLedger.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return null
  }
}
