import { describe, expect, test } from 'vitest'
import { reopenAward, revokeAward } from '#app/commands/revoke-award.server.ts'
import { startRefresh } from '#app/commands/start-refresh.server.ts'
import type { Curriculum, Requirement } from '#app/domain/courses.ts'
import { awardOr404, passportCounts, personPassport } from '#app/pages/training-passports.server.ts'
import { listAwards } from '#db/awards.ts'
import { findPerson, searchPeople } from '#db/people.ts'
import { newId } from '#tests/support/new-id.ts'
import { minute } from './support/clock.ts'
import { aCurriculum } from './support/curriculum.ts'
import { onBothDatabases } from './support/databases.ts'
import { recordInspector } from './support/people.ts'
import {
  aLearner,
  answerAll,
  completeAllButAssessment,
  finish,
  type Learner,
  takeAssessment,
} from './support/taking.ts'

async function aSkilledLearner(db: Learner['db']): Promise<Learner> {
  const learner = await aLearner(db)
  await completeAllButAssessment(learner)
  await takeAssessment(learner, { right: 4, at: minute(60) })
  return learner
}

function storeOf({ db, curriculum }: Learner, now = minute(90)) {
  return { db, clock: () => now, curriculum: () => curriculum }
}

async function personOf({ db, personId }: Learner) {
  const person = await findPerson(db, personId)
  if (!person) throw new Error('There is no such person')
  return person
}

async function skilledAwardOf({ db, personId }: Learner): Promise<string> {
  return (await listAwards(db, personId))[0]?.id ?? ''
}

/** The small curriculum with a refresh in it. */
function withRefresh(): Curriculum {
  const curriculum = aCurriculum()
  const refresh: Requirement = {
    kind: 'refresh-passed',
    course: 'performance',
    afterDays: 28,
    atLeast: 3,
  }
  const [skilled] = curriculum.passport.achievements
  skilled?.requires.push(refresh)
  return curriculum
}

onBothDatabases((open) => {
  describe('what the learning team sees', () => {
    test('counts each learner once, by the newest award, of everybody with something assigned', async () => {
      const db = await open()
      const learner = await aSkilledLearner(db)
      await aSkilledLearner(db)
      const begun = await aLearner(db)
      await completeAllButAssessment(begun)
      // Nothing is assigned to her, so she is no learner yet.
      await recordInspector(db)
      const awardId = await skilledAwardOf(learner)
      const by = await recordInspector(db)
      const reason = 'The assessment was taken by somebody else'
      await revokeAward(db, { awardId, by, reason, at: minute(70) })
      expect(await passportCounts(storeOf(learner))).toMatchObject({
        learners: 3,
        achievements: [{ slug: 'skilled', held: 1, revoked: 1, expired: 0 }, { slug: 'equipped' }],
      })
      const { curriculum } = learner
      await reopenAward(db, { awardId, by, curriculum, at: minute(80), newId })
      const soon = '2028-10-10T10:00:00.000Z'
      expect((await passportCounts(storeOf(learner, soon))).achievements[0]).toMatchObject({
        held: 2,
        expiring: 2,
        revoked: 0,
      })
    })

    test('is the days of the evidence, and never a score', async () => {
      const learner = await aLearner(await open(), withRefresh())
      await completeAllButAssessment(learner)
      const at = '2026-12-24T10:00:00.000Z'
      const { db, personId, curriculum } = learner
      const started = await startRefresh(db, { personId, curriculum, at, newId })
      const attemptId = started.outcome === 'open' ? started.attemptId : ''
      await answerAll(learner, attemptId, 2, at)
      await finish(learner, attemptId, at)
      const [skilled] = await personPassport(storeOf(learner, at), await personOf(learner))
      expect(skilled?.whyNotYet).toBe(
        'Skilled is not earned yet: Statistics assessment not yet passed; 4-week refresh of Performance not yet passed.',
      )
      expect(skilled?.requirements.at(2)).toEqual({
        asks: 'The 1 module of Performance complete',
        metOn: '22 November 2026',
      })
      expect(JSON.stringify(skilled)).not.toMatch(/2 of 5/)
    })

    test('names who revoked an award, when and why', async () => {
      const learner = await aSkilledLearner(await open())
      const { db } = learner
      const by = await recordInspector(db, { givenName: 'Ruth', familyName: 'Calloway' })
      const awardId = await skilledAwardOf(learner)
      const reason = 'The assessment was taken by somebody else'
      await revokeAward(db, { awardId, by, reason, at: minute(70) })
      const [skilled] = await personPassport(storeOf(learner), await personOf(learner))
      expect(skilled?.awards).toMatchObject([
        {
          state: 'revoked',
          endedOn: '22 November 2026',
          endedBy: 'Ruth Calloway',
          reason,
          isReopened: false,
        },
      ])
    })

    test('has no award of anybody else under a person’s address', async () => {
      const learner = await aSkilledLearner(await open())
      const other = await aLearner(learner.db)
      const awardId = await skilledAwardOf(learner)
      const store = storeOf(learner)
      expect(await awardOr404(store, await personOf(learner), awardId)).toMatchObject({
        title: 'Skilled',
      })
      await expect(awardOr404(store, await personOf(other), awardId)).rejects.toMatchObject({
        status: 404,
      })
    })

    test('finds people by part of a name, either way round, or a whole staff number', async () => {
      const db = await open()
      const id = await recordInspector(db, {
        givenName: 'Zoë',
        familyName: 'Quill_Marsh',
        staffNumber: 'Q77',
      })
      await recordInspector(db)
      for (const search of ['quill_', 'Quill_Marsh, Zo', 'quill', 'q77', 'ë Quill']) {
        expect(await searchPeople(db, { search, limit: 5 }), search).toMatchObject([{ id }])
      }
      for (const search of ['Q7', 'quill%', 'quill\\']) {
        expect(await searchPeople(db, { search, limit: 5 }), search).toEqual([])
      }
    })
  })
})
