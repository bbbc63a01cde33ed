import type { MarkedAgainView } from '#app/components/question/marked-again.tsx'
import { reasonsForMarkingAgain } from '#app/domain/changes.ts'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { asSeen, type Feedback, feedbackOn } from '#app/domain/question-as-seen.ts'
import { sameVariant } from '#app/domain/re-marking.ts'
import type { RequestContext } from '#app/server/context.ts'
import type { Attempt, Slot } from '#db/attempts.ts'
import { listMarks, type MarkAgainst } from '#db/re-marks.ts'

/** One answer of a finished attempt as its newest mark has it. */
interface AnswerReviewed {
  slot: number
  /** The question as it was asked. */
  stem: string
  /** By the text that the newest mark is against. */
  feedback: Feedback
  /** Where the newest mark is a re-mark: what changed; otherwise null. */
  again: MarkedAgainView | null
}

/** Every answer of a finished attempt with its reasons, and which were marked again and why. */
export async function answersReviewed(
  { db, curriculum }: RequestContext,
  { id, seed }: Attempt,
  slots: readonly Slot[],
): Promise<AnswerReviewed[]> {
  const marks = await listMarks(db, id)
  return slots.map((slot) => {
    const { question, variant, answer, certainty } = slot
    const dealt = { seed, slot: slot.slot, variant }
    const asked = asSeen(question, dealt)
    const [before, newest] = marks.filter((mark) => mark.slot === slot.slot).slice(-2)
    if (before === undefined || newest?.reason !== 're-mark') {
      const feedback = feedbackOn(question, dealt, answer, certainty)
      return { slot: slot.slot, stem: asked.stem, feedback, again: null }
    }
    const now = newest.question
    const dealtNow = { ...dealt, variant: sameVariant(slot, now) ?? 0 }
    return {
      slot: slot.slot,
      stem: asked.stem,
      feedback: feedbackOn(now, dealtNow, answer, certainty),
      again: {
        on: writtenDay(londonDay(newest.at)),
        why: whyOf(curriculum().changes, before, newest),
        wasRight: before.isRight,
        isRight: newest.isRight,
        asked,
        against: asSeen(now, dealtNow),
      },
    }
  })
}

function whyOf(
  changes: Parameters<typeof reasonsForMarkingAgain>[0],
  before: MarkAgainst,
  now: MarkAgainst,
): string {
  const texts = { from: before.assessHash, to: now.assessHash }
  const reasons = reasonsForMarkingAgain(changes, now.itemId, texts)
  return reasons.map((reason) => (/[.!?]$/.test(reason) ? reason : `${reason}.`)).join(' ')
}
