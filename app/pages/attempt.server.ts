import { courseHref, moduleHref } from '#app/domain/addresses.ts'
import { type Curriculum, moduleWithCode } from '#app/domain/courses.ts'
import type { ProgrammeKind } from '#app/domain/instruments.ts'
import type { Person } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { type Attempt, findAttempt } from '#db/attempts.ts'

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

interface Place {
  title: string
  backText: string
  backHref: string
}

const STARTING_POINT = { backText: 'Your starting point', backHref: '/starting-point' }

/** What is taken in the whole programme, not in one module or course. */
const PROGRAMME_PLACES: Record<ProgrammeKind, Place> = {
  diagnostic: { title: 'Starting point', ...STARTING_POINT },
  'post-test': { title: 'Where you are now', ...STARTING_POINT },
  'delayed-test': { title: 'Twelve weeks on', ...STARTING_POINT },
  refresh: { title: 'Refresh', backText: 'Refresh', backHref: '/refresh' },
  renewal: { title: 'Renewal', backText: 'Digital Passport', backHref: '/passport' },
}

/** What an attempt is called, and the page it belongs to. */
export function placeOf(
  { courses }: Curriculum,
  { kind, subject }: Pick<Attempt, 'kind' | 'subject'>,
): Place {
  if (kind === 'assessment') {
    const course = courses.find((one) => one.id === subject)
    return {
      title: course?.assessment?.title ?? 'Assessment',
      backText: course?.title ?? 'Courses',
      backHref: course ? courseHref(course) : '/courses',
    }
  }
  if (kind !== 'check') return PROGRAMME_PLACES[kind]
  const module = moduleWithCode(courses, subject)
  return {
    title: 'Check',
    backText: module?.title ?? 'Courses',
    backHref: module ? moduleHref(module) : '/courses',
  }
}
