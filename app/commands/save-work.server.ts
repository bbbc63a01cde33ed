import { type Answers, fieldsOf, type WorkForm } from '#app/domain/workplace/forms.ts'
import type { KnownTexts } from '#app/domain/workplace/typed.ts'
import { isWritable } from '#app/domain/workplace/work-state.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db, Trx } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { findWorkText, type KeptText, readKeptTexts, recordWorkText } from '#db/works.ts'
import { type OpenedWork, openWork } from './open-work.server.ts'

interface SaveWork {
  personId: string
  form: WorkForm
  /** What stands in the fields of the page; fields that are not named stay as they are. */
  typed: Answers
  /**
   * The number of the text that the page showed in each field, absent for none: a text that came
   * from elsewhere since is not overwritten. Left out, what is typed stands whatever was there.
   */
  known?: KnownTexts
  /** Which filling the page is of: what was typed for one is never kept in another. */
  nth?: number
  /** Begin another filling where the last was accepted. */
  anew?: boolean
  at: string
  newId: NewId
}

export type WorkSaved =
  | { outcome: 'kept'; kept: KeptWork }
  /** It lies with the assessors, or has been accepted: its text is fixed. */
  | { outcome: 'fixed' }

export interface KeptWork {
  /** What stands in each field now. */
  texts: Record<string, KeptText>
  /** Fields of which the typed text was not kept: another came from elsewhere since, and stands. */
  elsewhere: string[]
  /** Fields that the page does not show as they stand: they came from elsewhere, and nothing was typed here. */
  unseen: string[]
}

/** Longer than any field may be: what is longer still is not somebody writing. */
const LONGEST = 20_000

/** Keeps what was typed in a workplace form, however incomplete; every earlier text stays too. */
export async function saveWork(db: Db, save: SaveWork): Promise<WorkSaved> {
  return inTransaction<WorkSaved>(db, async (trx) => {
    const opened = await openWork(trx, { ...save, form: save.form.id })
    if (isFixed(opened, save.nth)) return { outcome: 'fixed' }
    return { outcome: 'kept', kept: await keepTexts(trx, opened, save) }
  })
}

/** Whether nothing may be written in a filling any more, or the page that wrote was of another. */
export function isFixed({ work, state }: OpenedWork, nth = work.nth): boolean {
  return !isWritable(state) || work.nth !== nth
}

/** Keeps each text that is new on the page it was typed on. */
export async function keepTexts(
  trx: Trx,
  { work }: OpenedWork,
  { form, typed, known, at }: Pick<SaveWork, 'form' | 'typed' | 'known' | 'at'>,
): Promise<KeptWork> {
  const texts = await readKeptTexts(trx, work.id)
  const elsewhere: string[] = []
  const unseen: string[] = []
  for (const { id: field } of fieldsOf(form)) {
    const body = typed[field] === undefined ? undefined : tidy(typed[field])
    const now = texts[field] ?? { seq: 0, body: '' }
    if (body === undefined || body === now.body) continue
    const seen = known === undefined ? now.seq : (known[field] ?? 0)
    if (seen !== now.seq) {
      const shown = await findWorkText(trx, { workId: work.id, field, seq: seen })
      // Nothing was typed here: the text from elsewhere stands, and nothing is lost.
      const isTyped = body !== (shown ?? '')
      ;(isTyped ? elsewhere : unseen).push(field)
      continue
    }
    const text = { seq: now.seq + 1, body, at }
    await recordWorkText(trx, { workId: work.id, field, ...text })
    texts[field] = text
  }
  return { texts, elsewhere, unseen }
}

/** Whether everything on a page reads as these answers do: fields never written in are empty. */
export function isTypedAs(
  { form, typed }: Pick<SaveWork, 'form' | 'typed'>,
  answers: Answers,
): boolean {
  return fieldsOf(form).every(({ id: field }) => {
    const body = typed[field]
    return body === undefined || tidy(body) === (answers[field] ?? '')
  })
}

/** As it is kept: line ends as `\n`, and no NUL, which PostgreSQL does not have. */
function tidy(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').slice(0, LONGEST)
}
