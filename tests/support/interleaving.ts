import { type OperationNode, type QueryId, sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import { holdPerson } from '#db/people.ts'
import type { Tables } from '#db/schema.ts'

/** Which query something comes after: the first at all, that reads or writes a table, or has this in its SQL. */
export type Moment = 'first' | { reads: keyof Tables } | { writes: keyof Tables } | { says: string }

/**
 * Runs one command on PostgreSQL and, right after a query of it, another on connections of its own,
 * which goes on until it ends or waits for what the first one holds. Gives what came of both.
 */
export async function sideBySide<One, Other>(
  db: Db,
  one: (db: Db) => Promise<One>,
  after: Moment,
  other: () => Promise<Other>,
): Promise<[One, Other]> {
  let begun: Promise<Other> | undefined
  const first = await one(
    interrupted(db, after, async () => {
      begun = other()
      await endedOrWaiting(db, begun)
    }),
  )
  if (!begun) throw new Error(`Nothing was asked that ${JSON.stringify(after)} is about`)
  return [first, await begun]
}

/**
 * Runs a command while another transaction of PostgreSQL holds a person, until it ends or waits; then
 * that transaction does more, and ends. Throws where it would have to wait for the command: each would
 * wait for the other. Gives what came of the command.
 */
export async function whileHeld<T>(
  db: Db,
  personId: string,
  command: () => Promise<T>,
  more: (trx: Trx) => Promise<unknown>,
): Promise<T> {
  const running = await db.transaction().execute(async (trx) => {
    await sql`set local lock_timeout = '100ms'`.execute(trx)
    await holdPerson(trx, personId)
    const begun = command()
    await endedOrWaiting(db, begun)
    await more(trx)
    return { begun }
  })
  return running.begun
}

/** The same store, where something else happens once, after a query and before whatever is next. */
function interrupted(db: Db, after: Moment, happen: () => Promise<unknown>): Db {
  const awaited = new WeakSet<QueryId>()
  let happened = false
  return db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      if (isAt(after, node)) awaited.add(queryId)
      return node
    },
    transformResult: async ({ result, queryId }) => {
      if (!happened && awaited.has(queryId)) {
        happened = true
        await happen()
      }
      return result
    },
  })
}

function isAt(after: Moment, node: OperationNode): boolean {
  if (after === 'first') return true
  if ('says' in after) return JSON.stringify(node).includes(after.says)
  if ('writes' in after) return tableOf(node, ['into', 'table']) === after.writes
  return node.kind === 'SelectQueryNode' && tableOf(node, ['from']) === after.reads
}

/** The name of the table that stands first in one of these parts of a query. */
function tableOf(node: OperationNode, parts: string[]): string | undefined {
  const text = JSON.stringify(
    parts.map((part) => (node as unknown as Record<string, unknown>)[part]),
  )
  return /"IdentifierNode","name":"(\w+)"/.exec(text)?.[1]
}

/** Goes on once some work has ended, or waits for what another transaction of this database holds. */
async function endedOrWaiting(db: Db, work: Promise<unknown>): Promise<void> {
  let hasEnded = false
  const end = () => {
    hasEnded = true
  }
  work.then(end, end)
  while (!hasEnded && !(await somebodyWaits(db))) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function somebodyWaits(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select pid from pg_stat_activity
    where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`.execute(db)
  return rows.length > 0
}
