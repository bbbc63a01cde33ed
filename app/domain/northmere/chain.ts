import { T4 } from './truths.ts'

/** One row of `chain.csv`: the share that passes one link between an event and a published count. */
export interface ChainLink {
  link: string
  share: number
  /** The share once the counting rule has changed (T4). */
  afterRuleChange: number
}

/** Where the chain of recording starts, in the order of its links. */
export const CHAIN: readonly ChainLink[] = [
  { link: 'noticed', share: 0.9, afterRuleChange: 0.9 },
  { link: 'reported', share: 0.45, afterRuleChange: 0.45 },
  { link: 'logged', share: 0.98, afterRuleChange: 0.98 },
  { link: 'recorded', share: 0.93, afterRuleChange: 0.93 },
  { link: 'classified as this type', share: 0.95, afterRuleChange: 0.95 },
  { link: 'counted under the rules', share: 1, afterRuleChange: T4.factor },
]

/** How many of the incidents are published when each link passes its share: not rounded. */
export function published(incidents: number, shares: readonly number[]): number {
  return shares.reduce((left, share) => left * share, incidents)
}
