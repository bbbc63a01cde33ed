import { type Answers, fieldsOf, type WorkForm } from '#app/domain/workplace/forms.ts'
import { isWritable } from '#app/domain/workplace/work-state.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db, Trx } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { readWorkTexts, recordWorkText } from '#db/works.ts'
import { type OpenedWork, openWork } from './open-work.server.ts'

interface SaveWork {
  personId: string
  form: WorkForm
  /** What stands in the fields of the page; fields that are not named stay as they are. */
  typed: Answers
  /** Begin another filling where the last was accepted. */
  anew?: boolean
  at: string
  newId: NewId
}

export type WorkSaved =
  | { outcome: 'kept' }
  /** It lies with the assessors, or has been accepted: its text is fixed. */
  | { outcome: 'fixed' }

/** Longer than any field may be: what is longer still is not somebody writing. */
const LONGEST = 20_000

/** Keeps what was typed in a workplace form, however incomplete; every earlier text stays too. */
export async function saveWork(db: Db, save: SaveWork): Promise<WorkSaved> {
  return inTransaction<WorkSaved>(db, async (trx) => {
    const opened = await openWork(trx, { ...save, form: save.form.id })
    if (!isWritable(opened.state)) return { outcome: 'fixed' }
    await keepTexts(trx, opened, save)
    return { outcome: 'kept' }
  })
}

/** Keeps each text that is not the one kept already. Gives what stands in the fields now. */
export async function keepTexts(
  trx: Trx,
  { work }: OpenedWork,
  { form, typed, at }: Pick<SaveWork, 'form' | 'typed' | 'at'>,
): Promise<Answers> {
  const kept = await readWorkTexts(trx, work.id)
  for (const { id: field } of fieldsOf(form)) {
    const body = typed[field]?.replaceAll('\r\n', '\n').slice(0, LONGEST)
    if (body === undefined || body === (kept[field] ?? '')) continue
    await recordWorkText(trx, { workId: work.id, field, body, at })
    kept[field] = body
  }
  return kept
}
