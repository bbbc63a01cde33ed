import { describe, expect, test } from 'vitest'
import { openBadge } from '#app/domain/credentials/open-badge.ts'
import type { Verdict } from '#app/domain/credentials/verdict.ts'
import { bakePng, OPEN_BADGES_3_KEYWORD } from '#app/gateways/credentials/png.server.ts'
import { sha256Hex } from '#app/gateways/credentials/sha256-hex.server.ts'
import { signCredential } from '#app/gateways/credentials/sign.server.ts'
import { signingKey } from '#app/gateways/credentials/signing-key.server.ts'
import { bakeSvg } from '#app/gateways/credentials/svg.server.ts'
import { type Against, verifyBadge } from '#app/gateways/credentials/verify.server.ts'
import {
  AT,
  aBadge,
  aKey,
  anAchievement,
  anUnsignedBadge,
  aSignedBadge,
  NORTHMERE,
  published,
  SEEDS,
} from './badges.ts'
import { aPng, SVG } from './images.ts'

async function check(file: object | string | Uint8Array, more: Partial<Against> = {}) {
  const against = {
    issuer: NORTHMERE,
    keys: [published(await aKey())],
    now: AT,
    revokedIndexes: new Set<number>(),
    ...more,
  }
  const isFile = typeof file === 'string' || file instanceof Uint8Array
  return verifyBadge(isFile ? file : JSON.stringify(file), against)
}

/** The check that failed, and its sentence. */
function failed({ checks }: Verdict) {
  return checks.filter(({ ok }) => ok === false).map(({ check, sentence }) => [check, sentence])
}

describe('a badge of ours', () => {
  test('is valid, and every check says so in order', async () => {
    const verdict = await check(await aSignedBadge(), { email: ' A.Khan@Northmere.example ' })
    expect(verdict).toMatchObject({ status: 'Valid', isSound: true })
    expect(verdict.checks.map(({ check, ok }) => [check, ok])).toEqual([
      ['format', true],
      ['issuer', true],
      ['signature', true],
      ['revocation', true],
      ['dates', true],
      ['recipient', true],
    ])
    expect(verdict.sentence).toBe(
      'It is valid from 1 November 2026 until 31 October 2028. It was awarded to the person with this e-mail address.',
    )
  })

  test('shows what it says, which is what was signed', async () => {
    const { claims } = await check(await aSignedBadge())
    expect(claims).toMatchObject({
      id: 'https://learning.northmere.example/badges/q7Yw2m0dT6uVbXk1c9ZfHg',
      name: 'Digitally skilled: data literacy',
      principles: [
        {
          name: 'Principle 1: Are digitally skilled, equipped & enabled',
          words: 'Are trained and supported to use technology effectively in their role.',
          source: 'Essex Police Digital Strategy 2021 to 2026, section 4',
        },
      ],
      issuerName: 'Northmere Police',
      awardedAt: '2026-11-01T10:00:00Z',
      validUntil: '2028-10-31T10:00:00Z',
      statusIndex: 94_567,
    })
  })

  test('is found in a PNG, an SVG and JSON alike', async () => {
    const json = JSON.stringify(await aSignedBadge())
    const png = bakePng(aPng(), { [OPEN_BADGES_3_KEYWORD]: json })
    const svg = Buffer.from(bakeSvg(SVG, json))
    for (const file of [png, svg, Buffer.from(json), `\uFEFF${json}\n`]) {
      expect((await check(file)).status).toBe('Valid')
    }
  })

  test('is valid too as wallets write it: one value in place of an array of one', async () => {
    const shortened = shorten(await aSignedBadge())
    expect(shortened).toMatchObject({ proof: { type: 'DataIntegrityProof' } })
    expect((await check(shortened)).status).toBe('Valid')
  })

  test('is valid aligned to all ten principles, with long words of each', async () => {
    const principles = Array.from({ length: 10 }, (_, i) => ({
      number: i + 1,
      title: `Principle ${i}`,
      words: 'word '.repeat(200),
      source: 'Strategy',
    }))
    const badge = await aSignedBadge({ achievement: anAchievement({ principles }) })
    expect((await check(badge)).status).toBe('Valid')
  })

  test.each(['http://localhost:3000', 'https://northmere.example:8443/data/passport/'])(
    'is valid on a service at %s',
    async (publicUrl) => {
      const issuer = { ...NORTHMERE, publicUrl }
      const key = await signingKey(SEEDS.first, 'key-2026-11', issuer)
      const badge = await signCredential(openBadge(aBadge(), issuer, sha256Hex), { key, at: AT })
      const verdict = await check(badge, { issuer, keys: [published(key)] })
      expect(verdict.status).toBe('Valid')
    },
  )

  test('is valid without an end, and says nothing of whose it is unless asked', async () => {
    const verdict = await check(await aSignedBadge({ validUntil: null }))
    expect(verdict.sentence).toBe('It is valid from 1 November 2026 with no end date.')
    expect(verdict.checks.at(-1)).toMatchObject({ check: 'recipient', ok: null })
  })

  test('is revoked once its place in the list is set, and is still shown', async () => {
    const verdict = await check(await aSignedBadge(), { revokedIndexes: new Set([94_567]) })
    expect(verdict).toMatchObject({ status: 'Revoked', isSound: false })
    expect(failed(verdict)).toEqual([
      ['revocation', 'The issuer has revoked this badge: it does not count any more.'],
    ])
    expect(verdict.claims?.name).toBe('Digitally skilled: data literacy')
  })

  test('expires after its last instant', async () => {
    const badge = await aSignedBadge()
    expect((await check(badge, { now: '2028-10-31T10:00:00Z' })).status).toBe('Valid')
    const verdict = await check(badge, { now: '2028-10-31T10:00:01Z' })
    expect(verdict).toMatchObject({ status: 'Expired', isSound: false })
    expect(failed(verdict)).toEqual([
      ['dates', 'It expired on 31 October 2028. The holder may have a renewed one.'],
    ])
  })

  test('is not yet valid before its first instant', async () => {
    const verdict = await check(await aSignedBadge(), { now: '2026-11-01T09:59:59Z' })
    expect(verdict.status).toBe('Not yet valid')
    expect(failed(verdict)).toEqual([['dates', 'It is not valid before 1 November 2026.']])
  })

  test('is nobody else’s: another person’s e-mail address is refused', async () => {
    const verdict = await check(await aSignedBadge(), { email: 'b.khan@northmere.example' })
    expect(verdict).toMatchObject({ status: 'Valid', isSound: false })
    expect(failed(verdict)).toEqual([
      ['recipient', 'It was not awarded to the person with this e-mail address.'],
    ])
    expect(verdict.sentence).toContain('It was not awarded to the person')
  })

  test('keeps counting when its key is retired, not when the key is revoked', async () => {
    const badge = await aSignedBadge()
    const next = published(await aKey('key-2027-11', SEEDS.second))
    const old = await aKey()
    const retired = published(old, { retiredAt: '2027-01-01T00:00:00Z' })
    expect((await check(badge, { keys: [retired, next] })).status).toBe('Valid')

    const revoked = published(old, { revokedAt: '2027-01-02T00:00:00Z' })
    const verdict = await check(badge, { keys: [revoked, next] })
    expect(verdict).toMatchObject({ status: 'Revoked', claims: null })
    expect(failed(verdict)).toEqual([
      ['signature', expect.stringContaining('was withdrawn on 2 January 2027')],
    ])

    const again = await aSignedBadge({}, { key: await aKey('key-2027-11', SEEDS.second) })
    expect((await check(again, { keys: [revoked, next] })).status).toBe('Valid')
  })
})

/** Every array of one value as that value. */
function shorten(value: unknown): object {
  if (Array.isArray(value)) return value.length === 1 ? shorten(value[0]) : value.map(shorten)
  if (typeof value !== 'object' || value === null) return value as never
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shorten(inner)]))
}

describe('what is not as we signed it', () => {
  test('is refused whichever letter of the subject is changed', async () => {
    const badge = await aSignedBadge()
    const text = JSON.stringify(badge)
    const subject = JSON.stringify(badge.credentialSubject)
    const start = text.indexOf(subject)
    const accepted: string[] = []
    for (let at = start + 1; at < start + subject.length; at += 23) {
      const letter = text[at] === 'x' ? 'y' : 'x'
      const changed = text.slice(0, at) + letter + text.slice(at + 1)
      if ((await check(changed)).claims !== null) accepted.push(changed.slice(at - 20, at + 20))
    }
    expect(accepted).toEqual([])
    expect(subject.length).toBeGreaterThan(1000)
  })

  test.each([
    ['its dates', { validUntil: '2038-10-31T10:00:00Z' }],
    ['an instant it was awarded', { awardedDate: '2020-11-01T10:00:00Z' }],
    ['something added', { evidence: [{ id: 'https://a.example', type: ['Evidence'] }] }],
    ['a word of no meaning added', { rank: 'Chief Constable' }],
    ['no status to look up', { credentialStatus: undefined }],
  ])('is refused with %s', async (_, more) => {
    const verdict = await check({ ...(await aSignedBadge()), ...more })
    expect(verdict).toMatchObject({ status: 'Changed', isSound: false, claims: null })
    expect(failed(verdict)).toEqual([
      ['signature', expect.stringMatching(/^The signature does not fit the badge/)],
    ])
  })

  test('is refused where the day of expiry is moved to where nobody reads it', async () => {
    const { validUntil, credentialStatus, ...badge } = await aSignedBadge()
    const hidden = [
      { '@included': [{ id: badge.id, validUntil }], credentialStatus },
      { '@included': [{ id: badge.id, credentialStatus }], validUntil },
      {
        'https://www.w3.org/2018/credentials#validUntil': {
          type: 'http://www.w3.org/2001/XMLSchema#dateTime',
          '@value': validUntil,
        },
        credentialStatus,
      },
      { validUntil: [validUntil], credentialStatus },
    ]
    for (const elsewhere of hidden) {
      const file = { ...badge, ...elsewhere }
      const verdict = await check(file, { now: '2029-01-01T00:00:00Z' })
      expect(verdict.status, JSON.stringify(elsewhere)).toBe('Changed')
    }
  })

  test('is not ours where it names a key that we do not have', async () => {
    const verdict = await check(await aSignedBadge({}, { key: await aKey('key-x', SEEDS.foreign) }))
    expect(verdict.status).toBe('Not ours')
    expect(failed(verdict)).toEqual([
      [
        'signature',
        expect.stringContaining('signed with a key that Northmere Police does not have'),
      ],
    ])
  })

  test('is changed where somebody else signed it under the name of our key', async () => {
    const forged = await aSignedBadge({}, { key: await aKey('key-2026-11', SEEDS.foreign) })
    expect((await check(forged)).status).toBe('Changed')
  })

  test('is not ours where it names another issuer', async () => {
    const elsewhere = { ...NORTHMERE, publicUrl: 'https://learning.harrow.example' }
    const verdict = await check(await aSignedBadge(), { issuer: elsewhere })
    expect(verdict.status).toBe('Not ours')
    expect(failed(verdict)).toEqual([['issuer', expect.stringContaining('names another issuer')]])
  })

  test('has the proof of its own: another badge’s does not do', async () => {
    const { proof } = await aSignedBadge({ id: 'another' })
    expect((await check({ ...anUnsignedBadge(), proof })).status).toBe('Changed')
    expect((await check(anUnsignedBadge())).status).toBe('Changed')
  })
})

describe('what is no badge', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /empty/],
    ['words', 'my badge', /not a PNG or SVG image with a badge/],
    ['a number', '42', /not a JSON object/],
    ['a list', '[]', /not a PNG|not a JSON object/],
    ['other data', '{"type":"Person"}', /not an Open Badges 3.0 credential/],
    ['an old badge', '{"type":"Assertion"}', /Open Badges 2.0/],
    ['a passport', '{"type":["VerifiablePresentation"]}', /its badges cannot be read/],
    ['an image without a badge', aPng(), /image without a badge/],
    ['a drawing without a badge', SVG, /image without a badge/],
    ['an image cut short', aPng().subarray(0, 30), /cut short/],
    ['noise', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 251), /not a PNG/],
    ['deep nesting', `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`, /not an Open Badges/],
    ['a very long text', `{"a":"${'x'.repeat(70_000)}"}`, /too long/],
    ['a very large file', new Uint8Array(5_000_001), /larger than 5 MB/],
  ])('%s is told so', async (_, file, reason) => {
    const verdict = await check(file)
    expect(verdict).toMatchObject({ status: 'Not a badge', isSound: false, claims: null })
    expect(failed(verdict)).toEqual([['format', expect.stringMatching(reason)]])
    expect(verdict.checks).toHaveLength(6)
  })

  test('a hostile badge that names us is refused at once, not put in order first', async () => {
    const badge = await aSignedBadge()
    const knot = Array.from({ length: 2000 }, () => ({ type: ['Result'] }))
    const file = { ...badge, credentialSubject: { ...badge.credentialSubject, result: knot } }
    const verdict = await check(file)
    expect(verdict.status).toBe('Changed')
    const names = Array.from({ length: 18 }, (_, i) => `_:n${i}`)
    const clique = names.map((id) => ({ id, type: ['Result'], image: names }))
    const tangled = { ...badge.credentialSubject, result: clique }
    expect((await check({ ...badge, credentialSubject: tangled })).status).toBe('Changed')
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    const nested = JSON.stringify(badge).replace('"name":', `"zzz":${deep},"name":`)
    expect((await check(nested)).status).toBe('Changed')
  })

  test('an e-mail address of spaces asks nothing', async () => {
    const verdict = await check(await aSignedBadge(), { email: '   ' })
    expect(verdict.checks.at(-1)?.ok).toBeNull()
    expect(aBadge().email).toContain('@')
  })
})
