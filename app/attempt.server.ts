import { type Attempt, findAttempt } from '#db/attempts.ts'
import type { Curriculum } from './domain/courses.ts'
import type { Person } from './domain/people.ts'
import type { RequestContext } from './server/context.ts'
import { notFound } from './session.server.ts'

/** The attempt an address names if it is this person's; otherwise a 404, as if there were none. */
export async function attemptOr404(
  { db }: RequestContext,
  id: string | undefined,
  person: Person,
): Promise<Attempt> {
  const attempt = id ? await findAttempt(db, id, person.id) : null
  if (!attempt) throw notFound()
  return attempt
}

/** What an attempt is called, and the page it belongs to. */
export function placeOf(
  { courses }: Curriculum,
  attempt: Pick<Attempt, 'kind' | 'subject'>,
): { title: string; backText: string; backHref: string } {
  if (attempt.kind === 'assessment') {
    const course = courses.find((one) => one.id === attempt.subject)
    return {
      title: course?.assessment?.title ?? 'Assessment',
      backText: course?.title ?? 'Courses',
      backHref: `/courses/${attempt.subject}`,
    }
  }
  const module = courses
    .flatMap((course) => course.modules)
    .find((one) => one.code === attempt.subject)
  return {
    title: 'Check',
    backText: module?.title ?? 'Courses',
    backHref: module ? `/courses/${module.course}/${module.slug}` : '/courses',
  }
}
