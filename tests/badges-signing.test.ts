import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { registerKey } from '#app/commands/register-key.server.ts'
import { revokeAward } from '#app/commands/revoke-award.server.ts'
import { revokeKey } from '#app/commands/revoke-key.server.ts'
import { signBadges } from '#app/commands/sign-badges.server.ts'
import { didDocument } from '#app/domain/credentials/did.ts'
import { listAwards } from '#db/awards.ts'
import { connect, type Db } from '#db/connect.ts'
import { listIssuerKeys } from '#db/issuer-keys.ts'
import { migrate } from '#db/migrations/index.ts'
import { credentialsIn, FORCE, SEEDS, signingWith, verdictOn } from '#tests/support/badges.ts'
import { runScript } from '#tests/support/child-process.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases, onDatabase, temporaryFolder } from '#tests/support/databases.ts'
import {
  aLearner,
  completeAllButAssessment,
  type Learner,
  takeAssessment,
} from '#tests/support/taking.ts'

/** Somebody who has just earned "skilled", with a badge that waits to be signed. */
async function aGraduate(db: Db): Promise<Learner> {
  const learner = await aLearner(db)
  await completeAllButAssessment(learner)
  await takeAssessment(learner, { right: 4, at: minute(60) })
  return learner
}

onBothDatabases((open) => {
  describe('signing', () => {
    test('signs what waits, once', async () => {
      const db = await open()
      await aGraduate(db)
      const signing = await signingWith(db)
      expect(await signBadges(db, signing)).toEqual({ signed: 1, failures: [] })
      expect(await signBadges(db, signing)).toEqual({ signed: 0, failures: [] })
      const [signed] = await credentialsIn(db)
      expect(await verdictOn(db, signed?.credential ?? '')).toMatchObject({ status: 'Valid' })
    })

    test('that fails takes no award away, and is tried again', async () => {
      const db = await open()
      const { personId } = await aGraduate(db)
      const signing = await signingWith(db)
      const { signer: _, ...key } = signing.key
      const broken = { ...signing, key: { ...key, signer: {} } }
      const failed = await signBadges(db, broken)
      expect(failed).toMatchObject({ signed: 0, failures: [expect.any(Error)] })
      expect(await listAwards(db, personId)).toHaveLength(1)
      expect(await signBadges(db, signing)).toEqual({ signed: 1, failures: [] })
    })

    test('one badge that cannot be signed keeps no other from it', async () => {
      const db = await open()
      const lost = await aGraduate(db)
      await aGraduate(db)
      // What it was awarded for, as it was declared then, is nowhere to be found.
      await db
        .updateTable('award')
        .set({ rules_version: 99 })
        .where('person_id', '=', lost.personId)
        .execute()
      expect(await signBadges(db, await signingWith(db))).toMatchObject({
        signed: 1,
        failures: [expect.any(Error)],
      })
    })

    test('a badge whose award was revoked before it was signed is never signed', async () => {
      const db = await open()
      const { personId } = await aGraduate(db)
      const [award] = await listAwards(db, personId)
      const reason = 'It was awarded to the wrong person.'
      const by = (await aLearner(db)).personId
      await revokeAward(db, { awardId: award?.id ?? '', by, reason, at: minute(65) })
      expect(await signBadges(db, await signingWith(db))).toEqual({ signed: 0, failures: [] })
    })

    test('two servers that sign at once sign each badge once', async () => {
      const db = await open()
      for (let i = 0; i < 4; i += 1) await aGraduate(db)
      const signing = await signingWith(db)
      const both = await Promise.all([signBadges(db, signing), signBadges(db, signing)])
      expect(both.flatMap(({ failures }) => failures)).toEqual([])
      expect(both.reduce((sum, { signed }) => sum + signed, 0)).toBe(4)
      expect((await credentialsIn(db)).map(({ n }) => n)).toEqual([1, 1, 1, 1])
    })
  })

  describe('another key', () => {
    test('takes the place of the one before only where that is meant', async () => {
      const db = await open()
      await signingWith(db, SEEDS[0])
      const other = { seed: SEEDS[1], at: minute(80) }
      expect(await registerKey(db, { ...other, mayRotate: false })).toEqual({
        outcome: 'refused',
        problem: expect.stringContaining('is not key-2026-11, which'),
      })
      expect(await registerKey(db, { ...other, mayRotate: true })).toEqual({
        outcome: 'active',
        kid: 'key-2026-11-2',
        isNew: true,
      })
      expect(await registerKey(db, { seed: SEEDS[0], mayRotate: true, at: minute(81) })).toEqual({
        outcome: 'refused',
        problem: expect.stringContaining('which was retired'),
      })
    })

    test('leaves what the old one signed as good as it was', async () => {
      const db = await open()
      await aGraduate(db)
      await signBadges(db, await signingWith(db, SEEDS[0]))
      const signing = await signingWith(db, SEEDS[1])
      expect(await signBadges(db, signing)).toEqual({ signed: 0, failures: [] })
      await aGraduate(db)
      await signBadges(db, signing)
      const credentials = await credentialsIn(db)
      expect(credentials.map(({ kid }) => kid).sort()).toEqual(['key-2026-11', 'key-2026-11-2'])
      for (const { credential } of credentials) {
        expect(await verdictOn(db, credential)).toMatchObject({ status: 'Valid', isSound: true })
      }
      const { assertionMethod } = didDocument(FORCE, await listIssuerKeys(db))
      expect(assertionMethod).toHaveLength(2)
    })
  })

  describe('a key that may have been copied', () => {
    test('counts no more once it is revoked, and its badges are signed again under the same ids', async () => {
      const db = await open()
      await aGraduate(db)
      await signBadges(db, await signingWith(db, SEEDS[0]))
      const signing = await signingWith(db, SEEDS[1])
      const revoked = await revokeKey(db, { kid: 'key-2026-11', at: minute(85) })
      expect(revoked).toEqual({ outcome: 'revoked' })
      const [old] = await credentialsIn(db)
      expect(await verdictOn(db, old?.credential ?? '')).toMatchObject({
        status: 'Revoked',
        sentence: expect.stringContaining('key that signed this badge'),
      })

      expect(await signBadges(db, signing)).toEqual({ signed: 1, failures: [] })
      expect(await signBadges(db, signing)).toEqual({ signed: 0, failures: [] })
      const [first, second] = await credentialsIn(db)
      expect(await verdictOn(db, second?.credential ?? '')).toMatchObject({ status: 'Valid' })
      const [was, is] = [first, second].map((one) => JSON.parse(one?.credential ?? ''))
      for (const same of ['id', 'awardedDate', 'credentialSubject', 'credentialStatus']) {
        expect(is[same]).toEqual(was[same])
      }
      const document = didDocument(FORCE, await listIssuerKeys(db))
      expect(document.assertionMethod).toEqual([signing.key.id])
      expect(document.verificationMethod).toHaveLength(2)
    })

    test('signs nothing more, wherever it is still set', async () => {
      const db = await open()
      await aGraduate(db)
      const leaked = await signingWith(db, SEEDS[0])
      await signingWith(db, SEEDS[1])
      await revokeKey(db, { kid: 'key-2026-11', at: minute(85) })
      expect(await signBadges(db, leaked)).toMatchObject({
        signed: 0,
        failures: [expect.any(Error)],
      })
      expect(await credentialsIn(db)).toEqual([])
      expect(await registerKey(db, { seed: SEEDS[0], mayRotate: true, at: minute(86) })).toEqual({
        outcome: 'refused',
        problem: expect.stringContaining('which was revoked'),
      })
    })

    test.each([
      ['key-2026-11', 'key-2026-11 signs now. Make a new key'],
      ['key-1999-01', 'There is no key key-1999-01. Keys: key-2026-11'],
    ])('%s cannot be revoked, and it is said why', async (kid, words) => {
      const db = await open()
      await signingWith(db, SEEDS[0])
      const refused = await revokeKey(db, { kid, at: minute(85) })
      expect(refused).toEqual({ outcome: 'refused', problem: expect.stringContaining(words) })
      expect((await listIssuerKeys(db)).map(({ revokedAt }) => revokedAt)).toEqual([null])
    })

    test('is revoked once', async () => {
      const db = await open()
      await signingWith(db, SEEDS[0])
      await signingWith(db, SEEDS[1])
      await revokeKey(db, { kid: 'key-2026-11', at: minute(85) })
      const again = await revokeKey(db, { kid: 'key-2026-11', at: minute(95) })
      expect(again).toMatchObject({ outcome: 'refused' })
      expect((await listIssuerKeys(db))[0]?.revokedAt).toBe(minute(85))
    })
  })
})

describe('on a SQLite file', () => {
  const folder = temporaryFolder()
  const children: ReturnType<typeof runScript>[] = []
  afterEach(() => {
    for (const { process } of children.splice(0)) process.kill('SIGKILL')
  })

  async function migrated(name: string): Promise<string> {
    const url = `file:${path.join(folder, name)}`
    const db = connect(url)
    await migrate(db)
    await db.destroy()
    return url
  }

  test('a server killed between award and signature leaves an award that is signed on the next start', async () => {
    const url = await migrated('killed.db')
    const awarded: string[] = []
    let unsigned = 0
    for (let kill = 0; kill < 6; kill += 1) {
      const child = runScript('awarding-process.ts', [url])
      children.push(child)
      expect(await child.nextLine()).toBe('ready')
      awarded.push(await child.nextLine())
      // Signing takes some 20 ms, the first time 150.
      await wait(kill * 25)
      child.process.kill('SIGKILL')
      awarded.push(...(await child.restOfLines()))

      const db = connect(url)
      const holders = await db.selectFrom('award').select(['id', 'person_id']).execute()
      const badges = await db.selectFrom('badge').select('award_id').execute()
      expect(badges.map((badge) => badge.award_id).sort()).toEqual(
        holders.map(({ id }) => id).sort(),
      )
      const held = new Set(holders.map((award) => `awarded ${award.person_id}`))
      expect(awarded.filter((line) => !held.has(line))).toEqual([])

      unsigned += holders.length - (await credentialsIn(db)).length
      await signBadges(db, await signingWith(db))
      const credentials = await credentialsIn(db)
      expect(credentials.map(({ n }) => n)).toEqual(holders.map(() => 1))
      const last = credentials.at(-1)?.credential ?? ''
      expect(await verdictOn(db, last)).toMatchObject({ status: 'Valid' })
      await db.destroy()
    }
    expect(unsigned, 'no kill came between award and signature').toBeGreaterThan(0)
  }, 120_000)

  test('two servers that sign at once sign each badge once', async () => {
    const url = await migrated('two.db')
    const db = connect(url)
    children.push(...[1, 2].map(() => runScript('signing-process.ts', [url])))
    for (const child of children) expect(await child.nextLine()).toBe('ready')
    for (let round = 1; round <= 4; round += 1) {
      for (let i = 0; i < 3; i += 1) await aGraduate(db)
      for (const { process } of children) process.stdin?.write('sign\n')
      const told = await Promise.all(
        children.map(async (child) => JSON.parse(await child.nextLine())),
      )
      expect(told.map(({ failures }) => failures)).toEqual([0, 0])
      expect(told[0].signed + told[1].signed).toBe(3)
      expect((await credentialsIn(db)).map(({ n }) => n)).toEqual(Array(3 * round).fill(1))
    }
    await db.destroy()
  }, 60_000)
})

onDatabase('PostgreSQL', (open) => {
  test('a key is rotated once, however many ask at the same moment', async () => {
    const db = await open()
    await signingWith(db, SEEDS[0])
    const rotate = { seed: SEEDS[1], mayRotate: true, at: minute(80) }
    const both = await Promise.allSettled([registerKey(db, rotate), registerKey(db, rotate)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    const keys = await listIssuerKeys(db)
    expect(keys.filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1)
    expect(keys).toHaveLength(2)
  })
})
