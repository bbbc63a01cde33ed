import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { QuestionChange } from '#app/domain/changes.ts'
import type { Problem } from '#app/domain/courses.ts'
import { type Authored, readAuthored } from './authored.ts'
import { readPart } from './reading.ts'
import { CHANGES_FILE, ChangesFile } from './release-formats.ts'

/** `changes.yaml` as it was read: what is declared, oldest first, and where each entry stands. */
export interface DeclaredChanges {
  changes: QuestionChange[]
  /** As it is shown to the author. */
  file: string
  /** The line of an entry, or of one key of it. */
  line(entry: number, key?: keyof QuestionChange): number
  problems: Problem[]
}

/** What the lines to paste say in the place of a reason; the author has to write their own. */
export const REASON_TO_WRITE = 'One sentence for the people who answered it.'

/** Reads every change ever declared in a `courses/` folder; without the file there is none. */
export async function readChanges(courses: string): Promise<DeclaredChanges> {
  const file = path.join(courses, CHANGES_FILE)
  const text = existsSync(file) ? await readFile(file, 'utf8') : ''
  const authored = readAuthored(text, `${path.basename(courses)}/${CHANGES_FILE}`)
  const line: DeclaredChanges['line'] = (entry, key) =>
    authored.line(key === undefined ? [entry] : [entry, key])
  // A file of comments alone declares nothing.
  if (authored.value === null)
    return { changes: [], file: authored.file, line, problems: authored.problems }
  const { value, problems } = readPart(ChangesFile, authored, [], '')
  const changes = (value ?? []).map(({ why = '', from = null, to = null, ...rest }) => ({
    ...rest,
    why,
    from,
    to,
  }))
  return {
    changes,
    file: authored.file,
    line,
    problems: [...authored.problems, ...problems, ...incomplete(changes, authored)],
  }
}

/** What each class needs, whatever the question looks like now. */
function incomplete(changes: QuestionChange[], authored: Authored): Problem[] {
  return changes.flatMap(({ question, class: kind, why, from, to }, i) => {
    const note = (message: string, key?: keyof QuestionChange): Problem => ({
      file: authored.file,
      line: authored.line(key === undefined ? [i] : [i, key]),
      message: `"${question}": ${message}`,
    })
    const problems: Problem[] = []
    if (why === REASON_TO_WRITE)
      problems.push(note('write the reason in your own words, or take "why" out', 'why'))
    if (why === '' && kind === 're-mark')
      problems.push(note('a re-mark needs "why": people read it beside their answer'))
    if (from === null && (kind === 're-mark' || kind === 'new-item'))
      problems.push(note(`a ${kind} needs "from", the hash of the text before`))
    if (to === null && kind !== 'structure')
      problems.push(note('"to" is missing: only a withdrawn question, class structure, has none'))
    return problems
  })
}
