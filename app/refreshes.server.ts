import { findOpenAttempt } from '#db/attempts.ts'
import { readRefreshFacts } from '#db/refreshes.ts'
import { londonDay, shortDay, writtenDay } from './domain/civil-days.ts'
import { PROGRAMME } from './domain/instruments.ts'
import type { Person } from './domain/people.ts'
import {
  REFRESH_MINUTES,
  type RefreshPlan,
  refreshableModules,
  refreshPlan,
} from './domain/refreshes.ts'
import type { NextStep } from './domain/standing.ts'
import type { RequestContext } from './server/context.ts'

type Learner = Pick<Person, 'id'>

/** Everything the refresh page shows: what is due, what is booked, what was taken. */
export async function refreshesOf(context: RequestContext, { id }: Learner) {
  const { facts, plan, modules, open } = await standingOf(context, id)
  const linksTo = (codes: readonly string[]) =>
    modules
      .filter(({ code }) => codes.includes(code))
      .map(({ title, course, slug }) => ({ title, href: `/courses/${course}/${slug}` }))
  return {
    hasCompleted: facts.completed.length > 0,
    isOpen: open !== null,
    due: plan.due && {
      since: writtenDay(plan.due.since),
      overdue: plan.due.overdue,
      modules: linksTo(plan.due.modules),
    },
    /** Each day as `2026-11-22`: the page writes it long in a heading and short in a table. */
    next: plan.next.map(({ on, modules: codes }) => ({ on, modules: linksTo(codes) })),
    taken: facts.refreshes
      .map(({ id: attemptId, finishedAt, right, of }) => ({
        href: `/attempts/${attemptId}/result`,
        on: shortDay(londonDay(finishedAt)),
        ...{ right, of },
      }))
      .reverse(),
  }
}

/** What the home page says of refreshes in a line; null before anything is completed. */
export async function refreshNoticeOf(context: RequestContext, { id }: Learner) {
  const { facts, plan, today, open } = await standingOf(context, id)
  if (facts.completed.length === 0) return null
  const on = dayOfNext(plan, today)
  return {
    isOpen: open !== null,
    since: plan.due && writtenDay(plan.due.since),
    nextOn: on && writtenDay(on),
  }
}

/** A refresh that is due or open as the thing to do next; null without one. */
export async function refreshStepOf(
  context: RequestContext,
  { id }: Learner,
): Promise<NextStep | null> {
  const { plan, open } = await standingOf(context, id)
  if (!plan.due && !open) return null
  return {
    label: open ? 'Continue: your refresh' : 'Take: your refresh',
    href: '/refresh',
    minutes: REFRESH_MINUTES,
    course: 'Everything you have completed',
  }
}

/** The written day on which the next refresh is due, today if one is due now; null for none. */
export async function nextRefreshOf(
  context: RequestContext,
  { id }: Learner,
): Promise<string | null> {
  const { plan, today } = await standingOf(context, id)
  const on = dayOfNext(plan, today)
  return on && writtenDay(on)
}

async function standingOf({ db, curriculum, clock }: RequestContext, personId: string) {
  const modules = refreshableModules(curriculum().courses)
  const facts = await readRefreshFacts(
    db,
    personId,
    modules.map(({ code }) => code),
  )
  const today = londonDay(clock())
  return {
    ...{ facts, modules, today, plan: refreshPlan(facts, today) },
    open: await findOpenAttempt(db, personId, 'refresh', PROGRAMME),
  }
}

function dayOfNext({ due, next }: RefreshPlan, today: string): string | null {
  return due ? today : (next[0]?.on ?? null)
}
