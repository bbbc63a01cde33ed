import { answerQuestion } from '#app/commands/answer-question.server.ts'
import { finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { movedBy } from '#app/components/page/moved-by.ts'
import { attemptHref, attemptResultHref } from '#app/domain/addresses.ts'
import { givesFeedbackAtOnce } from '#app/domain/instruments.ts'
import { readCertainty } from '#app/domain/lesson-answers.ts'
import { type Given, readAnswer } from '#app/domain/question-as-seen.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { type Attempt, listSlots, type Slot } from '#db/attempts.ts'
import { dealtIn } from './attempt-view.server.ts'

/** Where to go on, or what to say on the page of the question. */
export type PostedToAttempt = { to: string } | { reply: AnswerReply; status: number }

/** What the page of a question is told of an answer that does not lead on. */
interface AnswerReply {
  kept: boolean
  /** Another window has answered this question, or finished the attempt, since. */
  isElsewhere: boolean
  given: Given
  certainty: string | null
  problems: { answer: string | null; certainty: string | null } | null
  slot: number
}

interface Post {
  context: RequestContext
  attempt: Attempt
  form: URLSearchParams
}

/** Does what a posted form of an attempt asks for: to finish it, to move a thing, or to keep an answer. */
export async function postToAttempt(post: Post): Promise<PostedToAttempt> {
  const { context, attempt, form } = post
  if (form.get('intent') === 'finish') return finish(post)
  const slots = await listSlots(context.db, attempt.id)
  const slot = slots.find((one) => String(one.slot) === form.get('slot'))
  if (!slot) throw notFound()
  const move = form.get('move')
  if (move === null) return answer(post, slot, slots.length)
  const order = orderAfter(givenIn(form), move)
  return { to: `${attemptHref(attempt.id, slot.slot)}&order=${order}` }
}

/** What somebody has chosen or typed, by the fields of the question's form. */
export function givenIn(form: URLSearchParams): Given {
  return { positions: form.getAll('choice'), written: form.get('written') ?? '' }
}

/** `2:-1` moves what stands at 2 up by one place, anything else down. */
function orderAfter({ positions }: Given, move: string): string {
  const [position = '', by] = move.split(':')
  return movedBy(positions, position, by === '-1' ? -1 : 1).join('.')
}

async function finish({ context, attempt }: Post): Promise<PostedToAttempt> {
  const { db, clock, newId, curriculum, badges } = context
  await finishAttempt(db, {
    attemptId: attempt.id,
    personId: attempt.personId,
    curriculum: curriculum(),
    at: clock(),
    newId,
  })
  void badges.signWaiting()
  return { to: attemptResultHref(attempt.id) }
}

const ANSWERED_SINCE =
  'You have answered this question in another window since. Select Save and continue to keep this answer instead'

async function answer(
  { context, attempt, form }: Post,
  slot: Slot,
  of: number,
): Promise<PostedToAttempt> {
  const { db, clock, newId } = context
  const isDraft = form.get('intent') === 'save'
  const given = givenIn(form)
  const typed = { given, certainty: form.get('certainty'), slot: slot.slot }
  const read = readAnswer(slot.question, dealtIn(attempt, slot), given)
  const certainty = readCertainty(typed.certainty)
  const isUnsure = slot.asksCertainty && certainty === null && !isDraft
  if ('problem' in read || isUnsure) {
    const problems = {
      answer: 'problem' in read ? read.problem : null,
      certainty: isUnsure ? 'Select how sure you are' : null,
    }
    const reply = { ...typed, kept: false, isElsewhere: false, problems }
    return { reply, status: isDraft ? 200 : 400 }
  }
  const answered = await answerQuestion(db, {
    attemptId: attempt.id,
    personId: attempt.personId,
    slot: slot.slot,
    stepId: form.get('step_id') || newId(),
    after: form.get('after') || null,
    answer: read.answer,
    certainty,
    at: clock(),
  })
  const isStale = answered === 'stale'
  if (isDraft || isStale) {
    const kept = answered === 'kept'
    const problems = isStale ? { answer: ANSWERED_SINCE, certainty: null } : null
    const reply = { ...typed, kept, isElsewhere: !kept, problems }
    return { reply, status: isStale && !isDraft ? 409 : 200 }
  }
  const next = slot.slot === of ? 'review' : slot.slot + 1
  return givesFeedbackAtOnce(attempt.kind)
    ? { to: `${attemptHref(attempt.id, slot.slot)}#feedback` }
    : { to: attemptHref(attempt.id, next) }
}
