import { attemptResultHref, moduleHref } from '#app/domain/addresses.ts'
import { londonDay, shortDay, writtenDay } from '#app/domain/civil-days.ts'
import { PROGRAMME } from '#app/domain/instruments.ts'
import type { Person } from '#app/domain/people.ts'
import { type RefreshPlan, refreshableModules, refreshPlan } from '#app/domain/refreshes.ts'
import type { RequestContext } from '#app/server/context.ts'
import { findOpenAttempt } from '#db/attempts.ts'
import { readRefreshFacts } from '#db/refreshes.ts'

type Learner = Pick<Person, 'id'>

/** Everything the refresh page shows: what is due, what is booked, what was taken. */
export async function refreshesOf(context: RequestContext, person: Learner) {
  const { facts, plan, modules, open } = await refreshStandingOf(context, person)
  const linksTo = (codes: readonly string[]) =>
    modules
      .filter(({ code }) => codes.includes(code))
      .map((module) => ({ title: module.title, href: moduleHref(module) }))
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
      .map(({ id, finishedAt, right, of }) => ({
        href: attemptResultHref(id),
        on: shortDay(londonDay(finishedAt)),
        right,
        of,
      }))
      .reverse(),
  }
}

/** What the home page says of refreshes in a line; null before anything is completed. */
export function refreshNotice({ facts, plan, today, open }: RefreshStanding) {
  if (facts.completed.length === 0) return null
  const on = dayOfNext(plan, today)
  return {
    isOpen: open !== null,
    since: plan.due && writtenDay(plan.due.since),
    nextOn: on && writtenDay(on),
  }
}

/** The written day on which the next refresh is due, today if one is due now; null for none. */
export async function nextRefreshOf(
  context: RequestContext,
  person: Learner,
): Promise<string | null> {
  const { plan, today } = await refreshStandingOf(context, person)
  const on = dayOfNext(plan, today)
  return on && writtenDay(on)
}

export type RefreshStanding = Awaited<ReturnType<typeof refreshStandingOf>>

/** What a person has completed, what of it is due or booked today, and the refresh they have open. */
export async function refreshStandingOf(
  { db, curriculum, clock }: RequestContext,
  { id }: Learner,
) {
  const modules = refreshableModules(curriculum().courses)
  const facts = await readRefreshFacts(
    db,
    id,
    modules.map(({ code }) => code),
  )
  const today = londonDay(clock())
  return {
    facts,
    modules,
    today,
    plan: refreshPlan(facts, today),
    open: await findOpenAttempt(db, id, 'refresh', PROGRAMME),
  }
}

function dayOfNext({ due, next }: RefreshPlan, today: string): string | null {
  return due ? today : (next[0]?.on ?? null)
}
