import type { Missing, Rubric } from '#app/domain/workplace/forms.ts'
import {
  type DraftMarks,
  rubricOf,
  verdictOf,
  whatIsMissingInMarks,
  wholeMarks,
} from '#app/domain/workplace/rubric.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { listAssessors, listReviews, recordReview } from '#db/reviews.ts'
import { findSubmission } from '#db/works.ts'

interface SecondMark {
  submissionId: string
  /** A member of the learning team. */
  markerId: string
  marks: DraftMarks
  rubric: Rubric
  at: string
  newId: NewId
}

export type SecondMarked =
  | { outcome: 'marked' }
  | { outcome: 'missing'; missing: Missing[] }
  | { outcome: 'marked-before' }
  /** Not a task that was decided; or the marker wrote it, decided it or assesses who wrote it. */
  | { outcome: 'not-found' }

/** Keeps a second, independent mark of a task that was decided. It changes no sign-off and no award. */
export async function secondMark(db: Db, given: SecondMark): Promise<SecondMarked> {
  const { submissionId, markerId, marks, at, newId } = given
  return inTransaction<SecondMarked>(db, async (trx) => {
    const submission = await findSubmission(trx, submissionId)
    const reviews = await listReviews(trx, [submissionId])
    const signOff = reviews.find(({ purpose }) => purpose === 'sign-off')
    const rubric = submission && rubricOf(given.rubric, submission.form)
    if (!submission || !rubric || !signOff) return { outcome: 'not-found' }
    if ([submission.personId, signOff.assessorId].includes(markerId))
      return { outcome: 'not-found' }
    // Who assesses the holder may read the first marks, so theirs would not be blind.
    const assessors = await listAssessors(trx, submission.personId)
    if (assessors.some(({ id }) => id === markerId)) return { outcome: 'not-found' }
    const missing = whatIsMissingInMarks(rubric, marks)
    const whole = wholeMarks(rubric, marks)
    if (missing.length > 0 || whole === null) return { outcome: 'missing', missing }
    const isFirst = await recordReview(trx, {
      id: newId(),
      submissionId,
      purpose: 'second-mark',
      assessorId: markerId,
      verdict: verdictOf(marks),
      at,
      words: { marks: whole, observed: '', obstacle: '', next: '' },
    })
    return { outcome: isFirst ? 'marked' : 'marked-before' }
  })
}
