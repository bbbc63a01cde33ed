import { expect, test } from 'vitest'
import { textsSinceNewItem } from '#app/domain/changes.ts'
import { listSeen, listSlots } from '#db/attempts.ts'
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

  test.each([
    { kind: 'editorial' as const, seen: 4 },
    { kind: 're-mark' as const, seen: 4 },
    { kind: 'structure' as const, seen: 4 },
    { kind: 'new-item' as const, seen: 3 },
  ])(
    'after a change of class $kind, $seen of four seen questions count',
    async ({ kind, seen }) => {
      const learner = await aLearner(await open())
      await asked(learner, 4)
      const { changes } = changed(learner.curriculum, 'S1-05', kind, withStem('Or so?'))
      const counted = await listSeen(
        learner.db,
        learner.personId,
        ['S1'],
        textsSinceNewItem(changes),
      )
      expect(counted).toHaveLength(seen)
    },
  )
})
