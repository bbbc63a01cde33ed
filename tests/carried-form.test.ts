import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formToCarry, HOLDER } from '#app/domain/carried-form.ts'
import { action } from '#app/routes/sign-in.tsx'
import routes from '#app/routes.ts'
import type { RequestContext } from '#app/server/context.ts'
import { findAsker, requireHolder } from '#app/session.server.ts'
import type { Db } from '#db/connect.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { recordInspector } from '#tests/support/people.ts'
import { aService, cookieOf } from '#tests/support/service.ts'

const [MINE, OTHERS] = ['mine@northmere.example', 'others@northmere.example']
const PASSWORD = 'Nine-o-clock tasking'
const AT = '/sign-offs/some-submission'
const TYPED = 'Left the measure alone'

async function twoPeople(db: Db) {
  const context = await aService(db)
  const me = await recordInspector(db, { email: MINE, password: PASSWORD })
  const other = await recordInspector(db, { email: OTHERS, password: PASSWORD })
  return { context, me, other }
}

function posted(context: RequestContext, address: string, fields: object, cookie = '') {
  const url = new URL(address, context.settings.publicUrl)
  const body = new URLSearchParams(fields as Record<string, string>)
  return { context, request: new Request(url, { method: 'POST', body, headers: { cookie } }) }
}

/** What the sign-in page says to a post: its data and status, or the redirect. */
async function signInWith(context: RequestContext, fields: object, { carry = '&carry' } = {}) {
  const address = `/sign-in?then=${encodeURIComponent(AT)}${carry}`
  const { request } = posted(context, address, fields)
  const said = await action({ request, context: { ...context }, params: {} })
  if (!('data' in said))
    return { status: said.status, to: said.headers.get('Location'), carried: null }
  const headers = new Headers(said.init?.headers)
  return {
    ...said.data,
    status: said.init?.status ?? 200,
    caching: headers.get('Cache-Control'),
    hasSession: headers.has('Set-Cookie'),
  }
}

function carrying(holder: string, about: object) {
  return { 'carried.holder': holder, 'carried.observed': TYPED, ...about }
}

/** Where the one who posts a form is sent on to; their id if it is theirs. */
async function holderOf(context: RequestContext, form: Record<string, string>, cookie: string) {
  try {
    const asked = posted(context, `${AT}?page=2`, form, cookie)
    return (await requireHolder(asked, new URLSearchParams(form))).id
  } catch (answer) {
    if (!(answer instanceof Response)) throw answer
    return `${answer.status} ${answer.headers.get('Location')}`
  }
}

test('every form whose action asks for its holder is carried, and does not send what was carried', () => {
  const asking = routes.filter(({ file }) => ASKS_FOR_HOLDER.test(textOf(file)))
  expect(asking.length).toBeGreaterThan(7)
  for (const { path = '', file } of asking) {
    const address = `/${path.replaceAll(/:\w+/g, 'any')}`
    expect(formToCarry(address, [[HOLDER, 'me']]), address).not.toBeNull()
    if (file === KEPT_AT_ONCE) continue
    expect(textOf(LOOKS_AGAIN[file] ?? file), file).toMatch(/\(CARRIED\)/)
  }
})

/** An action asks for the holder of a form by giving the form. */
const ASKS_FOR_HOLDER = /\brequire(Holder|LearningTeam)\(\{[^}]*\}, \w+\)/

/** Where an action leaves it to another file to look at what was carried. */
const LOOKS_AGAIN: Record<string, string> = {
  'routes/evidence-form.tsx': 'pages/evidence-post.server.ts',
}

/** A note is seen by nobody but its writer. */
const KEPT_AT_ONCE = 'routes/notes.tsx'

function textOf(file: string): string {
  return readFileSync(`app/${file}`, 'utf8')
}

onBothDatabases((open) => {
  test('a form is of whoever it was shown to: with an ended session, or as somebody else, it is sent on', async () => {
    const { context, me, other } = await twoPeople(await open())
    const [mine, others] = [await cookieOf(context, me), await cookieOf(context, other)]
    const form = { [HOLDER]: me, observed: TYPED }
    const carried = `307 /sign-in?then=${encodeURIComponent(`${AT}?page=2`)}&carry`
    expect(await holderOf(context, form, mine)).toBe(me)
    expect(await holderOf(context, form, others)).toBe(carried)
    expect(await holderOf(context, form, '')).toBe(carried)
    const late = { ...context, clock: () => '2099-01-01T00:00:00.000Z' }
    expect(await holderOf(late, form, mine)).toBe(carried)
    // One that names nobody is of whoever posts it, and nothing of it is sent on.
    expect(await holderOf(context, { observed: TYPED }, others)).toBe(other)
    expect(await holderOf(context, { observed: TYPED }, '')).toMatch(/^302 \/sign-in\?then=[^&]+$/)
  })

  test('the sign-in page carries what was typed, through a wrong password too, until its holder has signed in', async () => {
    const { context, me } = await twoPeople(await open())
    const fields = [
      ['holder', me],
      ['observed', TYPED],
    ]
    const first = await signInWith(context, { holder: me, observed: TYPED })
    expect(first).toMatchObject({
      status: 401,
      isSignedIn: false,
      hasSession: false,
      caching: 'no-store',
      problems: [],
      carried: { address: AT, holder: me, fields },
    })
    for (const [password, status] of [
      ['', 400],
      ['wrong', 400],
    ] as const) {
      const form = carrying(me, { email: MINE, password })
      expect(await signInWith(context, form)).toMatchObject({
        status,
        email: MINE,
        isSignedIn: false,
        hasSession: false,
        carried: { fields },
      })
    }
    const form = carrying(me, { email: MINE, password: PASSWORD })
    const last = await signInWith(context, form)
    expect(last).toMatchObject({
      status: 200,
      isSignedIn: true,
      hasSession: true,
      caching: 'no-store',
      carried: { address: AT, fields },
    })
    expect(JSON.stringify(last)).not.toContain(PASSWORD)
  })

  test('the page after signing in over somebody else names its holder, not who was there before', async () => {
    const { context, me, other } = await twoPeople(await open())
    const form = carrying(me, { email: MINE, password: PASSWORD })
    const address = `/sign-in?then=${encodeURIComponent(AT)}&carry`
    // One request: its action, then what its page asks, with the cookie of whoever was signed in.
    const asked = {
      ...posted(context, address, form, await cookieOf(context, other)),
      context: { ...context },
    }
    expect((await findAsker(asked))?.id).toBe(other)
    await action({ request: asked.request, context: asked.context, params: {} })
    expect((await findAsker(asked))?.id).toBe(me)
    const next = posted({ ...context }, AT, {}, await cookieOf(context, other))
    expect((await findAsker(next))?.id, 'that request alone').toBe(other)
  })

  test('somebody else who signs in gets nothing of it', async () => {
    const { context, me } = await twoPeople(await open())
    const form = carrying(me, { email: OTHERS, password: PASSWORD })
    const said = await signInWith(context, form)
    expect(said).toEqual({ status: 302, to: AT, carried: null })
  })

  test('nothing is carried that does not say whose it is, or that the address does not announce', async () => {
    const { context, me } = await twoPeople(await open())
    expect(await signInWith(context, { observed: TYPED })).toMatchObject({ carried: null })
    const nobodys = { 'carried.observed': TYPED, email: MINE, password: PASSWORD }
    expect(await signInWith(context, nobodys)).toMatchObject({ status: 302, to: AT })
    const form = carrying(me, { email: MINE, password: PASSWORD })
    expect(await signInWith(context, form, { carry: '' })).toMatchObject({ status: 302, to: AT })
  })
})
