import type { AchievementRule, Curriculum } from '#app/domain/courses.ts'
import { STATUS_LIST_LENGTH } from '#app/domain/credentials/open-badge.ts'
import { uuidFrom, wholeNumberFrom } from '#app/domain/passport/badge-numbers.ts'
import { criteriaAsMarkdown } from '#app/domain/passport/criteria.ts'
import { isDue } from '#app/domain/passport/due.ts'
import { lapsesInPost } from '#app/domain/passport/lapse.ts'
import { passportStanding } from '#app/domain/passport/standing.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import {
  listAwardHistory,
  recordAchievementVersion,
  recordAward,
  recordAwardEnd,
} from '#db/awards.ts'
import { isStatusIndexTaken, recordBadge } from '#db/badges.ts'
import type { Trx } from '#db/connect.ts'
import { readEvidence } from '#db/evidence.ts'

interface AwardAchievements {
  personId: string
  curriculum: Curriculum
  at: string
  newId: NewId
  /**
   * Nobody did anything: the rules have changed. What they newly allow is dated `at`, since it could
   * not have been awarded on the day of its evidence.
   */
  isByRules?: boolean
}

/**
 * Awards what the evidence of a person earns now and they do not hold, in the transaction of the last
 * of that evidence and dated by it; each with its badge, which is signed afterwards. What asks to be
 * confirmed in each post lapses where the post has changed. What was revoked is not earned again
 * unless the learning team said so. Gives the slugs that this call awarded.
 */
export async function awardAchievements(
  trx: Trx,
  { personId, curriculum, at, newId, isByRules = false }: AwardAchievements,
): Promise<string[]> {
  const evidence = await readEvidence(trx, personId)
  const history = await listAwardHistory(trx, personId)
  const awarded: string[] = []
  for (const standing of passportStanding(curriculum.passport, curriculum, evidence)) {
    const { rule, requirements, earnedAt } = standing
    const earlier = history.filter(({ badge }) => badge === rule.slug)
    const held = earlier.find(({ ended }) => ended === null)
    if (held) {
      if (lapsesInPost(standing, held, evidence)) {
        const reason = 'The holder changed post'
        await recordAwardEnd(trx, { awardId: held.id, why: 'moved', by: null, reason, at })
      }
      continue
    }
    if (earnedAt === null || !isDue(standing, history)) continue
    const awardId = newId()
    const lastEndedAt = earlier.at(-1)?.ended?.at ?? ''
    const isNew = await recordAward(trx, {
      id: awardId,
      personId,
      badge: rule.slug,
      rulesVersion: curriculum.passport.version,
      // What is awarded anew is not older than the end of what it replaces.
      awardedAt: isByRules || lastEndedAt > earnedAt ? at : earnedAt,
      evidence: JSON.stringify(requirements.map(({ sentence, metAt }) => ({ sentence, metAt }))),
    })
    if (!isNew) continue
    await pinAchievement(trx, rule, curriculum, at)
    await makeBadge(trx, awardId, at, newId)
    awarded.push(rule.slug)
  }
  return awarded
}

async function pinAchievement(
  trx: Trx,
  rule: AchievementRule,
  curriculum: Curriculum,
  at: string,
): Promise<void> {
  const { version } = curriculum.passport
  // In the words of the day: a course may be renamed or withdrawn later.
  const criteria = criteriaAsMarkdown(rule, curriculum)
  const definition = JSON.stringify({ ...rule, criteria })
  await recordAchievementVersion(trx, { slug: rule.slug, version, definition, at })
}

async function makeBadge(trx: Trx, awardId: string, at: string, newId: NewId): Promise<void> {
  await recordBadge(trx, {
    id: newId(),
    awardId,
    subjectId: `urn:uuid:${uuidFrom(newId())}`,
    salt: newId(),
    statusIndex: await freeStatusIndex(trx, newId),
    madeAt: at,
  })
}

/** A random place that no badge has: the order of places would tell how many were issued, and when. */
async function freeStatusIndex(trx: Trx, newId: NewId): Promise<number> {
  for (;;) {
    const index = wholeNumberFrom(newId(), STATUS_LIST_LENGTH)
    if (!(await isStatusIndexTaken(trx, index))) return index
  }
}
