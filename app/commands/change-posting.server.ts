import type { Curriculum } from '#app/domain/courses.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson, recordPosting } from '#db/people.ts'
import { awardAchievements } from './award-achievements.server.ts'

interface ChangePosting {
  personId: string
  rank: string
  command: string
  lineManagerId: string | null
  fromDay: string
  source: string
  curriculum: Curriculum
  at: string
  newId: NewId
}

/** Posts a person anew. What has to be shown again in every post lapses in the same transaction. */
export async function changePosting(db: Db, given: ChangePosting): Promise<void> {
  const { personId, curriculum, at, newId, ...posting } = given
  await inTransaction(db, async (trx) => {
    await holdPerson(trx, personId)
    await recordPosting(trx, { ...posting, id: newId(), personId })
    await awardAchievements(trx, { personId, curriculum, at, newId })
  })
}
