import type { Db } from './connect.ts'

/** Records a session; only the hash of its id is kept, so that a copy of the store signs nobody in. */
export async function recordSession(
  db: Db,
  session: { idHash: string; personId: string; at: string; endsAt: string },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id_hash: session.idHash,
      person_id: session.personId,
      created_at: session.at,
      ends_at: session.endsAt,
    })
    .execute()
}

/** The session with this hash, whether or not it has run out; null if there is none. */
export async function findSession(
  db: Db,
  idHash: string,
): Promise<{ personId: string; endsAt: string } | null> {
  const row = await db
    .selectFrom('session')
    .select(['person_id', 'ends_at'])
    .where('id_hash', '=', idHash)
    .executeTakeFirst()
  return row ? { personId: row.person_id, endsAt: row.ends_at } : null
}

/** Ends one session, and clears away those that ran out before `at`. */
export async function endSession(db: Db, idHash: string, at: string): Promise<void> {
  await db
    .deleteFrom('session')
    .where((where) => where.or([where('id_hash', '=', idHash), where('ends_at', '<', at)]))
    .execute()
}

export async function recordSignInFailure(
  db: Db,
  failure: { id: string; subject: string; at: string },
): Promise<void> {
  await db.insertInto('sign_in_failure').values(failure).execute()
}

/** The instants of failures against one account or from one address since `since`, newest first, but for these. */
export async function listSignInFailures(
  db: Db,
  { subject, since, but }: { subject: string; since: string; but: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_in_failure')
    .select('at')
    .where('subject', '=', subject)
    .where('at', '>=', since)
    .$if(but.length > 0, (query) => query.where('id', 'not in', but))
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => row.at)
}

/** Forgets failures: these, all of an account that has signed in, and everybody's from before `before`. */
export async function forgetSignInFailures(
  db: Db,
  { subject, ids, before }: { subject?: string; ids: string[]; before: string },
): Promise<void> {
  await db
    .deleteFrom('sign_in_failure')
    .where((where) =>
      where.or([
        ...(subject === undefined ? [] : [where('subject', '=', subject)]),
        where('id', 'in', ids),
        where('at', '<', before),
      ]),
    )
    .execute()
}
