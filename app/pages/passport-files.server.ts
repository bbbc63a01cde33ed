import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { addressOn, sharedPassportHref } from '#app/domain/credentials/addresses.ts'
import type { OpenBadge, Signed } from '#app/domain/credentials/open-badge.ts'
import { badgePresentation } from '#app/domain/credentials/presentation.ts'
import { showsToOthers } from '#app/domain/passport/criteria.ts'
import { foremostPrinciple } from '#app/domain/passport/principles.ts'
import { awardState, validityOf } from '#app/domain/passport/validity.ts'
import { type PassportInPdf, passportPdf } from '#app/gateways/pictures/passport-pdf.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { type AwardHistory, listAwardHistory } from '#db/awards.ts'
import { findPerson } from '#db/people.ts'
import { evidenceOfAward } from './award-evidence.server.ts'
import { beingSigned, credentialFile } from './credential-file.server.ts'
import { type Achievement, achievementsOf } from './passport.server.ts'
import { nameOf } from './people.server.ts'
import { type Held, heldBy, type VisiblePassport } from './shared-passport.server.ts'

/**
 * A passport as one document: the badges that are held, each as it was signed, and our signature over
 * them together. Throws a 404 where there is no badge or no id yet, a 503 while one is being signed.
 */
export async function passportAsJson(context: RequestContext, passport: VisiblePassport) {
  const { id, personId } = passport
  const credentials = await credentialsOf(context, personId)
  if (id === null || credentials.length === 0) throw notFound()
  const presentation = badgePresentation(id, credentials, context.badges.issuer)
  const signed = await context.badges.signPresentation(presentation)
  return credentialFile(JSON.stringify(signed), 'application/vp+ld+json', 'digital-passport.json')
}

async function credentialsOf(context: RequestContext, personId: string) {
  let held = await heldBy(context, personId)
  if (held.some(({ credential }) => credential === null)) {
    await context.badges.signWaiting()
    held = await heldBy(context, personId)
  }
  return held.map(({ credential }) => {
    if (credential === null) throw beingSigned('A badge')
    // The store keeps what we signed, byte for byte.
    return JSON.parse(credential) as Signed<OpenBadge>
  })
}

/**
 * A passport to print. Its holder's copy says who they are, what they did for each stamp and what is
 * left; another's says what the shared page says.
 */
export async function passportAsPdf(context: RequestContext, passport: VisiblePassport) {
  const { id, personId, sharing, isOwn } = passport
  const { settings, clock, curriculum } = context
  const { publicUrl, forceName } = settings
  const person = isOwn ? await findPerson(context.db, personId) : null
  const name = isOwn || sharing.showsName ? await nameOf(context, personId) : null
  const pdf = await passportPdf({
    forceName,
    holder: name,
    rank: person?.rank ?? null,
    asAt: londonDay(clock()),
    principle: foremostPrinciple(curriculum().principles),
    stamps: await stampsInPdf(context, passport),
    shareAddress:
      id !== null && sharing.isShared ? addressOn(publicUrl, sharedPassportHref(id)) : null,
  })
  return credentialFile(new Uint8Array(pdf), 'application/pdf', 'digital-passport.pdf')
}

async function stampsInPdf(
  context: RequestContext,
  { personId, isOwn }: VisiblePassport,
): Promise<PassportInPdf['stamps']> {
  const held = await heldBy(context, personId)
  const ended = (await listAwardHistory(context.db, personId)).filter((award) => award.ended)
  const standing = await achievementsOf(context, personId)
  return standing
    .filter(({ strand, award }) => strand !== null || award !== null)
    .flatMap((achievement) => {
      const { slug, strand, title } = achievement
      const one = held.find(({ rule }) => rule.slug === slug)
      if (one) return heldInPdf(one, context, isOwn)
      const last = ended.findLast(({ badge }) => badge === slug)
      if (isOwn) return last ? endedInPdf(achievement, last) : begunInPdf(achievement)
      if (strand === null) return []
      return { ...NOTHING_HELD, slug, title, shows: null, state: 'not-held' as const, caption: '' }
    })
}

const NOTHING_HELD = { evidence: [], awardedOn: null, validUntil: null, address: null }

function begunInPdf({ slug, title, shows, state, caption }: Achievement) {
  return { ...NOTHING_HELD, slug, title, shows, state, caption }
}

function endedInPdf(
  { slug, title, state }: Achievement,
  { awardedAt, ended }: AwardHistory,
): PassportInPdf['stamps'][number] {
  const word = ended?.why === 'moved' ? 'Lapsed' : 'Revoked'
  return {
    ...NOTHING_HELD,
    slug,
    title,
    shows: null,
    state,
    awardedOn: londonDay(awardedAt),
    caption: ended ? `${word} on ${writtenDay(londonDay(ended.at))}` : '',
  }
}

/** Their holder is told that it can be renewed; to others it stands or does not. */
function heldInPdf({ award, rule, pageHref }: Held, context: RequestContext, isOwn: boolean) {
  const validity = { ...award, validDays: rule.validDays }
  const { validUntil } = validityOf(validity)
  const state = awardState(validity, context.clock())
  return {
    slug: rule.slug,
    title: rule.title,
    shows: showsToOthers(rule),
    caption: '',
    state: state === 'expiring' && !isOwn ? ('earned' as const) : state,
    evidence: isOwn ? evidenceInPdf(award) : [],
    awardedOn: londonDay(award.awardedAt),
    validUntil: validUntil && londonDay(validUntil),
    address: pageHref && addressOn(context.settings.publicUrl, pageHref),
  }
}

function evidenceInPdf(award: AwardHistory): PassportInPdf['stamps'][number]['evidence'] {
  return evidenceOfAward(award).flatMap(({ sentence, metAt }) =>
    metAt === null ? [] : { sentence, day: londonDay(metAt) },
  )
}
