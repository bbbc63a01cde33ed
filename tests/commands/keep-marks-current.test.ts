import { describe, expect, test, vi } from 'vitest'
import type { Curriculum } from '#app/domain/courses.ts'
import { keepMarksCurrent } from '#app/server/re-marking.ts'
import type { Db } from '#db/connect.ts'
import { listMarks } from '#db/re-marks.ts'
import { changed, withRight } from '#tests/support/changes.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onDatabase } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { answerAll, finish, startAssessment } from '#tests/support/taking.ts'

const HOUR = 60 * 60 * 1000

/** What the running service does at each reading of the curriculum, with a clock the test moves. */
function watching(db: Db) {
  const logged: string[] = []
  let time = 0
  const told = keepMarksCurrent(
    {
      db,
      newId,
      clock: () => minute(100),
      log: { error: (_details, message) => logged.push(message) },
    },
    { now: () => time },
  )
  return { told, logged, wait: (milliseconds: number) => (time += milliseconds) }
}

async function finished(db: Db, curriculum: Curriculum): Promise<string> {
  const learner = { db, personId: await recordInspector(db), curriculum }
  const attemptId = await startAssessment(learner)
  await answerAll(learner, attemptId, 4)
  await finish(learner, attemptId)
  return attemptId
}

async function reMarks(db: Db, attemptId: string): Promise<number> {
  const marks = await listMarks(db, attemptId)
  return marks.filter(({ reason }) => reason === 're-mark').length
}

onDatabase('SQLite', (open) => {
  describe('the running service marks again', () => {
    test('when it starts, when a release is new, and attempts finished since, within the hour', async () => {
      const db = await open()
      const before = aCurriculum()
      const after = changed(before, 'S1-11', 're-mark', withRight('rise'))
      const first = await finished(db, before)
      const { told, logged, wait } = watching(db)
      told(before)
      told(after)
      await inTime(async () => {
        told(after)
        expect(await reMarks(db, first)).toBe(1)
      })

      // It was open when the release came: dealt and marked as it then was.
      const second = await finished(db, before)
      told(after)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await reMarks(db, second)).toBe(0)
      wait(HOUR)
      told(after)
      await inTime(async () => expect(await reMarks(db, second)).toBe(1))
      expect(logged).toEqual([])
    })

    test('or says in the log why it could not, and stays up', async () => {
      const db = await open()
      const after = changed(aCurriculum(), 'S1-11', 're-mark', withRight('rise'))
      const attemptId = await finished(db, aCurriculum())
      await db.schema.alterTable('item_version').renameTo('gone').execute()
      const { told, logged, wait } = watching(db)
      expect(() => told(after)).not.toThrow()
      await inTime(() => expect(logged).toEqual(['marking again failed']))
      await db.schema.alterTable('gone').renameTo('item_version').execute()
      wait(HOUR)
      told(after)
      await inTime(async () => expect(await reMarks(db, attemptId)).toBe(1))
    })
  })
})

/** Looks until it is so: on a busy machine a re-mark takes more than the second that Vitest waits. */
function inTime(look: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(look, { timeout: 20_000 })
}
