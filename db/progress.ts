import type { AnswerToQuestion } from '#app/domain/confident-errors.ts'
import type { AttemptKind } from '#app/domain/instruments.ts'
import type { Certainty, Question } from '#app/domain/questions.ts'
import type { Db, Trx } from './connect.ts'
import { readPinnedQuestion } from './pinned-questions.ts'

/** One answered and marked slot of an attempt, whichever kind it is, by its newest mark. */
export interface MarkedAnswer extends AnswerToQuestion {
  attempt: {
    id: string
    kind: AttemptKind
    subject: string
    form: 'A' | 'B' | null
    seed: string
    state: 'open' | 'finished'
  }
  slot: number
  variant: number
  /** The version that was pinned: what the learner read. */
  itemVersionId: string
  module: string
}

/** Everything a person answered that has been marked, in no particular order; unanswered slots are left out. */
export async function listMarkedAnswers(db: Db | Trx, personId: string): Promise<MarkedAnswer[]> {
  const rows = await db
    .selectFrom('mark')
    .innerJoin('attempt', 'attempt.id', 'mark.attempt_id')
    .innerJoin('attempt_slot', (join) =>
      join
        .onRef('attempt_slot.attempt_id', '=', 'mark.attempt_id')
        .onRef('attempt_slot.slot', '=', 'mark.slot'),
    )
    .innerJoin('item_version', 'item_version.id', 'attempt_slot.item_version_id')
    .innerJoin('attempt_step', 'attempt_step.id', 'mark.step_id')
    .select([
      ...(['attempt.id', 'attempt.kind', 'attempt.subject', 'attempt.form'] as const),
      ...(['attempt.seed', 'attempt.state', 'mark.slot', 'mark.is_right'] as const),
      ...(['attempt_slot.variant', 'attempt_slot.item_version_id'] as const),
      ...(['item_version.item_id', 'item_version.module'] as const),
      ...(['attempt_step.certainty', 'attempt_step.at'] as const),
    ])
    .where('attempt.person_id', '=', personId)
    .orderBy('mark.seq')
    .execute()
  // Marks come oldest first, so a re-mark takes the place of the mark before it.
  const newest = new Map(rows.map((row) => [`${row.id} ${row.slot}`, row]))
  return [...newest.values()].map(({ id, kind, subject, form, seed, state, ...row }) => ({
    attempt: { id, kind, subject, form, seed, state },
    slot: row.slot,
    variant: row.variant,
    itemVersionId: row.item_version_id,
    itemId: row.item_id,
    module: row.module,
    isRight: row.is_right === 1,
    certainty: row.certainty as Certainty | null,
    at: row.at,
  }))
}

/** These versions of questions, whole, by id. */
export async function listPinnedQuestions(
  db: Db,
  itemVersionIds: readonly string[],
): Promise<Map<string, Question>> {
  if (itemVersionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('item_version')
    .select(['id', 'definition'])
    .where('id', 'in', itemVersionIds)
    .execute()
  return new Map(rows.map((row) => [row.id, readPinnedQuestion(row.definition)]))
}

/** The attempts of a person in which the newest mark of at least one answer is a re-mark. */
export async function listRemarkedAttempts(db: Db, personId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('mark')
    .innerJoin('attempt', 'attempt.id', 'mark.attempt_id')
    .select('mark.attempt_id')
    .distinct()
    .where('attempt.person_id', '=', personId)
    .where('mark.reason', '=', 're-mark')
    .execute()
  return new Set(rows.map((row) => row.attempt_id))
}
