import { PROGRAMME } from '#app/domain/instruments.ts'
import type { Person } from '#app/domain/people.ts'
import { PROGRAMME_TEST_MINUTES } from '#app/domain/programme.ts'
import { REFRESH_MINUTES } from '#app/domain/refreshes.ts'
import {
  type CourseStanding,
  type LearnerFacts,
  type NextStep,
  nextStep,
} from '#app/domain/standing.ts'
import type { RequestContext } from '#app/server/context.ts'
import { placeOf } from './attempt.server.ts'
import { type RefreshStanding, refreshStandingOf } from './refreshes.server.ts'
import { programmeFrom, suggestedCourse } from './starting-point.server.ts'

/** What a page has read of its learner already. */
interface Known {
  facts: LearnerFacts
  courses: readonly CourseStanding[]
  /** Left out, it is read only where nothing else is left to do. */
  refresh?: RefreshStanding
}

/** What to do next: by the courses, then the tests of the whole programme, then a refresh that is due. */
export async function nextStepOf(
  context: RequestContext,
  person: Pick<Person, 'id'>,
  { facts, courses, refresh }: Known,
): Promise<NextStep | null> {
  return (
    nextStep(courses, (await suggestedCourse(context, person, facts))?.id) ??
    testStep(context, facts) ??
    refreshStep(refresh ?? (await refreshStandingOf(context, person)))
  )
}

function testStep(context: RequestContext, facts: LearnerFacts): NextStep | null {
  const standing = programmeFrom(context, facts)
  const test = (['post-test', 'delayed-test'] as const).find((one) =>
    ['ready', 'open'].includes(standing[one].status),
  )
  if (!test) return null
  const { title } = placeOf(context.curriculum(), { kind: test, subject: PROGRAMME })
  return {
    label: `${standing[test].status === 'open' ? 'Continue' : 'Take'}: ${title}`,
    href: '/starting-point',
    minutes: PROGRAMME_TEST_MINUTES,
    course: 'The whole programme',
  }
}

function refreshStep({ plan, open }: RefreshStanding): NextStep | null {
  if (!plan.due && !open) return null
  return {
    label: open ? 'Continue: your refresh' : 'Take: your refresh',
    href: '/refresh',
    minutes: REFRESH_MINUTES,
    course: 'Everything you have completed',
  }
}
