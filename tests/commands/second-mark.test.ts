import { expect, test } from 'vitest'
import { nameAssessor } from '#app/commands/name-assessor.server.ts'
import { secondMark } from '#app/commands/second-mark.server.ts'
import { listAwardHistory } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { listReviews, listSecondMarks } from '#db/reviews.ts'
import { listMarkedTasks } from '#db/sign-offs.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { aDraft, aTeam, marksAt, RUBRIC, review, send } from '#tests/support/reviewing.ts'

function mark(db: Db, submissionId: string, markerId: string, marks = marksAt(1), at = minute(60)) {
  return secondMark(db, { submissionId, markerId, marks, rubric: RUBRIC, at, newId })
}

async function aSignedTask(db: Db) {
  const team = await aTeam(db)
  const submission = await send(db, team.holderId)
  await review(db, submission, team.managerId)
  return { ...team, submission, markerId: await recordInspector(db, { familyName: 'Calloway' }) }
}

onBothDatabases((open) => {
  test('a second mark is kept beside the first, and changes no sign-off and no award', async () => {
    const db = await open()
    const { submission, markerId, managerId, holderId } = await aSignedTask(db)
    expect(await mark(db, submission, markerId)).toEqual({ outcome: 'marked' })
    const reviews = await listReviews(db, [submission])
    expect(reviews.map(({ purpose, verdict }) => [purpose, verdict])).toEqual([
      ['sign-off', 'accepted'],
      ['second-mark', 'returned'],
    ])
    expect(await listAwardHistory(db, holderId)).toMatchObject([{ badge: 'enabled', ended: null }])
    expect(await listSecondMarks(db)).toMatchObject([{ first: marksAt(2), second: marksAt(1) }])
    expect(await listMarkedTasks(db)).toMatchObject([
      { id: submission, assessorId: managerId, second: { markerId, at: minute(60) } },
    ])
  })

  test('a task is marked twice, not three times', async () => {
    const db = await open()
    const { submission, markerId } = await aSignedTask(db)
    const other = await recordInspector(db)
    await mark(db, submission, markerId)
    expect(await mark(db, submission, other, marksAt(3))).toEqual({ outcome: 'marked-before' })
    expect(await listSecondMarks(db)).toMatchObject([{ second: marksAt(1) }])
  })

  test('nobody marks twice what they wrote, decided or may assess', async () => {
    const db = await open()
    const { submission, markerId, managerId, holderId } = await aSignedTask(db)
    for (const anyone of [holderId, managerId]) {
      expect(await mark(db, submission, anyone)).toEqual({ outcome: 'not-found' })
    }
    const [{ email }] = await db
      .selectFrom('person')
      .select('email')
      .where('id', '=', markerId)
      .execute()
      .then((rows) => [rows[0] ?? { email: '' }] as const)
    await nameAssessor(db, { personId: holderId, email, by: managerId, at: minute(20), newId })
    expect(await mark(db, submission, markerId)).toEqual({ outcome: 'not-found' })
  })

  test('only a task that was decided is marked twice', async () => {
    const db = await open()
    const { markerId, managerId, holderId } = await aSignedTask(db)
    const waiting = await send(db, holderId, { form: 'task-p' })
    const card = await send(db, holderId, { form: 'data-card' })
    await review(db, card, managerId, aDraft({ marks: {} }))
    for (const submission of [waiting, card, 'no-such-submission']) {
      expect(await mark(db, submission, markerId)).toEqual({ outcome: 'not-found' })
    }
    expect((await listMarkedTasks(db)).map(({ form }) => form)).toEqual(['task-s'])
  })

  test('every criterion needs a level, and a low one its reason', async () => {
    const db = await open()
    const { submission, markerId } = await aSignedTask(db)
    const marks = { source: { level: 1, comment: ' ' }, method: { level: null, comment: '' } }
    expect(await mark(db, submission, markerId, marks as ReturnType<typeof marksAt>)).toMatchObject(
      { outcome: 'missing', missing: [{ field: 'comment-source' }, { field: 'level-method' }] },
    )
    expect(await listSecondMarks(db)).toEqual([])
  })
})
