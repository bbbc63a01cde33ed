import type { AchievementOnPage } from '#app/components/passport/achievement.ts'
import type { Curriculum, Principle } from '#app/domain/courses.ts'
import { cpdRecord } from '#app/domain/passport/cpd-record.ts'
import { showsToOthers } from '#app/domain/passport/criteria.ts'
import { kindOf } from '#app/domain/passport/kind.ts'
import { foremostPrinciple } from '#app/domain/passport/principles.ts'
import { coursesNamed } from '#app/domain/passport/renewal.ts'
import { isComplete } from '#app/domain/passport/validity.ts'
import { fullName, type Person } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import { listStudySeconds } from '#db/study-times.ts'
import { type Achievement, achievementsOf } from './passport.server.ts'
import { type SharedThings, sharedThingsOf } from './sharing.server.ts'

/** Everything that the page of a person's own passport shows. */
export async function passportPageOf(context: RequestContext, person: Person) {
  const { principles } = context.curriculum()
  const achievements = await achievementsOf(context, person.id)
  const sharing = await sharedThingsOf(context, person.id)
  const badges = achievements.filter(({ course }) => course !== null)
  const stamps = achievements.filter(({ strand }) => strand !== null)
  return {
    holder: fullName(person),
    rank: person.rank,
    forceName: context.settings.forceName,
    principle: foremostPrinciple(principles),
    stamps,
    badges,
    isComplete: isComplete(stamps),
    principles: touchedBy(badges, principles),
    sharing,
    cpd: await cpdOf(context, person, achievements, sharing),
  }
}

/** The other principles that course badges touch, each once, in the strategy's order. */
function touchedBy(badges: readonly AchievementOnPage[], principles: readonly Principle[]) {
  const numbers = new Set(badges.flatMap((badge) => badge.principles))
  return principles.filter(({ number }) => numbers.has(number))
}

/** What stands as a record of professional development; null while there is nothing to record. */
async function cpdOf(
  { db, settings, curriculum }: RequestContext,
  person: Person,
  achievements: readonly Achievement[],
  { ofAward }: SharedThings,
): Promise<string | null> {
  const held = achievements.filter(({ award }) => award !== null && award.whyEnded === null)
  if (held.length === 0) return null
  const studied = await listStudySeconds(db, person.id)
  const rules = curriculum().passport.achievements
  const othersRead = new Map<string, string>(rules.map((rule) => [rule.slug, showsToOthers(rule)]))
  return cpdRecord(
    { name: fullName(person), rank: person.rank, forceName: settings.forceName },
    held.map(({ slug, strand, title, shows, award }) => ({
      title,
      kind: kindOf({ strand }),
      // Others read such a record.
      shows: othersRead.get(slug) ?? shows,
      awardedOn: award?.awardedOn ?? '',
      validUntil: award?.validUntil ?? null,
      studySeconds: studyFor(curriculum(), slug, studied),
      link: ofAward[award?.id ?? '']?.link?.href ?? null,
    })),
  )
}

/** The time measured in the courses that an achievement asks for; null where it asks for none, or none was. */
function studyFor(
  { passport, courses }: Curriculum,
  slug: string,
  studied: ReadonlyMap<string, number>,
): number | null {
  const rule = passport.achievements.find((one) => one.slug === slug)
  const modules = rule ? coursesNamed(rule, courses).flatMap((course) => course.modules) : []
  const seconds = modules.reduce((sum, { code }) => sum + (studied.get(code) ?? 0), 0)
  return seconds === 0 ? null : seconds
}
