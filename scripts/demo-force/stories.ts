import { addDays } from '#app/domain/civil-days.ts'
import type { Course, Module } from '#app/domain/courses.ts'
import { logNormal } from '#app/domain/randomness.ts'
import type { Learner } from './learner.ts'
import type { Assignment } from './programme.ts'
import { sitAssessment } from './sitting.ts'
import type { Story } from './story.ts'
import { makePrediction, studyModule } from './study.ts'

/** Half of the people begin within so many days of being assigned a course. */
const DAYS_TO_BEGIN = 17
/** Half of the people come back within so many days. */
const DAYS_TO_COME_BACK = 5

/** Course after course as they are assigned, at their own pace, until they stop or are done. */
export async function* learnAtOwnPace(learner: Learner, programme: readonly Assignment[]): Story {
  const { diary, mind, stream } = learner
  if (!mind.goesOn('at the start')) return false
  for (const { course, on } of programme) {
    const begins = addDays(on, Math.ceil(logNormal(DAYS_TO_BEGIN, 0.8, stream)))
    yield diary.sitDownOn(begins)
    for (const module of course.modules) {
      if (!(yield* studyModule(learner, course, module))) return false
      if (!mind.goesOn('between modules')) return false
      yield diary.sitDownOn(diary.dayAfter(Math.ceil(logNormal(DAYS_TO_COME_BACK, 0.9, stream))))
    }
    if (!mind.goesOn('before the assessment')) return false
    if (!(yield* sitAssessment(learner, course))) return false
  }
  return true
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
    yield learner.diary.sitDownOn(dayFor(course, place, milestones.length))
    if (milestone.do === 'study') yield* studyModule(learner, course, milestone.module)
    if (milestone.do === 'begin') yield* makePrediction(learner, course, milestone.module)
    if (milestone.do === 'assessment') yield* sitAssessment(learner, course)
  }
  return true
}

/** Everything of these courses: each module in turn, then the course's assessment. */
export function everythingIn(courses: readonly Course[]): Milestone[] {
  return courses.flatMap((course): Milestone[] => [
    ...course.modules.map((module) => ({ do: 'study' as const, course, module })),
    ...(course.assessment ? [{ do: 'assessment' as const, course }] : []),
  ])
}

/**
 * Everything the first stamp that can be earned asks for but its last course's last module, of which
 * only the prediction is made: finishing that module and passing its assessment earns the stamp.
 */
export function allButTheLastModule(courses: readonly Course[]): Milestone[] {
  const all = everythingIn(courses)
  const lastModule = all.findLastIndex((milestone) => milestone.do === 'study')
  const last = all[lastModule]
  return last?.do === 'study'
    ? [...all.slice(0, lastModule), { ...last, do: 'begin' as const }]
    : all
}
