import type { Evidence } from './evidence.ts'
import type { AchievementStanding } from './standing.ts'

/**
 * Whether an award that is held lapses with the post that its holder is in: something has to be shown
 * in every post and has not been in this one. Only a change of post takes it: a rule that became
 * stricter since takes nothing away. `inPostSince` is a civil day; the standing is that of this post.
 */
export function lapsesInPost(
  { requirements }: Pick<AchievementStanding, 'requirements'>,
  { awardedAt }: { awardedAt: string },
  { inPostSince }: Pick<Evidence, 'inPostSince'>,
): boolean {
  return (
    awardedAt < inPostSince &&
    requirements.some(
      ({ requirement, metAt }) =>
        requirement.kind === 'confirmed' && requirement.sincePost && metAt === null,
    )
  )
}
