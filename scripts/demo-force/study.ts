import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import type { Course, FadedExample, Module } from '#app/domain/courses.ts'
import type { ExerciseRecord, FieldProblem, Outcome } from '#app/domain/exercises/exercise.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import { readFaded, readPrediction } from '#app/domain/lesson-answers.ts'
import { exerciseSeed } from '#app/domain/lesson-view-of.ts'
import type { Certainty } from '#app/domain/questions.ts'
import type { LessonPart } from '#db/lessons.ts'
import type { Learner } from './learner.ts'
import { finishExample, predict } from './predictions.ts'
import { takeDiagnostic } from './programme-tests.ts'
import { solverFor } from './solvers.ts'
import type { Story } from './story.ts'
import { sitCheck, testOut } from './tests-taken.ts'

/** Nobody needs so many posts to reach an exercise's goal; more is a mistake in its solver. */
const MOST_POSTS = 40
/** Who slips again and again is let off after so many times. */
const MOST_SLIPS = 3

/** One module from its first page to its last, with what it ends with; the learner may stop on the way. */
export async function* studyModule(learner: Learner, course: Course, module: Module): Story {
  const { mind, diary, memory } = learner
  const { check } = module
  if (check && memory.known.has(module.code) && mind.goesOn('without the lesson')) {
    if (yield* testOut(learner, course, module, check)) return true
  }
  yield* makePrediction(learner, course, module)
  if (!mind.goesOn('within a lesson')) return false
  // Half of them leave the rest of the lesson for another day.
  if (learner.stream() < 0.4) yield diary.sitDownOn(diary.today())
  yield* playExercise(learner, course, module)
  if (!mind.goesOn('within a lesson')) return false
  for (const example of module.faded) yield* completeExample(learner, course, module, example)
  return check === null
    ? yield* takeDiagnostic(learner)
    : yield* sitCheck(learner, course, module, check)
}

/** The first page of a module: what the learner expects before anything is explained. */
export async function* makePrediction(learner: Learner, course: Course, module: Module): Story {
  const { prediction } = module
  if (!prediction) return true
  yield learner.diary.spend(2)
  const read = readPrediction(prediction, predict(prediction, learner.stream))
  await record(learner, course, module, 'prediction', prediction.id, read)
  if ('body' in read) learner.memory.predictions.set(module.code, read.body)
  return true
}

async function* playExercise(learner: Learner, course: Course, module: Module): Story {
  const exercise = module.exercise === null ? null : exerciseById(module.exercise)
  if (!exercise) return true
  const { diary, mind, stream, memory } = learner
  const solve = solverFor(exercise.id)
  const own = {
    seed: exerciseSeed(learner.seed, exercise.id),
    figures: module.figures,
    northmere: learner.product.northmere,
    prediction: memory.predictions.get(module.code) ?? null,
  }
  const records: ExerciseRecord[] = []
  let slipped = 0
  while (!records.some(({ outcome }) => outcome === 'met')) {
    if (records.length === MOST_POSTS) throw new Error(`${exercise.id} has not been solved`)
    yield diary.spend(1.5)
    const slips = slipped < MOST_SLIPS && mind.slips()
    if (slips) slipped += 1
    const { fields, query } = solve({ ...own, records }, { slips, stream })
    const taken = exercise.take({ ...own, records, query }, fields)
    const kept = await record(learner, course, module, 'exercise', exercise.id, taken)
    records.push({ ...kept, at: diary.now() })
  }
  return true
}

/** Finished at the first try, or with the last blank wrong and then again. */
async function* completeExample(
  learner: Learner,
  course: Course,
  module: Module,
  example: FadedExample,
): Story {
  const tries = learner.mind.slips() ? [true, false] : [false]
  for (const slips of tries) {
    yield learner.diary.spend(2)
    const read = readFaded(example, finishExample(example, slips))
    await record(learner, course, module, 'faded', example.id, read)
  }
  return true
}

/** What a form of the lesson was read as: the demo force posts nothing that would be refused. */
type Posted =
  | { body: unknown; outcome: Outcome; certainty?: Certainty | null }
  | { problems: FieldProblem[] }

async function record(
  { product, personId, diary }: Learner,
  course: Course,
  module: Module,
  part: LessonPart,
  subject: string,
  posted: Posted,
): Promise<{ body: unknown; outcome: Outcome }> {
  if ('problems' in posted) {
    throw new Error(
      `${module.code} ${subject}: ${posted.problems.map((p) => p.message).join(', ')}`,
    )
  }
  const { body, outcome, certainty = null } = posted
  await recordLessonStep(product.db, {
    personId,
    course,
    module,
    curriculum: product.curriculum,
    part,
    subject,
    body,
    certainty,
    outcome,
    stepId: product.newId(),
    at: diary.now(),
    newId: product.newId,
  })
  return { body, outcome }
}
