import { keyedStream, shuffled } from '../randomness.ts'
import type { Member, Scenario, Variation } from './scenario.ts'

/** Every variation of a scenario: each combination of what its placeholders may be. */
export function variationsOf({ vary }: Pick<Scenario, 'vary'>): Variation[] {
  return Object.entries(vary).reduce<Variation[]>(
    (all, [name, members]) =>
      all.flatMap((before) => members.map((member) => ({ ...before, ...chosen(name, member) }))),
    [{}],
  )
}

/**
 * The variation that a learner gets the nth time (0 first): each of them once in an order of the
 * learner's own, then again.
 */
export function variationFor(
  scenario: Pick<Scenario, 'id' | 'vary'>,
  seed: string,
  time: number,
): Variation {
  const order = shuffled(variationsOf(scenario), keyedStream(seed, 'gym', scenario.id))
  return order[time % order.length] ?? {}
}

function chosen(name: string, member: Member): Variation {
  return typeof member === 'string' ? { [name]: member } : member
}
