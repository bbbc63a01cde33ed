import { achievementFacts, findRule, type Told } from './commands/badge-facts.server.ts'
import { readAchievementName } from './domain/credentials/addresses.ts'
import type { AchievementFacts } from './domain/credentials/facts.ts'
import type { RequestContext } from './server/context.ts'
import { notFound } from './session.server.ts'

/** A document that is public for everybody, so that badges can be checked anywhere; kept for seconds. */
export function openDocument(
  document: object,
  { type = 'application/ld+json', keptFor }: { type?: string; keptFor: number },
): Response {
  return new Response(JSON.stringify(document), {
    headers: { 'Content-Type': type, 'Cache-Control': `public, max-age=${keptFor}` },
  })
}

/** What achievements and badges are made of besides the store, as the service has it now. */
export function toldBy({ curriculum, settings }: Pick<RequestContext, 'curriculum' | 'settings'>) {
  return { curriculum: curriculum(), tellsResults: settings.badgesTellResults } satisfies Told
}

/**
 * The achievement of an address, `statistics` as it is now or `statistics-v2` as it was declared then.
 * Throws a 404 for one that never was.
 */
export async function achievementOr404(
  context: Pick<RequestContext, 'db' | 'curriculum' | 'settings'>,
  name = '',
): Promise<AchievementFacts> {
  const told = toldBy(context)
  const { passport } = told.curriculum
  const { slug, version } = readAchievementName(name)
  const asked = version ?? passport.version
  const declared = passport.achievements.find((rule) => rule.slug === slug)
  const asNow = asked === passport.version ? declared : undefined
  const rule = (await findRule(context.db, slug, asked)) ?? asNow
  if (!rule) throw notFound()
  return achievementFacts(rule, asked, told)
}
