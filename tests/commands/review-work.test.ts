import { expect, test } from 'vitest'
import { endAssessor } from '#app/commands/end-assessor.server.ts'
import { nameAssessor } from '#app/commands/name-assessor.server.ts'
import { listAwardHistory } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { recordPosting } from '#db/people.ts'
import { listReviews, recordReview } from '#db/reviews.ts'
import { countWaitingFor, listNamedAssessors } from '#db/sign-offs.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { aDraft, aTeam, marksAt, review, send } from '#tests/support/reviewing.ts'

function name(db: Db, personId: string, email: string, by: string) {
  return nameAssessor(db, { personId, email, by, at: minute(1), newId })
}

onBothDatabases((open) => {
  test('a line manager signs a task off, and what it earns is awarded at that moment', async () => {
    const db = await open()
    const { managerId, holderId } = await aTeam(db)
    const submission = await send(db, holderId)
    expect(await review(db, submission, managerId)).toEqual({
      outcome: 'reviewed',
      verdict: 'accepted',
      awarded: ['enabled'],
    })
    const [kept] = await listReviews(db, [submission])
    expect(kept).toMatchObject({ purpose: 'sign-off', assessorId: managerId, at: minute(10) })
    expect(kept?.words.marks).toEqual(marksAt(2))
    const [award] = await listAwardHistory(db, holderId)
    expect(award).toMatchObject({ badge: 'enabled', awardedAt: minute(10) })
  })

  test('nobody signs their own work, and nobody else’s whom they do not assess', async () => {
    const db = await open()
    const { holderId, colleagueId } = await aTeam(db)
    const submission = await send(db, holderId)
    for (const anyone of [holderId, colleagueId]) {
      expect(await review(db, submission, anyone)).toEqual({ outcome: 'not-found' })
    }
    expect(await listReviews(db, [submission])).toEqual([])
  })

  test('nobody chooses who signs their own work, whatever their role', async () => {
    const db = await open()
    const { holderId, colleagueId } = await aTeam(db)
    const submission = await send(db, holderId)
    expect(await name(db, holderId, 'okafor@northmere.example', holderId)).toEqual({
      outcome: 'refused',
      problem: 'Somebody else in the learning team has to name an assessor for you',
    })
    expect(await listNamedAssessors(db)).toEqual([])
    expect(await review(db, submission, colleagueId)).toEqual({ outcome: 'not-found' })
  })

  test('the store itself refuses a review by the person of the work', async () => {
    const db = await open()
    const { holderId } = await aTeam(db)
    const submissionId = await send(db, holderId)
    const own = recordReview(db as never, {
      id: newId(),
      submissionId,
      purpose: 'sign-off',
      assessorId: holderId,
      verdict: 'accepted',
      at: minute(1),
      words: { marks: {}, observed: '', obstacle: '', next: '' },
    })
    await expect(own).rejects.toThrow(/nobody reviews their own work/)
  })

  test('the first of several assessors decides, and the decision stands', async () => {
    const db = await open()
    const { managerId, holderId, colleagueId } = await aTeam(db)
    const submission = await send(db, holderId)
    await name(db, holderId, ' Okafor@northmere.example ', managerId)
    const both = await Promise.all([
      review(db, submission, managerId),
      review(db, submission, colleagueId),
    ])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['reviewed', 'reviewed-before'])
    expect(await listReviews(db, [submission])).toHaveLength(1)
    expect(await listAwardHistory(db, holderId)).toHaveLength(1)
  })

  test('what is missing is said all at once, and nothing is kept', async () => {
    const db = await open()
    const { managerId, holderId } = await aTeam(db)
    const submission = await send(db, holderId)
    const draft = aDraft({ marks: { source: { level: 2, comment: '' } }, observed: ' ' })
    const refused = await review(db, submission, managerId, draft)
    expect(refused).toMatchObject({
      outcome: 'missing',
      missing: [{ field: 'level-method' }, { field: 'observed' }],
    })
    expect(await listReviews(db, [submission])).toEqual([])
  })

  test('a task below secure is returned, sent again and then signed off', async () => {
    const db = await open()
    const { managerId, holderId } = await aTeam(db)
    const first = await send(db, holderId)
    const low = marksAt(2, { method: 1 })
    expect(await review(db, first, managerId, aDraft({ marks: low }))).toMatchObject({
      outcome: 'missing',
      missing: [{ field: 'verdict' }],
    })
    const returned = aDraft({ verdict: 'returned', marks: low, next: 'Draw the limits' })
    expect(await review(db, first, managerId, returned)).toEqual({
      outcome: 'reviewed',
      verdict: 'returned',
      awarded: [],
    })
    const second = await send(db, holderId, { at: minute(20) })
    expect(second).not.toBe(first)
    expect(await review(db, second, managerId, aDraft(), minute(30))).toMatchObject({
      awarded: ['enabled'],
    })
  })

  test('a confirmation has no rubric: it is confirmed, or returned with what to do', async () => {
    const db = await open()
    const { managerId, holderId } = await aTeam(db)
    const submission = await send(db, holderId, { form: 'data-card' })
    const bare = { marks: {}, observed: '', obstacle: '' }
    const returned = aDraft({ ...bare, verdict: 'returned' })
    expect(await review(db, submission, managerId, returned)).toMatchObject({
      missing: [{ field: 'next' }],
    })
    expect(await review(db, submission, managerId, aDraft(bare))).toMatchObject({
      outcome: 'reviewed',
      verdict: 'accepted',
      awarded: [],
    })
  })

  test('whoever was named decides until that ends; the line manager follows the posting', async () => {
    const db = await open()
    const { managerId, holderId, colleagueId } = await aTeam(db)
    const submission = await send(db, holderId)
    await name(db, holderId, 'okafor@northmere.example', managerId)
    const [named] = await listNamedAssessors(db)
    expect(named).toMatchObject({ person: 'Robin Nair', assessor: 'Robin Okafor' })
    const ended = { assessorRow: named?.id ?? '', at: minute(2) }
    await endAssessor(db, ended)
    await endAssessor(db, { ...ended, at: minute(3) })
    expect(await listNamedAssessors(db)).toEqual([])
    expect(await review(db, submission, colleagueId)).toEqual({ outcome: 'not-found' })

    await db.transaction().execute((trx) =>
      recordPosting(trx, {
        id: newId(),
        personId: holderId,
        rank: 'Inspector',
        command: 'Calderport',
        lineManagerId: colleagueId,
        fromDay: '2026-11-22',
        source: 'tests',
      }),
    )
    expect(await review(db, submission, managerId)).toEqual({ outcome: 'not-found' })
    expect(await review(db, submission, colleagueId)).toMatchObject({ outcome: 'reviewed' })
  })

  test('what waits is counted for whoever assesses somebody, and for nobody else', async () => {
    const db = await open()
    const { managerId, holderId, colleagueId } = await aTeam(db)
    expect(await countWaitingFor(db, managerId)).toBe(0)
    const task = await send(db, holderId)
    await send(db, holderId, { form: 'data-card' })
    expect(await countWaitingFor(db, managerId)).toBe(2)
    expect(await countWaitingFor(db, colleagueId)).toBeNull()
    expect(await countWaitingFor(db, holderId)).toBeNull()
    // Named as well as line manager: what waits is counted once.
    await name(db, holderId, 'okafor@northmere.example', managerId)
    await review(db, task, managerId)
    expect(await countWaitingFor(db, managerId)).toBe(1)
    expect(await countWaitingFor(db, colleagueId)).toBe(1)
  })
})
