import type { Seen } from '#app/domain/drawing.ts'
import type { AttemptKind } from '#app/domain/instruments.ts'
import { type Answer, AnswerSchema, type Certainty, type Question } from '#app/domain/questions.ts'
import type { Db, Trx } from './connect.ts'
import { newestMarkSeq } from './newest-mark.ts'
import { readPinnedQuestion } from './pinned-questions.ts'
import type { Tables } from './schema.ts'

export interface Attempt {
  id: string
  assignmentId: string
  personId: string
  kind: AttemptKind
  /** A module's code for a check, a course's id for an assessment, otherwise `programme`. */
  subject: string
  form: 'A' | 'B' | null
  courseHash: string
  seed: string
  state: 'open' | 'finished'
  startedAt: string
  finishedAt: string | null
}

/** One slot of an attempt: the pinned question, what was answered last, and how it was marked last. */
export interface Slot {
  slot: number
  itemVersionId: string
  question: Question
  variant: number
  asksCertainty: boolean
  answer: Answer | null
  certainty: Certainty | null
  stepId: string | null
  answeredAt: string | null
  mark: { isRight: boolean; certaintyMark: number | null; at: string } | null
}

/** The attempt, if it is this person's; null for anybody else's, as if it did not exist. */
export async function findAttempt(
  db: Db | Trx,
  attemptId: string,
  personId: string,
): Promise<Attempt | null> {
  const row = await db
    .selectFrom('attempt')
    .selectAll()
    .where('id', '=', attemptId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? asAttempt(row) : null
}

/** The person's open attempt of a kind, of which there is one at most; null if there is none. */
export async function findOpenAttempt(
  db: Db | Trx,
  personId: string,
  kind: AttemptKind,
  subject: string,
): Promise<Attempt | null> {
  const row = await db
    .selectFrom('attempt')
    .selectAll()
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row ? asAttempt(row) : null
}

export type ScoredAttempt = Attempt & { right: number; of: number }

/** Every attempt under one assignment, oldest first, with how many slots were marked right. */
export async function listAttempts(db: Db | Trx, assignmentId: string): Promise<ScoredAttempt[]> {
  const rows = await selectScored(db).where('assignment_id', '=', assignmentId).execute()
  return rows.map(asScored)
}

/** Every attempt of one kind that a person has begun, oldest first, scored in the same way. */
export async function listAttemptsOfKind(
  db: Db | Trx,
  personId: string,
  kind: AttemptKind,
): Promise<ScoredAttempt[]> {
  const rows = await selectScored(db)
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .execute()
  return rows.map(asScored)
}

/** Every attempt that a person has finished, in whatever cycle, newest first, scored in the same way. */
export async function listFinishedAttempts(
  db: Db | Trx,
  personId: string,
): Promise<(ScoredAttempt & { finishedAt: string })[]> {
  const rows = await selectScored(db)
    .clearOrderBy()
    .where('person_id', '=', personId)
    .where('state', '=', 'finished')
    .orderBy('finished_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...asScored(row), finishedAt: row.finished_at ?? '' }))
}

function selectScored(db: Db | Trx) {
  return db
    .selectFrom('attempt')
    .selectAll('attempt')
    .select((select) => [
      select
        .selectFrom('attempt_slot')
        .whereRef('attempt_slot.attempt_id', '=', 'attempt.id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('of'),
      select
        .selectFrom('mark')
        .whereRef('mark.attempt_id', '=', 'attempt.id')
        .where('mark.is_right', '=', 1)
        .where('mark.seq', '=', newestMarkSeq)
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('right'),
    ])
    .orderBy('started_at')
    .orderBy('id')
}

function asScored({
  right,
  of,
  ...row
}: AttemptRow & { right: number | null; of: number | null }): ScoredAttempt {
  return { ...asAttempt(row), right: Number(right ?? 0), of: Number(of ?? 0) }
}

/** Every slot of an attempt in order, each with its newest answer and newest mark. */
export async function listSlots(db: Db | Trx, attemptId: string): Promise<Slot[]> {
  // Marks before answers: an answer never changes once it is marked, so each mark is of the answer
  // that is read after it, whatever another window does in between.
  const [slots, marks, steps] = [
    await db
      .selectFrom('attempt_slot')
      .innerJoin('item_version', 'item_version.id', 'attempt_slot.item_version_id')
      .select(['slot', 'item_version_id', 'variant', 'asks_certainty', 'definition'])
      .where('attempt_id', '=', attemptId)
      .orderBy('slot')
      .execute(),
    await db
      .selectFrom('mark')
      .select(['slot', 'is_right', 'certainty_mark', 'at'])
      .where('attempt_id', '=', attemptId)
      .orderBy('seq')
      .execute(),
    await db
      .selectFrom('attempt_step')
      .select(['id', 'slot', 'answer', 'certainty', 'at'])
      .where('attempt_id', '=', attemptId)
      .orderBy('seq')
      .execute(),
  ]
  const lastStep = new Map(steps.map((step) => [step.slot, step]))
  const lastMark = new Map(marks.map((mark) => [mark.slot, mark]))
  return slots.map((row) => {
    const step = lastStep.get(row.slot)
    const mark = lastMark.get(row.slot)
    return {
      slot: row.slot,
      itemVersionId: row.item_version_id,
      question: readPinnedQuestion(row.definition),
      variant: row.variant,
      asksCertainty: row.asks_certainty === 1,
      answer: step ? AnswerSchema.parse(JSON.parse(step.answer)) : null,
      certainty: (step?.certainty ?? null) as Certainty | null,
      stepId: step?.id ?? null,
      answeredAt: step?.at ?? null,
      mark: mark
        ? { isRight: mark.is_right === 1, certaintyMark: mark.certainty_mark, at: mark.at }
        : null,
    }
  })
}

/** The finished attempts of an assignment at these subjects, oldest first, with each slot's module and newest mark. */
export async function listFinishedMarks(
  db: Db | Trx,
  assignmentId: string,
  subjects: readonly string[],
): Promise<
  {
    id: string
    kind: AttemptKind
    subject: string
    form: 'A' | 'B' | null
    finishedAt: string
    slots: { slot: number; module: string; isRight: boolean }[]
  }[]
> {
  if (subjects.length === 0) return []
  const rows = await db
    .selectFrom('attempt')
    .innerJoin('mark', 'mark.attempt_id', 'attempt.id')
    .innerJoin('item_version', 'item_version.id', 'mark.marked_against')
    .select([
      'attempt.id',
      'attempt.kind',
      'attempt.subject',
      'attempt.form',
      'attempt.finished_at',
      'mark.slot',
      'mark.is_right',
      'item_version.module',
    ])
    .where('attempt.assignment_id', '=', assignmentId)
    .where('attempt.subject', 'in', subjects)
    .where('attempt.state', '=', 'finished')
    .orderBy('attempt.finished_at')
    .orderBy('attempt.id')
    .orderBy('mark.seq')
    .execute()
  const attempts = new Map<string, Awaited<ReturnType<typeof listFinishedMarks>>[number]>()
  for (const row of rows) {
    const attempt = attempts.get(row.id) ?? {
      id: row.id,
      kind: row.kind,
      subject: row.subject,
      form: row.form,
      finishedAt: row.finished_at ?? '',
      slots: [],
    }
    // Marks come oldest first, so a re-mark takes the place of the mark before it.
    attempt.slots = [
      ...attempt.slots.filter((slot) => slot.slot !== row.slot),
      { slot: row.slot, module: row.module, isRight: row.is_right === 1 },
    ]
    attempts.set(row.id, attempt)
  }
  return [...attempts.values()]
}

/** An attempt that is this person's and still open, held until the transaction ends; null otherwise. */
export async function claimOpenAttempt(
  trx: Trx,
  attemptId: string,
  personId: string,
): Promise<Attempt | null> {
  const row = await trx
    .updateTable('attempt')
    .set((column) => ({ seed: column.ref('seed') }))
    .where('id', '=', attemptId)
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
  return row ? asAttempt(row) : null
}

/**
 * Every question and variant this person has been dealt, in whatever kind of attempt. Of a question
 * in `textsThatCount` only those texts (by their `assess_hash`) count as having been seen.
 */
export async function listSeen(
  db: Db | Trx,
  personId: string,
  modules: string[],
  textsThatCount: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Seen[]> {
  const rows = await db
    .selectFrom('attempt_slot')
    .innerJoin('attempt', 'attempt.id', 'attempt_slot.attempt_id')
    .innerJoin('item_version', 'item_version.id', 'attempt_slot.item_version_id')
    .select(['item_version.item_id', 'item_version.assess_hash', 'attempt_slot.variant'])
    .where('attempt.person_id', '=', personId)
    .where('item_version.module', 'in', modules)
    .execute()
  return rows
    .filter((row) => textsThatCount.get(row.item_id)?.has(row.assess_hash) ?? true)
    .map((row) => ({ itemId: row.item_id, variant: row.variant }))
}

export async function recordAttempt(trx: Trx, attempt: Attempt): Promise<void> {
  await trx
    .insertInto('attempt')
    .values({
      id: attempt.id,
      assignment_id: attempt.assignmentId,
      person_id: attempt.personId,
      kind: attempt.kind,
      subject: attempt.subject,
      form: attempt.form,
      course_hash: attempt.courseHash,
      seed: attempt.seed,
      state: attempt.state,
      started_at: attempt.startedAt,
      finished_at: attempt.finishedAt,
    })
    .execute()
}

export async function recordSlots(
  trx: Trx,
  attemptId: string,
  slots: { slot: number; itemVersionId: string; variant: number; asksCertainty: boolean }[],
): Promise<void> {
  await trx
    .insertInto('attempt_slot')
    .values(
      slots.map((slot) => ({
        attempt_id: attemptId,
        slot: slot.slot,
        item_version_id: slot.itemVersionId,
        variant: slot.variant,
        asks_certainty: slot.asksCertainty ? (1 as const) : (0 as const),
      })),
    )
    .execute()
}

/** Finishes an open attempt; false where it was finished already. */
export async function recordFinished(trx: Trx, attemptId: string, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('attempt')
    .set({ state: 'finished', finished_at: at })
    .where('id', '=', attemptId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

type AttemptRow = Tables['attempt']

function asAttempt(row: AttemptRow): Attempt {
  return {
    id: row.id,
    assignmentId: row.assignment_id,
    personId: row.person_id,
    kind: row.kind,
    subject: row.subject,
    form: row.form,
    courseHash: row.course_hash,
    seed: row.seed,
    state: row.state,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  }
}
