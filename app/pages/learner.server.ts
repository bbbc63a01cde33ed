import { londonDay } from '#app/domain/civil-days.ts'
import type { Course, Module } from '#app/domain/courses.ts'
import type { Person } from '#app/domain/people.ts'
import { type CourseStanding, courseStanding, type LearnerFacts } from '#app/domain/standing.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { readLearnerFacts } from '#db/learners.ts'

/** Where a person stands on every course there is. */
export async function standingsOf(
  context: RequestContext,
  person: Pick<Person, 'id'>,
): Promise<CourseStanding[]> {
  return standingsFrom(context, await readLearnerFacts(context.db, person.id))
}

/** The same from what a page has read of the person already. */
export async function standingsFrom(
  { curriculum, clock, measuredMinutes }: RequestContext,
  facts: LearnerFacts,
): Promise<CourseStanding[]> {
  const measured = await measuredMinutes()
  const today = londonDay(clock())
  return curriculum().courses.map((course) => courseStanding(course, facts, today, measured))
}

/** The course an address names, or a 404. */
export function courseOr404({ curriculum }: RequestContext, id: string | undefined): Course {
  const course = curriculum().courses.find((one) => one.id === id)
  if (!course) throw notFound()
  return course
}

/** The module an address names within its course, or a 404. */
export function moduleOr404(
  context: RequestContext,
  params: { course?: string | undefined; module?: string | undefined },
): { course: Course; module: Module } {
  const course = courseOr404(context, params.course)
  const module = course.modules.find((one) => one.slug === params.module)
  if (!module) throw notFound()
  return { course, module }
}
