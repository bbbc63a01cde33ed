import { describe, expect, test } from 'vitest'
import { checkBack } from '#app/commands/check-back.server.ts'
import { revokeAward } from '#app/commands/revoke-award.server.ts'
import { addDays } from '#app/domain/civil-days.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { achievementsOf, earnedAt } from '#app/pages/passport.server.ts'
import { listAwards } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { newId } from '#tests/support/new-id.ts'
import { minute } from './support/clock.ts'
import { onBothDatabases } from './support/databases.ts'
import { aLearner, completeAllButAssessment, takeAssessment } from './support/taking.ts'
import {
  aHolder,
  aWorkplaceCurriculum,
  type Holder,
  move,
  review,
  send,
} from './support/workplace.ts'

const TODAY = '2026-11-22'

function onDay(day: string): string {
  return `${day}T12:00:00.000Z`
}

async function pageOn(
  { db, personId, curriculum }: { db: Db; personId: string; curriculum: Curriculum },
  day = TODAY,
) {
  return achievementsOf({ db, clock: () => onDay(day), curriculum: () => curriculum }, personId)
}

async function achievementOn(holder: Parameters<typeof pageOn>[0], slug: string, day = TODAY) {
  const found = (await pageOn(holder, day)).find((one) => one.slug === slug)
  if (!found) throw new Error(`The passport has no ${slug}`)
  return found
}

async function equip(holder: Holder) {
  await send(holder, 'data-card')
  await review(holder, 'data-card')
}

onBothDatabases((open) => {
  describe('the passport of its holder', () => {
    test('says what is left, about how long it takes and where it is done', async () => {
      const holder = await aHolder(await open())
      expect(await achievementOn(holder, 'equipped')).toMatchObject({
        state: 'empty',
        caption: '0 of 1 done',
        award: null,
        minutesLeft: 60,
        whyNotYet: 'equipped is not earned yet: A form not yet confirmed.',
        requirements: [{ metOn: null, minutesLeft: 60, done: { href: '/evidence/data-card' } }],
      })
    })

    test('shows what a stamp rests on as it was when it was awarded, whatever is asked since', async () => {
      const holder = await aHolder(await open())
      await equip(holder)
      const curriculum = aWorkplaceCurriculum({
        version: 2,
        equipped: [{ kind: 'confirmed', form: 'dashboard-access', sincePost: false }],
      })
      expect(await achievementOn({ ...holder, curriculum }, 'equipped')).toMatchObject({
        state: 'earned',
        whyNotYet: null,
        award: {
          awardedOn: '22 November 2026',
          whyEnded: null,
          evidence: [{ sentence: 'A form confirmed', metOn: '22 November 2026' }],
        },
      })
    })

    test('says when the check-back opens, until it does', async () => {
      const holder = await aHolder(await open())
      await send(holder, 'task-p')
      await review(holder, 'task-p')
      const opensOn = async (day: string) =>
        (await achievementOn(holder, 'enabled', day)).requirements.map((one) => one.opensOn)
      // Decided on 5 January: eight weeks on is 2 March.
      expect(await opensOn('2026-03-01')).toEqual([null, '2 March 2026'])
      expect(await opensOn('2026-03-02')).toEqual([null, null])
    })

    test('says in plain words why a stamp has ended, and what is left to earn it again', async () => {
      const holder = await aHolder(await open())
      await equip(holder)
      await move(holder)
      expect(await achievementOn(holder, 'equipped', '2026-12-02')).toMatchObject({
        state: 'lapsed',
        whyNotYet:
          'equipped is not earned yet: A form not yet confirmed for the post you are in now.',
        award: {
          whyEnded:
            'Lapsed on 1 December 2026, because you changed post: have it confirmed again for the post you are in now.',
        },
      })
    })

    test('says that a stamp was revoked, and never the reason', async () => {
      const holder = await aHolder(await open())
      await equip(holder)
      const [award] = await listAwards(holder.db, holder.personId)
      const reason = 'The card was written by somebody else'
      await revokeAward(holder.db, {
        awardId: award?.id ?? '',
        by: holder.managerId,
        reason,
        at: minute(5),
      })
      const shown = await achievementOn(holder, 'equipped')
      expect(shown).toMatchObject({
        state: 'revoked',
        award: {
          whyEnded: 'Revoked by the learning team on 22 November 2026: ask them for the reason.',
        },
      })
      expect(JSON.stringify(shown)).not.toContain(reason)
    })
  })

  describe('what was earned is announced', () => {
    test('for a week where somebody else’s decision earned it', async () => {
      const holder = await aHolder(await open())
      await equip(holder)
      const isNews = async (day: string) => (await achievementOn(holder, 'equipped', day)).isNews
      expect(await isNews(TODAY)).toBe(true)
      expect(await isNews(addDays(TODAY, 6))).toBe(true)
      expect(await isNews(addDays(TODAY, 7))).toBe(false)
    })

    test('for a week where the check-back earned it', async () => {
      const holder = await aHolder(await open())
      const { db, personId, curriculum } = holder
      await send(holder, 'task-p')
      await review(holder, 'task-p')
      const typed = 'The measure is back inside its limits, and we left it alone.'
      const at = minute(9)
      await checkBack(db, { personId, form: 'task-p', typed, curriculum, at, newId })
      expect((await achievementOn(holder, 'enabled')).isNews).toBe(true)
    })

    test('on the result of the attempt that earned it, and not again', async () => {
      const learner = await aLearner(await open())
      await completeAllButAssessment(learner)
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const { db, personId, curriculum } = learner
      const store = { db, clock: () => minute(61), curriculum: () => curriculum }
      expect(await earnedAt(store, personId, minute(60))).toMatchObject([{ slug: 'skilled' }])
      expect(await earnedAt(store, personId, minute(50))).toEqual([])
      expect((await achievementOn(learner, 'skilled')).isNews).toBe(false)
    })
  })
})
