import { createCookie } from '@remix-run/node'
import { z } from 'zod'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { answerQuestion } from './commands/answer-question.server.ts'
import { readAnswer } from './domain/question-as-seen.ts'
import type { Certainty } from './domain/questions.ts'
import type { RequestContext } from './server/context.ts'

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
    written: z.string().max(200),
    certainty: z.number().int().min(1).max(3).nullable(),
  })
  .strict()

export type UnsentAnswer = z.infer<typeof UnsentAnswer>

interface Asked {
  request: Request
  context: RequestContext
}

const HELD_FOR_SECONDS = 3600

/** The cookie header that holds an answer until somebody signs in. */
export function holdUnsentAnswer(context: RequestContext, answer: UnsentAnswer): Promise<string> {
  return cookieOf(context).serialize(answer, { maxAge: HELD_FOR_SECONDS })
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
    const read =
      slot &&
      readAnswer(
        slot.question,
        { seed: attempt.seed, slot: slot.slot, variant: slot.variant },
        unsent,
      )
    if (read && 'answer' in read) {
      await answerQuestion(context.db, {
        attemptId: attempt.id,
        personId,
        slot: unsent.slot,
        stepId: unsent.stepId,
        answer: read.answer,
        certainty: unsent.certainty as Certainty | null,
        at: context.clock(),
      })
    }
  }
  return cookieOf(context).serialize('', { maxAge: 0 })
}

function cookieOf({ settings }: RequestContext) {
  const isHttps = settings.publicUrl.startsWith('https:')
  return createCookie(isHttps ? '__Host-unsent' : 'unsent', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: isHttps,
    secrets: settings.sessionSecrets,
  })
}
