import { listRenewable, renewalStanding } from '#app/commands/renewal-standing.server.ts'
import type { Verdict } from '#app/components/page/verdicts.tsx'
import { assessmentHref, moduleHref } from '#app/domain/addresses.ts'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { type Module, moduleWithCode } from '#app/domain/courses.ts'
import { renewalNeeds } from '#app/domain/passport/renewal.ts'
import { validityOf } from '#app/domain/passport/validity.ts'
import type { Person } from '#app/domain/people.ts'
import { assessmentResult, isSecure, type MarkedSlot } from '#app/domain/results.ts'
import type { RequestContext } from '#app/server/context.ts'
import type { Attempt, Slot } from '#db/attempts.ts'
import { listMilestones, type Standard } from '#db/completions.ts'
import { standingsOf } from './learner.server.ts'
import { nextRefreshOf } from './refreshes.server.ts'

/** What a finished attempt showed, by the newest marks, with what to do next. */
export async function verdictOf(
  context: RequestContext,
  person: Person,
  attempt: Attempt,
  slots: readonly Slot[],
): Promise<Verdict> {
  const marked = slots.map(({ question, mark }) => ({
    module: question.module,
    isRight: mark?.isRight ?? false,
  }))
  const score = { right: marked.filter((one) => one.isRight).length, of: marked.length }
  switch (attempt.kind) {
    case 'check':
      return { ...score, ...(await checkVerdict(context, person, attempt, marked)) }
    case 'assessment':
      return { ...score, ...(await assessmentVerdict(context, person, attempt, marked)) }
    case 'refresh':
      return {
        kind: 'refresh',
        ...score,
        missed: linksTo(
          context,
          marked.filter((one) => !one.isRight).map(({ module }) => module),
        ),
        nextOn: await nextRefreshOf(context, person),
      }
    case 'renewal':
      return { ...score, ...(await renewalVerdict(context, person, attempt, marked)) }
    default:
      return { kind: attempt.kind, ...score }
  }
}

type ButScore<V> = V extends unknown ? Omit<V, 'right' | 'of'> : never
type VerdictOn<Kind extends Verdict['kind']> = ButScore<Extract<Verdict, { kind: Kind }>>

async function checkVerdict(
  context: RequestContext,
  person: Person,
  attempt: Attempt,
  marked: readonly MarkedSlot[],
): Promise<VerdictOn<'check' | 'withdrawn'>> {
  const module = moduleWithCode(context.curriculum().courses, attempt.subject)
  if (!module?.check) return { kind: 'withdrawn' }
  return {
    kind: 'check',
    secureAt: module.check.secureAt,
    isSecure:
      isSecure(marked, module.check) || (await hasEarned(context, person, attempt, 'secure')),
    keepHref: moduleHref(module),
    checkHref: moduleHref(module, checkStep(module)),
  }
}

/** The page of a lesson on which its check begins. */
function checkStep({ lesson }: Module): string | undefined {
  return lesson.steps.find(({ parts }) => parts.some(({ kind }) => kind === 'check'))?.id
}

async function assessmentVerdict(
  context: RequestContext,
  person: Person,
  attempt: Attempt,
  marked: readonly MarkedSlot[],
): Promise<VerdictOn<'assessment' | 'withdrawn'>> {
  const course = context.curriculum().courses.find(({ id }) => id === attempt.subject)
  if (!course?.assessment) return { kind: 'withdrawn' }
  const { needed, passed, byModule } = assessmentResult(marked, course.assessment)
  const atZero = byModule.filter(({ right }) => right === 0).map(({ module }) => module)
  const standing = (await standingsOf(context, person)).find(({ id }) => id === course.id)
  const opensOn = standing?.assessment?.opensOn ?? null
  return {
    kind: 'assessment',
    needed,
    passed: passed || (await hasEarned(context, person, attempt, 'passed')),
    modulesAtZero: course.assessment.noModuleAtZero ? linksTo(context, atZero) : [],
    assessmentHref: assessmentHref(course),
    opensOn: opensOn === null ? null : writtenDay(opensOn),
  }
}

async function renewalVerdict(
  context: RequestContext,
  person: Person,
  { finishedAt }: Attempt,
  marked: readonly MarkedSlot[],
): Promise<VerdictOn<'renewal'>> {
  const awards = await listRenewable(context.db, person.id)
  const renewed = awards.find((award) => award.renewedAt.some((at) => at === finishedAt))
  const until = renewed ? validityOf(renewed).validUntil : null
  const standing = await renewalStanding(context.db, person.id, context.clock())
  return {
    kind: 'renewal',
    needed: renewalNeeds(marked.length),
    validUntil: until === null ? null : writtenDay(londonDay(until)),
    opensOn: standing.status === 'tried-today' ? writtenDay(standing.opensOn) : null,
    missed: linksTo(
      context,
      marked.filter((one) => !one.isRight).map(({ module }) => module),
    ),
  }
}

/** What an attempt earned stands, whatever its answers would earn now that they are marked again. */
async function hasEarned(
  { db }: RequestContext,
  person: Person,
  { subject, finishedAt }: Attempt,
  standard: Standard,
): Promise<boolean> {
  const milestones = await listMilestones(db, person.id)
  return milestones.some(
    (one) => one.subject === subject && one.standard === standard && one.achievedAt === finishedAt,
  )
}

function linksTo({ curriculum }: RequestContext, codes: readonly string[]) {
  return curriculum()
    .courses.flatMap(({ modules }) => modules)
    .filter(({ code }) => codes.includes(code))
    .map((module) => ({ title: module.title, href: moduleHref(module) }))
}
