import { FORM_IDS, type FormId } from '#app/domain/workplace/forms.ts'
import type { Db, Trx } from './connect.ts'

/** What waits for somebody to decide on it; null where they assess nobody. One query: every page asks. */
export async function countWaitingFor(db: Db, assessorId: string): Promise<number | null> {
  const { people, waiting } = await db
    .with('assessed', (given) =>
      given
        .selectFrom('posting')
        .select('person_id')
        .where('line_manager_id', '=', assessorId)
        .where('to_day', 'is', null)
        .union(
          given
            .selectFrom('assessor')
            .select('person_id')
            .where('assessor_id', '=', assessorId)
            .where('ended_at', 'is', null),
        ),
    )
    .selectNoFrom((given) => [
      given
        .selectFrom('assessed')
        .select((column) => column.fn.countAll().as('count'))
        .as('people'),
      given
        .selectFrom('submission')
        .innerJoin('work', 'work.id', 'submission.work_id')
        .innerJoin('assessed', 'assessed.person_id', 'work.person_id')
        .leftJoin('review', (join) =>
          join.onRef('review.submission_id', '=', 'submission.id').on('purpose', '=', 'sign-off'),
        )
        .where('review.id', 'is', null)
        .select((column) => column.fn.countAll().as('count'))
        .as('waiting'),
    ])
    .executeTakeFirstOrThrow()
  return Number(people) === 0 ? null : Number(waiting)
}

/** A task that was signed off or returned, and its second mark if there is one. */
export interface MarkedTask {
  id: string
  form: FormId
  personId: string
  assessorId: string
  sentAt: string
  /** When it was signed off or returned. */
  at: string
  second: { markerId: string; marker: string; at: string } | null
}

const TASKS = FORM_IDS.filter((form) => form.startsWith('task-'))

/** Every task that was ever decided, oldest decision first: what second marks are drawn from. */
export async function listMarkedTasks(db: Db): Promise<MarkedTask[]> {
  const rows = await db
    .selectFrom('review as first')
    .innerJoin('submission', 'submission.id', 'first.submission_id')
    .innerJoin('work', 'work.id', 'submission.work_id')
    .leftJoin('review as second', (join) =>
      join
        .onRef('second.submission_id', '=', 'first.submission_id')
        .on('second.purpose', '=', 'second-mark'),
    )
    .leftJoin('person', 'person.id', 'second.assessor_id')
    .select(['submission.id', 'work.form', 'work.person_id', 'sent_at'])
    .select(['first.assessor_id', 'first.at'])
    .select(['second.assessor_id as marker_id', 'second.at as marked_at'])
    .select(['given_name', 'family_name'])
    .where('first.purpose', '=', 'sign-off')
    .where('work.form', 'in', TASKS)
    .orderBy('first.at')
    .orderBy('submission.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    form: row.form,
    personId: row.person_id,
    assessorId: row.assessor_id,
    sentAt: row.sent_at,
    at: row.at,
    second:
      row.marker_id === null || row.marked_at === null
        ? null
        : {
            markerId: row.marker_id,
            at: row.marked_at,
            marker: `${row.given_name} ${row.family_name}`,
          },
  }))
}

/** Days from sending to deciding need both instants of what was decided since an instant. */
export async function listDecisionTimes(
  db: Db,
  since: string,
): Promise<{ sentAt: string; at: string }[]> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('submission', 'submission.id', 'review.submission_id')
    .select(['sent_at', 'at'])
    .where('purpose', '=', 'sign-off')
    .where('at', '>=', since)
    .execute()
  return rows.map((row) => ({ sentAt: row.sent_at, at: row.at }))
}

/** Somebody who was named to assess a person while the line manager is away. */
export interface NamedAssessor {
  id: string
  person: string
  assessor: string
  namedBy: string
  namedAt: string
}

/** Everybody who is named now, by the name of the person they assess. */
export async function listNamedAssessors(db: Db | Trx): Promise<NamedAssessor[]> {
  const rows = await db
    .selectFrom('assessor')
    .innerJoin('person as holder', 'holder.id', 'assessor.person_id')
    .innerJoin('person as named', 'named.id', 'assessor.assessor_id')
    .innerJoin('person as namer', 'namer.id', 'assessor.named_by')
    .select(['assessor.id', 'assessor.named_at'])
    .select(['holder.given_name as holder_given', 'holder.family_name as holder_family'])
    .select(['named.given_name as named_given', 'named.family_name as named_family'])
    .select(['namer.given_name as namer_given', 'namer.family_name as namer_family'])
    .where('assessor.ended_at', 'is', null)
    .orderBy('holder.family_name')
    .orderBy('holder.given_name')
    .orderBy('assessor.named_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    namedAt: row.named_at,
    person: `${row.holder_given} ${row.holder_family}`,
    assessor: `${row.named_given} ${row.named_family}`,
    namedBy: `${row.namer_given} ${row.namer_family}`,
  }))
}
