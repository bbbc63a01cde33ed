import { AchievementRuleSchema } from '#app/content/curriculum-schema.ts'
import type { AchievementRule, Curriculum } from '#app/domain/courses.ts'
import type { AchievementFacts, BadgeFacts } from '#app/domain/credentials/facts.ts'
import { criteriaAsMarkdown, showsToOthers } from '#app/domain/passport/criteria.ts'
import { validityOf } from '#app/domain/passport/validity.ts'
import { listAttemptsOfKind, type ScoredAttempt } from '#db/attempts.ts'
import { type AwardHistory, findAchievementVersion, findAward } from '#db/awards.ts'
import type { Badge } from '#db/badges.ts'
import type { Db } from '#db/connect.ts'
import { findEmail } from '#db/people.ts'

/** So many letters of a version's hash tell it from every other. */
const VERSION_LENGTH = 8

/** What a credential is made of besides the store. */
export interface Told {
  curriculum: Curriculum
  /** Whether the force lets badges tell how well an assessment went. */
  tellsResults: boolean
}

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
  { curriculum, tellsResults }: Told,
): AchievementFacts {
  return {
    slug: rule.slug,
    version,
    title: rule.title,
    strand: rule.strand,
    shows: showsToOthers(rule),
    criteria: rule.criteria ?? criteriaAsMarkdown(rule, curriculum),
    principles: rule.principles.flatMap(
      (number) => curriculum.principles.find((one) => one.number === number) ?? [],
    ),
    result: resultOf(rule, curriculum, tellsResults),
  }
}

/** Everything a badge's next credential says. */
export async function badgeFacts(db: Db, badge: Badge, told: Told): Promise<BadgeFacts> {
  const { award, rule } = await readAwardWithRule(db, badge.awardId)
  const email = await findEmail(db, badge.personId)
  if (email === null) throw new Error(`The holder of badge ${badge.id} is not in the store`)
  const { awardedAt, renewedAt } = award
  const finished = await finishedAssessments(db, badge.personId, awardedAt)
  return {
    id: badge.id,
    subjectId: badge.subjectId,
    salt: badge.salt,
    email,
    awardedAt,
    ...validityOf({ awardedAt, renewedAt, validDays: rule.validDays }),
    statusIndex: badge.statusIndex,
    passedOn: passedOn(rule, finished, told.curriculum),
    result: told.tellsResults ? bestShare(rule, finished) : null,
    achievement: achievementFacts(rule, award.rulesVersion, told),
  }
}

/** A course's badge carries the result of its assessment; a stamp has too many kinds of evidence for one. */
function resultOf(
  { course: id }: AchievementRule,
  { courses }: Curriculum,
  tellsResults: boolean,
): AchievementFacts['result'] {
  const name = courses.find((course) => course.id === id)?.assessment?.title
  return name ? { name, type: tellsResults ? 'Percent' : 'Status' } : null
}

/** The assessments that somebody had finished when an award was made, each course's best one first. */
async function finishedAssessments(
  db: Db,
  personId: string,
  by: string,
): Promise<(ScoredAttempt & { share: number })[]> {
  const attempts = await listAttemptsOfKind(db, personId, 'assessment')
  return attempts
    .filter(({ finishedAt, of }) => finishedAt !== null && finishedAt <= by && of > 0)
    .map((attempt) => ({ ...attempt, share: attempt.right / attempt.of }))
    .sort((a, b) => b.share - a.share)
}

/** On which version of each course the assessments were taken that an achievement asks for. */
function passedOn(
  { requires }: AchievementRule,
  finished: readonly ScoredAttempt[],
  { courses }: Curriculum,
): BadgeFacts['passedOn'] {
  return requires.flatMap((one) => {
    if (one.kind !== 'assessment-passed') return []
    const best = finished.find(({ subject }) => subject === one.course)
    const title = courses.find(({ id }) => id === one.course)?.title ?? one.course
    return best ? { course: title, version: best.courseHash.slice(0, VERSION_LENGTH) } : []
  })
}

/** The best share of a course's assessment, in whole per cent; null where there was none. */
function bestShare(
  { course }: AchievementRule,
  finished: readonly { subject: string; share: number }[],
): string | null {
  const best = finished.find(({ subject }) => subject === course)
  return best ? String(Math.round(100 * best.share)) : null
}
