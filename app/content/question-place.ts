import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Module, Problem } from '#app/domain/courses.ts'
import { readAuthored } from './authored.ts'
import { folderOf } from './module.ts'
import { at } from './reading.ts'
import { LEDGER_FILE } from './release-formats.ts'

/**
 * Where a question stands in a `courses/` folder: file and line. One that is gone has its module's
 * file or, where that is gone too, the record of the last release.
 */
export function placeOfQuestion(
  root: string,
  modules: readonly Module[],
  id: string,
): Pick<Problem, 'file' | 'line'> {
  const module = modules.find(({ code }) => id.startsWith(`${code}-`))
  if (!module) return { file: `${path.basename(root)}/${LEDGER_FILE}` }
  const inFolder = `${folderOf(module, root)}/questions.yaml`
  const file = `${folderOf(module, path.basename(root))}/questions.yaml`
  const authored = readAuthored(existsSync(inFolder) ? readFileSync(inFolder, 'utf8') : '', file)
  const questions = at(authored.value, ['questions'])
  const place = Array.isArray(questions)
    ? questions.findIndex((question) => at(question, ['id']) === id)
    : -1
  return place === -1 ? { file } : { file, line: authored.line(['questions', place]) }
}
