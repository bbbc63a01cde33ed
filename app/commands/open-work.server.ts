import type { FormId } from '#app/domain/workplace/forms.ts'
import { type WorkState, workState } from '#app/domain/workplace/work-state.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Trx } from '#db/connect.ts'
import { holdPerson } from '#db/people.ts'
import { listReviews, type Review } from '#db/reviews.ts'
import { findWork, listSubmissions, recordWork, type Submission, type Work } from '#db/works.ts'

/** A filling with everything that was sent of it and decided. */
export interface OpenedWork {
  work: Work
  submissions: Submission[]
  reviews: Review[]
  state: WorkState
}

/**
 * The filling that a person writes in now: their newest, or a new one where there is none, or where
 * `anew` asks for another after the last was accepted. Part of the transaction that writes in it.
 */
export async function openWork(
  trx: Trx,
  given: { personId: string; form: FormId; anew?: boolean; at: string; newId: NewId },
): Promise<OpenedWork> {
  const { personId, form, anew = false, at, newId } = given
  await holdPerson(trx, personId)
  const newest = await findWork(trx, personId, form)
  if (newest) {
    const submissions = await listSubmissions(trx, newest.id)
    const reviews = await listReviews(
      trx,
      submissions.map(({ id }) => id),
    )
    const last = submissions.at(-1)
    const verdict =
      reviews.find(
        ({ submissionId, purpose }) => submissionId === last?.id && purpose === 'sign-off',
      )?.verdict ?? null
    const state = workState({ isOpened: true, newest: last ? { verdict } : null })
    if (state !== 'accepted' || !anew) return { work: newest, submissions, reviews, state }
  }
  const work = { id: newId(), personId, form, nth: (newest?.nth ?? 0) + 1, openedAt: at }
  await recordWork(trx, work)
  return { work, submissions: [], reviews: [], state: 'writing' }
}
