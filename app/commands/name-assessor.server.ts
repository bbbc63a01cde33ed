import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { findPersonByEmail } from '#db/people.ts'
import { recordAssessor } from '#db/reviews.ts'

interface NameAssessor {
  personId: string
  /** Who is to review for the line manager, as the learning team typed it. */
  email: string
  /** The member of the learning team. */
  by: string
  at: string
  newId: NewId
}

export type AssessorNamed = { outcome: 'named' } | { outcome: 'refused'; problem: string }

/**
 * Lets somebody review a person's work while the line manager is away; never the person, and never
 * named by the person: nobody chooses who signs off their own evidence.
 */
export async function nameAssessor(db: Db, given: NameAssessor): Promise<AssessorNamed> {
  const { personId, by, at, newId } = given
  const email = given.email.trim().toLowerCase()
  if (email === '')
    return { outcome: 'refused', problem: 'Enter the e-mail address of the assessor' }
  if (by === personId) {
    const problem = 'Somebody else in the learning team has to name an assessor for you'
    return { outcome: 'refused', problem }
  }
  return inTransaction<AssessorNamed>(db, async (trx) => {
    const assessorId = await findPersonByEmail(trx, email)
    if (assessorId === null) {
      const problem = `Nobody here has the e-mail address ${email}. Check it`
      return { outcome: 'refused', problem }
    }
    if (assessorId === personId)
      return { outcome: 'refused', problem: 'Nobody reviews their own work. Name somebody else' }
    await recordAssessor(trx, { id: newId(), personId, assessorId, by, at })
    return { outcome: 'named' }
  })
}
