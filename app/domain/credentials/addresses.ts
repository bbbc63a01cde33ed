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

/** The page about an achievement: its address as a credential names it leads a reader here. */
export function achievementPageHref(achievement: { slug: string; version?: number }): string {
  return `${achievementHref(achievement)}/about`
}

export const ISSUER_HREF = '/issuer'
/** The page about the issuer. */
export const ISSUER_PAGE_HREF = '/issuer/about'
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

/** Stands for the id of one's own passport, which has none before it is first shared. */
export const OWN_PASSPORT = 'mine'

/** A passport as a file: its badges together, signed, or printed. */
export function passportFileHref(id: string, kind: 'json' | 'pdf'): string {
  return `${sharedPassportHref(id)}.${kind}`
}

/** Where its holder shares a badge or a passport: forms are posted there. */
export function sharingHref(thing: { badge: string } | { passport: string }): string {
  const href = 'badge' in thing ? badgeHref(thing.badge) : sharedPassportHref(thing.passport)
  return `${href}/sharing`
}

const BADGE_ADDRESS =
  /^\/(?:b\/([\w-]{1,64})|badges\/([\w-]{1,64})(?:\.json|\.png|\.svg|\/refresh)?|ob2\/assertions\/([\w-]{1,64}))\/?$/

/** The badge that a link of ours leads to, in whichever form; null for any other text. */
export function badgeInLink(link: string, publicUrl: string): string | null {
  const [, ...ids] = BADGE_ADDRESS.exec(pathInLink(link, publicUrl) ?? '') ?? []
  return ids.find((id) => id !== undefined) ?? null
}

/** Whether a link of ours leads to a whole passport. */
export function isPassportLink(link: string, publicUrl: string): boolean {
  return /^\/passport\/[\w-]{22}(?:\.json|\.pdf)?\/?$/.test(pathInLink(link, publicUrl) ?? '')
}

/** Where in the service a link leads, from `/`; null where it leads elsewhere, or is no link. */
function pathInLink(link: string, publicUrl: string): string | null {
  const own = new URL(`${publicUrl.replace(/\/+$/, '')}/`)
  const typed = link.trim()
  // Browsers show addresses without their scheme, and so they are copied by hand.
  const whole = typed.toLowerCase().startsWith(`${own.host}/`) ? `${own.protocol}//${typed}` : typed
  const asAddress = whole.startsWith('/') ? `${own.href}${whole.slice(1)}` : whole
  if (!URL.canParse(asAddress)) return null
  const { origin, pathname } = new URL(asAddress)
  if (origin !== own.origin || !pathname.startsWith(own.pathname)) return null
  return `/${pathname.slice(own.pathname.length)}`
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
