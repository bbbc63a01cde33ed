import { parse, queryOf } from '#app/domain/dashboards/address.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import type { State } from '#app/domain/dashboards/state.ts'
import { type SeenScenario, seenBefore } from '#app/domain/gym/as-seen.ts'
import { openedBy } from '#app/domain/gym/looks.ts'
import { scenarioOf } from '#app/domain/gym/pinned.ts'
import type { Scenario } from '#app/domain/gym/scenario.ts'
import type { Person } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { findGymAttempt, type GymAttempt } from '#db/gym.ts'

/** The scenario an address names if it is this person's; otherwise a 404, as if there were none. */
export async function gymAttemptOr404(
  { db }: Pick<RequestContext, 'db'>,
  id: string | undefined,
  person: Pick<Person, 'id'>,
): Promise<GymAttempt> {
  const attempt = id ? await findGymAttempt(db, id, person.id) : null
  if (!attempt) throw notFound()
  return attempt
}

/** A scenario with its page in the state that an address asks for. */
export interface GymPage {
  scenario: Scenario
  /** What may be sent of the scenario before the decision. */
  seen: SeenScenario
  dashboard: Dashboard
  state: State
  /** The state as it is kept with a decision. */
  query: string
}

/** The page of a scenario as the address has it; without a state, as the scenario opens it. */
export function gymPageOf(attempt: GymAttempt, request: Request): GymPage {
  const scenario = scenarioOf(attempt.version, attempt.opened)
  const { dashboard } = openedBy(scenario, attempt.version.dashboard)
  const state = parse(new URL(request.url).searchParams, dashboard)
  return {
    scenario,
    seen: seenBefore(scenario, attempt.seed),
    dashboard,
    state,
    query: queryOf(state, dashboard),
  }
}
