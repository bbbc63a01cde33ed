import { isCount } from '../statistics/counts.ts'
import { changeInWords, formatNumber, roundHalfAway } from '../statistics/words.ts'
import type { Measure } from './dashboard.ts'
import { isAdditive, type Value } from './measures.ts'

/**
 * A change in words: of counts as a percentage where the first is 30 or more, of percentages in
 * points, of anything else as both values.
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
  const points = roundHalfAway(Math.abs(after.exact - before.exact), 1)
  const said = formatNumber(points, Number.isInteger(points) ? 0 : 1)
  return `${change} ${said} percentage ${points === 1 ? 'point' : 'points'}, ${values}`
}

/** Which way a value went, as it is shown. */
export function directionOf(before: Value, after: Value): 'up' | 'down' | 'level' {
  if (before.exact === null || after.exact === null || before.shown === after.shown) return 'level'
  return after.exact > before.exact ? 'up' : 'down'
}
