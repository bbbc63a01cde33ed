import { isCount, isShare } from './counts.ts'
import { type Refusal, refuse } from './refusal.ts'
import { carefulSum } from './sum.ts'

export interface Concentration {
  units: number
  incidents: number
  /** How many units are the top: the share of them, rounded, and at least one. */
  topUnits: number
  /** The share of incidents that fell on them. */
  share: number
  /** 0 when every unit has the same, towards 1 when one has all. */
  gini: number
}

/**
 * How far incidents gather on a few addresses or people: what the top share of them account for, and
 * the Gini coefficient (Gini, 1912, in its ranked form). Refused without incidents.
 */
export function concentration(counts: readonly number[], topShare = 0.05): Concentration | Refusal {
  if (!counts.every(isCount) || !isShare(topShare)) {
    return refuse('impossible', 'A count is a whole number, zero or more.')
  }
  const incidents = carefulSum(counts)
  if (incidents === 0) return refuse('no-data', 'There are no incidents to share out.')
  const units = counts.length
  const ordered = [...counts].sort((a, b) => b - a)
  const topUnits = Math.max(1, Math.round(units * topShare))
  const ranked = carefulSum(ordered.map((count, at) => (units - at) * count))
  return {
    units,
    incidents,
    topUnits,
    share: carefulSum(ordered.slice(0, topUnits)) / incidents,
    gini: Math.max(0, (2 * ranked) / (units * incidents) - (units + 1) / units),
  }
}
