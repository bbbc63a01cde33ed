import { answerQuestion } from '#app/commands/answer-question.server.ts'
import { finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { type AttemptKind, givesFeedbackAtOnce } from '#app/domain/instruments.ts'
import { mark } from '#app/domain/marking.ts'
import type { Certainty, Question } from '#app/domain/questions.ts'
import { happens } from '#app/domain/randomness.ts'
import { listUnmarkedSlots, type SlotToMark } from '#db/slots-to-mark.ts'
import { rightAnswer, wrongAnswer } from './answers.ts'
import type { Learner } from './learner.ts'
import type { Story } from './story.ts'

/** The chance that somebody changes an answer before finishing, where feedback waits. */
const SECOND_THOUGHTS = 0.06

export interface Sitting {
  kind: AttemptKind
  /** How many attempts at the same check or assessment came before. */
  practice: number
  /** Starts the attempt and gives its id. */
  start(at: string): Promise<string>
  /** The answer that counts for each question, in their order: filled as they are given. */
  given: Map<number, GivenAnswer>
}

export interface GivenAnswer {
  question: Question
  module: string
  isRight: boolean
  certainty: Certainty | null
  at: string
}

/** One attempt from its first question to its last; false where it is left open. */
export async function* sit(learner: Learner, sitting: Sitting): Story {
  const { product, personId, diary, mind, stream, memory } = learner
  const { db, curriculum, newId } = product
  const givesReasons = givesFeedbackAtOnce(sitting.kind)
  yield diary.spend(1)
  const attemptId = await sitting.start(diary.now())
  for (const slot of await listUnmarkedSlots(db, attemptId)) {
    if (!mind.goesOn('within an attempt')) return false
    if (!givesReasons && happens(SECOND_THOUGHTS, stream)) {
      yield diary.spend(1)
      await answer(learner, sitting, attemptId, slot)
    }
    yield diary.spend(slot.question.type === 'numeric' ? 1.8 : 1)
    await answer(learner, sitting, attemptId, slot)
  }
  yield diary.spend(0.5)
  await finishAttempt(db, { attemptId, personId, curriculum, at: diary.now(), newId })
  if (givesReasons) {
    for (const { question, ...given } of sitting.given.values()) {
      memory.answers.push({ itemId: question.id, ...given })
    }
  }
  return true
}

async function answer(
  { product, personId, diary, mind, stream }: Learner,
  { kind, practice, given }: Sitting,
  attemptId: string,
  { slot, question, variant, asksCertainty }: SlotToMark,
): Promise<void> {
  const { isRight, certainty } = mind.answers({ question, kind, place: slot, practice })
  const chosen = isRight ? rightAnswer(question, variant) : wrongAnswer(question, variant, stream)
  const said = asksCertainty ? certainty : null
  const at = diary.now()
  await answerQuestion(product.db, {
    attemptId,
    personId,
    slot,
    at,
    stepId: product.newId(),
    answer: chosen,
    certainty: said,
  })
  given.set(slot, {
    question,
    module: question.module,
    certainty: said,
    at,
    isRight: mark(question, variant, chosen).isRight,
  })
}
