import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { action } from '#app/routes/attempt.tsx'
import { findUnsentAnswer, sendUnsentAnswer } from '#app/unsent-answer.server.ts'
import { findAttempt, listSlots, type Slot } from '#db/attempts.ts'
import { minute } from './support/clock.ts'
import { onBothDatabases } from './support/databases.ts'
import { aService, cookieOf } from './support/service.ts'
import { aLearner, type Learner, startAssessment, startCheck } from './support/taking.ts'

/** A learner at an attempt, and what their browser posts there. */
async function atAttempt(learner: Learner, attemptId: string) {
  const { db, personId, curriculum } = learner
  const context = await aService(db, { curriculum, at: minute(5) })
  const cookie = await cookieOf(context, personId)
  const asked = (form: URLSearchParams, Cookie = cookie): ActionFunctionArgs => ({
    request: new Request('http://localhost/', {
      method: 'POST',
      headers: { Cookie },
      body: form,
    }),
    context: { ...context },
    params: { attempt: attemptId },
  })
  const post = async (form: Record<string, string>, answer: Partial<Given> = {}) =>
    said(await action(asked(formOf(form, answer))))
  const first = async () => {
    const [slot] = await listSlots(db, attemptId)
    if (!slot) throw new Error('The attempt asks nothing')
    return slot
  }
  return { context, first, asked, post }
}

function formOf(form: Record<string, string>, { chosen = [], written = '' }: Partial<Given>) {
  const fields = new URLSearchParams({ ...form, written })
  for (const position of chosen) fields.append('choice', position)
  return fields
}

/** Where a post led, or what it was told and with which status. */
function said(answer: Awaited<ReturnType<typeof action>>) {
  if (answer instanceof Response) return { to: answer.headers.get('Location') }
  const { data, init } = answer as unknown as { data: object; init: { status: number } }
  return { ...data, status: init.status }
}

/** What is chosen or typed in a form. */
type Given = ReturnType<typeof answerTo>

/** An answer to a question of whatever type: choices are named by the position they are shown in. */
function answerTo({ question }: Slot): { written: string; chosen: string[] } {
  const places = question.type === 'ordering' ? question.items.length : 1
  return {
    written: question.type === 'numeric' ? '1' : '',
    chosen: Array.from({ length: places }, (_, at) => String(at + 1)),
  }
}

onBothDatabases((open) => {
  describe('a form posted to an attempt', () => {
    test('keeps an answer of an assessment and goes on to the next question', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const { first, post } = await atAttempt(learner, attemptId)
      expect(await post({ slot: '1', certainty: '2' }, answerTo(await first()))).toEqual({
        to: `/attempts/${attemptId}?question=2`,
      })
      expect((await first()).answer).not.toBeNull()
    })

    test('leads from the last answer of an assessment to the list of all', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const { post } = await atAttempt(learner, attemptId)
      const last = (await listSlots(learner.db, attemptId)).at(-1)
      if (!last) throw new Error('The attempt asks nothing')
      expect(await post({ slot: String(last.slot), certainty: '2' }, answerTo(last))).toEqual({
        to: `/attempts/${attemptId}?question=review`,
      })
    })

    test('leads from an answer of a check to its reasons', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startCheck(learner, 'P1')
      const { first, post } = await atAttempt(learner, attemptId)
      expect(await post({ slot: '1', certainty: '1' }, answerTo(await first()))).toEqual({
        to: `/attempts/${attemptId}?question=1#feedback`,
      })
    })

    test('that lacks an answer comes back with what is missing, and keeps nothing', async () => {
      const learner = await aLearner(await open())
      const { first, post } = await atAttempt(learner, await startAssessment(learner))
      expect(await post({ slot: '1', certainty: '3' })).toMatchObject({
        status: 400,
        kept: false,
        isElsewhere: false,
        slot: 1,
        certainty: '3',
        problems: { answer: expect.any(String), certainty: null },
      })
      // A draft may be incomplete: nobody is told off while they write.
      expect(await post({ slot: '1', intent: 'save' })).toMatchObject({ status: 200, kept: false })
      expect((await first()).answer).toBeNull()
    })

    test('is told that a draft is kept, and that a later answer stands in its way', async () => {
      const learner = await aLearner(await open())
      const { first, post } = await atAttempt(learner, await startAssessment(learner))
      const answer = answerTo(await first())
      const draft = { slot: '1', intent: 'save', step_id: 'first' }
      expect(await post(draft, answer)).toMatchObject({ status: 200, kept: true, problems: null })
      // Its page knew of no answer yet.
      expect(await post({ slot: '1', certainty: '2', after: '' }, answer)).toMatchObject({
        status: 409,
        kept: false,
        isElsewhere: true,
        problems: { answer: expect.stringContaining('in another window since') },
      })
    })

    test('moves one thing of an order, in the address and nowhere else', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const { first, post } = await atAttempt(learner, attemptId)
      expect(await post({ slot: '1', move: '3:-1' }, { chosen: ['1', '2', '3'] })).toEqual({
        to: `/attempts/${attemptId}?question=1&order=1.3.2`,
      })
      expect((await first()).answer).toBeNull()
    })

    test('finishes it', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const { post } = await atAttempt(learner, attemptId)
      expect(await post({ intent: 'finish' })).toEqual({ to: `/attempts/${attemptId}/result` })
      const attempt = await findAttempt(learner.db, attemptId, learner.personId)
      expect(attempt?.state).toBe('finished')
    })

    test('after the session has ended is held on the device, and kept once its writer signs in', async () => {
      const learner = await aLearner(await open())
      const attemptId = await startAssessment(learner)
      const { context, first, asked } = await atAttempt(learner, attemptId)
      const form = { slot: '1', step_id: 'held', certainty: '2' }
      const sentOn = await action(asked(formOf(form, answerTo(await first())), ''))
      if (!(sentOn instanceof Response)) throw new Error('It was not sent to sign in')
      const then = encodeURIComponent(`/attempts/${attemptId}?question=1`)
      expect(sentOn.headers.get('Location')).toBe(`/sign-in?then=${then}`)

      const Cookie = sentOn.headers.get('Set-Cookie')?.split(';')[0] ?? ''
      const request = new Request('http://localhost/', { headers: { Cookie } })
      expect(await findUnsentAnswer({ request, context })).toMatchObject({ certainty: 2 })
      await sendUnsentAnswer({ request, context }, learner.personId)
      expect(await first()).toMatchObject({ stepId: 'held' })
    })
  })
})
