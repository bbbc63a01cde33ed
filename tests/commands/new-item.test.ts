import { expect, test } from 'vitest'
import { listSlots } from '#db/attempts.ts'
import type { Db } from '#db/connect.ts'
import { changed, withStem } from '#tests/support/changes.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum, moduleOf } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'
import { finish, type Learner, startCheck } from '#tests/support/taking.ts'

/** A learner of a curriculum in which a check of S1 asks one of four questions. */
async function aLearner(db: Db): Promise<Learner> {
  const curriculum = aCurriculum()
  const { module } = moduleOf(curriculum, 'S1')
  module.questions = module.questions.slice(3, 7)
  module.check = { questions: 1, atLeastNumeric: 0, atLeastWithCertainty: 0, secureAt: 1 }
  return { db, personId: await recordInspector(db), curriculum }
}

/** Takes so many checks, and gives the question of each. */
async function asked(learner: Learner, checks: number): Promise<string[]> {
  const ids: string[] = []
  for (let check = 0; check < checks; check += 1) {
    const attemptId = await startCheck(learner, 'S1', minute(check))
    ids.push(...(await listSlots(learner.db, attemptId)).map(({ question }) => question.id))
    await finish(learner, attemptId, minute(check))
  }
  return ids
}

onBothDatabases((open) => {
  test('a question that asks something else now is met as one not yet seen', async () => {
    const learner = await aLearner(await open())
    expect(new Set(await asked(learner, 4)).size).toBe(4)
    const curriculum = changed(learner.curriculum, 'S1-05', 'new-item', withStem('Another one?'))
    expect(await asked({ ...learner, curriculum }, 1)).toEqual(['S1-05'])
    const others = await asked({ ...learner, curriculum }, 3)
    expect(new Set(others).size, 'and once seen, it is one of four again').toBe(3)
  })

  test.each(['editorial', 're-mark', 'structure'] as const)(
    'a change of class %s leaves a question as seen as it was',
    async (kind) => {
      const learner = await aLearner(await open())
      const first = await asked(learner, 4)
      const [seenTwice = ''] = first
      const curriculum = changed(learner.curriculum, 'S1-05', kind, withStem('The same one?'))
      const second = await asked({ ...learner, curriculum }, 4)
      expect(first).toContain(seenTwice)
      expect(new Set(second).size, 'each of the four once more').toBe(4)
    },
  )
})
