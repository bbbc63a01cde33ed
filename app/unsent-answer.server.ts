import { redirect } from '@remix-run/node'
import { z } from 'zod'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { answerQuestion } from './commands/answer-question.server.ts'
import { attemptHref } from './domain/addresses.ts'
import { readCertainty } from './domain/lesson-answers.ts'
import { readAnswer } from './domain/question-as-seen.ts'
import { givenIn } from './pages/attempt-post.server.ts'
import { dealtIn } from './pages/attempt-view.server.ts'
import type { RequestContext } from './server/context.ts'
import { signedCookie } from './signed-cookie.server.ts'

/** Characters of a typed answer; whatever comes after them is not held. */
const LONGEST_WRITTEN = 200

/**
 * An answer posted after the session had ended: held in a signed cookie on the device it was given
 * on, for an hour, and kept under its own step id once the same person has signed in.
 */
const UnsentAnswer = z
  .object({
    attemptId: z.string(),
    slot: z.number().int(),
    stepId: z.string(),
    positions: z.array(z.string()),
    written: z.string().max(LONGEST_WRITTEN),
    certainty: z.literal([1, 2, 3]).nullable(),
  })
  .strict()

type UnsentAnswer = z.infer<typeof UnsentAnswer>

interface Asked {
  request: Request
  context: RequestContext
}

const HELD_FOR_SECONDS = 3600

/** A session that ended while an answer was being given: it is held on the device until sign-in. */
export async function holdAndSignIn(
  context: RequestContext,
  attemptId: string | undefined,
  form: URLSearchParams,
): Promise<Response> {
  const slot = Number(form.get('slot'))
  const stepId = form.get('step_id')
  const headers = new Headers()
  if (attemptId && Number.isInteger(slot) && stepId) {
    const { positions, written } = givenIn(form)
    const held: UnsentAnswer = {
      attemptId,
      slot,
      stepId,
      certainty: readCertainty(form.get('certainty')),
      // A cookie holds 4 kB, and no question asks for more.
      positions: positions.slice(0, 20),
      written: written.slice(0, LONGEST_WRITTEN),
    }
    const cookie = cookieOf(context)
    headers.set('Set-Cookie', await cookie.serialize(held, { maxAge: HELD_FOR_SECONDS }))
  }
  const then = attemptHref(attemptId ?? '', slot)
  return redirect(`/sign-in?then=${encodeURIComponent(then)}`, { headers })
}

/** The answer held on this device; null if there is none. */
export async function findUnsentAnswer({ request, context }: Asked): Promise<UnsentAnswer | null> {
  const held = await cookieOf(context).parse(request.headers.get('Cookie'))
  const read = UnsentAnswer.safeParse(held)
  return read.success ? read.data : null
}

/**
 * Keeps the held answer if it is this person's own, and gives the cookie header that forgets it;
 * null if nothing was held. Another person's answer is dropped, never sent.
 */
export async function sendUnsentAnswer(asked: Asked, personId: string): Promise<string | null> {
  const unsent = await findUnsentAnswer(asked)
  if (!unsent) return null
  const { context } = asked
  const attempt = await findAttempt(context.db, unsent.attemptId, personId)
  if (attempt) {
    const slot = (await listSlots(context.db, attempt.id)).find((one) => one.slot === unsent.slot)
    const read = slot && readAnswer(slot.question, dealtIn(attempt, slot), unsent)
    if (read && 'answer' in read) {
      await answerQuestion(context.db, {
        attemptId: attempt.id,
        personId,
        slot: unsent.slot,
        stepId: unsent.stepId,
        answer: read.answer,
        certainty: unsent.certainty,
        at: context.clock(),
      })
    }
  }
  return cookieOf(context).serialize('', { maxAge: 0 })
}

function cookieOf(context: RequestContext) {
  return signedCookie(context, 'unsent')
}
