import type { AchievementRule, AchievementSlug, PassportRules } from '../courses.ts'
import type { Evidence } from './evidence.ts'
import type { Declared } from './requirements.ts'
import { type AchievementStanding, passportStanding } from './standing.ts'

/** Somebody whom rules are tried on. */
export interface Tried {
  name: string
  evidence: Evidence
  /** What the person holds now, by slug. */
  holds: ReadonlySet<string>
}

/** Rules with what they speak of. */
export interface RulesWithCourses {
  rules: PassportRules
  declared: Declared
}

/** Whom new rules of one achievement would affect, by name. Nobody is in two of the lists. */
export interface AchievementPreview {
  slug: AchievementSlug
  title: string
  change: 'added' | 'removed' | 'changed' | 'unchanged'
  /** They hold it, and keep it as it was awarded. */
  keep: string[]
  /** They hold it and keep it, although the new rule asks for what they have not done. */
  keepAlthough: string[]
  /** Their evidence is complete under the new rule and was not under the old. */
  newlyEarn: string[]
  /** They do not hold it, and less (or more) of their own time is left than under the old rule. */
  nearer: string[]
  further: string[]
  /** They do not hold it, and as much is left as before. */
  same: number
}

/**
 * What new rules would do to everybody, achievement by achievement, those that are dropped last.
 * Nothing that was awarded changes: not its date, nor what it says.
 */
export function previewOf(
  before: RulesWithCourses,
  after: RulesWithCourses,
  people: readonly Tried[],
): AchievementPreview[] {
  const slugs = [...after.rules.achievements, ...before.rules.achievements].map(({ slug }) => slug)
  const standings = people.map((person) => ({
    ...person,
    before: passportStanding(before.rules, before.declared, person.evidence),
    after: passportStanding(after.rules, after.declared, person.evidence),
  }))
  return [...new Set(slugs)].map((slug) => {
    const [old, now] = [ruleOf(before.rules, slug), ruleOf(after.rules, slug)]
    const preview: AchievementPreview = {
      slug,
      title: now?.title ?? old?.title ?? slug,
      change: changeOf(old, now),
      keep: [],
      keepAlthough: [],
      newlyEarn: [],
      nearer: [],
      further: [],
      same: 0,
    }
    for (const person of standings) {
      const was = person.before.find(({ rule }) => rule.slug === slug)
      const is = person.after.find(({ rule }) => rule.slug === slug)
      const effect = effectOn(person.holds.has(slug), was, is)
      if (effect === 'same') preview.same += 1
      else preview[effect].push(person.name)
    }
    return preview
  })
}

/** Whether anything in the rules differs, their version aside. */
export function isChanged(before: PassportRules, after: PassportRules): boolean {
  return inOneOrder(before.achievements) !== inOneOrder(after.achievements)
}

type Effect = 'keep' | 'keepAlthough' | 'newlyEarn' | 'nearer' | 'further' | 'same'

function effectOn(
  isHeld: boolean,
  was: AchievementStanding | undefined,
  is: AchievementStanding | undefined,
): Effect {
  const isEarned = (is?.earnedAt ?? null) !== null
  if (isHeld) return isEarned || !is ? 'keep' : 'keepAlthough'
  if (!is) return 'same'
  if (isEarned) return (was?.earnedAt ?? null) === null ? 'newlyEarn' : 'same'
  if (!was) return 'same'
  const [left, leftBefore] = [minutesLeft(is), minutesLeft(was)]
  return left < leftBefore ? 'nearer' : left > leftBefore ? 'further' : 'same'
}

function minutesLeft({ requirements }: AchievementStanding): number {
  return requirements.reduce((sum, one) => sum + one.minutesLeft, 0)
}

function ruleOf({ achievements }: PassportRules, slug: string): AchievementRule | undefined {
  return achievements.find((rule) => rule.slug === slug)
}

function changeOf(
  old: AchievementRule | undefined,
  now: AchievementRule | undefined,
): AchievementPreview['change'] {
  if (!old) return 'added'
  if (!now) return 'removed'
  return inOneOrder(old) === inOneOrder(now) ? 'unchanged' : 'changed'
}

/** JSON in which the order of keys says nothing. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
