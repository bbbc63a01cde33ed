import type { FunnelFigure } from '../figures.ts'
import { funnel } from '../statistics/funnel.ts'
import { funnelLimits } from '../statistics/funnel-limits.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { roundHalfAway } from '../statistics/words.ts'
import { axisName } from './measures.ts'
import type { TileData } from './tile-rows.ts'

/** How many sizes a curve is drawn through: close together where it bends. */
const CURVE_POINTS = 25

/** A funnel of shares with 95% and 99.8% limits; null where the measure is no share, or units are too few. */
export function funnelFigure(
  data: TileData,
  described: { title: string; subtitle: string },
): FunnelFigure | null {
  const found = funnelOf(data)
  if (found === null) return null
  const { pooled, rows, isMoreThanChance } = found
  const largest = Math.max(...rows.map(({ n }) => n))
  const sizes = Array.from({ length: CURVE_POINTS }, (_, at) =>
    Math.round(10 + (at / (CURVE_POINTS - 1)) ** 2 * (largest - 10)),
  )
  const shares = new Map(data.rows.map(({ label, value }) => [label, value.value]))
  return {
    ...{ ...described, kind: 'funnel', unit: '%' },
    ...{ xLabel: 'Cases', yLabel: axisName(data.measuring.measure) },
    points: rows.map(({ name, n, p, position }) => ({
      ...{ label: name, n, rate: shares.get(name) ?? roundHalfAway(p * 100, 1) },
      ...(position === 'outside-998' && !isMoreThanChance ? { named: true } : {}),
    })),
    centre: roundHalfAway(pooled * 100, 1),
    limits: [
      { name: '95%', curve: curveOf(pooled, sizes, 0.95) },
      { name: '99.8%', curve: curveOf(pooled, sizes, 0.998) },
    ],
  }
}

/** What a funnel’s reader is told about it; empty for a good one. */
export function funnelNotes(data: TileData): string[] {
  if (data.kind !== 'funnel') return []
  const found = funnelOf(data)
  if (found === null) return ['A funnel needs a share of cases, in two places or more.']
  return found.isMoreThanChance
    ? [
        'There is more variation than chance alone would give: being outside the limits tells little.',
      ]
    : []
}

function funnelOf({ rows, measuring }: TileData) {
  if (measuring.measure.kind !== 'share') return null
  const units = rows.flatMap(({ label, value }) =>
    value.isProtected || value.of === null ? [] : [{ name: label, n: value.of, k: value.n }],
  )
  const found = funnel(units)
  return isRefusal(found) ? null : found
}

function curveOf(pooled: number, sizes: number[], confidence: number) {
  return sizes.flatMap((n) => {
    const limits = funnelLimits(pooled, n, confidence)
    if (isRefusal(limits)) return []
    const { lower, upper } = limits
    return [{ n, low: roundHalfAway(lower * 100, 1), high: roundHalfAway(upper * 100, 1) }]
  })
}
