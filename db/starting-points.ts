import { knownModules, type MappedAnswer, mappedAnswers } from '#app/domain/starting-point.ts'
import { listSlots } from './attempts.ts'
import type { Db, Trx } from './connect.ts'

/** What the person answered in the first diagnostic they finished; null before that. */
export async function findDiagnosticAnswers(
  db: Db | Trx,
  personId: string,
): Promise<MappedAnswer[] | null> {
  const attempt = await db
    .selectFrom('attempt')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'diagnostic')
    .where('state', '=', 'finished')
    .orderBy('finished_at')
    .executeTakeFirst()
  return attempt ? mappedAnswers(await listSlots(db, attempt.id)) : null
}

/** The modules that the person's diagnostic shows as known; none before it is finished. */
export async function listKnownModules(db: Db | Trx, personId: string): Promise<Set<string>> {
  return knownModules((await findDiagnosticAnswers(db, personId)) ?? [])
}
