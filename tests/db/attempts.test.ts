import { describe, expect, test } from 'vitest'
import { listSlots } from '#db/attempts.ts'
import type { Tables } from '#db/schema.ts'
import { onDatabase } from '#tests/support/databases.ts'
import { sideBySide } from '#tests/support/interleaving.ts'
import { aLearner, answerAll, startCheck } from '#tests/support/taking.ts'

onDatabase('PostgreSQL', (open) => {
  describe('the questions of an attempt, read while another window answers them', () => {
    test.each<keyof Tables>(['attempt_slot', 'attempt_step', 'mark'])(
      'have no mark without the answer that it is of (answered after %s was read)',
      async (reads) => {
        const learner = await aLearner(await open())
        const attemptId = await startCheck(learner, 'S1')
        const [slots] = await sideBySide(
          learner.db,
          (db) => listSlots(db, attemptId),
          { reads },
          () => answerAll(learner, attemptId, 5),
        )
        expect(slots).toHaveLength(5)
        expect(slots.filter(({ mark, answer }) => mark && !answer)).toEqual([])
      },
    )
  })
})
