import { expect, test } from 'vitest'
import type { Claims } from './claims.ts'
import { type Findings, verdictOf } from './verdict.ts'

const CLAIMS: Claims = {
  id: 'https://a.example/badges/1',
  name: 'Statistics',
  description: '',
  criteria: '',
  narrative: null,
  principles: [],
  issuerName: 'A',
  achievementId: '',
  imageUrl: '',
  awardedAt: '',
  validFrom: '2026-06-30T23:30:00Z',
  validUntil: '2026-12-31T12:00:00Z',
  statusIndex: 1,
  identities: [],
  signedWith: '',
}

function signed(more: Partial<Extract<Findings, { reached: 'end' }>> = {}): Findings {
  const now = '2026-11-22T09:00:00Z'
  return { reached: 'end', claims: CLAIMS, isRevoked: false, now, isTheirs: null, ...more }
}

test.each<[string, Findings, string]>([
  ['no badge', { reached: 'format', reason: 'Because.' }, 'Not a badge'],
  ['another issuer’s', { reached: 'issuer' }, 'Not ours'],
  ['changed', { reached: 'signature', fault: 'changed' }, 'Changed'],
  ['signed by a stranger', { reached: 'signature', fault: 'foreign key' }, 'Not ours'],
  [
    'signed with a key that leaked',
    { reached: 'signature', fault: { keyRevokedAt: '2026-11-01T00:00:00Z' } },
    'Revoked',
  ],
  ['as it should be', signed(), 'Valid'],
  ['revoked and expired', signed({ isRevoked: true, now: '2030-01-01T00:00:00Z' }), 'Revoked'],
  [
    'on the list with a change of post',
    signed({ isRevoked: true, lapsedAt: '2026-10-31T23:30:00Z' }),
    'No longer held',
  ],
  ['of somebody who moved, and still held', signed({ lapsedAt: '2026-10-01T09:00:00Z' }), 'Valid'],
  ['expired', signed({ now: '2030-01-01T00:00:00Z' }), 'Expired'],
  ['early', signed({ now: '2026-01-01T00:00:00Z' }), 'Not yet valid'],
])('a file that is %s has one word', (_, findings, status) => {
  const verdict = verdictOf(findings, 'Northmere Police')
  expect(verdict.status).toBe(status)
  expect(verdict.isSound).toBe(status === 'Valid')
  const names = verdict.checks.map(({ check }) => check)
  expect(names).toEqual(['format', 'issuer', 'signature', 'revocation', 'dates', 'recipient'])
  expect(verdict.claims).toBe(findings.reached === 'end' ? CLAIMS : null)
})

test('a badge that lapsed is not called revoked, and its line says what the public list does not', () => {
  const lapsed = signed({ isRevoked: true, lapsedAt: '2026-10-31T23:30:00Z' })
  const { sentence, checks } = verdictOf(lapsed, 'Northmere Police')
  expect(sentence).toContain('lapsed on 31 October 2026 because its holder changed post')
  expect(checks[3]).toMatchObject({ check: 'revocation', ok: false })
  expect(checks[3]?.sentence).toMatch(/^It is on the issuer’s list .* gives no reason\./)
  expect(JSON.stringify({ sentence, checks })).not.toContain('revoked')
})

test('what comes after a failed check is not checked, and says so', () => {
  const { checks } = verdictOf({ reached: 'signature', fault: 'changed' }, 'Northmere Police')
  expect(checks.map(({ ok }) => ok)).toEqual([true, true, false, null, null, null])
  expect(checks[3]?.sentence).toBe('Not checked, because an earlier check failed.')
})

test('of the newest of a badge it is not said that there may be a newer one', () => {
  const sentenceOf = (isNewest: boolean) =>
    verdictOf(signed({ now: '2030-01-01T00:00:00Z', isNewest }), 'Northmere Police').sentence
  expect(sentenceOf(true)).toBe('It expired on 31 December 2026.')
  expect(sentenceOf(false)).toMatch(/may have a renewed one\.$/)
})

test('no line of a revoked badge says that it is valid', () => {
  const { sentence, checks } = verdictOf(signed({ isRevoked: true }), 'Northmere Police')
  expect(JSON.stringify({ sentence, checks })).not.toMatch(/It is valid/)
  expect(checks[4]).toMatchObject({ check: 'dates', ok: true })
})

test('days are London’s', () => {
  const { sentence } = verdictOf(signed(), 'Northmere Police')
  expect(sentence).toBe('It is valid from 1 July 2026 until 31 December 2026.')
})

test('a valid badge of somebody else is valid, but not sound for whoever asks', () => {
  const verdict = verdictOf(signed({ isTheirs: false }), 'Northmere Police')
  expect(verdict).toMatchObject({ status: 'Valid', isSound: false })
  expect(verdict.sentence).toMatch(/not awarded to the person with this e-mail address\.$/)
  expect(verdictOf(signed({ isTheirs: true }), 'Northmere Police').isSound).toBe(true)
})
