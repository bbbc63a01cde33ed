import { isCount } from '../statistics/counts.ts'
import { changeInWords, formatNumber } from '../statistics/words.ts'
import type { Measure } from './dashboard.ts'
import { isAdditive, type Value } from './measures.ts'

/**
 * A change in words: of counts as a percentage where the first is 30 or more, of percentages in
 * points with no more digits than both values have, of anything else as both values.
 */
export function changeWords(measure: Measure, before: Value, after: Value): string {
  if (before.isProtected || after.isProtected) return 'Too few to show'
  if (before.exact === null || after.exact === null) return 'No figure'
  if (isAdditive(measure) && isCount(before.exact) && isCount(after.exact))
    return changeInWords(before.exact, after.exact)
  const change = directionOf(before, after)
  if (change === 'level') return `no change, ${after.shown} both times`
  const values = `from ${before.shown} to ${after.shown}`
  if (measure.kind !== 'share') return `${change} ${values}`
  const decimals = Math.min(before.decimals, after.decimals)
  return `${change} ${pointsInWords(Math.abs(after.exact - before.exact), decimals)}, ${values}`
}

/** "4 percentage points"; "under 1 percentage point" where the values differ by their rounding alone. */
function pointsInWords(points: number, decimals: number): string {
  const said = formatNumber(points, decimals)
  if (Number(said) === 0) return `under ${formatNumber(10 ** -decimals, decimals)} percentage point`
  return `${said} percentage ${said === '1' ? 'point' : 'points'}`
}

/** Which way a value went, as it is shown. */
export function directionOf(before: Value, after: Value): 'up' | 'down' | 'level' {
  if (before.exact === null || after.exact === null || before.shown === after.shown) return 'level'
  return after.exact > before.exact ? 'up' : 'down'
}
