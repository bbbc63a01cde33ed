import type { FaultId } from '#app/domain/gym/faults.ts'
import type { GymRecord } from '#app/domain/gym/history.ts'
import type { Decided, Marked } from '#app/domain/gym/marked.ts'
import type { Opened, ScenarioVersion } from '#app/domain/gym/pinned.ts'
import type { Certainty } from '#app/domain/questions.ts'
import type { Db, Trx } from './connect.ts'

/** A scenario that somebody opened, with everything it is marked by. */
export interface GymAttempt {
  id: string
  nth: number
  seed: string
  version: ScenarioVersion
  opened: Opened
  openedAt: string
  /** Null while it is open. */
  decision: GymDecision | null
}

/** What was decided, as it was marked. */
export interface GymDecision {
  decided: Decided
  /** The state of the page that was handed in. */
  query: string
  certainty: Certainty
  marked: Marked
  at: string
}

/** The scenario that an address names, if it is this person’s. */
export async function findGymAttempt(
  db: Db | Trx,
  id: string,
  personId: string,
): Promise<GymAttempt | null> {
  const row = await attempts(db)
    .where('gym_attempt.id', '=', id)
    .where('gym_attempt.person_id', '=', personId)
    .executeTakeFirst()
  return row ? attemptFrom(row) : null
}

/** The newest scenario that a person opened, decided or not. */
export async function findNewestGymAttempt(
  db: Db | Trx,
  personId: string,
): Promise<{ id: string; nth: number; isOpen: boolean } | null> {
  const row = await db
    .selectFrom('gym_attempt')
    .leftJoin('gym_decision', 'gym_decision.attempt_id', 'gym_attempt.id')
    .select(['gym_attempt.id', 'gym_attempt.nth', 'gym_decision.id as decision'])
    .where('gym_attempt.person_id', '=', personId)
    .orderBy('gym_attempt.nth', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id, nth: row.nth, isOpen: row.decision === null } : null
}

/** Everything that a person has decided, oldest first. */
export async function listGymRecords(db: Db | Trx, personId: string): Promise<StoredGymRecord[]> {
  const rows = await db
    .selectFrom('gym_decision')
    .innerJoin('gym_attempt', 'gym_attempt.id', 'gym_decision.attempt_id')
    .innerJoin('gym_scenario', 'gym_scenario.id', 'gym_attempt.gym_scenario_id')
    .select(['gym_attempt.id', 'gym_scenario.scenario_id', 'gym_attempt.opened'])
    .select(['decided', 'certainty', 'is_right', 'faults', 'wrongly_claimed', 'at'])
    .where('gym_attempt.person_id', '=', personId)
    .orderBy('gym_attempt.nth')
    .execute()
  return rows.map((row) => ({
    attemptId: row.id,
    scenario: row.scenario_id,
    context: read<Opened>(row.opened).context,
    task: read<Decided>(row.decided).kind,
    faults: read<Marked['faults']>(row.faults),
    at: row.at,
    wronglyClaimed: read<FaultId[]>(row.wrongly_claimed),
    isRight: row.is_right === 1,
    certainty: row.certainty as Certainty,
  }))
}

/** A record with the attempt it belongs to. */
export type StoredGymRecord = GymRecord & { attemptId: string }

/** Keeps a scenario with its dashboard as they are now; gives the version that is there already. */
export async function recordGymScenario(
  trx: Trx,
  version: { id: string; hash: string; definition: ScenarioVersion; at: string },
): Promise<string> {
  const { id, hash, definition, at } = version
  const own = { scenario_id: definition.scenario.id, hash }
  await trx
    .insertInto('gym_scenario')
    .values({ id, ...own, definition: JSON.stringify(definition), recorded_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await trx
    .selectFrom('gym_scenario')
    .select('id')
    .where('scenario_id', '=', own.scenario_id)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow()
  return kept.id
}

/** Keeps that a person opened a scenario, as their nth. Throws where they have an nth already. */
export async function recordGymAttempt(
  trx: Trx,
  attempt: {
    id: string
    personId: string
    nth: number
    gymScenarioId: string
    seed: string
    opened: Opened
    openedAt: string
  },
): Promise<void> {
  await trx
    .insertInto('gym_attempt')
    .values({
      id: attempt.id,
      person_id: attempt.personId,
      nth: attempt.nth,
      gym_scenario_id: attempt.gymScenarioId,
      seed: attempt.seed,
      opened: JSON.stringify(attempt.opened),
      opened_at: attempt.openedAt,
    })
    .execute()
}

/** Keeps a decision, once: gives false where the scenario has one already, which stands. */
export async function recordGymDecision(
  trx: Trx,
  id: string,
  attemptId: string,
  decision: GymDecision,
): Promise<boolean> {
  const { decided, query, certainty, marked, at } = decision
  const result = await trx
    .insertInto('gym_decision')
    .values({
      id,
      attempt_id: attemptId,
      decided: JSON.stringify(decided),
      query,
      certainty,
      is_right: marked.isRight ? 1 : 0,
      faults: JSON.stringify(marked.faults),
      wrongly_claimed: JSON.stringify(marked.wronglyClaimed),
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

function attempts(db: Db | Trx) {
  return db
    .selectFrom('gym_attempt')
    .innerJoin('gym_scenario', 'gym_scenario.id', 'gym_attempt.gym_scenario_id')
    .leftJoin('gym_decision', 'gym_decision.attempt_id', 'gym_attempt.id')
    .select(['gym_attempt.id', 'nth', 'seed', 'opened', 'opened_at', 'definition'])
    .select(['decided', 'query', 'certainty', 'is_right', 'faults', 'wrongly_claimed', 'at'])
}

type AttemptRow = Awaited<ReturnType<ReturnType<typeof attempts>['execute']>>[number]

function attemptFrom(row: AttemptRow): GymAttempt {
  return {
    id: row.id,
    nth: row.nth,
    seed: row.seed,
    openedAt: row.opened_at,
    version: read<ScenarioVersion>(row.definition),
    opened: read<Opened>(row.opened),
    decision: decisionFrom(row),
  }
}

function decisionFrom(row: AttemptRow): GymDecision | null {
  const { decided, query, certainty, faults, wrongly_claimed: claimed, at } = row
  if (decided === null || query === null || certainty === null) return null
  return {
    decided: read<Decided>(decided),
    query,
    certainty: certainty as Certainty,
    marked: {
      isRight: row.is_right === 1,
      faults: read<Marked['faults']>(faults ?? '[]'),
      wronglyClaimed: read<FaultId[]>(claimed ?? '[]'),
    },
    at: at ?? '',
  }
}

/** JSON that only this program writes, from the same type. */
function read<T>(text: string): T {
  return JSON.parse(text) as T
}
