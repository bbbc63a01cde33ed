import { readRule } from '#app/commands/badge-facts.server.ts'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { AchievementRule } from '#app/domain/courses.ts'
import { badgePageHref, OWN_PASSPORT, passportFileHref } from '#app/domain/credentials/addresses.ts'
import { showsToOthers } from '#app/domain/passport/criteria.ts'
import { foremostPrinciple } from '#app/domain/passport/principles.ts'
import { isComplete, validityOf } from '#app/domain/passport/validity.ts'
import type { RequestContext } from '#app/server/context.ts'
import { findAsker, notFound } from '#app/session.server.ts'
import { type AwardHistory, listAwardHistory } from '#db/awards.ts'
import { findBadgeOfAward, findBadgeVersion } from '#db/badges.ts'
import { findPassportHolder, findPassportId, findSharing, type Sharing } from '#db/sharing.ts'
import { nameOf } from './people.server.ts'
import { type Register, readRegister, verdictOnBadge } from './verdict-on-badge.server.ts'

/** A passport that may be shown to whoever asks. */
export interface VisiblePassport {
  /** Its public id; null before its holder first shares it. */
  id: string | null
  personId: string
  sharing: Sharing
  /** Whether its holder asks, who sees it while it is private too. */
  isOwn: boolean
}

interface Asked {
  request: Request
  context: RequestContext
  params: { id?: string | undefined }
}

/**
 * The passport of an address: for its holder, and for everybody while it is shared. Throws the 404 of
 * a passport that never was for any other. `mine` is that of whoever is signed in.
 */
export async function requireVisiblePassport(asked: Asked): Promise<VisiblePassport> {
  const { context, params } = asked
  const asker = await findAsker(asked)
  const isMine = params.id === OWN_PASSPORT && asker !== null
  const id = isMine ? await findPassportId(context.db, asker.id) : (params.id ?? '')
  const personId = isMine ? asker.id : await findPassportHolder(context.db, id ?? '')
  // Asked for in any case: the time it takes tells nothing either.
  const sharing = await findSharing(context.db, id ?? '')
  const isOwn = asker?.id === personId
  if (personId === null || !(isOwn || sharing.isShared)) throw notFound()
  return { id, personId, sharing, isOwn }
}

/** An award that is held, with its achievement as it was earned and its credential. */
export interface Held {
  award: AwardHistory
  rule: AchievementRule
  /** The newest credential as it was signed; null while it waits to be. */
  credential: string | null
  /** Where its own page is, if that is shared as well. */
  pageHref: string | null
}

/** Every award that a person holds, expired ones too, with its badge; oldest first. */
export async function heldBy(context: RequestContext, personId: string): Promise<Held[]> {
  const { db } = context
  const awards = (await listAwardHistory(db, personId)).filter(({ ended }) => ended === null)
  const held: Held[] = []
  for (const award of awards) {
    const badge = await findBadgeOfAward(db, award.id)
    const signed = badge && (await findBadgeVersion(db, badge.id))
    const isShared = badge !== null && (await findSharing(db, badge.id)).isShared
    held.push({
      award,
      rule: await readRule(db, award),
      credential: signed?.credential ?? null,
      pageHref: isShared ? badgePageHref(badge.id) : null,
    })
  }
  return held
}

/** The public page of a passport: its stamps and badges that are held, and nothing of what is not. */
export async function sharedPassportPage(context: RequestContext, passport: VisiblePassport) {
  const { personId, sharing, isOwn, id } = passport
  const { forceName } = context.settings
  const { principles, passport: rules } = context.curriculum()
  const held = await heldBy(context, personId)
  const register = await readRegister(context.db)
  const shown = []
  for (const { slug, title, strand } of rules.achievements) {
    const one = held.find(({ rule }) => rule.slug === slug)
    if (one) shown.push(await heldView(context, one, register))
    else if (strand !== null) shown.push(notHeld({ slug, title }))
  }
  const stamps = shown.filter(({ isStamp }) => isStamp)
  return {
    forceName,
    isOwn,
    isShared: sharing.isShared,
    isComplete: isComplete(stamps),
    holder: sharing.showsName ? await nameOf(context, personId) : null,
    principle: foremostPrinciple(principles),
    stamps,
    badges: shown.filter(({ isStamp }) => !isStamp),
    files:
      id === null ? null : { json: passportFileHref(id, 'json'), pdf: passportFileHref(id, 'pdf') },
  }
}

async function heldView(
  context: RequestContext,
  { award, rule, credential, pageHref }: Held,
  register: Register,
) {
  const { slug, title, strand, validDays } = rule
  const { validUntil } = validityOf({ ...award, validDays })
  const verdict =
    credential && (await verdictOnBadge(context, credential, { isNewest: true }, register))
  const isExpired = validUntil !== null && context.clock() > validUntil
  return {
    slug,
    title,
    shows: showsToOthers(rule),
    pageHref,
    isStamp: strand !== null,
    state: isExpired ? ('expired' as const) : ('earned' as const),
    awardedOn: writtenDay(londonDay(award.awardedAt)),
    validUntil: validUntil && writtenDay(londonDay(validUntil)),
    status: verdict ? verdict.status : null,
    sentence: verdict ? verdict.sentence : 'It is being signed. Look again in a minute.',
  }
}

/** What its holder has done towards it is nobody else's business. */
function notHeld({ slug, title }: Pick<AchievementRule, 'slug' | 'title'>) {
  return {
    slug,
    title,
    shows: null,
    pageHref: null,
    isStamp: true,
    state: 'empty' as const,
    awardedOn: null,
    validUntil: null,
    status: null,
    sentence: null,
  }
}
