import { attemptHref } from '#app/domain/addresses.ts'
import { writtenTime } from '#app/domain/civil-days.ts'
import { asGiven, asSeen, type Dealt, feedbackOn } from '#app/domain/question-as-seen.ts'
import type { Attempt, Slot } from '#db/attempts.ts'

/** How the question of a slot was dealt to this learner. */
export function dealtIn({ seed }: Attempt, { slot, variant }: Slot): Dealt {
  return { seed, slot, variant }
}

/** The address of the first question without an answer, or of the list of all questions. */
export function nextQuestionHref({ id }: Attempt, slots: readonly Slot[]): string {
  const next = slots.find(({ answer }) => answer === null)
  return attemptHref(id, next?.slot ?? 'review')
}

/** Every question of an attempt with whether it is answered. */
export function reviewOf(attempt: Attempt, slots: readonly Slot[]) {
  return slots.map((slot) => ({
    slot: slot.slot,
    stem: asSeen(slot.question, dealtIn(attempt, slot)).stem,
    isAnswered: slot.answer !== null,
  }))
}

/** One question as its learner sees it, with `draft` (an order not yet kept) in place of their answer. */
export function questionViewOf(attempt: Attempt, slot: Slot, draft: string[] | undefined) {
  const { question, answer, certainty } = slot
  const dealt = dealtIn(attempt, slot)
  return {
    slot: slot.slot,
    question: asSeen(question, dealt),
    asksCertainty: slot.asksCertainty,
    given: draft ? { positions: draft, written: '' } : asGiven(question, dealt, answer),
    certainty: certainty === null ? null : String(certainty),
    keptAt: slot.answeredAt === null ? null : writtenTime(slot.answeredAt),
    newestStepId: slot.stepId,
    feedback: slot.mark ? feedbackOn(question, dealt, answer, certainty) : null,
  }
}
