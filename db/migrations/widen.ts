import { type Kysely, sql } from 'kysely'

/** A column whose check takes more values than it did. */
export interface Widened {
  table: string
  column: string
  /** Every value it takes from now on. */
  values: string[]
}

/**
 * Lets a column take more values. PostgreSQL replaces the check; SQLite, which cannot, makes the table
 * anew with the same rows, indexes and triggers (its own documented procedure).
 */
export async function widen(
  db: Kysely<unknown>,
  { table, column, values }: Widened,
  isPostgres: boolean,
): Promise<void> {
  const check = `check (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`
  const statements = isPostgres
    ? [
        `alter table ${table} drop constraint ${table}_${column}_check`,
        `alter table ${table} add constraint ${table}_${column}_check ${check}`,
      ]
    : await rebuilt(db, table, (made) =>
        made.replace(new RegExp(`check \\(${column} in \\([^)]*\\)\\)`), check),
      )
  for (const statement of statements) await sql.raw(statement).execute(db)
}

async function rebuilt(
  db: Kysely<unknown>,
  table: string,
  change: (made: string) => string,
): Promise<string[]> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = ${table} and sql is not null
  `.execute(db)
  const made = rows.find(({ type }) => type === 'table')?.sql ?? ''
  const changed = change(made)
  if (changed === made) throw new Error(`The check to widen was not found in ${table}`)
  return [
    changed.replace(/^create table "?\w+"?/i, `create table ${table}_anew`),
    `insert into ${table}_anew select * from ${table}`,
    `drop table ${table}`,
    `alter table ${table}_anew rename to ${table}`,
    ...rows.filter(({ type }) => type !== 'table').map((other) => other.sql),
  ]
}
