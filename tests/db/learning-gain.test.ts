import { expect, test } from 'vitest'
import { itemHashes } from '#app/content/content-hash.ts'
import type { Form } from '#app/domain/form-equating.ts'
import { PROGRAMME, type ProgrammeKind } from '#app/domain/instruments.ts'
import { recordFirstAssignment } from '#db/assignments.ts'
import { recordAttempt, recordSlots } from '#db/attempts.ts'
import type { Db } from '#db/connect.ts'
import { recordCourseVersion, recordItemVersion } from '#db/content-versions.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { listGainLearners } from '#db/learning-gain.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { aSingle } from '#tests/support/questions.ts'

interface Taken {
  personId: string
  kind: ProgrammeKind
  form: Form | null
  /** Each question that was asked, and whether it was right. */
  marks: Record<string, boolean>
  /** Null for an attempt that is still open. */
  at: string | null
}

/** Puts an attempt into the store as it stands when it is finished. */
async function record(db: Db, { personId, kind, form, marks, at }: Taken): Promise<string> {
  const attemptId = newId()
  const began = at ?? minute(0)
  await inTransaction(db, async (trx) => {
    const about = { personId, course: 'start', dueOn: null, reason: 'tests', at: began }
    await recordFirstAssignment(trx, { id: newId(), ...about })
    const { id: assignmentId } = await trx
      .selectFrom('assignment')
      .select('id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    await recordCourseVersion(trx, { course: 'start', hash: 'course-1', at: began })
    await recordAttempt(trx, {
      id: attemptId,
      assignmentId,
      personId,
      kind,
      subject: PROGRAMME,
      form,
      courseHash: 'course-1',
      seed: 'seed',
      state: at ? 'finished' : 'open',
      startedAt: began,
      finishedAt: at,
    })
    for (const [index, [id, isRight]] of Object.entries(marks).entries()) {
      const question = aSingle({ id, module: 'O1' })
      const itemVersionId = await recordItemVersion(trx, {
        id: newId(),
        question,
        ...itemHashes(question),
        at: began,
      })
      const slot = index + 1
      await recordSlots(trx, attemptId, [{ slot, itemVersionId, variant: 0, asksCertainty: false }])
      if (at) await recordMark(trx, { attemptId, slot, itemVersionId, seq: 1, isRight })
    }
  })
  return attemptId
}

async function recordMark(
  db: Db,
  mark: { attemptId: string; slot: number; itemVersionId: string; seq: number; isRight: boolean },
) {
  await db
    .insertInto('mark')
    .values({
      attempt_id: mark.attemptId,
      slot: mark.slot,
      seq: mark.seq,
      marked_against: mark.itemVersionId,
      step_id: null,
      is_right: mark.isRight ? 1 : 0,
      certainty_mark: null,
      reason: mark.seq === 1 ? 'finish' : 're-mark',
      at: minute(mark.seq),
    })
    .execute()
}

onBothDatabases((open) => {
  test('a diagnostic taken after a module was completed is not a before', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    const taken = { kind: 'diagnostic', form: 'A', personId, marks: { 'O1-01': true } } as const
    await record(db, { ...taken, at: minute(9) })
    const about = { personId, course: 'statistics', dueOn: null, reason: 'tests', at: minute(0) }
    const complete = { subject: 'S1', standard: 'complete' as const }
    await inTransaction(db, (trx) => recordFirstAssignment(trx, { id: 'later', ...about }))
    const after = { ...complete, assignment_id: 'later', achieved_at: minute(10) }
    await db.insertInto('milestone').values(after).execute()
    expect(await listGainLearners(db)).toHaveLength(1)
    const before = { ...after, subject: 'S2', achieved_at: minute(8) }
    await db.insertInto('milestone').values(before).execute()
    expect(await listGainLearners(db)).toEqual([])
  })

  test('everybody who took the diagnostic is given in the order of finishing it, unnamed', async () => {
    const db = await open()
    const [late, early] = [await recordInspector(db), await recordInspector(db)]
    const diagnostic = { kind: 'diagnostic', form: 'A' } as const
    await record(db, {
      ...diagnostic,
      personId: late,
      at: minute(9),
      marks: { 'O1-01': true, 'O1-03': false },
    })
    await record(db, {
      ...diagnostic,
      personId: early,
      form: 'B',
      at: minute(5),
      marks: { 'O1-02': true, 'O1-04': true },
    })
    expect(await listGainLearners(db)).toEqual([
      {
        diagnostic: {
          form: 'B',
          finishedAt: minute(5),
          score: 2,
          answers: [
            { itemId: 'O1-02', isRight: true },
            { itemId: 'O1-04', isRight: true },
          ],
        },
        postTest: null,
        delayedTest: null,
      },
      {
        diagnostic: {
          form: 'A',
          finishedAt: minute(9),
          score: 1,
          answers: [
            { itemId: 'O1-01', isRight: true },
            { itemId: 'O1-03', isRight: false },
          ],
        },
        postTest: null,
        delayedTest: null,
      },
    ])
  })

  test('a person’s three tests come together', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    const marks = { 'O1-01': true }
    await record(db, { personId, kind: 'diagnostic', form: 'B', marks, at: minute(1) })
    await record(db, { personId, kind: 'post-test', form: 'A', marks, at: minute(2) })
    await record(db, { personId, kind: 'delayed-test', form: null, marks, at: minute(3) })
    await record(db, { personId, kind: 'refresh', form: null, marks, at: minute(4) })
    const [learner] = await listGainLearners(db)
    expect(learner).toMatchObject({
      diagnostic: { form: 'B', finishedAt: minute(1) },
      postTest: { form: 'A', finishedAt: minute(2) },
      delayedTest: { form: null, finishedAt: minute(3), score: 1 },
    })
  })

  test('only the first of each test that was finished counts', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    const diagnostic = { personId, kind: 'diagnostic', form: 'A' } as const
    await record(db, { ...diagnostic, marks: { 'O1-01': true }, at: minute(7) })
    await record(db, { ...diagnostic, marks: { 'O1-01': false }, at: minute(3) })
    await record(db, { personId, kind: 'post-test', form: 'B', marks: { 'O1-02': true }, at: null })
    expect(await listGainLearners(db)).toMatchObject([
      { diagnostic: { score: 0, finishedAt: minute(3) }, postTest: null },
    ])
  })

  test('of two finished at one instant the same one counts every time', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    const twice = { personId, kind: 'diagnostic', form: 'A', at: minute(3) } as const
    const ids = [
      await record(db, { ...twice, marks: { 'O1-01': true, 'O1-03': true } }),
      await record(db, { ...twice, marks: { 'O1-01': false, 'O1-03': false } }),
    ]
    const first = ids[0] === [...ids].sort()[0] ? 2 : 0
    expect(await listGainLearners(db)).toMatchObject([{ diagnostic: { score: first } }])
  })

  test('a question that was marked again counts as it is marked now', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    const attemptId = await record(db, {
      personId,
      kind: 'diagnostic',
      form: 'A',
      at: minute(1),
      marks: { 'O1-01': true, 'O1-03': false },
    })
    const { item_version_id: itemVersionId } = await db
      .selectFrom('attempt_slot')
      .select('item_version_id')
      .where('attempt_id', '=', attemptId)
      .where('slot', '=', 2)
      .executeTakeFirstOrThrow()
    await recordMark(db, { attemptId, slot: 2, itemVersionId, seq: 2, isRight: true })
    expect(await listGainLearners(db)).toMatchObject([
      { diagnostic: { score: 2, answers: [{ isRight: true }, { isRight: true }] } },
    ])
  })

  test('whoever took no diagnostic is not there, whatever else they took', async () => {
    const db = await open()
    const personId = await recordInspector(db)
    await record(db, {
      personId,
      kind: 'post-test',
      form: 'A',
      at: minute(1),
      marks: { 'O1-01': true },
    })
    expect(await listGainLearners(db)).toEqual([])
  })
})
