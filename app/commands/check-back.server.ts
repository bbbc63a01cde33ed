import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { checkBackState, checkBackWindow } from '#app/domain/workplace/check-back.ts'
import { DECIDED_ON, type FormId } from '#app/domain/workplace/forms.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { findWork, listSubmissions, recordCheckBack } from '#db/works.ts'
import { awardAchievements } from './award-achievements.server.ts'

interface CheckBack {
  personId: string
  form: FormId
  /** Which filling; the newest where it is left out. */
  nth?: number
  typed: string
  curriculum: Curriculum
  at: string
  newId: NewId
}

export type CheckedBack =
  | { outcome: 'kept'; awarded: string[] }
  | { outcome: 'refused'; problem: string }
  | { outcome: 'told-before' }
  | { outcome: 'not-found' }

/** The most that a check-back may hold, in characters. */
export const LONGEST_CHECK_BACK = 2000

/**
 * Keeps what had happened 8 to 12 weeks after the decision of a task that was sent, once; later is
 * taken too. Awards what it earns in the same transaction.
 */
export async function checkBack(db: Db, given: CheckBack): Promise<CheckedBack> {
  const { personId, form, nth, curriculum, at, newId } = given
  const body = given.typed.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').trim()
  return inTransaction<CheckedBack>(db, async (trx) => {
    await holdPerson(trx, personId)
    const work = await findWork(trx, personId, form, nth)
    const sent = work && (await listSubmissions(trx, work.id)).at(-1)
    const decidedOn = sent?.answers[DECIDED_ON]
    if (!work || !decidedOn || sent?.form.kind !== 'task') return { outcome: 'not-found' }
    if (checkBackState(decidedOn, londonDay(at)) === 'not-yet') {
      const { opensOn } = checkBackWindow(decidedOn)
      return { outcome: 'refused', problem: `The check-back opens on ${writtenDay(opensOn)}` }
    }
    if (body === '')
      return { outcome: 'refused', problem: 'Enter what happened after the decision' }
    if (body.length > LONGEST_CHECK_BACK) {
      const problem = `What happened must be ${LONGEST_CHECK_BACK} characters or fewer: it has ${body.length}`
      return { outcome: 'refused', problem }
    }
    const isFirst = await recordCheckBack(trx, { workId: work.id, body, at })
    if (!isFirst) return { outcome: 'told-before' }
    const awarded = await awardAchievements(trx, { personId, curriculum, at, newId })
    return { outcome: 'kept', awarded }
  })
}
