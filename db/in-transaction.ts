import { type Db, isLostRace, type Trx } from './connect.ts'

/** How often a transaction that lost a race is tried again before the race is called a bug. */
const TRIES = 5

/**
 * Runs `work` in one transaction. Where somebody else wrote the same row first (a double click on
 * PostgreSQL), or each waited for what the other held, it is run again and finds what they wrote. So
 * `work` changes nothing outside the transaction.
 */
export async function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (!isLostRace(error) || tries === TRIES) throw error
    }
  }
}
