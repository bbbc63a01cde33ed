/** The addresses of badges, from the service's root. `addressOn` makes them whole. */

/** A whole address: the service's public address (with or without a path) and a path in it. */
export function addressOn(publicUrl: string, href: string): string {
  return `${publicUrl.replace(/\/+$/, '')}${href}`
}

/** A badge's id: its JSON, image or page, whichever is asked for. */
export function badgeHref(id: string): string {
  return `/badges/${id}`
}

/** A badge as a file. */
export function badgeFileHref(id: string, kind: 'json' | 'png' | 'svg'): string {
  return `${badgeHref(id)}.${kind}`
}

/** The page about a badge. */
export function badgePageHref(id: string): string {
  return `/b/${id}`
}

/** Where the newest signed version of a badge is fetched. */
export function badgeRefreshHref(id: string): string {
  return `${badgeHref(id)}/refresh`
}

/** The public list of revoked badges. */
export function statusListHref(list = 1): string {
  return `/status/revocation/${list}`
}

/** An achievement as of one version, which badges name, or (without) as it is now. */
export function achievementHref({ slug, version }: { slug: string; version?: number }): string {
  return `/achievements/${achievementName({ slug, version })}`
}

/** An achievement's image, without anybody's badge in it. */
export function achievementImageHref({ slug }: { slug: string }): string {
  return `/achievements/${slug}/image.png`
}

export const ISSUER_HREF = '/issuer'
export const VERIFY_HREF = '/verify'
export const OPEN_BADGES_2_ISSUER_HREF = '/ob2/issuer'

/** The Open Badges 2.0 description of an achievement, of one version. */
export function openBadge2ClassHref(achievement: { slug: string; version: number }): string {
  return `/ob2/badges/${achievementName(achievement)}`
}

/** The Open Badges 2.0 assertion of a badge. */
export function openBadge2AssertionHref(id: string): string {
  return `/ob2/assertions/${id}`
}

/** A holder's shared passport. */
export function sharedPassportHref(id: string): string {
  return `/passport/${id}`
}

/** The name of an achievement in an address: `statistics-v2`, or `statistics` for the newest. */
export function achievementName({ slug, version }: { slug: string; version?: number }): string {
  return version === undefined ? slug : `${slug}-v${version}`
}

/** `achievementName` read back; a null version means the newest. */
export function readAchievementName(name: string): { slug: string; version: number | null } {
  const [, slug, version] = name.match(/^(.+)-v([1-9]\d{0,5})$/) ?? []
  if (slug === undefined) return { slug: name, version: null }
  return { slug, version: Number(version) }
}
