import { sql } from 'kysely'
import type { Person } from '#app/domain/people.ts'
import type { Db, Trx } from './connect.ts'
import { isPostgres } from './migrations/index.ts'

/** The person with their current posting and roles; null if there is none. */
export async function findPerson(db: Db, personId: string): Promise<Person | null> {
  const row = await personRows(db).where('person.id', '=', personId).executeTakeFirst()
  if (!row) return null
  const roles = await db
    .selectFrom('role')
    .select(['role', 'command'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('role')
    .orderBy('command')
    .execute()
  return {
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    rank: row.rank,
    command: row.command,
    seed: row.seed,
    roles: roles.map(({ role, command }) => ({
      role,
      scope: command === null ? { kind: 'force' } : { kind: 'command', command },
    })),
  }
}

function personRows(db: Db | Trx) {
  return db
    .selectFrom('person')
    .innerJoin('posting', (join) =>
      join.onRef('posting.person_id', '=', 'person.id').on('posting.to_day', 'is', null),
    )
    .select([
      'person.id',
      'person.given_name',
      'person.family_name',
      'person.email',
      'person.seed',
      'posting.rank',
      'posting.command',
    ])
}

/** The password hash kept for an e-mail address; null where there is no local account. */
export async function findAccount(
  db: Db,
  email: string,
): Promise<{ personId: string; passwordHash: string } | null> {
  const row = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['account.person_id', 'account.password_hash'])
    .where('person.email', '=', email)
    .executeTakeFirst()
  return row ? { personId: row.person_id, passwordHash: row.password_hash } : null
}

/** The e-mail address of a person, whether they are posted now or have left; null if there is none. */
export async function findEmail(db: Db | Trx, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.email ?? null
}

/** Who has an e-mail address, in small letters; null if nobody has. */
export async function findPersonByEmail(db: Db | Trx, email: string): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row?.id ?? null
}

/** People with a posting whose name has this in it, or who have this staff number, by name. */
export async function searchPeople(
  db: Db,
  { search, limit }: { search: string; limit: number },
): Promise<{ id: string; name: string; rank: string; command: string }[]> {
  const wanted = search.toLowerCase()
  const anywhere = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await personRows(db)
    .where(
      sql<boolean>`(
        lower(given_name || ' ' || family_name) like ${anywhere} escape '\\'
        or lower(family_name || ', ' || given_name) like ${anywhere} escape '\\'
        or lower(staff_number) = ${wanted}
      )`,
    )
    .orderBy('family_name')
    .orderBy('given_name')
    .orderBy('person.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: `${row.given_name} ${row.family_name}`,
    rank: row.rank,
    command: row.command,
  }))
}

/** Everybody with a posting, in the order of their names. */
export async function listEverybody(db: Db): Promise<{ id: string; name: string }[]> {
  const rows = await personRows(db)
    .orderBy('family_name')
    .orderBy('given_name')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({ id: row.id, name: `${row.given_name} ${row.family_name}` }))
}

/**
 * What an import is matched by: every person's id, staff number and e-mail address, in small letters.
 * One query, so that all of it is of one moment: an import that ends meanwhile is seen whole or not.
 */
export async function listKnownPeople(
  db: Db | Trx,
): Promise<{ id: string; staffNumber: string; email: string }[]> {
  return db.selectFrom('person').select(['id', 'staff_number as staffNumber', 'email']).execute()
}

/** Holds a person until the transaction ends: whoever settles for them at the same moment waits. */
export async function holdPerson(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('person')
    .set((column) => ({ seed: column.ref('seed') }))
    .where('id', '=', personId)
    .execute()
}

/**
 * Holds every posting until the transaction ends: whoever else posts somebody waits, and readers do
 * not. Held before any person is. SQLite has one writer, so that there is nobody to wait.
 */
export async function holdPostings(trx: Trx): Promise<void> {
  if (isPostgres(trx)) await sql`lock table posting in share row exclusive mode`.execute(trx)
}

/** Records a person; throws on a staff number or e-mail address that is taken. */
export async function recordPerson(
  trx: Trx,
  person: {
    id: string
    staffNumber: string
    givenName: string
    familyName: string
    email: string
    seed: string
    at: string
  },
): Promise<void> {
  await trx
    .insertInto('person')
    .values({
      id: person.id,
      staff_number: person.staffNumber,
      given_name: person.givenName,
      family_name: person.familyName,
      email: person.email.toLowerCase(),
      seed: person.seed,
      created_at: person.at,
    })
    .execute()
}

export interface Posting {
  rank: string
  command: string
  lineManagerId: string | null
  /** The civil day on which it began. */
  fromDay: string
}

/** The current posting of a person; null where they have none. */
export async function findPosting(db: Db | Trx, personId: string): Promise<Posting | null> {
  const row = await db
    .selectFrom('posting')
    .select(['rank', 'command', 'line_manager_id', 'from_day'])
    .where('person_id', '=', personId)
    .where('to_day', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    rank: row.rank,
    command: row.command,
    lineManagerId: row.line_manager_id,
    fromDay: row.from_day,
  }
}

/** Closes the person's current posting, if any, and opens another from `fromDay`. */
export async function recordPosting(
  trx: Trx,
  posting: {
    id: string
    personId: string
    rank: string
    command: string
    lineManagerId: string | null
    fromDay: string
    source: string
  },
): Promise<void> {
  await trx
    .updateTable('posting')
    .set({ to_day: posting.fromDay })
    .where('person_id', '=', posting.personId)
    .where('to_day', 'is', null)
    .execute()
  await trx
    .insertInto('posting')
    .values({
      id: posting.id,
      person_id: posting.personId,
      rank: posting.rank,
      command: posting.command,
      line_manager_id: posting.lineManagerId,
      from_day: posting.fromDay,
      to_day: null,
      source: posting.source,
    })
    .execute()
}

/** Sets or replaces the password hash of a local account. */
export async function recordPassword(
  db: Db | Trx,
  account: { personId: string; passwordHash: string; at: string },
): Promise<void> {
  await db
    .insertInto('account')
    .values({
      person_id: account.personId,
      password_hash: account.passwordHash,
      set_at: account.at,
    })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ password_hash: account.passwordHash, set_at: account.at }),
    )
    .execute()
}

/** Grants a role; `command` narrows a leader to one command. */
export async function recordRole(
  db: Db | Trx,
  grant: {
    id: string
    personId: string
    role: 'learning' | 'leader' | 'admin'
    command: string | null
    at: string
  },
): Promise<void> {
  await db
    .insertInto('role')
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      command: grant.command,
      granted_at: grant.at,
      ended_at: null,
    })
    .execute()
}

/** Every command that somebody is posted to now, in alphabetical order. */
export async function listCommands(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('posting')
    .select('command')
    .distinct()
    .where('to_day', 'is', null)
    .orderBy('command')
    .execute()
  return rows.map((row) => row.command)
}

/** Every role in force, by name. */
export async function listRoles(
  db: Db,
): Promise<{ name: string; role: 'learning' | 'leader' | 'admin'; command: string | null }[]> {
  const rows = await db
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select(['given_name', 'family_name', 'role', 'command'])
    .where('ended_at', 'is', null)
    .orderBy('family_name')
    .orderBy('given_name')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({
    name: `${row.given_name} ${row.family_name}`,
    role: row.role,
    command: row.command,
  }))
}
