import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db, Trx } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { onDatabase } from '#tests/support/databases.ts'
import { sideBySide } from '#tests/support/interleaving.ts'
import { recordInspector } from '#tests/support/people.ts'

async function seedOf(trx: Trx, personId: string): Promise<string> {
  const row = await trx
    .selectFrom('person')
    .select('seed')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return row.seed
}

onDatabase('PostgreSQL', (open) => {
  describe('the work of a transaction is run again', () => {
    test('where two wait for each other: both end', async () => {
      const db = await open()
      const [left, right] = [await recordInspector(db), await recordInspector(db)]
      let tries = 0
      const hold = (store: Db, personIds: string[]) =>
        inTransaction(store, async (trx) => {
          tries += 1
          await sql`set local deadlock_timeout = '20ms'`.execute(trx)
          for (const personId of personIds) await holdPerson(trx, personId)
          return personIds
        })
      const held = await sideBySide(
        db,
        (one) => hold(one, [left, right]),
        { writes: 'person' },
        () => hold(db, [right, left]),
      )
      expect(held).toEqual([
        [left, right],
        [right, left],
      ])
      expect(tries).toBeGreaterThan(2)
    })

    test('where an operator asks for a stricter isolation and what was read has changed', async () => {
      const db = await open()
      const personId = await recordInspector(db)
      const lengthen = (store: Db) =>
        inTransaction(store, async (trx) => {
          await sql`set transaction isolation level repeatable read`.execute(trx)
          const seed = `${await seedOf(trx, personId)}+`
          await trx.updateTable('person').set({ seed }).where('id', '=', personId).execute()
          return seed
        })
      const [first, second] = await sideBySide(db, lengthen, { reads: 'person' }, () =>
        lengthen(db),
      )
      expect(first).toBe(`${second}+`)
    })
  })

  test('any other failure is thrown at once, and nothing of the work is kept', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    let tries = 0
    const failing = inTransaction(db, async (trx) => {
      tries += 1
      await trx.updateTable('person').set({ seed: 'changed' }).where('id', '=', personId).execute()
      throw new Error('It went wrong')
    })
    await expect(failing).rejects.toThrow('It went wrong')
    expect(tries).toBe(1)
    await inTransaction(db, async (trx) => expect(await seedOf(trx, personId)).not.toBe('changed'))
  })
})
