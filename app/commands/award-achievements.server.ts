import type { AchievementRule, Curriculum } from '#app/domain/courses.ts'
import { STATUS_LIST_LENGTH } from '#app/domain/credentials/open-badge.ts'
import { uuidFrom, wholeNumberFrom } from '#app/domain/passport/badge-numbers.ts'
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
}

/**
 * Awards what the evidence of a person earns now and they do not hold, in the transaction of the last
 * of that evidence and dated by it; each with its badge, which is signed afterwards. What asks to be
 * confirmed in each post lapses where the post has changed. What was revoked is not earned again
 * unless the learning team said so. Gives the slugs that this call awarded.
 */
export async function awardAchievements(
  trx: Trx,
  { personId, curriculum, at, newId }: AwardAchievements,
): Promise<string[]> {
  const evidence = await readEvidence(trx, personId)
  const history = await listAwardHistory(trx, personId)
  const awarded: string[] = []
  for (const { rule, requirements, earnedAt } of passportStanding(
    curriculum.passport,
    curriculum,
    evidence,
  )) {
    const earlier = history.filter(({ badge }) => badge === rule.slug)
    const held = earlier.find(({ ended }) => ended === null)
    if (held) {
      const isLapsed = requirements.some(
        ({ requirement, metAt }) =>
          requirement.kind === 'confirmed' && requirement.sincePost && metAt === null,
      )
      // Only a change of post takes it: a rule that became stricter since takes nothing away.
      if (isLapsed && held.awardedAt < evidence.inPostSince) {
        const reason = 'The holder changed post'
        await recordAwardEnd(trx, { awardId: held.id, why: 'moved', by: null, reason, at })
      }
      continue
    }
    const isBarred = earlier.some(
      ({ ended, isReopened }) => ended?.why === 'revoked' && !isReopened,
    )
    if (earnedAt === null || isBarred) continue
    const awardId = newId()
    const lastEndedAt = earlier.at(-1)?.ended?.at ?? ''
    const isNew = await recordAward(trx, {
      id: awardId,
      personId,
      badge: rule.slug,
      rulesVersion: curriculum.passport.version,
      // What is awarded anew is not older than the end of what it replaces.
      awardedAt: lastEndedAt > earnedAt ? at : earnedAt,
      evidence: JSON.stringify(requirements.map(({ sentence, metAt }) => ({ sentence, metAt }))),
    })
    if (!isNew) continue
    await pinAchievement(trx, rule, curriculum.passport.version, at)
    await makeBadge(trx, awardId, at, newId)
    awarded.push(rule.slug)
  }
  return awarded
}

async function pinAchievement(
  trx: Trx,
  rule: AchievementRule,
  version: number,
  at: string,
): Promise<void> {
  const definition = JSON.stringify(rule)
  await recordAchievementVersion(trx, { slug: rule.slug, version, definition, at })
}

async function makeBadge(trx: Trx, awardId: string, at: string, newId: NewId): Promise<void> {
  await recordBadge(trx, {
    ...{ id: newId(), awardId, subjectId: `urn:uuid:${uuidFrom(newId())}`, salt: newId() },
    ...{ statusIndex: await freeStatusIndex(trx, newId), madeAt: at },
  })
}

/** A random place that no badge has: the order of places would tell how many were issued, and when. */
async function freeStatusIndex(trx: Trx, newId: NewId): Promise<number> {
  for (;;) {
    const index = wholeNumberFrom(newId(), STATUS_LIST_LENGTH)
    if (!(await isStatusIndexTaken(trx, index))) return index
  }
}
