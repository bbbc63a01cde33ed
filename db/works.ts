import type { Answers, FormId, WorkForm } from '#app/domain/workplace/forms.ts'
import type { Db, Trx } from './connect.ts'
import type { Tables } from './schema.ts'

/** One person's nth filling of a workplace form. */
export interface Work {
  id: string
  personId: string
  form: FormId
  nth: number
  openedAt: string
}

/** What was sent to the assessors, with the form as it stood. */
export interface Submission {
  id: string
  workId: string
  personId: string
  nth: number
  form: WorkForm
  answers: Answers
  sentAt: string
}

/** The newest filling of a form, or its nth; null where there is none. */
export async function findWork(
  db: Db | Trx,
  personId: string,
  form: FormId,
  nth?: number,
): Promise<Work | null> {
  const row = await db
    .selectFrom('work')
    .selectAll()
    .where('person_id', '=', personId)
    .where('form', '=', form)
    .$if(nth !== undefined, (query) => query.where('nth', '=', nth ?? 0))
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? asWork(row) : null
}

/** Every filling of every form that a person has opened, the first of each form first. */
export async function listWorks(db: Db | Trx, personId: string): Promise<Work[]> {
  const rows = await db
    .selectFrom('work')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('form')
    .orderBy('nth')
    .execute()
  return rows.map(asWork)
}

/** Opens a filling. Throws where the person has an nth of this form already. */
export async function recordWork(trx: Trx, work: Work): Promise<void> {
  await trx
    .insertInto('work')
    .values({
      id: work.id,
      person_id: work.personId,
      form: work.form,
      nth: work.nth,
      opened_at: work.openedAt,
    })
    .execute()
}

/** The newest text of a field: `seq` counts the texts it has had, from 1. */
export interface KeptText {
  seq: number
  body: string
  at: string
}

/** What stands in each field now, by the field's id; fields never written in are absent. */
export async function readWorkTexts(db: Db | Trx, workId: string): Promise<Answers> {
  return bodiesOf(await readKeptTexts(db, workId))
}

/** The newest text of each field, by the field's id; fields never written in are absent. */
export async function readKeptTexts(
  db: Db | Trx,
  workId: string,
): Promise<Record<string, KeptText>> {
  const rows = await db
    .selectFrom('work_text')
    .select(['field', 'seq', 'body', 'at'])
    .where('work_id', '=', workId)
    .where('seq', '=', (text) =>
      text
        .selectFrom('work_text as each')
        .select((column) => column.fn.max('each.seq').as('newest'))
        .whereRef('each.work_id', '=', 'work_text.work_id')
        .whereRef('each.field', '=', 'work_text.field'),
    )
    .execute()
  return Object.fromEntries(rows.map(({ field, ...text }) => [field, text]))
}

/** What texts say, without when and how often they were written. */
export function bodiesOf(texts: Record<string, KeptText>): Answers {
  return Object.fromEntries(Object.entries(texts).map(([field, { body }]) => [field, body]))
}

/** One of the texts a field has had; null for a number it has not. */
export async function findWorkText(
  db: Db | Trx,
  { workId, field, seq }: { workId: string; field: string; seq: number },
): Promise<string | null> {
  const row = await db
    .selectFrom('work_text')
    .select('body')
    .where('work_id', '=', workId)
    .where('field', '=', field)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.body ?? null
}

/** Keeps a new text of a field; every text it had before stays. Throws where there is a text `seq`. */
export async function recordWorkText(
  trx: Trx,
  { workId, ...text }: KeptText & { workId: string; field: string },
): Promise<void> {
  await trx
    .insertInto('work_text')
    .values({ work_id: workId, ...text })
    .execute()
}

/** Keeps what is sent to the assessors. Throws where the work has an nth submission already. */
export async function recordSubmission(
  trx: Trx,
  sent: Omit<Submission, 'personId'>,
): Promise<void> {
  await trx
    .insertInto('submission')
    .values({
      id: sent.id,
      work_id: sent.workId,
      nth: sent.nth,
      form_version: sent.form.version,
      form_definition: JSON.stringify(sent.form),
      body: JSON.stringify(sent.answers),
      sent_at: sent.sentAt,
    })
    .execute()
}

/** A submission by its id; null if there is none. */
export async function findSubmission(db: Db | Trx, id: string): Promise<Submission | null> {
  const row = await submissionRows(db).where('submission.id', '=', id).executeTakeFirst()
  return row ? asSubmission(row) : null
}

/** Everything that was sent of a work, oldest first. */
export async function listSubmissions(db: Db | Trx, workId: string): Promise<Submission[]> {
  const rows = await submissionRows(db)
    .where('work_id', '=', workId)
    .orderBy('submission.nth')
    .execute()
  return rows.map(asSubmission)
}

/** What had happened 8 to 12 weeks on, as the holder told it; null while nothing is told. */
export async function findCheckBack(
  db: Db | Trx,
  workId: string,
): Promise<{ body: string; at: string } | null> {
  const row = await db
    .selectFrom('check_back')
    .select(['body', 'at'])
    .where('work_id', '=', workId)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps a check-back, once: false where there is one already, which stands. */
export async function recordCheckBack(
  trx: Trx,
  told: { workId: string; body: string; at: string },
): Promise<boolean> {
  const result = await trx
    .insertInto('check_back')
    .values({ work_id: told.workId, body: told.body, at: told.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

function asWork(row: Tables['work']): Work {
  return {
    id: row.id,
    personId: row.person_id,
    form: row.form,
    nth: row.nth,
    openedAt: row.opened_at,
  }
}

function submissionRows(db: Db | Trx) {
  return db
    .selectFrom('submission')
    .innerJoin('work', 'work.id', 'submission.work_id')
    .select(['submission.id', 'work_id', 'person_id', 'submission.nth', 'form_definition'])
    .select(['body', 'sent_at'])
}

type SubmissionRow = Awaited<ReturnType<ReturnType<typeof submissionRows>['execute']>>[number]

function asSubmission(row: SubmissionRow): Submission {
  return {
    id: row.id,
    workId: row.work_id,
    personId: row.person_id,
    nth: row.nth,
    // Both were written by this program, from the same types.
    form: JSON.parse(row.form_definition) as WorkForm,
    answers: JSON.parse(row.body) as Answers,
    sentAt: row.sent_at,
  }
}
