import type { AllFacts } from '#app/domain/dashboards/facts.ts'
import { type Decided, markDecision } from '#app/domain/gym/marked.ts'
import type { Certainty } from '#app/domain/questions.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { findGymAttempt, recordGymDecision } from '#db/gym.ts'
import { inTransaction } from '#db/in-transaction.ts'

interface DecideGymScenario {
  attemptId: string
  personId: string
  decided: Decided
  /** The state of the page that is handed in, as the address has it. */
  query: string
  certainty: Certainty
  facts: AllFacts
  at: string
  newId: NewId
}

export type GymDecided =
  | 'kept'
  /** It was decided before, here or in another window: that decision stands. */
  | 'decided-before'
  | 'not-found'

/** Keeps and marks the decision on a scenario, once: the first stands, whatever comes after it. */
export async function decideGymScenario(db: Db, given: DecideGymScenario): Promise<GymDecided> {
  const { attemptId, personId, decided, query, certainty, facts, at, newId } = given
  return inTransaction<GymDecided>(db, async (trx) => {
    const attempt = await findGymAttempt(trx, attemptId, personId)
    if (!attempt) return 'not-found'
    if (attempt.decision) return 'decided-before'
    const marked = markDecision(attempt.version, attempt.opened, decided, query, facts)
    const decision = { decided, query, certainty, marked, at }
    const isFirst = await recordGymDecision(trx, newId(), attempt.id, decision)
    return isFirst ? 'kept' : 'decided-before'
  })
}
