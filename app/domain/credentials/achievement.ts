import { achievementHref, achievementImageHref, addressOn } from './addresses.ts'
import { BADGE_CONTEXTS } from './contexts.ts'
import type { AchievementFacts, IssuerFacts } from './facts.ts'
import { issuerProfile } from './profile.ts'

/** An achievement as Open Badges 3.0 writes it. */
export interface Achievement {
  id: string
  type: string[]
  achievementType: 'Badge'
  name: string
  description: string
  version: string
  inLanguage: 'en-GB'
  criteria: { id: string; narrative: string }
  image: { id: string; type: 'Image'; caption: string }
  alignment?: Alignment[]
  resultDescription?: ResultDescription[]
  tag?: string[]
}

interface Alignment {
  type: string[]
  targetType: 'ext:StrategyPrinciple'
  targetCode: string
  targetName: string
  targetDescription: string
  targetFramework: string
  targetUrl: string
}

interface ResultDescription {
  id: string
  type: string[]
  name: string
  resultType: 'Percent' | 'Status'
  valueMin?: '0'
  valueMax?: '100'
}

/** The achievement of one version as it stands in a badge; aligned to the strategy's principles. */
export function achievement(facts: AchievementFacts, { publicUrl }: IssuerFacts): Achievement {
  const id = achievementId(facts, { publicUrl })
  const alignment = facts.principles.map((principle) => alignmentTo(principle, id))
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Badge',
    name: facts.title,
    description: facts.shows,
    version: String(facts.version),
    inLanguage: 'en-GB',
    criteria: { id: `${id}#criteria`, narrative: facts.criteria },
    image: {
      id: addressOn(publicUrl, achievementImageHref(facts)),
      type: 'Image',
      caption: `The badge “${facts.title}”`,
    },
    // An unordered set is an array or absent: a validator may refuse an empty one.
    ...(alignment.length === 0 ? {} : { alignment }),
    ...(facts.result === null ? {} : { resultDescription: [resultDescription(id, facts.result)] }),
    ...(facts.strand === null ? {} : { tag: [facts.strand] }),
  }
}

/** The achievement as a document of its own: what `/achievements/:slug` answers to a program. */
export function achievementDocument(facts: AchievementFacts, issuer: IssuerFacts) {
  return {
    '@context': BADGE_CONTEXTS,
    ...achievement(facts, issuer),
    creator: issuerProfile(issuer),
  }
}

/** The id of an achievement of one version: `…/achievements/statistics-v2`. */
export function achievementId(
  facts: Pick<AchievementFacts, 'slug' | 'version'>,
  { publicUrl }: Pick<IssuerFacts, 'publicUrl'>,
): string {
  const { slug, version } = facts
  return addressOn(publicUrl, achievementHref({ slug, version }))
}

/** What a badge's result refers to: the id of the description in its achievement. */
export function resultDescriptionId(achievementId: string): string {
  return `${achievementId}#result`
}

/** The names an achievement's page gives its parts, which the ids above lead to. */
export const ACHIEVEMENT_ANCHORS = {
  criteria: 'criteria',
  result: 'result',
  principle: (number: number) => `principle-${number}`,
}

function alignmentTo(
  { number, title, words, source }: AchievementFacts['principles'][number],
  id: string,
): Alignment {
  return {
    type: ['Alignment'],
    targetType: 'ext:StrategyPrinciple',
    targetCode: String(number),
    targetName: `Principle ${number}: ${title}`,
    targetDescription: words,
    targetFramework: source,
    targetUrl: `${id}#${ACHIEVEMENT_ANCHORS.principle(number)}`,
  }
}

function resultDescription(
  id: string,
  { name, type }: NonNullable<AchievementFacts['result']>,
): ResultDescription {
  return {
    id: resultDescriptionId(id),
    type: ['ResultDescription'],
    name,
    resultType: type,
    ...(type === 'Percent' ? { valueMin: '0', valueMax: '100' } : {}),
  }
}
