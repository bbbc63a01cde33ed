import { readRule } from '#app/commands/badge-facts.server.ts'
import { badgeFileHref } from '#app/domain/credentials/addresses.ts'
import type { RequestContext } from '#app/server/context.ts'
import { nameOf } from './people.server.ts'
import { verdictOnBadge } from './verdict-on-badge.server.ts'
import type { VisibleBadge } from './visible-badge.server.ts'

/** The public page of a badge: what its signed credential says, checked at this moment. */
export async function badgePage(context: RequestContext, visible: VisibleBadge) {
  const { badge, award, sharing, signed, isOwn } = visible
  const { title } = await readRule(context.db, award)
  return {
    title,
    isOwn,
    isShared: sharing.isShared,
    holder: sharing.showsName ? await nameOf(context, badge.personId) : null,
    verdict: signed && (await verdictOnBadge(context, signed.credential, { isNewest: true })),
    files: {
      json: badgeFileHref(badge.id, 'json'),
      png: badgeFileHref(badge.id, 'png'),
      svg: badgeFileHref(badge.id, 'svg'),
    },
  }
}
