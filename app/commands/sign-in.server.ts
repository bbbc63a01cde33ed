import { createHash } from 'node:crypto'
import { throttleOf } from '#app/domain/sign-in-throttle.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { isPassword } from '#app/gateways/password.server.ts'
import type { Db } from '#db/connect.ts'
import { findAccount } from '#db/people.ts'
import {
  forgetSignInFailures,
  listSignInFailures,
  recordSession,
  recordSignInFailure,
} from '#db/sessions.ts'

interface SignIn {
  email: string
  password: string
  /** The address the request came from. */
  address: string
  at: string
  newId: NewId
}

export type SignedIn =
  | { outcome: 'signed-in'; sessionId: string; endsAt: string; personId: string }
  | { outcome: 'refused' }
  | { outcome: 'wait'; seconds: number }

/** A session ends twelve hours after signing in: one shift. */
const SESSION_HOURS = 12
/** Failures older than this are forgotten. */
const REMEMBERED_HOURS = 24

/**
 * Signs a person in with a fresh session, or refuses with the same words and in the same time
 * whether or not the account exists. After repeated failures it asks to wait, never for good.
 */
export async function signIn(
  db: Db,
  { email, password, address, at, newId }: SignIn,
): Promise<SignedIn> {
  const account = `account:${email.trim().toLowerCase()}`
  const since = hoursFrom(at, -REMEMBERED_HOURS)
  const tried = { account, address: `address:${address}`, since, at }
  const seconds = await secondsToWait(db, tried)
  if (seconds > 0) return { outcome: 'wait', seconds }

  // Counted before the password is looked at: guesses sent all at once count as many, not as none.
  const counted = [tried.account, tried.address].map((subject) => ({ id: newId(), subject, at }))
  for (const failure of counted) await recordSignInFailure(db, failure)
  const ids = counted.map(({ id }) => id)
  // Asked once more, now that each of them sees the others: all had found the same few before them.
  const secondsAmongOthers = await secondsToWait(db, tried, ids)
  if (secondsAmongOthers > 0) {
    await forgetSignInFailures(db, { ids, before: since })
    return { outcome: 'wait', seconds: secondsAmongOthers }
  }
  const found = await findAccount(db, email.trim().toLowerCase())
  if (!(await isPassword(password, found?.passwordHash ?? null)) || !found) {
    return { outcome: 'refused' }
  }
  await forgetSignInFailures(db, { subject: account, ids, before: since })
  const sessionId = `${newId()}${newId()}`
  const endsAt = hoursFrom(at, SESSION_HOURS)
  await recordSession(db, {
    idHash: sessionHash(sessionId),
    personId: found.personId,
    at,
    endsAt,
  })
  return { outcome: 'signed-in', sessionId, endsAt, personId: found.personId }
}

/** How long until a try is let through, by the failures remembered but those with these ids. */
async function secondsToWait(
  db: Db,
  { account, address, since, at }: { account: string; address: string; since: string; at: string },
  but: readonly string[] = [],
): Promise<number> {
  const waits = [
    throttleOf('account', await listSignInFailures(db, { subject: account, since, but }), at),
    throttleOf('address', await listSignInFailures(db, { subject: address, since, but }), at),
  ]
  return Math.max(...waits.map(({ waitSeconds }) => waitSeconds))
}

/** What is kept of a session's id: a copy of the store cannot be used to sign in. */
export function sessionHash(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('base64url')
}

function hoursFrom(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}
