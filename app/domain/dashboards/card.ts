import { formatCount, formatNumber } from '../statistics/words.ts'
import { changeWords, directionOf } from './changes.ts'
import type { Comparison } from './compare.ts'
import type { Measure } from './dashboard.ts'
import { unitOf, type Value } from './measures.ts'
import type { State } from './state.ts'
import type { TileData } from './tile-rows.ts'
import type { Card, Rag } from './view.ts'
import { written } from './written.ts'

/** A card: one number, what it rests on, and what it is compared with. */
export function cardOf({ whole, measuring, comparison }: TileData, state: State): Card {
  const { measure, facts } = measuring
  const { value, part, before } = whole
  const earlier = isOverTime(comparison) ? before : null
  const direction = earlier && !earlier.isProtected ? directionOf(earlier, value) : null
  return {
    shown: part ? `${part.shown} of ${value.shown}` : value.shown,
    value: value.value,
    base: baseOf(measure, value, facts.counted),
    comparison: comparison && comparisonWords(measure, comparison, before, value),
    rag: state.rag ? ragOf(measure, value, earlier) : null,
    arrow: state.arrows && !value.isProtected ? direction : null,
  }
}

/** Other places stand beside a value: it is higher or lower than theirs, and has not gone up or down. */
function isOverTime(comparison: Comparison | null): boolean {
  return comparison !== null && comparison.shift > 0
}

function comparisonWords(
  measure: Measure,
  comparison: Comparison,
  before: Value | null,
  value: Value,
): string {
  const { name, target, why } = comparison
  if (target !== null) return `Target: ${written(target)}${unitOf(measure)}`
  if (before === null) return `${name}: ${why ?? 'there is no figure.'}`
  return `${name}: ${isOverTime(comparison) ? changeWords(measure, before, value) : before.shown}`
}

/** "1,204 of 8,190, 95% interval 14% to 16%"; empty where the number stands for itself. */
function baseOf(measure: Measure, value: Value, counted: string): string {
  if (value.isProtected || value.exact === null) return ''
  const unit = unitOf(measure)
  const interval = value.interval
    ? `, 95% interval ${formatNumber(value.interval[0], value.decimals)}${unit} to ${formatNumber(value.interval[1], value.decimals)}${unit}`
    : ''
  if (value.of === null)
    return measure.kind === 'percentile' ? `${formatCount(value.n)} ${counted}` : ''
  const of = formatCount(value.of)
  if (measure.kind === 'mean') return `Over ${of}`
  return `${written(value.n)} ${measure.kind === 'rate' ? 'for' : 'of'} ${of}${interval}`
}

/**
 * The colour of a value: against its target, or, where it has none, by the way it went. None for a
 * measure of which nobody has said which way is better: a colour would say so for them.
 */
export function ragOf(measure: Measure, value: Value, before: Value | null): Rag | null {
  const { good, target, amber } = measure
  if (good === 'neither' || value.exact === null || value.isProtected) return null
  const unit = unitOf(measure)
  if (target !== null) {
    const short = good === 'up' ? target - value.exact : value.exact - target
    const shown = `${written(target)}${unit}`
    if (short <= 0) return { colour: 'green', says: `Green: meets the target of ${shown}` }
    if (short <= amber) return { colour: 'amber', says: `Amber: close to the target of ${shown}` }
    return { colour: 'red', says: `Red: misses the target of ${shown}` }
  }
  if (before === null || before.isProtected) return null
  const went = directionOf(before, value)
  if (went === 'level') return { colour: 'amber', says: 'Amber: no change' }
  return went === good
    ? { colour: 'green', says: `Green: ${went}, which was set as better` }
    : { colour: 'red', says: `Red: ${went}, which was set as worse` }
}
