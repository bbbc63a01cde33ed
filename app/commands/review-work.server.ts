import type { Curriculum } from '#app/domain/courses.ts'
import type { Missing } from '#app/domain/workplace/forms.ts'
import {
  type ReviewDraft,
  rubricOf,
  whatIsMissingInReview,
  wholeMarks,
} from '#app/domain/workplace/rubric.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { listAssessors, listReviews, recordReview } from '#db/reviews.ts'
import { findSubmission } from '#db/works.ts'
import { awardAchievements } from './award-achievements.server.ts'

interface ReviewWork {
  submissionId: string
  assessorId: string
  draft: ReviewDraft
  curriculum: Curriculum
  at: string
  newId: NewId
}

export type WorkReviewed =
  | { outcome: 'reviewed'; verdict: 'accepted' | 'returned'; awarded: string[] }
  | { outcome: 'missing'; missing: Missing[] }
  /** Somebody else decided first: their decision stands. */
  | { outcome: 'reviewed-before' }
  | { outcome: 'not-found' }

/**
 * Signs a piece of work off or returns it, and awards what that earns in the same transaction. Only
 * who may assess the holder now can do it, and never the holder.
 */
export async function reviewWork(db: Db, review: ReviewWork): Promise<WorkReviewed> {
  const { submissionId, assessorId, draft, curriculum, at, newId } = review
  return inTransaction<WorkReviewed>(db, async (trx) => {
    const submission = await findSubmission(trx, submissionId)
    if (!submission) return { outcome: 'not-found' }
    const { personId, form } = submission
    await holdPerson(trx, personId)
    const assessors = await listAssessors(trx, personId)
    if (!assessors.some(({ id }) => id === assessorId)) return { outcome: 'not-found' }
    const earlier = await listReviews(trx, [submissionId])
    if (earlier.some(({ purpose }) => purpose === 'sign-off')) return { outcome: 'reviewed-before' }

    const rubric = rubricOf(curriculum.workplace.rubric, form)
    const missing = whatIsMissingInReview(rubric, draft)
    if (missing.length > 0 || draft.verdict === null) return { outcome: 'missing', missing }
    await recordReview(trx, {
      id: newId(),
      submissionId,
      purpose: 'sign-off',
      assessorId,
      verdict: draft.verdict,
      at,
      words: {
        marks: (rubric && wholeMarks(rubric, draft.marks)) ?? {},
        observed: draft.observed.trim(),
        obstacle: draft.obstacle.trim(),
        next: draft.next.trim(),
      },
    })
    const awarded = await awardAchievements(trx, { personId, curriculum, at, newId })
    return { outcome: 'reviewed', verdict: draft.verdict, awarded }
  })
}
