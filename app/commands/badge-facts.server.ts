import { AchievementRuleSchema } from '#app/content/curriculum-schema.ts'
import type { AchievementRule, Curriculum } from '#app/domain/courses.ts'
import type { AchievementFacts, BadgeFacts } from '#app/domain/credentials/facts.ts'
import { criteriaAsMarkdown } from '#app/domain/passport/criteria.ts'
import { validityOf } from '#app/domain/passport/validity.ts'
import { type AwardHistory, findAchievementVersion, findAward } from '#db/awards.ts'
import type { Badge } from '#db/badges.ts'
import type { Db } from '#db/connect.ts'
import { findPerson } from '#db/people.ts'

/** An award with the achievement as it was declared when it was earned. */
export interface AwardWithRule {
  award: AwardHistory
  rule: AchievementRule
}

/** The award of a badge. Throws where the store has lost one of its parts. */
export async function readAwardWithRule(db: Db, awardId: string): Promise<AwardWithRule> {
  const award = await findAward(db, awardId)
  if (!award) throw new Error(`There is no award ${awardId}`)
  return { award, rule: await readRule(db, award) }
}

/** An achievement as it was declared when this award was earned. Throws where it was not kept. */
export async function readRule(
  db: Db,
  { badge, rulesVersion }: Pick<AwardHistory, 'badge' | 'rulesVersion'>,
): Promise<AchievementRule> {
  const rule = await findRule(db, badge, rulesVersion)
  if (rule === null) throw new Error(`No achievement ${badge}, version ${rulesVersion}`)
  return rule
}

/** An achievement as it was declared in one version; null where nobody ever earned that one. */
export async function findRule(
  db: Db,
  slug: string,
  version: number,
): Promise<AchievementRule | null> {
  const definition = await findAchievementVersion(db, slug, version)
  return definition === null ? null : AchievementRuleSchema.parse(JSON.parse(definition))
}

/** An achievement as a credential names it. */
export function achievementFacts(
  rule: AchievementRule,
  version: number,
  curriculum: Curriculum,
): AchievementFacts {
  return {
    ...{ slug: rule.slug, version, title: rule.title, shows: rule.shows, strand: rule.strand },
    criteria: criteriaAsMarkdown(rule, curriculum),
    principles: rule.principles.flatMap(
      (number) => curriculum.principles.find((one) => one.number === number) ?? [],
    ),
    resultName: null,
  }
}

/** Everything a badge's next credential says. */
export async function badgeFacts(
  db: Db,
  badge: Badge,
  curriculum: Curriculum,
): Promise<BadgeFacts> {
  const { award, rule } = await readAwardWithRule(db, badge.awardId)
  const person = await findPerson(db, badge.personId)
  if (!person) throw new Error(`The holder of badge ${badge.id} has no posting`)
  const { awardedAt, renewedAt } = award
  return {
    ...{ id: badge.id, subjectId: badge.subjectId, salt: badge.salt, email: person.email },
    awardedAt,
    ...validityOf({ awardedAt, renewedAt, validDays: rule.validDays }),
    ...{ statusIndex: badge.statusIndex, result: null },
    achievement: achievementFacts(rule, award.rulesVersion, curriculum),
  }
}
