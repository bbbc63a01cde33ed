import SqliteDatabase from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  SqliteDialect,
  SqliteDriver,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import type { Tables } from './schema.ts'

export type Db = Kysely<Tables>
/** Inside a transaction only this is used: on SQLite the outer `db` would wait for ever. */
export type Trx = Transaction<Tables>

/**
 * Opens the store that `url` names: `file:…` (SQLite, durable) or `postgres://…`.
 * Throws a sentence for the operator where the store cannot be used safely.
 */
export function connect(url: string): Db {
  return url.startsWith('postgres:') || url.startsWith('postgresql:')
    ? connectPostgres(url)
    : connectSqlite(openSqliteFile(url))
}

/** Wraps an opened SQLite database, which tests clone from a migrated one. */
export function connectSqlite(database: SqliteDatabase.Database): Db {
  return new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database }) })
}

/** Opens a SQLite file so that an acknowledged answer survives a power cut, or refuses. */
export function openSqliteFile(url: string): SqliteDatabase.Database {
  return openSqlite(url.replace(/^file:/, ''))
}

/** Opens SQLite by path, bytes or `:memory:` with the settings every connection must have. */
export function openSqlite(source: string | Buffer): SqliteDatabase.Database {
  if (Number(process.versions.napi) < 10) {
    throw new Error(
      `This needs Node 22.12 or newer, and this is ${process.version}: start it with npm run`,
    )
  }
  const database = new SqliteDatabase(source)
  database.pragma('journal_mode = WAL')
  // better-sqlite3 is compiled to fall back to NORMAL under WAL, which loses answers in a power cut.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  // SQLite's own lower() knows only A to Z, so that Élodie could not be found by her name.
  database.function('lower', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  )
  database.prepare('select count(*) from sqlite_master').get()
  if (database.pragma('synchronous', { simple: true }) !== 2) {
    throw new Error('SQLite did not accept synchronous=FULL, so answers would not be safe')
  }
  return database
}

/** `begin immediate`: a read-then-write transaction never finds the file changed under it. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: { database: SqliteDatabase.Database }

  constructor(config: { database: SqliteDatabase.Database }) {
    super(config)
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config)
  }
}

function connectPostgres(url: string): Db {
  const asNumber = (value: string) => Number(value)
  pg.types.setTypeParser(pg.types.builtins.INT8, asNumber)
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, asNumber)
  const pool = new pg.Pool({ connectionString: url, max: 10, statement_timeout: 15_000 })
  // An idle connection that the server drops must not end the process; the next query reconnects.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Whether a thrown error means "there is one already" on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error)
  return (
    code === '23505' ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  )
}

/**
 * Whether a transaction that threw this lost a race and may well end if it is run again: there is a
 * row already, or, on PostgreSQL, two waited for each other (`deadlock_detected`) or what was read has
 * changed under an isolation level stricter than its default (`serialization_failure`).
 */
export function isLostRace(error: unknown): boolean {
  const code = codeOf(error)
  return isUniqueViolation(error) || code === '40P01' || code === '40001'
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code
}
