import type { Curriculum } from '#app/domain/courses.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { findPosting, holdPerson, holdPostings, recordPosting } from '#db/people.ts'
import { awardAchievements } from './award-achievements.server.ts'
import {
  isSameManager,
  isSamePost,
  type PostingProblem,
  postingProblems,
} from './posting-problems.server.ts'

interface ChangePosting {
  personId: string
  rank: string
  command: string
  lineManagerId: string | null
  /** The civil day on which they began in post. */
  fromDay: string
  source: string
  curriculum: Curriculum
  at: string
  newId: NewId
}

export type PostingChanged =
  | { outcome: 'posted' }
  | { outcome: 'refused'; problems: PostingProblem[] }

/**
 * Posts a person anew. What has to be shown again in every post lapses in the same transaction. The
 * posting that they have already, since the same day, changes nothing: a form may be sent twice.
 */
export async function changePosting(db: Db, given: ChangePosting): Promise<PostingChanged> {
  const { personId, curriculum, at, newId, ...posting } = given
  return inTransaction<PostingChanged>(db, async (trx) => {
    // Two at the same moment could each put the one above the other without seeing the circle.
    await holdPostings(trx)
    await holdPerson(trx, personId)
    const now = await findPosting(trx, personId)
    const isDone = now && isSamePost(now, given) && isSameManager(now, given)
    if (isDone && now.fromDay === given.fromDay) return { outcome: 'posted' }
    const problems = await postingProblems(trx, { ...posting, personId, at })
    if (problems.length > 0) return { outcome: 'refused', problems }
    await recordPosting(trx, { ...posting, id: newId(), personId })
    await awardAchievements(trx, { personId, curriculum, at, newId })
    return { outcome: 'posted' }
  })
}
