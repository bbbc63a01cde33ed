import { expect, test } from 'vitest'
import { homeNotices } from '#app/pages/home.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import type { Db } from '#db/connect.ts'
import { findPerson } from '#db/people.ts'
import { minute } from './support/clock.ts'
import { onBothDatabases } from './support/databases.ts'
import { aLearner, completeAllButAssessment, takeAssessment } from './support/taking.ts'
import { aHolder, review, send } from './support/workplace.ts'

async function noticesOf(db: Db, personId: string, now: string) {
  const person = await findPerson(db, personId)
  if (!person) throw new Error('There is no such person')
  // Only what the notices read of what a request brings.
  return homeNotices({ db, clock: () => now } as RequestContext, person)
}

onBothDatabases((open) => {
  test('the home page says that a stamp runs out from the day on which it can be renewed', async () => {
    const learner = await aLearner(await open())
    await completeAllButAssessment(learner)
    await takeAssessment(learner, { right: 4, at: minute(60) })
    const { db, personId } = learner
    // Awarded on 22 November 2026 for 730 days: it runs out on 21 November 2028.
    const on = (day: string) => noticesOf(db, personId, `${day}T12:00:00.000Z`)
    expect(await on('2028-09-21')).toEqual({ renewal: null, toSignOff: 0 })
    expect(await on('2028-09-22')).toMatchObject({
      renewal: {
        ...{ what: 'Skilled stamp', hasRunOut: false, validUntil: '21 November 2028' },
        ...{ isOpen: false, opensOn: null },
      },
    })
    expect(await on('2028-11-23')).toMatchObject({ renewal: { hasRunOut: true } })
  })

  test('and tells whoever signs off how much waits for them, until it is decided', async () => {
    const holder = await aHolder(await open())
    const { db, managerId, personId } = holder
    await send(holder, 'data-card', minute(0))
    await send(holder, 'task-p', minute(1))
    expect(await noticesOf(db, managerId, minute(2))).toEqual({ renewal: null, toSignOff: 2 })
    expect(await noticesOf(db, personId, minute(2))).toEqual({ renewal: null, toSignOff: 0 })
    await review(holder, 'data-card', { at: minute(3) })
    expect(await noticesOf(db, managerId, minute(4))).toMatchObject({ toSignOff: 1 })
  })
})
