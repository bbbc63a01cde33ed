import { describe, expect, test } from 'vitest'
import { badgeFacts } from '#app/commands/badge-facts.server.ts'
import { checkBack } from '#app/commands/check-back.server.ts'
import { reopenAward, revokeAward } from '#app/commands/revoke-award.server.ts'
import { listAwardHistory, listAwards } from '#db/awards.ts'
import { listBadges, listRevokedIndexes } from '#db/badges.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import {
  aHolder,
  aWorkplaceCurriculum,
  type Holder,
  move,
  review,
  send,
} from '#tests/support/workplace.ts'

async function heldBy({ db, personId }: Holder): Promise<string[]> {
  return (await listAwards(db, personId)).map(({ badge }) => badge)
}

async function earnEquipped(holder: Holder, at = minute(1)) {
  await send(holder, 'data-card', minute(0))
  return review(holder, 'data-card', { at })
}

function tellCheckBack({ db, personId, curriculum }: Holder, at: string) {
  const typed = 'The measure is back inside its limits, and we left it alone.'
  return checkBack(db, { personId, form: 'task-p', typed, curriculum, at, newId })
}

onBothDatabases((open) => {
  describe('evidence from work', () => {
    test('earns its stamp in the review that completes it, with a badge of its own', async () => {
      const holder = await aHolder(await open())
      expect(await earnEquipped(holder, minute(7))).toMatchObject({ awarded: ['equipped'] })
      const [award] = await listAwards(holder.db, holder.personId)
      expect(award).toMatchObject({ badge: 'equipped', awardedAt: minute(7) })
      const badges = await listBadges(holder.db, holder.personId)
      expect(badges).toMatchObject([{ awardId: award?.id }])
      expect(badges[0]?.subjectId).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4/)
      expect(await listRevokedIndexes(holder.db)).toEqual([])
    })

    test('keeps what had to be done in the words of the day, whatever is offered since', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder)
      const [badge] = await listBadges(holder.db, holder.personId)
      if (!badge) throw new Error('There is a badge')
      const { forms, rubric } = holder.curriculum.workplace
      const withdrawn = forms.filter(({ id }) => id !== 'data-card')
      const curriculum = { ...holder.curriculum, workplace: { forms: withdrawn, rubric } }
      const facts = await badgeFacts(holder.db, badge, { curriculum, tellsResults: false })
      expect(facts.achievement.criteria).toBe('* A form confirmed')
    })

    test('earns "enabled" once the check-back is told, whichever of the two comes last', async () => {
      const holder = await aHolder(await open())
      await send(holder, 'task-p')
      expect(await review(holder, 'task-p')).toMatchObject({ verdict: 'accepted', awarded: [] })
      expect(await tellCheckBack(holder, minute(9))).toEqual({
        outcome: 'kept',
        awarded: ['enabled'],
      })
      const other = await aHolder(holder.db)
      await send(other, 'task-p')
      expect(await tellCheckBack(other, minute(3))).toEqual({ outcome: 'kept', awarded: [] })
      expect(await review(other, 'task-p', { at: minute(5) })).toMatchObject({
        awarded: ['enabled'],
      })
      expect(await listAwards(other.db, other.personId)).toMatchObject([{ awardedAt: minute(5) }])
    })

    test('that was returned earns nothing until it is sent again and accepted', async () => {
      const holder = await aHolder(await open())
      await send(holder, 'data-card')
      const next = 'Say where the denominator comes from.'
      await review(holder, 'data-card', { verdict: 'returned', next })
      expect(await heldBy(holder)).toEqual([])
      expect(await send(holder, 'data-card', minute(2))).toMatchObject({ outcome: 'sent' })
      await review(holder, 'data-card', { at: minute(3) })
      expect(await heldBy(holder)).toEqual(['equipped'])
    })
  })

  describe('a change of post', () => {
    test('ends what has to be shown in every post, until it is shown again', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder)
      await move(holder)
      const history = await listAwardHistory(holder.db, holder.personId)
      expect(history).toMatchObject([{ ended: { why: 'moved', by: null } }])
      expect(await listRevokedIndexes(holder.db)).toHaveLength(1)
      // Its card was accepted in the post before: a new one is begun.
      expect(await heldBy(holder)).toEqual([])
    })

    test('of line manager alone ends nothing', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder)
      await move(holder, { command: 'Harrowbank', lineManagerId: null })
      expect(await heldBy(holder)).toEqual(['equipped'])
    })

    test('leaves what was done once and for all', async () => {
      const holder = await aHolder(await open())
      await send(holder, 'task-p')
      await review(holder, 'task-p')
      await tellCheckBack(holder, minute(9))
      await move(holder)
      expect(await heldBy(holder)).toEqual(['enabled'])
    })
  })

  test('a badge keeps saying whose it is after its holder has left the force', async () => {
    const holder = await aHolder(await open())
    await earnEquipped(holder)
    const [badge] = await listBadges(holder.db, holder.personId)
    await holder.db
      .updateTable('posting')
      .set({ to_day: '2026-12-01' })
      .where('person_id', '=', holder.personId)
      .execute()
    const told = { curriculum: holder.curriculum, tellsResults: false }
    const facts = badge && (await badgeFacts(holder.db, badge, told))
    expect(facts?.email).toMatch(/@northmere\.example$/)
  })

  describe('a revoked award', () => {
    const revoke = async (holder: Holder, reason = 'The card was another person’s') => {
      const [award] = await listAwards(holder.db, holder.personId)
      const awardId = award?.id ?? ''
      const told = await revokeAward(holder.db, {
        awardId,
        by: holder.managerId,
        reason,
        at: minute(20),
      })
      return { awardId, told }
    }

    test('ends once, with who and why, and stays on the list of revoked badges', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder)
      const { awardId, told } = await revoke(holder)
      expect(told).toEqual({ outcome: 'revoked' })
      expect(await listRevokedIndexes(holder.db)).toHaveLength(1)
      const again = await revokeAward(holder.db, {
        awardId,
        by: holder.managerId,
        reason: 'For another reason',
        at: minute(30),
      })
      expect(again).toEqual({ outcome: 'ended-before' })
      expect(await listAwardHistory(holder.db, holder.personId)).toMatchObject([
        { ended: { why: 'revoked', by: holder.managerId, at: minute(20) }, isReopened: false },
      ])
    })

    test('is neither revoked nor opened again by the person whose it is', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder)
      const { db, personId: by, curriculum } = holder
      const [award] = await listAwards(db, by)
      const given = { awardId: award?.id ?? '', by, reason: 'Because I say so', at: minute(10) }
      expect(await revokeAward(db, given)).toMatchObject({ outcome: 'refused' })
      expect(await heldBy(holder)).toEqual(['equipped'])
      const { awardId } = await revoke(holder)
      const reopening = { awardId, by, curriculum, at: minute(40), newId }
      expect(await reopenAward(db, reopening)).toMatchObject({ outcome: 'refused' })
      expect(await heldBy(holder)).toEqual([])
    })

    test('is not revoked without a reason', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder)
      expect((await revoke(holder, ' no ')).told).toMatchObject({ outcome: 'refused' })
      expect(await heldBy(holder)).toEqual(['equipped'])
    })

    test('is not earned again by whatever comes next, until the learning team says so', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder)
      const { awardId } = await revoke(holder)
      await send(holder, 'task-p')
      await review(holder, 'task-p', { at: minute(25) })
      expect(await heldBy(holder)).toEqual([])
      const { managerId: by, curriculum, db } = holder
      const reopened = await reopenAward(db, { awardId, by, curriculum, at: minute(40), newId })
      expect(reopened).toEqual({ outcome: 'reopened', awarded: ['equipped'] })
      const [anew] = await listAwards(db, holder.personId)
      // Another award, dated after the end of the first, with another badge.
      expect(anew).toMatchObject({ awardedAt: minute(40) })
      expect(await listBadges(db, holder.personId)).toHaveLength(2)
      expect(await listRevokedIndexes(db)).toHaveLength(1)
    })
  })

  describe('a rule that changed', () => {
    test('takes nothing back and dates nothing anew; what it newly allows is dated by its evidence', async () => {
      const holder = await aHolder(await open())
      await earnEquipped(holder, minute(1))
      await send(holder, 'task-p', minute(2))
      await review(holder, 'task-p', { at: minute(3) })
      const before = await listAwards(holder.db, holder.personId)
      const stricter = aWorkplaceCurriculum({
        equipped: [
          { kind: 'confirmed', form: 'data-card', sincePost: true },
          { kind: 'confirmed', form: 'dashboard-access', sincePost: true },
        ],
        enabled: [{ kind: 'task-signed-off', form: 'any' }],
        version: 2,
      })
      await tellCheckBack({ ...holder, curriculum: stricter }, minute(9))
      const after = await listAwards(holder.db, holder.personId)
      expect(after.find(({ badge }) => badge === 'equipped')).toEqual(before[0])
      expect(after.find(({ badge }) => badge === 'enabled')).toMatchObject({
        awardedAt: minute(3),
        rulesVersion: 2,
      })
    })
  })
})
