import type { Question } from '#app/domain/questions.ts'
import type { Trx } from './connect.ts'

/** Keeps a question as it stands now, and gives the id of that version; the same text, the same id. */
export async function recordItemVersion(
  trx: Trx,
  version: {
    id: string
    question: Question
    assessHash: string
    textHash: string
    at: string
  },
): Promise<string> {
  const known = await findItemVersion(trx, version)
  if (known) return known
  await trx
    .insertInto('item_version')
    .values({
      id: version.id,
      item_id: version.question.id,
      module: version.question.module,
      assess_hash: version.assessHash,
      text_hash: version.textHash,
      definition: JSON.stringify(version.question),
      recorded_at: version.at,
    })
    .onConflict((conflict) => conflict.columns(['item_id', 'assess_hash', 'text_hash']).doNothing())
    .execute()
  const id = await findItemVersion(trx, version)
  if (!id) throw new Error(`No version of ${version.question.id} was kept`)
  return id
}

/** The ids of every version of these questions that was ever kept, by its two hashes. */
export async function listItemVersions(
  trx: Trx,
  itemIds: string[],
): Promise<{ id: string; itemId: string; assessHash: string; textHash: string }[]> {
  return trx
    .selectFrom('item_version')
    .select(['id', 'item_id as itemId', 'assess_hash as assessHash', 'text_hash as textHash'])
    .where('item_id', 'in', itemIds)
    .execute()
}

async function findItemVersion(
  trx: Trx,
  { question, assessHash, textHash }: { question: Question; assessHash: string; textHash: string },
): Promise<string | null> {
  const row = await trx
    .selectFrom('item_version')
    .select('id')
    .where('item_id', '=', question.id)
    .where('assess_hash', '=', assessHash)
    .where('text_hash', '=', textHash)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function recordCourseVersion(
  trx: Trx,
  version: { course: string; hash: string; at: string },
): Promise<void> {
  await trx
    .insertInto('course_version')
    .values({ course: version.course, hash: version.hash, first_used_at: version.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
