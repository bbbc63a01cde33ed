import { describe, expect, test } from 'vitest'
import { achievement } from './achievement.ts'
import type { BadgeFacts } from './facts.ts'
import { openBadge } from './open-badge.ts'
import {
  openBadge2Assertion,
  openBadge2Class,
  openBadge2Issuer,
  openBadge2Revoked,
} from './open-badge-2.ts'

const ISSUER = { publicUrl: 'https://a.example', name: 'Northmere Police', email: 'l@a.example' }
const sha256 = (text: string) => `<${text}>`

const BADGE: BadgeFacts = {
  id: 'abc',
  subjectId: 'urn:uuid:1',
  salt: 'salt',
  email: 'A.Khan@a.example',
  awardedAt: '2026-01-01T00:00:00Z',
  validFrom: '2027-01-01T00:00:00Z',
  validUntil: '2029-01-01T00:00:00Z',
  statusIndex: 42,
  result: '85',
  passedOn: [{ course: 'Statistics', version: '1a2b3c4d' }],
  achievement: {
    slug: 'statistics',
    version: 3,
    title: 'Statistics',
    shows: 'Reads figures.',
    criteria: '* all of it',
    strand: null,
    result: { name: 'Assessment', type: 'Percent' as const },
    principles: [
      { number: 1, title: 'Are skilled', words: 'Are trained', source: 'The strategy' },
      { number: 2, title: 'Are data driven', words: 'With data', source: 'The strategy' },
    ],
  },
}

describe('a badge as a credential', () => {
  const badge = openBadge(BADGE, ISSUER, sha256)

  test('names its contexts in the order of the standard, and itself by its address', () => {
    expect(badge['@context']).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ])
    expect(badge.id).toBe('https://a.example/badges/abc')
    expect(badge.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential'])
  })

  test('keeps the day of the award when a renewal moves the days it is valid', () => {
    expect(badge).toMatchObject({
      awardedDate: '2026-01-01T00:00:00Z',
      validFrom: '2027-01-01T00:00:00Z',
      validUntil: '2029-01-01T00:00:00Z',
    })
    expect(openBadge({ ...BADGE, validUntil: null }, ISSUER, sha256)).not.toHaveProperty(
      'validUntil',
    )
  })

  test('names its holder by a salted hash and an id of this badge only', () => {
    expect(badge.credentialSubject.id).toBe('urn:uuid:1')
    expect(badge.credentialSubject.identifier).toEqual([
      {
        type: 'IdentityObject',
        hashed: true,
        identityType: 'emailAddress',
        salt: 'salt',
        identityHash: 'sha256$<a.khan@a.examplesalt>',
      },
    ])
  })

  test('says where its revocation and its renewal are found', () => {
    expect(badge.credentialStatus).toEqual({
      id: 'https://a.example/status/revocation/1#42',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '42',
      statusListCredential: 'https://a.example/status/revocation/1',
    })
    expect(badge.refreshService.id).toBe('https://a.example/badges/abc/refresh')
  })

  test('says on which version of each course it was earned, where it rests on an assessment', () => {
    expect(badge.credentialSubject.narrative).toBe(
      'Assessments passed, with the version of each course:\n\n* Statistics, version 1a2b3c4d',
    )
    const other = openBadge({ ...BADGE, passedOn: [] }, ISSUER, sha256)
    expect(other.credentialSubject).not.toHaveProperty('narrative')
  })

  test('has its result where the achievement has one, and a percentage only where the force tells it', () => {
    expect(badge.credentialSubject.result).toEqual([
      {
        type: ['Result'],
        resultDescription: 'https://a.example/achievements/statistics-v3#result',
        status: 'Completed',
        value: '85',
      },
    ])
    const facts = (about: object) => ({ ...BADGE, achievement: { ...BADGE.achievement, ...about } })
    const status = facts({ result: { name: 'Assessment', type: 'Status' } })
    expect(openBadge(status, ISSUER, sha256).credentialSubject.result).toEqual([
      expect.not.objectContaining({ value: expect.anything() }),
    ])
    const none = facts({ result: null })
    expect(openBadge(none, ISSUER, sha256).credentialSubject).not.toHaveProperty('result')
  })
})

test('an achievement is aligned to each of its principles, in the strategy’s words', () => {
  const { alignment, id, image } = achievement(BADGE.achievement, ISSUER)
  expect(id).toBe('https://a.example/achievements/statistics-v3')
  expect(image.id).toBe('https://a.example/achievements/statistics/image.png')
  expect(alignment?.[1]).toEqual({
    type: ['Alignment'],
    targetType: 'ext:StrategyPrinciple',
    targetCode: '2',
    targetName: 'Principle 2: Are data driven',
    targetDescription: 'With data',
    targetFramework: 'The strategy',
    targetUrl: 'https://a.example/achievements/statistics-v3#principle-2',
  })
  const unaligned = achievement({ ...BADGE.achievement, principles: [] }, ISSUER)
  expect(unaligned).not.toHaveProperty('alignment')
})

describe('a badge for old backpacks', () => {
  test('is an assertion that leads to its class, and that to its issuer', () => {
    const assertion = openBadge2Assertion(BADGE, ISSUER, sha256)
    const badgeClass = openBadge2Class(BADGE.achievement, ISSUER)
    expect(assertion.badge).toBe(badgeClass.id)
    expect(badgeClass.issuer).toBe(openBadge2Issuer(ISSUER).id)
    expect(assertion).toMatchObject({
      '@context': 'https://w3id.org/openbadges/v2',
      id: 'https://a.example/ob2/assertions/abc',
      verification: { type: 'HostedBadge' },
      issuedOn: '2026-01-01T00:00:00Z',
      expires: '2029-01-01T00:00:00Z',
      recipient: { hashed: true, identity: 'sha256$<a.khan@a.examplesalt>' },
    })
  })

  test('says nothing but that it is revoked, once it is', () => {
    expect(openBadge2Revoked('abc', ISSUER)).toEqual({
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://a.example/ob2/assertions/abc',
      revoked: true,
    })
  })
})
