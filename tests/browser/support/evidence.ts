import { nameAssessor } from '#app/commands/name-assessor.server.ts'
import { sendWork } from '#app/commands/send-work.server.ts'
import {
  type Answers,
  type FieldKind,
  type FormId,
  fieldsOf,
  formWithId,
} from '#app/domain/workplace/forms.ts'
import { connect, type Db } from '#db/connect.ts'
import { findPersonByEmail } from '#db/people.ts'
import { findWork, listSubmissions } from '#db/works.ts'
import { newId } from '#tests/support/new-id.ts'
import { releasedCurriculum } from './key.ts'

/** Two days before the tested service's clock starts. */
const SENT_AT = '2031-03-10T09:00:00.000Z'

/** Somebody of the demo force who cannot sign in, with something they sent. */
export interface SentEvidence {
  name: string
  email: string
  /** The address of the sign-off. */
  address: string
}

/**
 * Somebody who has sent nothing yet sends a form, as if they had done it two days ago; those with
 * these addresses are named to decide on it, besides the line manager.
 */
export async function sendEvidence(
  form: FormId,
  { assessors }: { assessors: string[] },
): Promise<SentEvidence> {
  const db = connect(`file:${process.env.SQLITE_FILE}`)
  try {
    const holder = await somebodyNew(db)
    const by = (await findPersonByEmail(db, 'learning@northmere.example')) ?? ''
    for (const name of assessors) {
      await nameAssessor(db, {
        personId: holder.id,
        email: `${name}@northmere.example`,
        by,
        at: SENT_AT,
        newId,
      })
    }
    const declared = formWithId(releasedCurriculum().workplace, form)
    if (!declared) throw new Error(`There is no form ${form}`)
    const typed: Answers = Object.fromEntries(
      fieldsOf(declared).map(({ id, label, as }) => [id, answerTo(as, label)]),
    )
    const sent = await sendWork(db, {
      personId: holder.id,
      form: declared,
      typed,
      isChecked: true,
      at: SENT_AT,
      newId,
    })
    if (sent.outcome !== 'sent') throw new Error(JSON.stringify(sent))
    const work = await findWork(db, holder.id, form)
    const [submission] = work ? await listSubmissions(db, work.id) : []
    return { ...holder, address: `/sign-offs/${submission?.id}` }
  } finally {
    await db.destroy()
  }
}

async function somebodyNew(db: Db): Promise<{ id: string; name: string; email: string }> {
  const row = await db
    .selectFrom('person')
    .innerJoin('posting', 'posting.person_id', 'person.id')
    .leftJoin('work', 'work.person_id', 'person.id')
    .leftJoin('account', 'account.person_id', 'person.id')
    .select(['person.id', 'given_name', 'family_name', 'email'])
    .where('posting.rank', '=', 'Inspector')
    .where('posting.to_day', 'is', null)
    .where('line_manager_id', 'is not', null)
    .where('work.id', 'is', null)
    .where('account.person_id', 'is', null)
    .orderBy('person.id')
    .executeTakeFirstOrThrow()
  return { id: row.id, name: `${row.given_name} ${row.family_name}`, email: row.email }
}

function answerTo(as: FieldKind, label: string): string {
  switch (as.kind) {
    case 'day':
      return '2031-03-03'
    case 'number':
      return '24'
    case 'numbers':
      return '22 25 21 28 24 26 23 22 27 25 24 23 26 24'
    case 'choice':
      return as.choices[0]?.id ?? ''
    default:
      return `What was found: ${label}`.slice(0, as.atMost)
  }
}
