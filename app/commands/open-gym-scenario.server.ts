import { contentHash } from '#app/content/content-hash.ts'
import type { ReleasedPractice } from '#app/content/practice-file.ts'
import { nextScenario } from '#app/domain/gym/next-scenario.ts'
import { openedAs } from '#app/domain/gym/pinned.ts'
import { variationFor } from '#app/domain/gym/variations.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import {
  findNewestGymAttempt,
  listGymRecords,
  recordGymAttempt,
  recordGymScenario,
} from '#db/gym.ts'
import { inTransaction } from '#db/in-transaction.ts'

interface OpenGymScenario {
  /** With the seed that decides which scenario comes next and in which variation. */
  person: { id: string; seed: string }
  practice: Pick<ReleasedPractice, 'scenarios' | 'dashboards' | 'facts'>
  at: string
  newId: NewId
}

export type GymOpened =
  | { outcome: 'open'; attemptId: string }
  /** There are no scenarios in this release. */
  | { outcome: 'none' }

/**
 * Opens a person's next scenario, or gives the one that is open: there is never a second. The
 * scenario, its dashboard, the variation and the numbers are kept, so that no later release changes a
 * mark.
 */
export async function openGymScenario(db: Db, opening: OpenGymScenario): Promise<GymOpened> {
  const { person, practice, at, newId } = opening
  return inTransaction<GymOpened>(db, async (trx) => {
    const newest = await findNewestGymAttempt(trx, person.id)
    if (newest?.isOpen) return { outcome: 'open', attemptId: newest.id }
    const history = await listGymRecords(trx, person.id)
    const scenario = nextScenario(practice.scenarios, history, person.seed)
    const dashboard = practice.dashboards.find(({ id }) => id === scenario?.dashboard)
    if (!scenario || !dashboard) return { outcome: 'none' }
    const before = history.filter((record) => record.scenario === scenario.id).length
    const version = { scenario, dashboard }
    const gymScenarioId = await recordGymScenario(trx, {
      id: newId(),
      hash: contentHash(version),
      definition: version,
      at,
    })
    const attemptId = newId()
    await recordGymAttempt(trx, {
      id: attemptId,
      personId: person.id,
      nth: (newest?.nth ?? 0) + 1,
      gymScenarioId,
      seed: newId(),
      opened: openedAs(version, variationFor(scenario, person.seed, before), practice.facts),
      openedAt: at,
    })
    return { outcome: 'open', attemptId }
  })
}
