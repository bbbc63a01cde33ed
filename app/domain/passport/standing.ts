import type { AchievementRule, PassportRules } from '../courses.ts'
import type { Evidence } from './evidence.ts'
import { type Declared, lastOf, type RequirementStanding, standingOn } from './requirements.ts'

export interface AchievementStanding {
  rule: AchievementRule
  requirements: RequirementStanding[]
  /** The instant of the satisfying evidence: it never moves. Null while something is left. */
  earnedAt: string | null
}

/** Where a person stands on every stamp of the passport and on the badge of every course. */
export function passportStanding(
  rules: PassportRules,
  declared: Declared,
  evidence: Evidence,
): AchievementStanding[] {
  return rules.achievements.map((rule) => {
    const requirements = rule.requires.map((one) => standingOn(one, declared, evidence))
    return { rule, requirements, earnedAt: lastOf(requirements.map(({ metAt }) => metAt)) }
  })
}

/**
 * Why somebody does not hold an achievement yet, in one sentence; null where its evidence is complete.
 * What is said to others than the holder tells no score.
 */
export function whyNotYet(
  { rule: { title }, requirements, earnedAt }: AchievementStanding,
  to: 'holder' | 'others' = 'holder',
): string | null {
  if (earnedAt !== null) return null
  if (requirements.length === 0) return `${title} cannot be earned yet: it requires nothing so far.`
  const left = requirements.filter(({ metAt }) => metAt === null)
  const parts = left.map(({ sentence, forOthers }) => (to === 'holder' ? sentence : forOthers))
  return `${title} is not earned yet: ${parts.join('; ')}.`
}
