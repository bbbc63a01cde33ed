import { redirect } from '@remix-run/node'
import { findPerson } from '#db/people.ts'
import { endSession, findSession } from '#db/sessions.ts'
import { sessionHash } from './commands/sign-in.server.ts'
import { HOLDER } from './domain/carried-form.ts'
import { hasRole, leaderScopes, type Person, type Scope } from './domain/people.ts'
import type { RequestContext } from './server/context.ts'
import { signedCookie } from './signed-cookie.server.ts'

interface Asked {
  request: Request
  context: RequestContext
}

/** Who is asking, read from the store on every request; null if nobody is signed in. */
export async function findAsker({ request, context }: Asked): Promise<Person | null> {
  const sessionId = await sessionIdOf({ request, context })
  if (sessionId === null) return null
  const session = await findSession(context.db, sessionHash(sessionId))
  if (!session || session.endsAt <= context.clock()) return null
  return findPerson(context.db, session.personId)
}

/** Who is asking; otherwise sends them to sign in and back to this page. */
export async function requirePerson(asked: Asked): Promise<Person> {
  const person = await findAsker(asked)
  if (person) return person
  throw redirect(`/sign-in?then=${encodeURIComponent(pageOf(asked.request))}`)
}

/**
 * Who posts a form: whoever is signed in, unless the form names somebody else as its holder. If the
 * session has ended, or somebody else has signed in since, the browser is asked to post the form to
 * the sign-in page instead (307), which carries what was typed until its holder has signed in.
 */
export async function requireHolder(asked: Asked, form: URLSearchParams): Promise<Person> {
  const holder = form.get(HOLDER)
  if (holder === null) return requirePerson(asked)
  const person = await findAsker(asked)
  if (person?.id === holder) return person
  throw redirect(`/sign-in?then=${encodeURIComponent(pageOf(asked.request))}&${CARRY}`, 307)
}

/** In the address of the sign-in page: a form was posted there that is not its own. */
export const CARRY = 'carry'

/** The learning team only: for anybody else there is no such page. A form posted is its holder's. */
export async function requireLearningTeam(asked: Asked, form?: URLSearchParams): Promise<Person> {
  const person = form ? await requireHolder(asked, form) : await requirePerson(asked)
  if (hasRole(person, 'learning')) return person
  throw notFound()
}

/** Administrators only: for anybody else there is no such page. */
export async function requireAdministrator(asked: Asked): Promise<Person> {
  const person = await requirePerson(asked)
  if (hasRole(person, 'admin')) return person
  throw notFound()
}

/** A leader, with what they may look at: from their role, never from the address. */
export async function requireLeader(asked: Asked): Promise<{ person: Person; scopes: Scope[] }> {
  const person = await requirePerson(asked)
  const scopes = leaderScopes(person)
  if (scopes.length > 0) return { person, scopes }
  throw notFound()
}

export function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })
}

const begun = new WeakMap<RequestContext, string>()

/**
 * The cookie header of a session begun in this request, whose page is already its person's: whoever
 * was signed in before is named on it no more.
 */
export function beginSession(context: RequestContext, session: BegunSession): Promise<string> {
  begun.set(context, session.sessionId)
  return sessionCookie(context, session)
}

interface BegunSession {
  sessionId: string
  endsAt: string
}

/** The cookie header that signs a browser in until `endsAt`. */
export async function sessionCookie(
  context: RequestContext,
  { sessionId, endsAt }: BegunSession,
): Promise<string> {
  // In seconds from now: the service's clock and the browser's need not agree.
  const maxAge = Math.round((Date.parse(endsAt) - Date.parse(context.clock())) / 1000)
  return cookieOf(context).serialize(sessionId, { maxAge })
}

/** Ends the session in the store and gives the cookie header that forgets it. */
export async function forgetSession(asked: Asked): Promise<string> {
  const sessionId = await sessionIdOf(asked)
  if (sessionId !== null) {
    await endSession(asked.context.db, sessionHash(sessionId), asked.context.clock())
  }
  return cookieOf(asked.context).serialize('', { maxAge: 0 })
}

async function sessionIdOf({ request, context }: Asked): Promise<string | null> {
  const justBegun = begun.get(context)
  if (justBegun !== undefined) return justBegun
  const value: unknown = await cookieOf(context).parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value !== '' ? value : null
}

function cookieOf(context: RequestContext) {
  return signedCookie(context, 'session')
}

/** The page a reader was on: for a data request the page it belongs to, for a post the page it came from. */
function pageOf(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_routes')
  return `${url.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')}${url.search}`
}

/**
 * A place to return to after signing in: a path of this site and nothing else. Anything doubtful
 * gives the home page.
 */
export function safeReturn(given: string | null, publicUrl: string): string {
  if (given === null || !isPathHere(given)) return '/'
  const url = new URL(given, publicUrl)
  // Taken apart and put together again: `/..//elsewhere.example` has become `//elsewhere.example`.
  const place = `${url.pathname}${url.search}`
  return url.origin === new URL(publicUrl).origin && isPathHere(place) ? place : '/'
}

/** One leading slash, no backslash and no control character. */
function isPathHere(place: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(place)
}
