import type { RequestContext } from '#app/server/context.ts'
import { findAsker, notFound } from '#app/session.server.ts'
import { type AwardHistory, findAward } from '#db/awards.ts'
import { type Badge, type BadgeVersion, findBadge, findBadgeVersion } from '#db/badges.ts'
import { findSharing, type Sharing } from '#db/sharing.ts'

/** A badge that may be shown to whoever asks. */
export interface VisibleBadge {
  badge: Badge
  award: AwardHistory
  sharing: Sharing
  /** Its newest credential; null while it waits to be signed. */
  signed: BadgeVersion | null
  /** Whether its holder asks, who sees it while it is private too. */
  isOwn: boolean
}

interface Asked {
  request: Request
  context: RequestContext
  params: { id?: string | undefined }
}

/**
 * The badge of an address: for its holder, and for everybody while it is shared. Throws the 404 of a
 * badge that never was for any other.
 */
export async function requireVisibleBadge({ request, context, params }: Asked) {
  const asker = await findAsker({ request, context })
  const badge = await badgeWithSharing(context, params.id ?? '')
  const isOwn = asker !== null && asker.id === badge?.badge.personId
  if (badge === null || !(isOwn || badge.sharing.isShared)) throw notFound()
  const visible = await withCredential(context, badge)
  if (visible === null) throw notFound()
  return { ...visible, isOwn }
}

/** A badge as somebody who is not signed in may see it; null where they may not. */
export async function findSharedBadge(
  context: RequestContext,
  id: string,
): Promise<VisibleBadge | null> {
  const badge = await badgeWithSharing(context, id)
  if (!badge?.sharing.isShared) return null
  const visible = await withCredential(context, badge)
  return visible && { ...visible, isOwn: false }
}

async function badgeWithSharing({ db }: RequestContext, id: string) {
  // Both are asked for in any case: the time it takes tells nothing either.
  const [badge, sharing] = [await findBadge(db, id), await findSharing(db, id)]
  return badge && { badge, sharing }
}

/** Signs it now where it waits. Null where its award ended before it was ever signed: it is no badge. */
async function withCredential(
  context: RequestContext,
  { badge, sharing }: { badge: Badge; sharing: Sharing },
) {
  const { db, badges } = context
  const award = await findAward(db, badge.awardId)
  if (!award) throw new Error(`There is no award ${badge.awardId}`)
  const signed = await findBadgeVersion(db, badge.id)
  if (signed) return { badge, award, sharing, signed }
  if (award.ended) return null
  await badges.signWaiting()
  return { badge, award, sharing, signed: await findBadgeVersion(db, badge.id) }
}
