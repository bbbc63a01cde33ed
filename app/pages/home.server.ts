import { type RenewalStanding, renewalStanding } from '#app/commands/renewal-standing.server.ts'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { joined } from '#app/domain/cohort.ts'
import { moduleWithCode } from '#app/domain/courses.ts'
import { kindOf } from '#app/domain/passport/kind.ts'
import { validityOf } from '#app/domain/passport/validity.ts'
import { leaderScopes, type Person } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import { countCohort } from '#db/learner-status.ts'
import { readLearnerFacts } from '#db/learners.ts'
import { evidenceToDo } from './evidence.server.ts'
import { readCohort } from './insight.server.ts'
import { standingsFrom } from './learner.server.ts'
import { nextStepOf } from './next-step.server.ts'
import { achievementsOf } from './passport.server.ts'
import { refreshNotice, refreshStandingOf } from './refreshes.server.ts'

/** A real chart from the courses, so that a visitor sees what is taught; null where it has gone. */
export function exampleFigure({ curriculum }: RequestContext) {
  return moduleWithCode(curriculum().courses, 'S3')?.figures['alderbrook-burglary'] ?? null
}

/** What a learner finds on the home page: what to do next, a refresh, their courses, their stamps. */
export async function learnerHome(context: RequestContext, person: Person) {
  const facts = await readLearnerFacts(context.db, person.id)
  const courses = await standingsFrom(context, facts)
  const refresh = await refreshStandingOf(context, person)
  const achievements = await achievementsOf(context, person.id)
  return {
    next: await nextStepOf(context, person, { facts, courses, refresh }),
    refresh: refreshNotice(refresh),
    courses: courses.filter((course) => course.isAssigned || course.status !== 'not-begun'),
    stamps: achievements
      .filter(({ strand }) => strand !== null)
      .map(({ slug, title, state, caption, done, of }) => ({
        slug,
        title,
        state,
        caption,
        done,
        of,
      })),
    earned: achievements
      .filter(({ isNews }) => isNews)
      .map(({ slug, title, shows, caption }) => ({ slug, title, shows, caption })),
  }
}

/** What nobody may miss: a stamp of theirs that runs out, evidence of theirs that waits for them. */
export async function homeNotices(context: NoticesNeed, { id }: Person) {
  const { db, clock } = context
  return {
    renewal: renewalNotice(await renewalStanding(db, id, clock()), clock()),
    evidence: await evidenceToDo(context, id),
  }
}

type NoticesNeed = Pick<RequestContext, 'db' | 'clock' | 'curriculum'>

function renewalNotice(standing: RenewalStanding, now: string) {
  if (standing.status === 'not-due') return null
  const { rule } = standing.award
  const { validUntil } = validityOf(standing.award)
  return {
    what: `${rule.title} ${kindOf(rule)}`,
    hasRunOut: validUntil !== null && now > validUntil,
    validUntil: validUntil === null ? '' : writtenDay(londonDay(validUntil)),
    isOpen: standing.status === 'open',
    opensOn: standing.status === 'tried-today' ? writtenDay(standing.opensOn) : null,
  }
}

/** What the learning team finds there: how many people are assigned, and where they stand. */
export async function learningHome({ db, clock }: RequestContext) {
  const today = londonDay(clock())
  // Counted at once, so that nobody who moves on meanwhile is counted in two of them.
  const cohort = joined(await countCohort(db, { command: null, course: null, today }))
  const { people, overdue, notBegun, completed } = cohort
  return { asAt: writtenDay(today), people, overdue, notBegun, completed }
}

/** What a leader finds there: the figures of the cohort they lead; null for anybody else. */
export async function cohortHome(context: RequestContext, person: Person) {
  const [scope] = leaderScopes(person)
  if (!scope) return null
  const { summary, asAt } = await readCohort(context, scope, 'rank')
  return {
    name: scope.kind === 'force' ? context.settings.forceName : scope.command,
    asAt,
    whole: summary.parts.isWithheld ? null : summary.whole,
  }
}
