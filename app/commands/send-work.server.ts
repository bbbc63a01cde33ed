import { londonDay } from '#app/domain/civil-days.ts'
import { whatIsMissing } from '#app/domain/workplace/complete.ts'
import type { Answers, Missing, WorkForm } from '#app/domain/workplace/forms.ts'
import type { KnownTexts } from '#app/domain/workplace/typed.ts'
import { type Warning, warningsIn } from '#app/domain/workplace/warnings.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db, Trx } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { listAssessors } from '#db/reviews.ts'
import { bodiesOf, recordSubmission } from '#db/works.ts'
import { type OpenedWork, openWork } from './open-work.server.ts'
import { isFixed, isTypedAs, type KeptWork, keepTexts } from './save-work.server.ts'

interface SendWork {
  personId: string
  form: WorkForm
  typed: Answers
  /** As when it is saved. */
  known?: KnownTexts
  nth?: number
  /** The holder has looked at every warning and says that nobody can be recognised. */
  isChecked: boolean
  at: string
  newId: NewId
}

export type WorkSent =
  | { outcome: 'sent'; to: string[] }
  /** Some of what was typed was not kept, because another text came from elsewhere since. */
  | { outcome: 'elsewhere'; kept: KeptWork }
  | { outcome: 'missing'; missing: Missing[] }
  /** It may name somebody or count very few people: sent once the holder says it has been checked. */
  | { outcome: 'warned'; warnings: Warning[] }
  /** Nobody may review it: the learning team has to name somebody. */
  | { outcome: 'no-assessor' }
  | { outcome: 'fixed' }

/**
 * Keeps what was typed and sends it to whoever may review it, as it stands now. Whatever the outcome,
 * nothing that was typed is lost. Sent twice, it is sent once, and both are told so.
 */
export async function sendWork(db: Db, send: SendWork): Promise<WorkSent> {
  const { personId, form, isChecked, at, newId } = send
  return inTransaction<WorkSent>(db, async (trx) => {
    const opened = await openWork(trx, { personId, form: form.id, at, newId })
    if (isSentAgain(opened, send))
      return { outcome: 'sent', to: await namesOfAssessors(trx, personId) }
    if (isFixed(opened, send.nth)) return { outcome: 'fixed' }
    const kept = await keepTexts(trx, opened, send)
    if (kept.elsewhere.length > 0) return { outcome: 'elsewhere', kept }
    const answers = bodiesOf(kept.texts)
    const missing = whatIsMissing(form, answers, londonDay(at))
    if (missing.length > 0) return { outcome: 'missing', missing }
    const warnings = warningsIn(form, answers)
    if (warnings.length > 0 && !isChecked) return { outcome: 'warned', warnings }
    const to = await namesOfAssessors(trx, personId)
    if (to.length === 0) return { outcome: 'no-assessor' }
    await recordSubmission(trx, {
      id: newId(),
      workId: opened.work.id,
      nth: opened.submissions.length + 1,
      form,
      answers,
      sentAt: at,
    })
    return { outcome: 'sent', to }
  })
}

/** A second click: the same page of the same filling, which lies with the assessors as it was typed. */
function isSentAgain({ work, state, submissions }: OpenedWork, send: SendWork): boolean {
  const sent = submissions.at(-1)
  if (state !== 'sent' || !sent || (send.nth ?? work.nth) !== work.nth) return false
  return isTypedAs(send, sent.answers)
}

async function namesOfAssessors(trx: Trx, personId: string): Promise<string[]> {
  return (await listAssessors(trx, personId)).map(({ name }) => name)
}
