import { PostgresAdapter, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from '../connect.ts'
import { first } from './001-first.ts'
import { curriculum } from './002-curriculum.ts'
import { gym } from './003-gym.ts'
import { passport } from './004-passport.ts'
import { type Widened, widen } from './widen.ts'

/** A migration as data, so that one text serves both databases. */
export interface Statements {
  /** Columns of earlier tables that from now on take more values. */
  widened?: Widened[]
  tables: string[]
  indexes: string[]
  /** Tables whose rows, once written, neither change nor go. */
  appendOnly: string[]
  guards: Guard[]
}

/** A rule the database itself refuses to break; `when` speaks of `old` and `new`. */
export interface Guard {
  name: string
  before: 'insert' | 'update' | 'delete'
  on: string
  when: string
  says: string
}

const migrations: Record<string, Statements> = {
  '001-first': first,
  '002-curriculum': curriculum,
  '003-gym': gym,
  '004-passport': passport,
}

/**
 * Brings the database to the newest version, or up to the one named; each migration is one
 * transaction. Throws if one fails.
 */
export async function migrate(db: Db, upTo?: string): Promise<void> {
  if (isPostgres(db)) return runMigrations(db, upTo)
  // A table that others refer to can only be made anew while references are not enforced.
  await sql`pragma foreign_keys = off`.execute(db)
  try {
    await runMigrations(db, upTo)
    const { rows } = await sql`pragma foreign_key_check`.execute(db)
    if (rows.length > 0)
      throw new Error(`A migration left ${rows.length} rows without their parent`)
  } finally {
    await sql`pragma foreign_keys = on`.execute(db)
  }
}

async function runMigrations(db: Db, upTo?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, statements]) => [name, asMigration(statements)]),
        ),
    },
  })
  const { error } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest())
  if (error) throw error
}

/** Whether every migration this program knows has been applied. */
export async function isMigrated(db: Db): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const applied = new Set(rows.map((row) => row.name))
  return Object.keys(migrations).every((name) => applied.has(name))
}

export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

function asMigration({ widened = [], tables, indexes, appendOnly, guards }: Statements): Migration {
  const refusals: Guard[] = appendOnly.flatMap((table) =>
    (['update', 'delete'] as const).map((verb) => ({
      name: `no_${verb}_of_${table}`,
      before: verb,
      on: table,
      when: '1 = 1',
      says: `${table} is append-only`,
    })),
  )
  return {
    async up(db) {
      const postgres = isPostgres(db)
      for (const one of widened) await widen(db, one, postgres)
      const statements = [
        ...tables.map((table) => (postgres ? table : `${table} strict`)),
        ...indexes,
        ...[...guards, ...refusals].flatMap(postgres ? postgresTrigger : sqliteTrigger),
      ]
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}

function sqliteTrigger({ name, before, on, when, says }: Guard): string[] {
  return [
    `create trigger ${name} before ${before} on ${on} when ${when}
     begin select raise(abort, '${says}'); end`,
  ]
}

function postgresTrigger({ name, before, on, when, says }: Guard): string[] {
  return [
    `create function ${name}() returns trigger language plpgsql as $$
     begin
       if ${when} then raise exception '${says}' using errcode = 'check_violation'; end if;
       ${before === 'delete' ? 'return old;' : 'return new;'}
     end $$`,
    `create trigger ${name} before ${before} on ${on} for each row execute function ${name}()`,
  ]
}
