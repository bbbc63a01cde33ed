import { type APIRequestContext, type APIResponse, expect, request, test } from '@playwright/test'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { fieldOf, valueIn } from './support/data-reply.ts'
import { asking, dataOf } from './support/http.ts'
import { reading, stepsOf } from './support/store.ts'

/**
 * Every address for everybody, asked as a browser would without one: the pages that are not shown to
 * somebody must not be there for them, however they are asked for.
 */

const PEOPLE = ['inspector', 'graduate', 'learning', 'leader', 'chief.officer', 'admin'] as const
type Name = (typeof PEOPLE)[number]

interface Rule {
  /** As `app/routes.ts` has it. */
  route: string
  /** One or more addresses of that route. */
  addresses: string[]
  /** Who gets the page; everybody else gets a 404, and nobody in particular is asked to sign in. */
  for: readonly Name[]
  /** Whether somebody who is not signed in gets it too. */
  isPublic?: boolean
  /** Whether it is the same for everybody: whoever may not have it is not asked to sign in either. */
  isUnasked?: boolean
  /** Whether programs of other sites may read it, and whether it is about one person's badge. */
  headers?: ('open' | 'about-somebody')[]
  /** Whether it may be kept for some seconds. */
  isKept?: boolean
  /** Where those who may open it are sent on to; only a page if nowhere. */
  to?: string
}

const RULES: Rule[] = [
  { route: '', addresses: ['/'], for: PEOPLE, isPublic: true },
  { route: 'brand.css', addresses: ['/brand.css'], for: PEOPLE, isPublic: true },
  { route: 'sign-out', addresses: ['/sign-out'], for: PEOPLE, isPublic: true, to: '/' },
  {
    route: 'accessibility-statement',
    addresses: ['/accessibility-statement'],
    for: PEOPLE,
    isPublic: true,
  },
  { route: 'privacy', addresses: ['/privacy'], for: PEOPLE, isPublic: true },
  { route: 'help', addresses: ['/help'], for: PEOPLE, isPublic: true },
  { route: 'glossary', addresses: ['/glossary'], for: PEOPLE, isPublic: true },
  { route: 'search', addresses: ['/search', '/search?q=limits'], for: PEOPLE },
  { route: 'courses', addresses: ['/courses'], for: PEOPLE },
  { route: 'notes', addresses: ['/notes'], for: PEOPLE },
  {
    route: 'courses/:course/cards',
    addresses: ['/courses/statistics/cards', '/courses/start/cards'],
    for: PEOPLE,
  },
  { route: 'courses/:course/cards', addresses: ['/courses/no-such-course/cards'], for: [] },
  {
    route: 'courses/:course/:module/card',
    addresses: ['/courses/statistics/luck-or-change/card'],
    for: PEOPLE,
  },
  {
    route: 'courses/:course/:module/card',
    addresses: ['/courses/statistics/plot-the-dots/card'],
    for: [],
  },
  { route: 'courses/:course', addresses: ['/courses/statistics'], for: PEOPLE },
  {
    route: 'courses/:course/assessment',
    addresses: ['/courses/statistics/assessment'],
    for: PEOPLE,
  },
  {
    route: 'courses/:course/:module',
    addresses: ['/courses/statistics/luck-or-change', '/courses/performance/plot-the-dots'],
    for: PEOPLE,
  },
  { route: 'courses/:course', addresses: ['/courses/no-such-course'], for: [] },
  {
    route: 'courses/:course/:module',
    addresses: ['/courses/statistics/no-such-module', '/courses/statistics/plot-the-dots'],
    for: [],
  },
  { route: 'attempts/:attempt', addresses: ['/attempts/no-such-attempt'], for: [] },
  { route: 'attempts/:attempt/result', addresses: ['/attempts/no-such-attempt/result'], for: [] },
  { route: 'starting-point', addresses: ['/starting-point'], for: PEOPLE },
  { route: 'refresh', addresses: ['/refresh'], for: PEOPLE },
  { route: 'passport', addresses: ['/passport'], for: PEOPLE },
  { route: 'passport/renewal', addresses: ['/passport/renewal'], for: PEOPLE },
  { route: 'evidence', addresses: ['/evidence', '/evidence?saved=task-p'], for: PEOPLE },
  {
    route: 'evidence/:form',
    addresses: ['/evidence/task-s', '/evidence/own-chart', '/evidence/data-card?done=sent'],
    for: PEOPLE,
  },
  {
    route: 'evidence/:form',
    addresses: ['/evidence/no-such-form', '/evidence/task-d?filling=9'],
    for: [],
  },
  {
    route: 'evidence/:form/keep',
    addresses: ['/evidence/task-d/keep'],
    for: PEOPLE,
    to: '/evidence/task-d',
  },
  { route: 'progress', addresses: ['/progress', '/progress?page=2'], for: PEOPLE },
  { route: 'practice', addresses: ['/practice'], for: PEOPLE },
  {
    route: 'practice/:dashboard',
    addresses: [
      '/practice/crime-and-asb',
      '/practice/victims-code?layout=simple',
      '/practice/scorecard?measure=no-such-measure',
    ],
    for: PEOPLE,
  },
  {
    route: 'practice/:dashboard',
    addresses: ['/practice/no-such-dashboard'],
    for: [],
  },
  {
    route: 'practice/:dashboard/tiles/:tile.csv',
    addresses: ['/practice/crime-and-asb/tiles/months.csv?district=all'],
    for: PEOPLE,
  },
  {
    route: 'practice/:dashboard/tiles/:tile.csv',
    addresses: ['/practice/crime-and-asb/tiles/no-such-visual.csv'],
    for: [],
  },
  {
    route: 'practice/:dashboard/records',
    addresses: ['/practice/crime-and-asb/records?from=2025-01&to=2025-01'],
    for: PEOPLE,
  },
  {
    route: 'practice/:dashboard/records.csv',
    addresses: ['/practice/crime-and-asb/records.csv?from=2025-01&to=2025-01'],
    for: PEOPLE,
  },
  {
    // Behind counts of people there are no records to see.
    route: 'practice/:dashboard/records',
    addresses: [
      '/practice/violence-against-women-and-girls/records',
      '/practice/victims-code/records',
    ],
    for: [],
  },
  {
    route: 'practice/:dashboard/records.csv',
    addresses: ['/practice/victims-code/records.csv'],
    for: [],
  },
  { route: 'practice/gym', addresses: ['/practice/gym'], for: PEOPLE },
  { route: 'practice/gym/:attempt', addresses: ['/practice/gym/no-such-scenario'], for: [] },
  {
    route: 'practice/gym/:attempt/result',
    addresses: ['/practice/gym/no-such-scenario/result'],
    for: [],
  },
  {
    route: 'practice/gym/:attempt/*',
    addresses: ['/practice/gym/no-such-scenario/records'],
    for: [],
  },
  // Whoever is somebody's line manager, or named to assess for one.
  { route: 'sign-offs', addresses: ['/sign-offs'], for: ['graduate', 'leader', 'chief.officer'] },
  { route: 'sign-offs/:submission', addresses: ['/sign-offs/no-such-evidence'], for: [] },
  { route: 'training', addresses: ['/training'], for: ['learning'], to: '/training/completions' },
  {
    route: 'training/completions',
    addresses: ['/training/completions', '/training/completions?search=Marsden&page=2'],
    for: ['learning'],
  },
  {
    route: 'training/completions.csv',
    addresses: ['/training/completions.csv', '/training/completions.csv?rank=Inspector'],
    for: ['learning'],
  },
  {
    route: 'training/passports',
    addresses: ['/training/passports', '/training/passports?search=a'],
    for: ['learning'],
  },
  {
    route: 'training/passports/:person',
    addresses: ['/training/passports/no-such-person'],
    for: [],
  },
  {
    route: 'training/passports/:person/posting',
    addresses: ['/training/passports/no-such-person/posting'],
    for: [],
  },
  {
    route: 'training/passports/:person/:award',
    addresses: ['/training/passports/no-such-person/no-such-award'],
    for: [],
  },
  {
    route: 'training/learning-gain',
    addresses: ['/training/learning-gain'],
    for: ['learning'],
  },
  {
    route: 'training/learning-gain.csv',
    addresses: ['/training/learning-gain.csv'],
    for: ['learning'],
  },
  { route: 'training/sign-offs', addresses: ['/training/sign-offs'], for: ['learning'] },
  {
    route: 'training/second-marks/:submission',
    addresses: ['/training/second-marks/no-such-evidence'],
    for: [],
  },
  { route: 'training/agreement.csv', addresses: ['/training/agreement.csv'], for: ['learning'] },
  { route: 'insight', addresses: ['/insight'], for: ['leader', 'chief.officer'] },
  {
    route: 'insight/learning-gain',
    addresses: ['/insight/learning-gain'],
    for: ['leader', 'chief.officer'],
  },
  {
    route: 'insight/commands/:command',
    addresses: ['/insight/commands/Harrowbank'],
    for: ['leader', 'chief.officer'],
  },
  {
    // Not the leader's own; the force's page shows them by themselves.
    route: 'insight/commands/:command',
    addresses: ['/insight/commands/Calderport', '/insight/commands/Gorsedale'],
    for: ['chief.officer'],
  },
  {
    // So few people that the force's page shows them only together, and one that there is not.
    route: 'insight/commands/:command',
    addresses: [
      '/insight/commands/Criminal%20Justice',
      '/insight/commands/Operational%20Support',
      '/insight/commands/No-such-command',
    ],
    for: [],
  },
  { route: 'admin', addresses: ['/admin'], for: ['admin'] },
  ...(
    [
      ['.well-known/did.json', '/.well-known/did.json'],
      ['did.json', '/did.json'],
      ['issuer', '/issuer'],
      ['achievements/:name', '/achievements/skilled'],
      ['achievements/:name/image.png', '/achievements/skilled/image.png'],
      ['status/revocation/:list', '/status/revocation/1'],
      ['ob2/issuer', '/ob2/issuer'],
      ['ob2/badges/:name', '/ob2/badges/skilled'],
    ] as const
  ).map(
    ([route, address]): Rule => ({
      route,
      addresses: [address],
      for: PEOPLE,
      isPublic: true,
      headers: ['open'],
      isKept: true,
    }),
  ),
  {
    route: 'achievements/:name',
    addresses: ['/achievements/skilled-v999', '/achievements/x'],
    for: [],
    isUnasked: true,
    headers: ['open'],
  },
  {
    route: 'status/revocation/:list',
    addresses: ['/status/revocation/2'],
    for: [],
    isUnasked: true,
    headers: ['open'],
  },
  { route: 'issuer/about', addresses: ['/issuer/about'], for: PEOPLE, isPublic: true },
  {
    route: 'achievements/:name/about',
    addresses: ['/achievements/skilled/about'],
    for: PEOPLE,
    isPublic: true,
  },
  { route: 'verify', addresses: ['/verify'], for: PEOPLE, isPublic: true },
  // What is private is answered as what never was; `badges.spec.ts` asks for badges that there are.
  ...(
    [
      ['badges/:id', '/badges/no-such-badge'],
      ['badges/:id.json', '/badges/no-such-badge.json'],
      ['badges/:id.png', '/badges/no-such-badge.png'],
      ['badges/:id.svg', '/badges/no-such-badge.svg'],
      ['badges/:id/refresh', '/badges/no-such-badge/refresh'],
      ['ob2/assertions/:id', '/ob2/assertions/no-such-badge'],
    ] as const
  ).map(
    ([route, address]): Rule => ({
      route,
      addresses: [address],
      for: [],
      isUnasked: true,
      headers: ['open', 'about-somebody'],
    }),
  ),
  ...(
    [
      ['b/:id', '/b/no-such-badge'],
      ['passport/:id', '/passport/AAAAAAAAAAAAAAAAAAAAAA'],
      ['passport/:id.json', '/passport/AAAAAAAAAAAAAAAAAAAAAA.json'],
      ['passport/:id.pdf', '/passport/AAAAAAAAAAAAAAAAAAAAAA.pdf'],
    ] as const
  ).map(
    ([route, address]): Rule => ({
      route,
      addresses: [address],
      for: [],
      isUnasked: true,
      headers: ['about-somebody'],
    }),
  ),
  {
    route: 'badges/:id/sharing',
    addresses: ['/badges/no-such-badge/sharing'],
    for: PEOPLE,
    to: '/passport',
    headers: ['open', 'about-somebody'],
  },
  {
    route: 'passport/:id/sharing',
    addresses: ['/passport/mine/sharing'],
    for: PEOPLE,
    to: '/passport',
  },
]

/** Served to those who are not signed in; others are sent home. Forms of it have a test below. */
const SIGN_IN = 'sign-in'

test('the table of who may see what names every address that there is', () => {
  const named = new Set([SIGN_IN, ...RULES.map(({ route }) => route)])
  const paths = (entries: RouteConfigEntry[]): string[] =>
    entries.flatMap(({ path = '', children = [] }) => [path, ...paths(children)])
  expect(paths(routes).filter((path) => !named.has(path))).toEqual([])
})

for (const name of [null, ...PEOPLE]) {
  test(`${name ?? 'nobody in particular'} gets exactly the pages that are theirs`, async ({
    baseURL,
  }) => {
    const person = await asking(baseURL, name)
    const seen: string[] = []
    const due: string[] = []
    for (const rule of RULES) {
      const may = name === null ? rule.isPublic === true : rule.for.includes(name)
      for (const address of rule.addresses) {
        const whole = await person.get(address)
        const data = await person.get(dataOf(address))
        seen.push(`${address} ${outcomeOf(whole)} ${await outcomeOfData(data)}`)
        const outcome = outcomeDue(rule, may, name === null && !rule.isUnasked ? address : null)
        due.push(`${address} ${outcome} ${outcome}`)
        expectHeaders(whole, address, rule.headers)
        if (!address.endsWith('brand.css')) {
          expectNotStored(data, address)
          if (whole.status() !== 302 && !rule.isKept) expectNotStored(whole, address)
        }
      }
    }
    expect(seen).toEqual(due)
    await person.dispose()
  })
}

function outcomeDue({ to }: Rule, may: boolean, askedWhileSignedOut: string | null): string {
  if (may) return to ? `→ ${to}` : '200'
  if (askedWhileSignedOut === null) return '404'
  return `→ /sign-in?then=${encodeURIComponent(askedWhileSignedOut)}`
}

function outcomeOf(answer: APIResponse): string {
  return answer.status() === 302 ? `→ ${answer.headers().location}` : String(answer.status())
}

/** A redirect reaches a page that does not reload as a value. */
async function outcomeOfData(answer: APIResponse): Promise<string> {
  if (answer.status() !== 202) return String(answer.status())
  const [, location] = /"redirect","([^"]+)"/.exec(await answer.text()) ?? []
  return `→ ${location}`
}

const POLICY =
  /^default-src 'none';script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none';manifest-src 'self'$/

function expectHeaders(answer: APIResponse, address: string, kinds: Rule['headers'] = []) {
  const headers = answer.headers()
  const isOpen = kinds.includes('open')
  const isAboutSomebody = kinds.includes('about-somebody')
  expect(headers['access-control-allow-origin'], address).toBe(isOpen ? '*' : undefined)
  expect(headers['x-robots-tag'], address).toBe(isAboutSomebody ? 'noindex' : undefined)
  expect(headers['content-security-policy'], address).toMatch(POLICY)
  expect(headers, address).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': isAboutSomebody ? 'no-referrer' : 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': isOpen ? 'cross-origin' : 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  })
  expect(headers, address).not.toHaveProperty('x-powered-by')
}

function expectNotStored(answer: APIResponse, address: string) {
  expect(answer.headers()['cache-control'], address).toBe('no-store')
}

test('no two pages share a nonce', async ({ request: anybody }) => {
  const policies = [await anybody.get('/help'), await anybody.get('/help')].map(
    (answer) => answer.headers()['content-security-policy'],
  )
  expect(policies[0]).not.toBe(policies[1])
})

test('another person’s attempt and result do not exist, however they are asked for', async ({
  baseURL,
}) => {
  const graduate = await asking(baseURL, 'graduate')
  const { open, finished } = await attemptsOf(graduate)
  const before = await stateOf(open)
  for (const name of PEOPLE.filter((one) => one !== 'graduate')) {
    const other = await asking(baseURL, name)
    for (const address of [
      open,
      `${open}?question=1`,
      finished,
      `${open}/result`,
      `${finished}/result`,
    ]) {
      const data = dataOf(address)
      const route = address.endsWith('/result') ? 'attempt-result' : 'attempt'
      const routed = `${data}${data.includes('?') ? '&' : '?'}_routes=routes%2F${route}`
      for (const form of [address, data, routed]) {
        const answer = await other.get(form)
        expect(answer.status(), `${name} GET ${form}`).toBe(404)
        expect(await answer.text(), `${name} GET ${form}`).not.toMatch(
          /Question \d|of 5 right|Siddiqui/,
        )
      }
    }
    for (const address of [open, finished, dataOf(open), dataOf(finished)]) {
      for (const form of [ANSWER, { intent: 'finish' }, { ...ANSWER, intent: 'save' }]) {
        const answer = await other.post(address, { form })
        expect(answer.status(), `${name} POST ${address}`).toBe(404)
      }
    }
    await other.dispose()
  }
  expect(await stateOf(open)).toEqual(before)
  expect((await graduate.get(`${open}?question=1`)).status()).toBe(200)
  expect((await graduate.get(`${finished}/result`)).status()).toBe(200)
})

test('the learning team is sent where people stand, and no score or answer', async ({
  baseURL,
}) => {
  const learning = await asking(baseURL, 'learning')
  const address = '/training/completions?search=Siddiqui'
  const list = valueIn(await (await learning.get(dataOf(address))).text())
  const people = fieldOf(list, 'routes/completions', 'data', 'people')
  if (!Array.isArray(people)) throw new Error('The list has no people')
  expect(people).toHaveLength(1)
  expect(people.map((person) => Object.keys(person).sort())).toEqual([
    ['command', 'completedOn', 'dueOn', 'modules', 'name', 'rank', 'staffNumber', 'status'],
  ])
  const page = await (await learning.get(address)).text()
  expect(page).toContain('Siddiqui')
  expect(page).not.toMatch(/\d of \d+ right|certainty|attempts\//i)
})

test('a form sent from another site is refused, and changes nothing', async ({ baseURL }) => {
  const graduate = await asking(baseURL, 'graduate')
  const { open } = await attemptsOf(graduate)
  const before = await stateOf(open)
  const outside = await request.newContext({
    baseURL,
    maxRedirects: 0,
    storageState: await graduate.storageState(),
  })
  const elsewhere: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { Origin: `${baseURL}.elsewhere.example` },
    { Origin: baseURL ?? '', 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://elsewhere.example', 'Content-Type': 'text/plain' },
    {},
  ]
  for (const headers of elsewhere) {
    for (const address of [open, dataOf(open), '/courses/statistics/assessment', '/sign-out']) {
      const answer = await outside.post(address, { headers, data: 'intent=finish' })
      expect(answer.status(), `${address} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  expect(await stateOf(open)).toEqual(before)
  expect((await graduate.get(`${open}?question=1`)).status(), 'still signed in').toBe(200)
})

test('methods that no page has are answered plainly', async ({ baseURL }) => {
  const graduate = await asking(baseURL, 'graduate')
  const { open } = await attemptsOf(graduate)
  const before = await stateOf(open)
  for (const method of ['PUT', 'DELETE', 'TRACE', 'PATCH', 'OPTIONS']) {
    for (const address of ['/', open, dataOf(open), '/training/completions.csv']) {
      const answer = await graduate.fetch(address, { method })
      expect(answer.status(), `${method} ${address}`).toBe(405)
      expect(answer.headers().allow).toBe('GET, HEAD, POST')
    }
  }
  expect(await stateOf(open)).toEqual(before)
})

test('a form that is too large or cannot be read is refused, and is not a failure', async ({
  baseURL,
}) => {
  const graduate = await asking(baseURL, 'graduate')
  const { open } = await attemptsOf(graduate)
  const before = await stateOf(open)
  const addresses = [open, dataOf(open), '/courses/statistics/luck-or-change', '/sign-in']
  for (const address of addresses) {
    const large = await graduate.post(address, {
      form: { ...ANSWER, written: 'x'.repeat(100 * 1024) },
    })
    expect(large.status(), address).toBe(413)
    for (const [type, body] of UNREADABLE) {
      const answer = await graduate.post(address, {
        headers: { 'Content-Type': type },
        data: Buffer.from(body),
      })
      expect(answer.status(), `${address} ${type}`).toBeGreaterThanOrEqual(400)
      expect(answer.status(), `${address} ${type}`).toBeLessThan(500)
    }
  }
  expect(await stateOf(open)).toEqual(before)
})

const UNREADABLE = [
  ['multipart/form-data; boundary=x', 'this is no multipart form'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="intent"\r\n\r\nfin',
  ],
  ['multipart/form-data', '--x--'],
  ['application/json', '{"intent":'],
  ['application/octet-stream', '\u0000\u0001'],
] as const

const PLACES_ELSEWHERE = [
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '\\/elsewhere.example',
  'https://elsewhere.example',
  'https:elsewhere.example',
  'https:/elsewhere.example',
  'http://elsewhere.example/passport',
  'HTTPS://ELSEWHERE.EXAMPLE',
  ' //elsewhere.example',
  '\t//elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/\r\n/elsewhere.example',
  '/\r\nSet-Cookie: session=stolen',
  '\u0000//elsewhere.example',
  '/..//elsewhere.example',
  '/.//elsewhere.example',
  '/%09/elsewhere.example',
  '/%2F/elsewhere.example',
  '//elsewhere.example%2F..',
  '//user@elsewhere.example',
  '/@elsewhere.example',
  '.elsewhere.example',
  'javascript:alert(1)',
  'data:text/html,hello',
  '//localhost:1',
  '?then=//elsewhere.example',
  '',
]

test('whatever the address says, signing in leads to a page of this service', async ({
  baseURL,
}) => {
  const nobody = await asking(baseURL, null)
  const learning = await asking(baseURL, 'learning')
  const account = { email: 'learning@northmere.example', password: 'plot the dots' }
  for (const then of PLACES_ELSEWHERE) {
    const address = `/sign-in?then=${encodeURIComponent(then)}`
    for (const answer of [
      await nobody.post(address, { form: account }),
      await learning.get(address),
    ]) {
      expect(answer.status(), then).toBe(302)
      const { location = '' } = answer.headers()
      expect(location, then).toMatch(/^\/(?![/\\])/)
      expect(new URL(location, baseURL).origin, then).toBe(baseURL)
      expect(answer.headers()['set-cookie'] ?? '', then).not.toContain('stolen')
    }
    // Signed in now; the next one begins without a session again.
    await nobody.post('/sign-out')
  }
  const kept = await learning.get('/sign-in?then=%2Ftraining%2Fcompletions%3Fstatus%3Doverdue')
  expect(kept.headers().location).toBe('/training/completions?status=overdue')
})

/** A form as a question's page sends it. */
const ANSWER = {
  intent: 'answer',
  slot: '1',
  step_id: 'a-step',
  choice: '1',
  written: '1',
  certainty: '3',
}

/** An open and a finished check of this person, on the module that no other spec takes as them. */
async function attemptsOf(person: APIRequestContext): Promise<{ open: string; finished: string }> {
  const start = async () => {
    const answer = await person.post('/courses/statistics/luck-or-change', {
      form: { intent: 'start-check' },
    })
    return answer.headers().location ?? ''
  }
  const finished = await start()
  expect((await person.post(finished, { form: { intent: 'finish' } })).headers().location).toBe(
    `${finished}/result`,
  )
  return { open: await start(), finished }
}

/** Everything that the store holds about an attempt. */
async function stateOf(attempt: string) {
  const id = attempt.split('/').at(-1) ?? ''
  return {
    attempt: reading(process.env.SQLITE_FILE ?? '', (store) =>
      store.prepare<[string]>('select * from attempt where id = ?').get(id),
    ),
    steps: stepsOf(id),
  }
}
