import type { Fields, Taken } from './exercises/exercise.ts'
import { type ReadAnswer, readFaded, readPrediction } from './lesson-answers.ts'
import { exerciseSituation, type LessonSituation } from './lesson-view-of.ts'

/** Something posted on a lesson's page, read by the part of the lesson that it belongs to. */
export interface LessonPost {
  part: 'prediction' | 'exercise' | 'faded'
  subject: string
  read: ReadAnswer<unknown> | Taken
}

/** Reads what was posted; null where the lesson has no such prediction, example or exercise. */
export function readLessonPost(situation: LessonSituation, fields: Fields): LessonPost | null {
  const { module, exercise } = situation
  const { intent, id } = fields
  const { prediction } = module
  if (intent === 'predict' && prediction && prediction.id === id) {
    return { part: 'prediction', subject: prediction.id, read: readPrediction(prediction, fields) }
  }
  const example = module.faded.find((one) => one.id === id)
  if (intent === 'faded' && example) {
    return { part: 'faded', subject: example.id, read: readFaded(example, fields) }
  }
  if (intent === 'exercise' && exercise && exercise.id === id) {
    const read = exercise.take(exerciseSituation(situation, exercise), fields)
    return { part: 'exercise', subject: exercise.id, read }
  }
  return null
}
