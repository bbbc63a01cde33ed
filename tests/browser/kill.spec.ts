import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { startAttempt } from '#app/commands/start-attempt.server.ts'
import { asSeen, type SeenQuestion } from '#app/domain/question-as-seen.ts'
import { keyedStream, type Stream, shuffled, wholeBelow } from '#app/domain/randomness.ts'
import { hashPassword } from '#app/gateways/password.server.ts'
import { findAttempt, listSlots } from '#db/attempts.ts'
import { connect } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { recordPassword } from '#db/people.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { startService } from '../../scripts/demo/start-service.ts'
import { fieldOf, valueIn } from './support/data-reply.ts'
import { dataOf } from './support/http.ts'
import { releasedCurriculum } from './support/key.ts'
import { reading, stepsOf } from './support/store.ts'

const ROUNDS = 5
/** Long enough after the first answer for dozens more, and never the same. */
const LONGEST_LIFE_MS = 800
const EMAIL = 'kept@northmere.example'
const PASSWORD = 'a password for one test'

/** An answer that the service said it had. */
interface Said {
  id: string
  slot: number
}

interface Answering {
  attemptId: string
  question: SeenQuestion
  slot: number
  /** The newest answer that the store has; empty for none. */
  newest: string
}

/** Production's own server on a file of its own, killed as a power cut or the kernel would. */
test('a service killed in the middle of things has kept every answer it said it had', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'passport-kill-'))
  const file = path.join(folder, 'passport.db')
  const start = () =>
    startService('app/server.ts', {
      DATABASE_URL: `file:${file}`,
      SESSION_SECRET: 'the same before and after every kill',
      BADGE_SIGNING_KEY: '0f'.repeat(32),
      ALLOW_LOOPBACK: '1',
    })
  const { attemptId, questions } = await prepare(`file:${file}`)
  const stream = keyedStream('kill the service')
  const said: Said[] = []
  let cookie = ''
  let service = await start()
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      cookie ||= await signInAt(service.address)
      const page = await fetch(
        `${service.address}/attempts/${attemptId}?question=1`,
        asSignedIn(cookie),
      )
      expect(page.status, 'the session outlives the service').toBe(200)
      const before = said.length
      const kept = stepsOf(attemptId, file)
      const answering = questions.map((question, index) => {
        const slot = index + 1
        const newest = kept.findLast((step) => step.slot === slot)?.id ?? ''
        return keepAnswering(service.address, cookie, { attemptId, question, slot, newest }, said)
      })
      await expect.poll(() => said.length, { intervals: [1] }).toBeGreaterThan(before)
      await wait(wholeBelow(LONGEST_LIFE_MS, stream))
      await service.kill()
      expect((await Promise.all(answering)).flat()).toEqual([])

      const ids = new Set(stepsOf(attemptId, file).map(({ id }) => id))
      expect(said.filter(({ id }) => !ids.has(id))).toEqual([])
      expect(
        reading(file, (store) => [
          store.pragma('integrity_check', { simple: true }),
          store.pragma('foreign_key_check'),
        ]),
      ).toEqual(['ok', []])
      service = await start()
    }
    // Kept in the order they were given: no older answer stands in the place of a newer one.
    const saidIds = new Set(said.map(({ id }) => id))
    const inStore = stepsOf(attemptId, file).filter(({ id }) => saidIds.has(id))
    expect(inStore.map(({ id }) => id)).toEqual(
      [...said].sort((a, b) => a.slot - b.slot).map(({ id }) => id),
    )
    expect(said.length).toBeGreaterThan(ROUNDS * 10)
    const page = await fetch(
      `${service.address}/attempts/${attemptId}?question=1`,
      asSignedIn(cookie),
    )
    expect(page.status).toBe(200)
  } finally {
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

/** One inspector with a password and an open assessment. */
async function prepare(url: string): Promise<{ attemptId: string; questions: SeenQuestion[] }> {
  const db = connect(url)
  await migrate(db)
  const at = new Date().toISOString()
  const personId = await recordInspector(db, { email: EMAIL })
  await recordPassword(db, { personId, passwordHash: await hashPassword(PASSWORD), at })
  const { courses, changes } = releasedCurriculum()
  const [course] = courses
  if (!course) throw new Error('No course is released')
  const { attemptId } = await startAttempt(db, {
    personId,
    course,
    module: null,
    changes,
    at,
    newId,
  })
  const attempt = await findAttempt(db, attemptId, personId)
  const questions = (await listSlots(db, attemptId)).map(({ question, slot, variant }) =>
    asSeen(question, { seed: attempt?.seed ?? '', slot, variant }),
  )
  await db.destroy()
  return { attemptId, questions }
}

async function signInAt(address: string): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: address },
    body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
  })
  expect(answer.status).toBe(302)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** Without following a redirect: one to the sign-in page would be a 200 of another page. */
function asSignedIn(cookie: string): RequestInit {
  return { redirect: 'manual', headers: { Cookie: cookie } }
}

/** Changes one answer as fast as the service takes it until the service is gone; gives what it refused. */
async function keepAnswering(
  address: string,
  cookie: string,
  { attemptId, question, slot, newest }: Answering,
  said: Said[],
): Promise<unknown[]> {
  const stream = keyedStream('answers', slot, newest)
  let after = newest
  for (;;) {
    const id = newId()
    const body = new URLSearchParams([
      ['intent', 'save'],
      ['slot', String(slot)],
      ['step_id', id],
      ['after', after],
      ...answerTo(question, stream),
    ])
    const answer = await fetch(`${address}${dataOf(`/attempts/${attemptId}`)}`, {
      method: 'POST',
      headers: { Cookie: cookie, Origin: address },
      body,
    })
      .then(async (reply) => valueIn(await reply.text()))
      .catch(() => null)
    if (answer === null) return []
    if (fieldOf(answer, 'data', 'kept') !== true) return [answer]
    said.push({ id, slot })
    after = id
  }
}

/** Any answer that can be read, as a form would send it. */
function answerTo({ type, shown }: SeenQuestion, stream: Stream): string[][] {
  if (type === 'numeric') return [['written', String(wholeBelow(100, stream))]]
  const chosen = shuffled(shown, stream).slice(0, type === 'ordering' ? shown.length : 1)
  return chosen.map(({ position }) => ['choice', position])
}
