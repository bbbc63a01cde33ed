import { badgeFacts } from '#app/commands/badge-facts.server.ts'
import { openBadge2Assertion, openBadge2Revoked } from '#app/domain/credentials/open-badge-2.ts'
import {
  bakePng,
  OPEN_BADGES_2_KEYWORD,
  OPEN_BADGES_3_KEYWORD,
} from '#app/gateways/credentials/png.server.ts'
import { sha256Hex } from '#app/gateways/credentials/sha256-hex.server.ts'
import { bakeSvg } from '#app/gateways/credentials/svg.server.ts'
import { badgeImage } from '#app/gateways/pictures/badge-images.server.ts'
import { toldBy } from '#app/open-documents.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { beingSigned, credentialFile } from './credential-file.server.ts'
import type { VisibleBadge } from './visible-badge.server.ts'

/** A badge as it was signed, byte for byte. */
export function badgeAsJson({ award, signed }: VisibleBadge): Response {
  if (!signed) return beingSigned('This badge')
  return credentialFile(signed.credential, 'application/vc+ld+json', `${award.badge}.json`)
}

/** A badge's image with the credential in it, and with the Open Badges 2.0 one for old backpacks. */
export async function badgeAsPng(context: RequestContext, visible: VisibleBadge) {
  const { badge, award, signed } = visible
  if (!signed) return beingSigned('This badge')
  const image = await badgeImage(award.badge, 'png')
  if (image === null) throw notFound()
  const baked = bakePng(image, {
    [OPEN_BADGES_3_KEYWORD]: signed.credential,
    [OPEN_BADGES_2_KEYWORD]: JSON.stringify(await assertionOf(context, badge)),
  })
  return credentialFile(new Uint8Array(baked), 'image/png', `${award.badge}.png`)
}

/** A badge's drawing with the credential in it. */
export async function badgeAsSvg({ award, signed }: VisibleBadge): Promise<Response> {
  if (!signed) return beingSigned('This badge')
  const image = await badgeImage(award.badge, 'svg')
  if (image === null) throw notFound()
  const baked = bakeSvg(image.toString('utf8'), signed.credential)
  return credentialFile(baked, 'image/svg+xml', `${award.badge}.svg`)
}

/** The Open Badges 2.0 assertion of a badge: true because it is found here, gone once it is revoked. */
export async function badgeAsAssertion(
  context: RequestContext,
  { badge, award }: VisibleBadge,
): Promise<Response> {
  const type = { 'Content-Type': 'application/ld+json', 'Cache-Control': 'no-store' }
  if (award.ended) {
    const revoked = openBadge2Revoked(badge.id, context.badges.issuer)
    return new Response(JSON.stringify(revoked), { status: 410, headers: type })
  }
  return new Response(JSON.stringify(await assertionOf(context, badge)), { headers: type })
}

async function assertionOf(context: RequestContext, badge: VisibleBadge['badge']) {
  const facts = await badgeFacts(context.db, badge, toldBy(context))
  return openBadge2Assertion(facts, context.badges.issuer, sha256Hex)
}
