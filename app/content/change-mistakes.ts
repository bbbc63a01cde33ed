import type { QuestionChange } from '#app/domain/changes.ts'
import type { Problem } from '#app/domain/courses.ts'
import { linesToPaste, whatChanged, whyOtherClass } from './change-words.ts'
import type { DeclaredChanges } from './changes.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { CHANGES_FILE } from './release-formats.ts'
import { suggestion } from './suggestion.ts'

interface Compared {
  /** The questions as they are written now; drafts are not among them. */
  present: Ledger
  /** As they were last released; null before the first release. */
  released: Ledger | null
  declared: DeclaredChanges
  /** Whether everything written is sound: a broken question is not one that was withdrawn. */
  isWhole: boolean
  /** Where a question stands, or stood. */
  placeOf(question: string): Pick<Problem, 'file' | 'line'>
}

/**
 * Holds every question against what was last released and what was declared since. The newest
 * declaration of a question has to lead to the text as it stands, and a question that changed
 * without one is refused with the lines to paste.
 */
export function changeMistakes(compared: Compared): Problem[] {
  const { present, released, declared } = compared
  const ids = new Set([
    ...present.keys(),
    ...(released?.keys() ?? []),
    ...declared.changes.map(({ question }) => question),
  ])
  return [...ids].sort().flatMap((id) => {
    const own = declared.changes.flatMap((change, entry) =>
      change.question === id ? [{ ...change, entry }] : [],
    )
    const situation = { id, own, now: present.get(id), was: released?.get(id) }
    return [...brokenChain(situation, compared), ...mistakesOf(situation, compared)]
  })
}

interface Situation {
  id: string
  own: (QuestionChange & { entry: number })[]
  now: LedgerEntry | undefined
  was: LedgerEntry | undefined
}

function mistakesOf(situation: Situation, compared: Compared): Problem[] {
  const { own, now, was } = situation
  const last = own.at(-1)
  if (!now) return compared.isWhole ? mistakesOfAbsent(situation, compared) : []
  if (last?.to === now.assessHash) return mistakesOfDeclared(situation, compared)
  if (was && was.assessHash !== now.assessHash && (!last || last.to === was.assessHash))
    return [undeclared(situation, compared)]
  if (!last) return []
  const says =
    last.to === null
      ? `is declared withdrawn, and it is here: declare what it is now, with to: ${now.assessHash}`
      : `is declared for another text: if what is said is true of the text as it stands, write to: ${now.assessHash}`
  return [
    atEntry(compared, last, `"${last.question}" ${says}`, last.to === null ? undefined : 'to'),
  ]
}

function mistakesOfDeclared({ own, now, was }: Situation, compared: Compared): Problem[] {
  const last = own.at(-1)
  if (!last || !now || !was || was.assessHash === now.assessHash) return []
  const why = whyOtherClass(last.class, was, now)
  return why ? [atEntry(compared, last, `"${last.question}": ${why}`, 'class')] : []
}

function mistakesOfAbsent({ id, own, was }: Situation, compared: Compared): Problem[] {
  const last = own.at(-1)
  if (last?.to === null) return []
  if (!was && last) {
    const known = [...compared.present.keys()]
    const near = suggestion(id, known)
    const repair = near.startsWith(': use one of') ? '' : near
    return [atEntry(compared, last, `there is no question "${id}"${repair}`, 'question')]
  }
  const message =
    `"${id}" was released and is gone. What people answered stays; say why it was withdrawn. ` +
    `Add to the end of ${pathOf(compared)}:\n\n${linesToPaste({ id, class: 'structure' })}`
  return [{ ...compared.placeOf(id), message }]
}

function undeclared({ id, now, was }: Situation, compared: Compared): Problem {
  if (!now || !was) throw new Error(`${id} is not there to be compared`)
  const { words, likely } = whatChanged(was, now)
  const lines = linesToPaste({ id, class: likely, from: was.assessHash, to: now.assessHash })
  const message =
    `"${id}" is not what was released: ${words}. Say what that means for the people who answered ` +
    `it (“When a question changes” in courses/README.md). Add to the end of ${pathOf(compared)}:\n\n${lines}`
  return { ...compared.placeOf(id), message }
}

/** Each declaration begins where the one before it ended; the first since a release, at that release. */
function brokenChain({ own, now, was }: Situation, compared: Compared): Problem[] {
  return own.flatMap((change, i) => {
    const isPending = was && was.assessHash !== now?.assessHash && change.to === now?.assessHash
    const before = own[i - 1]?.to ?? (i === 0 && isPending ? was.assessHash : null)
    if (change.from === null || before === null || change.from === before) return []
    const message = `"${change.question}": the text before it was ${before}: write from: ${before}`
    return [atEntry(compared, change, message, 'from')]
  })
}

function atEntry(
  { declared }: Compared,
  { entry }: { entry: number },
  message: string,
  key?: keyof QuestionChange,
): Problem {
  return { file: declared.file, line: declared.line(entry, key), message }
}

function pathOf({ declared }: Compared): string {
  return declared.file || CHANGES_FILE
}
