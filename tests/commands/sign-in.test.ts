import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type SignedIn, sessionHash, signIn } from '#app/commands/sign-in.server.ts'
import type { Db } from '#db/connect.ts'
import { endSession, findSession } from '#db/sessions.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'

const EMAIL = 'r.ashdown@northmere.example'
const PASSWORD = 'Nine-o-clock tasking'

async function anAccount(db: Db): Promise<string> {
  return recordInspector(db, { email: EMAIL, password: PASSWORD })
}

function tryToSignIn(
  db: Db,
  about: { email?: string; password?: string; address?: string; at?: string },
): Promise<SignedIn> {
  return signIn(db, {
    email: EMAIL,
    password: PASSWORD,
    address: '198.51.100.7',
    at: minute(0),
    newId,
    ...about,
  })
}

onBothDatabases((open) => {
  test('the right password signs a person in for one shift', async () => {
    const db = await open()
    const personId = await anAccount(db)
    expect(await tryToSignIn(db, {})).toMatchObject({
      outcome: 'signed-in',
      personId,
      endsAt: minute(12 * 60),
    })
  })

  test('an address is the same in capitals and with spaces around it', async () => {
    const db = await open()
    await anAccount(db)
    const email = '  R.Ashdown@Northmere.Example '
    expect(await tryToSignIn(db, { email })).toMatchObject({ outcome: 'signed-in' })
  })

  test('a wrong password and an account that does not exist get the same answer', async () => {
    const db = await open()
    await anAccount(db)
    await recordInspector(db, { email: 'sso.only@northmere.example' })
    const answers = [
      await tryToSignIn(db, { password: 'wrong' }),
      await tryToSignIn(db, { password: '' }),
      await tryToSignIn(db, { email: 'nobody@northmere.example' }),
      await tryToSignIn(db, { email: 'sso.only@northmere.example' }),
    ]
    expect(answers).toEqual(Array(4).fill({ outcome: 'refused' }))
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([])
  })

  test('a session is new at every sign-in, and only its hash is kept', async () => {
    const db = await open()
    const personId = await anAccount(db)
    const sessions = [await tryToSignIn(db, {}), await tryToSignIn(db, {})]
    const ids = sessions.map((one) => (one.outcome === 'signed-in' ? one.sessionId : ''))
    expect(new Set(ids).size).toBe(2)
    const kept = JSON.stringify(await db.selectFrom('session').selectAll().execute())
    for (const id of ids) {
      expect(id.length).toBeGreaterThan(20)
      expect(kept).not.toContain(id)
      expect(kept).toContain(createHash('sha256').update(id).digest('base64url'))
      expect(await findSession(db, sessionHash(id))).toMatchObject({ personId })
    }
  })

  test('ending a session ends that one and clears away those that ran out', async () => {
    const db = await open()
    await anAccount(db)
    const ids: string[] = []
    for (const at of [minute(-24 * 60), minute(0), minute(1)]) {
      const result = await tryToSignIn(db, { at })
      ids.push(result.outcome === 'signed-in' ? sessionHash(result.sessionId) : '')
    }
    await endSession(db, ids[1] ?? '', minute(2))
    const left = await db.selectFrom('session').select('id_hash').execute()
    expect(left.map(({ id_hash }) => id_hash)).toEqual([ids[2]])
  })

  describe('guessing', () => {
    test('is asked to wait after five failures, longer each time, and even with the password', async () => {
      const db = await open()
      await anAccount(db)
      for (let guess = 0; guess < 5; guess += 1) await tryToSignIn(db, { password: 'guess' })
      expect(await tryToSignIn(db, {})).toEqual({ outcome: 'wait', seconds: 15 })
      const later = minute(0.25)
      expect(await tryToSignIn(db, { password: 'guess', at: later })).toEqual({
        outcome: 'refused',
      })
      expect(await tryToSignIn(db, { at: later })).toEqual({ outcome: 'wait', seconds: 30 })
    })

    test('never locks an account for good: after the wait the password works', async () => {
      const db = await open()
      await anAccount(db)
      let at = 0
      for (let guess = 0; guess < 14; guess += 1) {
        await tryToSignIn(db, { password: 'guess', at: minute(at) })
        at += 16
      }
      expect(await tryToSignIn(db, { at: minute(at) })).toMatchObject({ outcome: 'signed-in' })
    })

    test('waiting is not a failure: asking again does not make the wait longer', async () => {
      const db = await open()
      await anAccount(db)
      for (let guess = 0; guess < 5; guess += 1) await tryToSignIn(db, { password: 'guess' })
      for (let asked = 0; asked < 10; asked += 1) await tryToSignIn(db, { at: minute(0.1) })
      expect(await tryToSignIn(db, { at: minute(0.25) })).toMatchObject({ outcome: 'signed-in' })
    })

    test('waits for an account that does not exist as for one that does', async () => {
      const db = await open()
      const email = 'nobody@northmere.example'
      for (let guess = 0; guess < 5; guess += 1) await tryToSignIn(db, { email })
      expect(await tryToSignIn(db, { email })).toEqual({ outcome: 'wait', seconds: 15 })
    })

    test('at one account does not make a colleague wait', async () => {
      const db = await open()
      await anAccount(db)
      const email = 'colleague@northmere.example'
      await recordInspector(db, { email, password: PASSWORD })
      for (let guess = 0; guess < 6; guess += 1) await tryToSignIn(db, { password: 'guess' })
      expect(await tryToSignIn(db, { email })).toMatchObject({ outcome: 'signed-in' })
    })

    test('all at once is no way round: five are looked at, and the others asked to wait', async () => {
      const db = await open()
      await anAccount(db)
      const guesses = await Promise.all(
        Array.from({ length: 12 }, () => tryToSignIn(db, { password: 'guess' })),
      )
      const lookedAt = guesses.filter(({ outcome }) => outcome === 'refused').length
      expect(lookedAt).toBeLessThanOrEqual(5)
      expect(await db.selectFrom('sign_in_failure').select('id').execute()).toHaveLength(
        2 * lookedAt,
      )
    })

    test('is forgotten once the person has signed in', async () => {
      const db = await open()
      await anAccount(db)
      for (let guess = 0; guess < 4; guess += 1) await tryToSignIn(db, { password: 'guess' })
      await tryToSignIn(db, {})
      for (let guess = 0; guess < 4; guess += 1) await tryToSignIn(db, { password: 'guess' })
      expect(await tryToSignIn(db, {})).toMatchObject({ outcome: 'signed-in' })
    })

    test('through many accounts from one address is asked to wait as well', async () => {
      const db = await open()
      const address = '203.0.113.9'
      const failures = Array.from({ length: 50 }, () => ({
        id: newId(),
        subject: `address:${address}`,
        at: minute(0),
      }))
      await db.insertInto('sign_in_failure').values(failures).execute()
      expect(await tryToSignIn(db, { address })).toEqual({ outcome: 'wait', seconds: 15 })
      expect(await tryToSignIn(db, {})).toEqual({ outcome: 'refused' })
    })
  })
})
