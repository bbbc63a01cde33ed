import type { Curriculum } from '#app/domain/courses.ts'
import type { AllFacts } from '#app/domain/dashboards/facts.ts'
import { type Decided, markDecision } from '#app/domain/gym/marked.ts'
import type { Certainty } from '#app/domain/questions.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { findGymAttempt, recordGymDecision } from '#db/gym.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { awardAchievements } from './award-achievements.server.ts'

interface DecideGymScenario {
  attemptId: string
  personId: string
  decided: Decided
  /** The state of the page that is handed in, as the address has it. */
  query: string
  certainty: Certainty
  facts: AllFacts
  curriculum: Curriculum
  at: string
  newId: NewId
}

export type GymDecided =
  | { outcome: 'kept'; awarded: string[] }
  /** It was decided before, here or in another window: that decision stands. */
  | { outcome: 'decided-before' }
  | { outcome: 'not-found' }

/**
 * Keeps and marks the decision on a scenario, once: the first stands, whatever comes after it. Awards
 * what it earns in the same transaction.
 */
export async function decideGymScenario(db: Db, given: DecideGymScenario): Promise<GymDecided> {
  const { attemptId, personId, decided, query, certainty, facts, curriculum, at, newId } = given
  return inTransaction<GymDecided>(db, async (trx) => {
    const attempt = await findGymAttempt(trx, attemptId, personId)
    if (!attempt) return { outcome: 'not-found' }
    if (attempt.decision) return { outcome: 'decided-before' }
    const marked = markDecision(attempt.version, attempt.opened, decided, query, facts)
    const decision = { decided, query, certainty, marked, at }
    // On PostgreSQL what else is finished at the same moment would miss this, and this would miss it.
    await holdPerson(trx, personId)
    const isFirst = await recordGymDecision(trx, newId(), attempt.id, decision)
    if (!isFirst) return { outcome: 'decided-before' }
    const awarded = await awardAchievements(trx, { personId, curriculum, at, newId })
    return { outcome: 'kept', awarded }
  })
}
