import type { AchievementRule } from '../courses.ts'

/** What an achievement is called beside its title: a stamp belongs to a strand, a badge to a course. */
export function kindOf({ strand }: Pick<AchievementRule, 'strand'>): 'stamp' | 'badge' {
  return strand === null ? 'badge' : 'stamp'
}
