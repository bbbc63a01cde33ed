import type { NewId } from '#app/gateways/new-id.ts'
import { recordFirstAssignment } from '#db/assignments.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'

/** Assigns a course to people with one due day; those who have it already keep what they have. */
export async function assignPeople(
  db: Db,
  assignment: {
    personIds: string[]
    course: string
    dueOn: string | null
    reason: string
    at: string
    newId: NewId
  },
): Promise<void> {
  const { personIds, newId, ...common } = assignment
  await inTransaction(db, async (trx) => {
    for (const personId of personIds) {
      await recordFirstAssignment(trx, { id: newId(), personId, ...common })
    }
  })
}
