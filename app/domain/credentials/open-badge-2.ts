import { achievementId } from './achievement.ts'
import {
  achievementImageHref,
  addressOn,
  badgeFileHref,
  ISSUER_HREF,
  OPEN_BADGES_2_ISSUER_HREF,
  openBadge2AssertionHref,
  openBadge2ClassHref,
} from './addresses.ts'
import { OPEN_BADGES_2_CONTEXT } from './contexts.ts'
import type { AchievementFacts, BadgeFacts, IssuerFacts } from './facts.ts'
import { identityHash, type Sha256Hex } from './identity.ts'

/** The issuer in Open Badges 2.0, for backpacks that know no newer version. */
export function openBadge2Issuer(issuer: IssuerFacts) {
  const on = (href: string) => addressOn(issuer.publicUrl, href)
  return {
    '@context': OPEN_BADGES_2_CONTEXT,
    type: 'Issuer',
    id: on(OPEN_BADGES_2_ISSUER_HREF),
    name: issuer.name,
    url: on(ISSUER_HREF),
    email: issuer.email,
  }
}

/** The achievement of one version as an Open Badges 2.0 badge class. */
export function openBadge2Class(facts: AchievementFacts, issuer: IssuerFacts) {
  const on = (href: string) => addressOn(issuer.publicUrl, href)
  const id = achievementId(facts, issuer)
  return {
    '@context': OPEN_BADGES_2_CONTEXT,
    type: 'BadgeClass',
    id: on(openBadge2ClassHref(facts)),
    name: facts.title,
    description: facts.shows,
    image: on(achievementImageHref(facts)),
    criteria: { id, narrative: facts.criteria },
    issuer: on(OPEN_BADGES_2_ISSUER_HREF),
    alignment: facts.principles.map(({ number, title, words, source }) => ({
      targetName: `Principle ${number}: ${title}`,
      targetCode: String(number),
      targetDescription: words,
      targetFramework: source,
      targetUrl: `${id}#principle-${number}`,
    })),
  }
}

/** The badge as an Open Badges 2.0 assertion: unsigned, true because it is found at its address. */
export function openBadge2Assertion(badge: BadgeFacts, issuer: IssuerFacts, sha256: Sha256Hex) {
  const on = (href: string) => addressOn(issuer.publicUrl, href)
  const { id, salt, email, validUntil } = badge
  const identity = identityHash(email, salt, sha256)
  return {
    '@context': OPEN_BADGES_2_CONTEXT,
    type: 'Assertion',
    id: on(openBadge2AssertionHref(id)),
    recipient: { type: 'email', hashed: true, salt, identity },
    badge: on(openBadge2ClassHref(badge.achievement)),
    verification: { type: 'HostedBadge' },
    issuedOn: badge.awardedAt,
    ...(validUntil === null ? {} : { expires: validUntil }),
    image: on(badgeFileHref(id, 'png')),
  }
}

/** What stands at the address of a revoked assertion, sent with status 410. It gives no reason. */
export function openBadge2Revoked(id: string, { publicUrl }: IssuerFacts) {
  return {
    '@context': OPEN_BADGES_2_CONTEXT,
    type: 'Assertion',
    id: addressOn(publicUrl, openBadge2AssertionHref(id)),
    revoked: true,
  }
}
