import { sessionHash } from '#app/commands/sign-in.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { openBadgeOffice } from '#app/server/badge-office.ts'
import type { RequestContext } from '#app/server/context.ts'
import { sessionCookie } from '#app/session.server.ts'
import { readSettings } from '#app/settings.server.ts'
import type { Db } from '#db/connect.ts'
import { recordSession } from '#db/sessions.ts'
import { FORCE, SEEDS } from '#tests/support/badges.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { newId } from '#tests/support/new-id.ts'

/** What a loader is given, on this database, at one minute after another that a test chooses. */
export async function aService(
  db: Db,
  { curriculum = aCurriculum(), at = minute(90) }: { curriculum?: Curriculum; at?: string } = {},
): Promise<RequestContext> {
  const read = readSettings(
    {
      PUBLIC_URL: FORCE.publicUrl,
      FORCE_NAME: FORCE.name,
      CONTACT_EMAIL: FORCE.email,
      BADGE_SIGNING_KEY: SEEDS[0],
      SESSION_SECRET: 'only for tests '.repeat(3),
    },
    'demo',
  )
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const held = {
    settings: read.settings,
    db,
    newId,
    clock: () => at,
    curriculum: () => curriculum,
    log: { error: () => {} },
  }
  const { settings, clock, log } = held
  const badges = await openBadgeOffice({
    settings,
    db,
    clock,
    log,
    curriculum: held.curriculum,
  })
  await badges.signWaiting()
  return {
    ...held,
    badges,
    cspNonce: '',
    requestId: '',
    address: '',
    tables: notHere,
    practice: notHere,
    measuredMinutes: notHere,
    lessonFile: () => null,
  }
}

/** The cookie of a browser that has signed in as this person. */
export async function cookieOf(context: RequestContext, personId: string): Promise<string> {
  const [sessionId, endsAt] = [newId(), minute(600)]
  const session = { idHash: sessionHash(sessionId), personId, at: minute(0), endsAt }
  await recordSession(context.db, session)
  const cookie = await sessionCookie(context, { sessionId, endsAt })
  return cookie.split(';')[0] ?? ''
}

function notHere(): never {
  throw new Error('This is no part of the service in this test')
}
