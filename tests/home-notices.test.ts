import { expect, test } from 'vitest'
import { checkBack } from '#app/commands/check-back.server.ts'
import { homeNotices, learningHome } from '#app/pages/home.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { recordFirstAssignment } from '#db/assignments.ts'
import { recordCompletion } from '#db/completions.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { findPerson } from '#db/people.ts'
import { newId } from '#tests/support/new-id.ts'
import { minute } from './support/clock.ts'
import { aCurriculum } from './support/curriculum.ts'
import { onBothDatabases, onDatabase } from './support/databases.ts'
import { sideBySide } from './support/interleaving.ts'
import { recordInspector } from './support/people.ts'
import { aLearner, completeAllButAssessment, takeAssessment } from './support/taking.ts'
import { aHolder, review, send } from './support/workplace.ts'

async function noticesOf(db: Db, personId: string, now: string, curriculum = aCurriculum()) {
  const person = await findPerson(db, personId)
  if (!person) throw new Error('There is no such person')
  return homeNotices({ db, clock: () => now, curriculum: () => curriculum }, person)
}

onBothDatabases((open) => {
  test('the home page says that a stamp runs out from the day on which it can be renewed', async () => {
    const learner = await aLearner(await open())
    await completeAllButAssessment(learner)
    await takeAssessment(learner, { right: 4, at: minute(60) })
    const { db, personId } = learner
    // Awarded on 22 November 2026 for 730 days: it runs out on 21 November 2028.
    const on = (day: string) => noticesOf(db, personId, `${day}T12:00:00.000Z`)
    expect(await on('2028-09-21')).toEqual({ renewal: null, evidence: [] })
    expect(await on('2028-09-22')).toMatchObject({
      renewal: {
        what: 'Skilled stamp',
        hasRunOut: false,
        validUntil: '21 November 2028',
        isOpen: false,
        opensOn: null,
      },
    })
    expect(await on('2028-11-23')).toMatchObject({ renewal: { hasRunOut: true } })
  })

  test('and that evidence came back, until it is sent again; to its holder and nobody else', async () => {
    const holder = await aHolder(await open())
    const { db, managerId, personId, curriculum } = holder
    const evidence = async (id: string, at: number) =>
      (await noticesOf(db, id, minute(at), curriculum)).evidence
    await send(holder, 'data-card', minute(0))
    expect(await evidence(personId, 1)).toEqual([])
    await review(holder, 'data-card', { at: minute(2), verdict: 'returned', next: 'Its owner' })
    expect(await evidence(personId, 3)).toEqual([
      {
        title: 'A form',
        words: expect.stringMatching(
          /^Robin .* returned it on 22 November 2026: see what to do before you send it again$/,
        ),
        href: '/evidence/data-card?filling=1',
      },
    ])
    expect(await evidence(managerId, 3)).toEqual([])
    await send(holder, 'data-card', minute(4))
    expect(await evidence(personId, 5)).toEqual([])
  })

  test('and that a check-back is open, from its first day until it is told', async () => {
    const holder = await aHolder(await open())
    const { db, personId, curriculum } = holder
    const on = async (day: string) =>
      (await noticesOf(db, personId, `${day}T12:00:00.000Z`, curriculum)).evidence
    // Decided on 5 January 2026.
    await send(holder, 'task-p', '2026-01-06T12:00:00.000Z')
    await review(holder, 'task-p', { at: '2026-01-07T12:00:00.000Z' })
    expect(await on('2026-03-01')).toEqual([])
    expect(await on('2026-03-02')).toMatchObject([
      {
        words: 'Tell what happened: the check-back is open until 30 March 2026',
        href: '/evidence/task-p?filling=1#check-back',
      },
    ])
    expect(await on('2026-03-31')).toMatchObject([{ words: expect.stringContaining('was due') }])
    await checkBack(db, {
      personId,
      form: 'task-p',
      typed: 'It held',
      at: '2026-04-01T12:00:00.000Z',
      newId,
      curriculum,
    })
    expect(await on('2026-04-02')).toEqual([])
  })
})

onDatabase('PostgreSQL', (open) => {
  test('the learning team’s counts have nobody in two of them who moves on while they are made', async () => {
    const db = await open()
    const assignment = { personId: await recordInspector(db), course: 'statistics' }
    const due = { id: 'overdue', dueOn: '2026-11-01', reason: 'programme', at: minute(0) }
    await inTransaction(db, (trx) => recordFirstAssignment(trx, { ...assignment, ...due }))
    const completion = { assignmentId: 'overdue', achievedAt: minute(1) }
    const counts = { asAt: '22 November 2026', people: 1, notBegun: 0 }
    const [before] = await sideBySide(
      db,
      (one) => learningHome({ db: one, clock: () => minute(2) } as RequestContext),
      { says: 'from learner' },
      () =>
        inTransaction(db, (trx) =>
          recordCompletion(trx, { ...completion, ruleHash: '', evidence: '[]' }),
        ),
    )
    expect(before).toEqual({ ...counts, overdue: 1, completed: 0 })
    const after = await learningHome({ db, clock: () => minute(2) } as RequestContext)
    expect(after).toEqual({ ...counts, overdue: 0, completed: 1 })
  })
})
