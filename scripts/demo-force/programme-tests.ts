import { startProgrammeTest } from '#app/commands/start-programme-test.server.ts'
import type { ProgrammeTest } from '#app/domain/instruments.ts'
import { DELAYED_TEST_AFTER_DAYS } from '#app/domain/programme.ts'
import { knownModules, mappedAnswers } from '#app/domain/starting-point.ts'
import type { Learner } from './learner.ts'
import { refreshAfterFourWeeks, refreshUntil } from './refreshing.ts'
import { type Sitting, sit } from './sitting.ts'
import type { Story } from './story.ts'
import { makeSecure } from './tests-taken.ts'

/** Half of those who take the post-test or the delayed test do so within so many days. */
const DAYS_TO_POST_TEST = 4
const DAYS_TO_DELAYED_TEST = 5

/** The twelve questions that the orientation ends with: where to begin. */
export async function* takeDiagnostic(learner: Learner): Story {
  const sitting = programmeTest(learner, 'diagnostic')
  if (!(yield* sit(learner, sitting))) return false
  const answered = [...sitting.given.values()].map(({ isRight, ...given }) => {
    return { ...given, mark: { isRight } }
  })
  learner.memory.known = knownModules(mappedAnswers(answered))
  return true
}

/**
 * After the last course: for those who passed every assessment the post-test and twelve weeks on the
 * delayed test, and refreshes as they fall due.
 */
export async function* lookBack(learner: Learner): Story {
  const { diary, mind } = learner
  const takesPostTest = hasPassedEverything(learner) && mind.goesOn('before the post-test')
  if (takesPostTest) {
    yield diary.sitDownOn(diary.dayAfter(mind.daysUntil(DAYS_TO_POST_TEST)))
    if (!(yield* sit(learner, programmeTest(learner, 'post-test')))) return false
    if (!(yield* makeSecure(learner))) return false
  }
  if (takesPostTest && mind.goesOn('before the delayed test')) {
    const opensOn = diary.dayAfter(DELAYED_TEST_AFTER_DAYS + mind.daysUntil(DAYS_TO_DELAYED_TEST))
    yield* refreshAfterFourWeeks(learner, opensOn)
    yield* refreshUntil(learner, opensOn)
    yield diary.sitDownOn(opensOn)
    if (!(yield* sit(learner, programmeTest(learner, 'delayed-test')))) return false
  }
  yield* refreshAfterFourWeeks(learner, null)
  return yield* refreshUntil(learner, null)
}

function hasPassedEverything({ product: { curriculum }, memory }: Learner): boolean {
  return curriculum.courses.every(({ id, assessment }) => !assessment || memory.passed.has(id))
}

function programmeTest({ product, personId, seed, diary }: Learner, test: ProgrammeTest): Sitting {
  const { db, curriculum, newId } = product
  return {
    kind: test,
    practice: 0,
    async start(at) {
      const person = { id: personId, seed }
      const asked = { person, curriculum, test, today: diary.today(), at, newId }
      const started = await startProgrammeTest(db, asked)
      if (!started) throw new Error(`${test} cannot be taken now`)
      return started.attemptId
    },
    given: new Map(),
  }
}
