import type { AchievementRule } from '../courses.ts'
import { evidenceOf } from './evidence.ts'
import { type Declared, standingOn } from './requirements.ts'

/** What an achievement shows of its holder, as somebody else reads it; `shows` speaks to the holder. */
export function showsToOthers({
  shows,
  showsOthers,
}: Pick<AchievementRule, 'shows' | 'showsOthers'>): string {
  return showsOthers ?? shows
}

/** What has to be done for an achievement, one line each, as people read it. */
export function criteriaOf({ requires }: Pick<AchievementRule, 'requires'>, declared: Declared) {
  return requires.map((one) => standingOn(one, declared, evidenceOf()).asks)
}

/** The same as a Markdown list, as a credential carries it. */
export function criteriaAsMarkdown(rule: Pick<AchievementRule, 'requires'>, declared: Declared) {
  return criteriaOf(rule, declared)
    .map((line) => `* ${line}`)
    .join('\n')
}

/** The lines again, of a list as a credential carries it. */
export function linesOfCriteria(markdown: string): string[] {
  return markdown.split('\n').map((line) => line.replace(/^\*\s+/, ''))
}
