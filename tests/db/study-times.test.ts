import { expect, test } from 'vitest'
import { NEWEST_TIMES } from '#app/domain/study-time.ts'
import { openMeasuredMinutes } from '#app/server/measured-minutes.ts'
import { recordFirstAssignment } from '#db/assignments.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { listNewestStudyTimes, recordStudyTime } from '#db/study-times.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { anInspector, recordPeople } from '#tests/support/people.ts'

/** Records so many people's times for a module, one a minute: 1, 2, 3 … minutes long. */
async function recordTimes(db: Db, module: string, howMany: number, from = 1): Promise<void> {
  const people = await recordPeople(
    db,
    Array.from({ length: howMany }, () => anInspector()),
  )
  await inTransaction(db, async (trx) => {
    for (const [place, personId] of people.entries()) {
      const id = `${module} ${personId}`
      await recordFirstAssignment(trx, {
        id,
        personId,
        course: 'statistics',
        dueOn: null,
        reason: 'tests',
        at: minute(0),
      })
      await recordStudyTime(trx, {
        assignmentId: id,
        module,
        seconds: 60 * (place + from),
        finishedAt: minute(place + from),
      })
    }
  })
}

onBothDatabases((open) => {
  test('of each module the newest times are listed, as many as count', async () => {
    const db = await open()
    await recordTimes(db, 'S1', NEWEST_TIMES + 3)
    await recordTimes(db, 'S2', 2)
    const times = await listNewestStudyTimes(db, ['S1', 'S2', 'S3'])
    const secondsOf = (module: string) =>
      times.filter((one) => one.module === module).map(({ seconds }) => seconds / 60)
    expect(secondsOf('S1')).toHaveLength(NEWEST_TIMES)
    expect(Math.min(...secondsOf('S1'))).toBe(4)
    expect(secondsOf('S2').sort()).toEqual([1, 2])
    expect(new Set(times.map(({ personId }) => personId)).size).toBe(NEWEST_TIMES + 2)
  })

  test('of no module there are no times', async () => {
    expect(await listNewestStudyTimes(await open(), [])).toEqual([])
  })

  test('a time is kept once', async () => {
    const db = await open()
    await recordTimes(db, 'S1', 1)
    const row = await db.selectFrom('study_time').selectAll().executeTakeFirstOrThrow()
    await inTransaction(db, (trx) =>
      recordStudyTime(trx, {
        assignmentId: row.assignment_id,
        module: 'S1',
        seconds: 1,
        finishedAt: minute(9),
      }),
    )
    expect(await db.selectFrom('study_time').selectAll().execute()).toEqual([row])
  })

  test('measured minutes are read at most once a minute', async () => {
    const db = await open()
    let now = minute(100)
    const measured = openMeasuredMinutes({ db, clock: () => now, curriculum: () => aCurriculum() })
    await recordTimes(db, 'S1', 19)
    expect(await measured()).toEqual(new Map())
    await recordTimes(db, 'S1', 1, 20)
    now = new Date(Date.parse(minute(101)) - 1).toISOString()
    expect(await measured()).toEqual(new Map())
    now = minute(101)
    expect(await measured()).toEqual(new Map([['S1', { minutes: 11, people: 20 }]]))
  })

  test('a reading that failed is not held', async () => {
    const db = await open()
    let fails = true
    const measured = openMeasuredMinutes({
      db,
      clock: () => minute(0),
      curriculum: () => {
        if (fails) throw new Error('Nothing is released')
        return aCurriculum()
      },
    })
    await expect(measured()).rejects.toThrow('Nothing is released')
    fails = false
    expect(await measured()).toEqual(new Map())
  })
})
