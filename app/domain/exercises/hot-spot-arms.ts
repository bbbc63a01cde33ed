import type { Arm, CellRow } from '../northmere/cells.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { percentChange } from '../statistics/change.ts'
import { type RatioOfRatios, ratioOfRatios } from '../statistics/ratio-of-ratios.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { added, type Group } from './hot-spot-cells.ts'
import { moreOrFewer } from './hot-spot-words.ts'

export type Operation = 'beacon' | 'lantern'

/** What stands beside the patrolled cells of each operation, by its arm in the data. */
export const ARMS: Record<Operation, { arm: Arm; name: string }[]> = {
  beacon: [
    { arm: 'next 30', name: 'Next 30 busiest' },
    { arm: 'rest', name: 'Other 140' },
  ],
  lantern: [
    { arm: 'usual', name: 'As usual, by the coin' },
    { arm: 'rest', name: 'Other 140' },
  ],
}

/** The cells of one arm, added up. */
export function armOf(northmere: NorthmereTables, operation: Operation, arm: Arm): Group {
  return added(northmere[operation].filter((cell: CellRow) => cell.arm === arm))
}

/** The patrolled cells before and after, with nothing beside them, in per cent. */
export function rawChange(northmere: NorthmereTables, operation: Operation): number {
  const { before, after } = armOf(northmere, operation, 'patrol')
  return percentChange(before, after) ?? 0
}

/** The patrolled cells against another arm. */
export function against(northmere: NorthmereTables, operation: Operation, arm: Arm): RatioOfRatios {
  const [patrol, other] = [armOf(northmere, operation, 'patrol'), armOf(northmere, operation, arm)]
  const result = ratioOfRatios(patrol.before, patrol.after, other.before, other.after)
  if (isRefusal(result)) throw new RangeError(result.why)
  return result
}

/** "95% range from 26% fewer to 2% fewer". */
export function rangeInWords({ lower, upper }: RatioOfRatios): string {
  const [low, high] = [lower, upper].map((ratio) => moreOrFewer(100 * (ratio - 1)))
  return `95% range from ${low} to ${high}`
}

/** An operation held against an arm, or against nothing, as the lab says it. */
export function comparisonInWords(
  northmere: NorthmereTables,
  operation: Operation,
  arm: Arm | 'none',
): string {
  const patrol = armOf(northmere, operation, 'patrol')
  if (arm === 'none')
    return `with nothing: ${formatCount(patrol.before)} offences, then ${formatCount(patrol.after)}. That is **${moreOrFewer(rawChange(northmere, operation), 1)}** than the year before. No range: nothing here says what would have happened anyway.`
  const result = against(northmere, operation, arm)
  const name = ARMS[operation].find((one) => one.arm === arm)?.name ?? arm
  return `with ‘${name}’: expected ${formatNumber(result.expectedWithoutOperation)} offences without patrols, and there were ${formatCount(patrol.after)}. That is **${moreOrFewer(result.percentChangeNet, 1)}** than expected, ${rangeInWords(result)}.`
}
