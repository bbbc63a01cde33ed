import { describe, expect, test } from 'vitest'
import { renewalStanding } from '#app/commands/renewal-standing.server.ts'
import { revokeAward } from '#app/commands/revoke-award.server.ts'
import { startRenewal } from '#app/commands/start-renewal.server.ts'
import { awardState, validityOf } from '#app/domain/passport/validity.ts'
import { listSlots } from '#db/attempts.ts'
import { listAwardHistory } from '#db/awards.ts'
import { findBadgeOfAward, listBadgesToSign, recordBadgeVersion } from '#db/badges.ts'
import type { Db } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases, onDatabase } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import {
  aLearner,
  answerAll,
  completeAllButAssessment,
  finish,
  type Learner,
  takeAssessment,
} from '#tests/support/taking.ts'

/** The small curriculum's "skilled" names two courses: eight questions, of which six renew. */
const QUESTIONS = 8
const NEEDED = 6

/** Skilled was earned on 22 November 2026 and runs out two years on. */
const TOO_EARLY = '2028-09-20T10:00:00.000Z'
const SOON = '2028-10-10T10:00:00.000Z'
const NEXT_DAY = '2028-10-11T10:00:00.000Z'
const AFTERWARDS = '2029-03-01T10:00:00.000Z'

async function aSkilledLearner(db: Db): Promise<Learner> {
  const learner = await aLearner(db)
  await completeAllButAssessment(learner)
  await takeAssessment(learner, { right: 4, at: minute(60) })
  return learner
}

function start({ db, personId, curriculum }: Learner, at: string) {
  return startRenewal(db, { personId, curriculum, at, newId })
}

async function open(learner: Learner, at: string): Promise<string> {
  const started = await start(learner, at)
  if (started.outcome !== 'open') throw new Error(started.outcome)
  return started.attemptId
}

async function take(learner: Learner, right: number, at: string): Promise<string> {
  const attemptId = await open(learner, at)
  await answerAll(learner, attemptId, right, at)
  expect(await finish(learner, attemptId, at)).toEqual({ outcome: 'finished', awarded: [] })
  return attemptId
}

async function skilledOf({ db, personId }: Learner) {
  const history = await listAwardHistory(db, personId)
  expect(history).toHaveLength(1)
  const [award] = history
  if (!award) throw new Error('Nothing was awarded')
  return { ...award, validDays: 730 }
}

onBothDatabases((openDb) => {
  describe('a renewal', () => {
    test('cannot be taken by who holds nothing, or before the last 60 days', async () => {
      const db = await openDb()
      const personId = await recordInspector(db)
      const learner = await aSkilledLearner(db)
      expect(await start({ ...learner, personId }, SOON)).toEqual({ outcome: 'not-due' })
      expect(await start(learner, TOO_EARLY)).toEqual({ outcome: 'not-due' })
    })

    test('asks four practice questions of each course that the stamp is about, once at a time', async () => {
      const learner = await aSkilledLearner(await openDb())
      const attemptId = await open(learner, SOON)
      expect(await open(learner, NEXT_DAY)).toBe(attemptId)
      const slots = await listSlots(learner.db, attemptId)
      expect(slots).toHaveLength(QUESTIONS)
      expect(slots.every(({ question }) => question.form === undefined)).toBe(true)
      expect(slots.filter(({ question }) => question.module === 'P1')).toHaveLength(4)
      await answerAll(learner, attemptId, QUESTIONS, SOON)
      // The reasons come at the end, as in an assessment.
      const answered = await listSlots(learner.db, attemptId)
      expect(answered.filter(({ mark }) => mark !== null)).toEqual([])
    })

    test.each([
      { when: 'before the end', at: SOON },
      { when: 'after the end', at: AFTERWARDS },
    ])('passed $when renews the same award, from the day of the renewal', async ({ at }) => {
      const learner = await aSkilledLearner(await openDb())
      const before = await skilledOf(learner)
      await take(learner, NEEDED, at)
      const award = await skilledOf(learner)
      expect(award).toEqual({ ...before, renewedAt: [at] })
      expect(awardState(award, at)).toBe('earned')
      expect(validityOf(award)).toEqual({
        validFrom: at,
        validUntil: new Date(Date.parse(at) + 730 * 86_400_000).toISOString(),
      })
      expect(await start(learner, at)).toEqual({ outcome: 'not-due' })
    })

    test('gives its badge a new credential to be signed, under the same id', async () => {
      const learner = await aSkilledLearner(await openDb())
      const { db } = learner
      const { id, awardedAt } = await skilledOf(learner)
      const badge = await findBadgeOfAward(db, id)
      const signed = { n: 1, kid: 'key-1', validFrom: awardedAt, validUntil: null }
      await recordBadgeVersion(db, badge?.id ?? '', { ...signed, credential: '{}', signedAt: SOON })
      expect(await listBadgesToSign(db, [], 10)).toEqual([])
      await take(learner, NEEDED, SOON)
      expect(await listBadgesToSign(db, [], 10)).toMatchObject([{ id: badge?.id }])
    })

    test('not passed changes nothing, and may be tried again the next day', async () => {
      const learner = await aSkilledLearner(await openDb())
      const before = await skilledOf(learner)
      await take(learner, NEEDED - 1, SOON)
      expect(await skilledOf(learner)).toEqual(before)
      expect(await start(learner, SOON)).toEqual({ outcome: 'tried-today', opensOn: '2028-10-11' })
      await take(learner, QUESTIONS, NEXT_DAY)
      expect((await skilledOf(learner)).renewedAt).toEqual([NEXT_DAY])
    })

    test('can be taken again two years on', async () => {
      const learner = await aSkilledLearner(await openDb())
      await take(learner, NEEDED, SOON)
      const again = '2030-10-01T10:00:00.000Z'
      await take(learner, NEEDED, again)
      expect((await skilledOf(learner)).renewedAt).toEqual([SOON, again])
    })

    test('of what is revoked meanwhile renews nothing', async () => {
      const learner = await aSkilledLearner(await openDb())
      const attemptId = await open(learner, SOON)
      await answerAll(learner, attemptId, QUESTIONS, SOON)
      const { id: awardId } = await skilledOf(learner)
      const by = await recordInspector(learner.db)
      const reason = 'The assessment was taken by somebody else'
      await revokeAward(learner.db, { awardId, by, reason, at: SOON })
      await finish(learner, attemptId, NEXT_DAY)
      expect((await skilledOf(learner)).renewedAt).toEqual([])
      const { db, personId } = learner
      expect(await renewalStanding(db, personId, NEXT_DAY)).toEqual({ status: 'not-due' })
    })
  })
})

onDatabase('PostgreSQL', (openDb) => {
  test('eight tabs start a renewal at once and find one', async () => {
    const learner = await aSkilledLearner(await openDb())
    const tabs = await Promise.all(Array.from({ length: 8 }, () => open(learner, SOON)))
    expect(new Set(tabs).size).toBe(1)
  })
})
