import { addDays } from '#app/domain/civil-days.ts'
import type { Course, Module } from '#app/domain/courses.ts'
import type { Learner } from './learner.ts'
import type { Assignment } from './programme.ts'
import { lookBack } from './programme-tests.ts'
import { refreshAfterFourWeeks, refreshUntil } from './refreshing.ts'
import type { Story } from './story.ts'
import { makePrediction, studyModule } from './study.ts'
import { sitAssessment } from './tests-taken.ts'

/** Half of the most engaged begin within so many days of being assigned a course. */
const DAYS_TO_BEGIN = 6
/** Half of the most engaged come back for the next module within so many days. */
const DAYS_TO_COME_BACK = 3

/** Course after course as they are assigned, at their own pace, until they stop or are done. */
export async function* learnAtOwnPace(learner: Learner, programme: readonly Assignment[]): Story {
  const { diary, mind } = learner
  if (!mind.goesOn('at the start')) return false
  for (const { course, on } of programme) {
    const begins = addDays(on, mind.daysUntil(DAYS_TO_BEGIN))
    yield* refreshAfterFourWeeks(learner, begins)
    yield* refreshUntil(learner, begins)
    yield diary.sitDownOn(begins)
    for (const module of course.modules) {
      if (!(yield* studyModule(learner, course, module))) return false
      if (!mind.goesOn('between modules')) return false
      const next = diary.dayAfter(mind.daysUntil(DAYS_TO_COME_BACK))
      yield* refreshUntil(learner, next)
      yield diary.sitDownOn(next)
    }
    if (!mind.goesOn('before the assessment')) return false
    if (!(yield* sitAssessment(learner, course))) return false
  }
  return yield* lookBack(learner)
}

/** One thing of a planned story: a whole module, its prediction only, or an assessment. */
type Milestone =
  | { do: 'study'; course: Course; module: Module }
  | { do: 'begin'; course: Course; module: Module }
  | { do: 'assessment'; course: Course }

/** A story of the demonstration: everything on a day of its own, each day given by its place. */
export async function* learnAsPlanned(
  learner: Learner,
  milestones: readonly Milestone[],
  dayFor: (course: Course, place: number, of: number) => string,
): Story {
  for (const [place, milestone] of milestones.entries()) {
    const { course } = milestone
    const day = dayFor(course, place, milestones.length)
    yield* refreshAfterFourWeeks(learner, day)
    yield* refreshUntil(learner, day)
    yield learner.diary.sitDownOn(day)
    if (milestone.do === 'study') yield* studyModule(learner, course, milestone.module)
    if (milestone.do === 'begin') yield* makePrediction(learner, course, milestone.module)
    if (milestone.do === 'assessment') yield* sitAssessment(learner, course)
  }
  return yield* lookBack(learner)
}

/** Everything of these courses: each module in turn, then the course's assessment. */
export function everythingIn(courses: readonly Course[]): Milestone[] {
  return courses.flatMap((course): Milestone[] => [
    ...course.modules.map((module) => ({ do: 'study' as const, course, module })),
    ...(course.assessment ? [{ do: 'assessment' as const, course }] : []),
  ])
}

/**
 * Everything of these courses but one module, of which only the prediction is made at the very end,
 * and its course's assessment: finishing that module and passing the assessment is all that is left.
 */
export function everythingBut(courses: readonly Course[], code: string): Milestone[] {
  const all = everythingIn(courses)
  const left = all.find((one) => one.do === 'study' && one.module.code === code)
  if (left?.do !== 'study') throw new Error(`There is no module ${code} to leave for last`)
  const isLeft = (one: Milestone) =>
    one === left || (one.do === 'assessment' && one.course === left.course)
  return [...all.filter((one) => !isLeft(one)), { ...left, do: 'begin' as const }]
}
