import type { FormId } from '#app/domain/workplace/forms.ts'
import type { Marks, Verdict } from '#app/domain/workplace/rubric.ts'
import type { Db, Trx } from './connect.ts'

export type Purpose = 'sign-off' | 'second-mark'

/** What an assessor decided on a submission. */
export interface Review {
  id: string
  submissionId: string
  purpose: Purpose
  assessorId: string
  assessor: string
  verdict: Verdict
  words: ReviewWords
  at: string
}

/** What the assessor wrote. The marks of a confirmation are empty. */
export interface ReviewWords {
  marks: Marks
  observed: string
  obstacle: string
  next: string
}

/** A submission in a list of them, with whose it is and how it was decided. */
export interface SubmissionListed {
  id: string
  workId: string
  personId: string
  person: string
  rank: string
  command: string
  form: FormId
  nth: number
  sentAt: string
  signOff: { assessorId: string; verdict: Verdict; at: string } | null
}

/** Keeps a review, once for each purpose: false where there is one already, which stands. */
export async function recordReview(trx: Trx, review: Omit<Review, 'assessor'>): Promise<boolean> {
  const result = await trx
    .insertInto('review')
    .values({
      id: review.id,
      submission_id: review.submissionId,
      purpose: review.purpose,
      assessor_id: review.assessorId,
      verdict: review.verdict,
      body: JSON.stringify(review.words),
      at: review.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

/** The reviews of some submissions, oldest first. */
export async function listReviews(
  db: Db | Trx,
  submissionIds: readonly string[],
): Promise<Review[]> {
  if (submissionIds.length === 0) return []
  const rows = await reviewRows(db)
    .where('submission_id', 'in', [...submissionIds])
    .orderBy('at')
    .execute()
  return rows.map(asReview)
}

/** Every second mark with the marks of the sign-off that it is held against, oldest first. */
export async function listSecondMarks(
  db: Db,
): Promise<{ submissionId: string; form: FormId; first: Marks; second: Marks; at: string }[]> {
  const rows = await db
    .selectFrom('review as second')
    .innerJoin('review as first', (join) =>
      join
        .onRef('first.submission_id', '=', 'second.submission_id')
        .on('first.purpose', '=', 'sign-off'),
    )
    .innerJoin('submission', 'submission.id', 'second.submission_id')
    .innerJoin('work', 'work.id', 'submission.work_id')
    .select(['second.submission_id', 'work.form', 'second.at'])
    .select(['first.body as first', 'second.body as second'])
    .where('second.purpose', '=', 'second-mark')
    .orderBy('second.at')
    .execute()
  return rows.map((row) => ({
    submissionId: row.submission_id,
    form: row.form,
    at: row.at,
    first: wordsFrom(row.first).marks,
    second: wordsFrom(row.second).marks,
  }))
}

/**
 * Whoever may review what a person sends: their line manager, and those whom the learning team named
 * while the manager is away; never the person.
 */
export async function listAssessors(
  db: Db | Trx,
  personId: string,
): Promise<
  {
    id: string
    rank: string
    name: string
    why: 'line-manager' | 'named'
    assessorRow: string | null
  }[]
> {
  const manager = await db
    .selectFrom('posting')
    .innerJoin('person', 'person.id', 'posting.line_manager_id')
    .leftJoin('posting as own', (join) =>
      join.onRef('own.person_id', '=', 'person.id').on('own.to_day', 'is', null),
    )
    .select(['person.id', 'given_name', 'family_name', 'own.rank'])
    .where('posting.person_id', '=', personId)
    .where('posting.to_day', 'is', null)
    .executeTakeFirst()
  const named = await db
    .selectFrom('assessor')
    .innerJoin('person', 'person.id', 'assessor.assessor_id')
    .leftJoin('posting as own', (join) =>
      join.onRef('own.person_id', '=', 'person.id').on('own.to_day', 'is', null),
    )
    .select(['assessor.id as row', 'person.id', 'given_name', 'family_name', 'own.rank'])
    .where('assessor.person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('family_name')
    .orderBy('person.id')
    .execute()
  const nameOf = (one: { given_name: string; family_name: string }) =>
    `${one.given_name} ${one.family_name}`
  return [
    ...(manager
      ? [
          {
            id: manager.id,
            rank: manager.rank ?? '',
            name: nameOf(manager),
            why: 'line-manager' as const,
            assessorRow: null,
          },
        ]
      : []),
    ...named
      .filter(({ id }) => id !== manager?.id)
      .map((one) => ({
        id: one.id,
        rank: one.rank ?? '',
        name: nameOf(one),
        why: 'named' as const,
        assessorRow: one.row,
      })),
  ].filter(({ id }) => id !== personId)
}

/** The people whose work somebody may review now. */
export async function listAssessedBy(db: Db | Trx, assessorId: string): Promise<string[]> {
  const managed = await db
    .selectFrom('posting')
    .select('person_id')
    .where('line_manager_id', '=', assessorId)
    .where('to_day', 'is', null)
    .execute()
  const named = await db
    .selectFrom('assessor')
    .select('person_id')
    .where('assessor_id', '=', assessorId)
    .where('ended_at', 'is', null)
    .execute()
  const people = [...managed, ...named].map((row) => row.person_id)
  return [...new Set(people)].filter((id) => id !== assessorId)
}

/** Names somebody to review a person's work too; naming them twice changes nothing. */
export async function recordAssessor(
  trx: Trx,
  named: { id: string; personId: string; assessorId: string; by: string; at: string },
): Promise<void> {
  await trx
    .insertInto('assessor')
    .values({
      id: named.id,
      person_id: named.personId,
      assessor_id: named.assessorId,
      named_by: named.by,
      named_at: named.at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends that somebody reviews a person's work, if they were named for it. */
export async function endAssessor(trx: Trx, id: string, at: string): Promise<void> {
  await trx
    .updateTable('assessor')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** The newest submission of every work that was sent: of some people, or of all; newest first. */
export async function listNewestSubmissions(
  db: Db | Trx,
  people: readonly string[] | 'everybody',
): Promise<SubmissionListed[]> {
  if (people !== 'everybody' && people.length === 0) return []
  const rows = await db
    .selectFrom('submission')
    .innerJoin('work', 'work.id', 'submission.work_id')
    .innerJoin('person', 'person.id', 'work.person_id')
    .innerJoin('posting', (join) =>
      join.onRef('posting.person_id', '=', 'person.id').on('posting.to_day', 'is', null),
    )
    .leftJoin('review', (join) =>
      join.onRef('review.submission_id', '=', 'submission.id').on('purpose', '=', 'sign-off'),
    )
    .select(['submission.id', 'work_id', 'work.person_id', 'given_name', 'family_name'])
    .select(['posting.rank', 'posting.command', 'work.form', 'submission.nth', 'sent_at'])
    .select(['assessor_id', 'verdict', 'review.at as reviewed_at'])
    .where((column) =>
      column.not(
        column.exists(
          column
            .selectFrom('submission as later')
            .select('later.id')
            .whereRef('later.work_id', '=', 'submission.work_id')
            .whereRef('later.nth', '>', 'submission.nth'),
        ),
      ),
    )
    .$if(people !== 'everybody', (query) => query.where('work.person_id', 'in', [...people]))
    .orderBy('sent_at', 'desc')
    .orderBy('submission.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    workId: row.work_id,
    personId: row.person_id,
    person: `${row.given_name} ${row.family_name}`,
    rank: row.rank,
    command: row.command,
    form: row.form,
    nth: row.nth,
    sentAt: row.sent_at,
    signOff:
      row.verdict === null || row.assessor_id === null || row.reviewed_at === null
        ? null
        : { assessorId: row.assessor_id, verdict: row.verdict, at: row.reviewed_at },
  }))
}

function reviewRows(db: Db | Trx) {
  return db
    .selectFrom('review')
    .innerJoin('person', 'person.id', 'review.assessor_id')
    .select(['review.id', 'submission_id', 'purpose', 'assessor_id', 'verdict', 'body', 'at'])
    .select(['given_name', 'family_name'])
}

type ReviewRow = Awaited<ReturnType<ReturnType<typeof reviewRows>['execute']>>[number]

function asReview(row: ReviewRow): Review {
  return {
    id: row.id,
    submissionId: row.submission_id,
    purpose: row.purpose,
    assessorId: row.assessor_id,
    assessor: `${row.given_name} ${row.family_name}`,
    verdict: row.verdict,
    words: wordsFrom(row.body),
    at: row.at,
  }
}

/** JSON that only this program writes, from the same type. */
function wordsFrom(body: string): ReviewWords {
  return JSON.parse(body) as ReviewWords
}
