import { describe, expect, test } from 'vitest'
import { awardByRules } from '#app/commands/award-by-rules.server.ts'
import { revokeAward } from '#app/commands/revoke-award.server.ts'
import { achievementsOf } from '#app/pages/passport.server.ts'
import { keepAwardsCurrent } from '#app/server/awarding.ts'
import { listAwards } from '#db/awards.ts'
import { listBadges } from '#db/badges.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import {
  aHolder,
  aWorkplaceCurriculum,
  type Holder,
  review,
  send,
} from '#tests/support/workplace.ts'

/** Rules under which a task that was signed off is enough. */
const RELAXED = {
  ...aWorkplaceCurriculum({ enabled: [{ kind: 'task-signed-off', form: 'any' }], version: 2 }),
  hash: 'relaxed',
}

/** Somebody with "equipped", and with all of "enabled" but the check-back, since `minute(3)`. */
async function almostEnabled(db: Holder['db']): Promise<Holder> {
  const holder = await aHolder(db)
  await send(holder, 'data-card', minute(0))
  await review(holder, 'data-card', { at: minute(1) })
  await send(holder, 'task-p', minute(2))
  await review(holder, 'task-p', { at: minute(3) })
  return holder
}

async function held({ db, personId }: Holder) {
  return (await listAwards(db, personId)).map(({ badge, awardedAt }) => [badge, awardedAt])
}

onBothDatabases((open) => {
  describe('after a release with other rules', () => {
    test('whoever meets them already is awarded without doing anything, and dated that day', async () => {
      const holder = await almostEnabled(await open())
      const { db, personId } = holder
      await recordInspector(db)
      const given = { curriculum: RELAXED, at: minute(50), newId }
      expect(await awardByRules(db, given)).toEqual({ awarded: 1, failures: [] })
      expect(await held(holder)).toEqual([
        ['equipped', minute(1)],
        ['enabled', minute(50)],
      ])
      expect(await listAwards(db, personId)).toMatchObject([
        { rulesVersion: 1 },
        { rulesVersion: 2, evidence: expect.stringContaining(minute(3)) },
      ])
      expect(await listBadges(db, personId)).toHaveLength(2)
      const store = { db, clock: () => minute(60), curriculum: () => RELAXED }
      const enabled = (await achievementsOf(store, personId)).find(({ slug }) => slug === 'enabled')
      expect(enabled, 'its holder is told').toMatchObject({ state: 'earned', isNews: true })

      // A second pass, and one of another server at the same time, find nothing to do.
      const again = { ...given, at: minute(70) }
      const passes = await Promise.all([awardByRules(db, again), awardByRules(db, again)])
      expect(passes.map(({ awarded }) => awarded)).toEqual([0, 0])
    })

    test('two servers that start at once award each stamp once', async () => {
      const holder = await almostEnabled(await open())
      const given = { curriculum: RELAXED, at: minute(50), newId }
      const passes = await Promise.all([
        awardByRules(holder.db, given),
        awardByRules(holder.db, given),
      ])
      expect(passes.map(({ awarded }) => awarded).reduce((a, b) => a + b)).toBe(1)
      expect(await held(holder)).toHaveLength(2)
    })

    test('under stricter ones nothing is awarded and nothing taken', async () => {
      const holder = await almostEnabled(await open())
      const before = await held(holder)
      const stricter = aWorkplaceCurriculum({
        equipped: [{ kind: 'confirmed', form: 'dashboard-access', sincePost: true }],
        version: 2,
      })
      const given = { curriculum: stricter, at: minute(50), newId }
      expect(await awardByRules(holder.db, given)).toEqual({ awarded: 0, failures: [] })
      expect(await held(holder)).toEqual(before)
    })

    test('what was revoked stays revoked, and who has left is awarded nothing', async () => {
      const holder = await almostEnabled(await open())
      const { db, managerId: by } = holder
      const [equipped] = await listAwards(db, holder.personId)
      const reason = 'The card was another person’s'
      await revokeAward(db, { awardId: equipped?.id ?? '', by, reason, at: minute(20) })
      const gone = await almostEnabled(db)
      const leaving = { to_day: '2026-12-01' }
      await db.updateTable('posting').set(leaving).where('person_id', '=', gone.personId).execute()
      await awardByRules(db, { curriculum: RELAXED, at: minute(50), newId })
      expect(await held(holder)).toEqual([['enabled', minute(50)]])
      expect(await held(gone)).toEqual([['equipped', minute(1)]])
    })
  })

  describe('the running service', () => {
    test('awards once for each release it reads, says so in its log, and tries again what failed', async () => {
      const holder = await almostEnabled(await open())
      const { db } = holder
      const logged: string[] = []
      const say = (_: object, message: string) => logged.push(message)
      let time = 0
      const told = keepAwardsCurrent(
        { db, newId, clock: () => minute(50), log: { error: say, info: say } },
        { now: () => time },
      )
      told(holder.curriculum)
      await settled(
        () => told(RELAXED),
        async () => (await held(holder)).length === 2,
      )
      expect(logged).toEqual(['awarded by changed rules'])

      await db.schema.alterTable('milestone').renameTo('gone').execute()
      const next = { ...RELAXED, hash: 'next' }
      await settled(
        () => told(next),
        async () => logged.length > 1,
      )
      expect(logged[1]).toBe('awarding by changed rules failed')
      await db.schema.alterTable('gone').renameTo('milestone').execute()
      const other = await almostEnabled(db)
      told(next)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await held(other)).toHaveLength(1)
      time += 10 * 60 * 1000
      await settled(
        () => told(next),
        async () => (await held(other)).length === 2,
      )
    })
  })
})

/** Asks as the pages of a service do, again and again, until something is so. */
async function settled(ask: () => void, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    ask()
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It never came about')
}
