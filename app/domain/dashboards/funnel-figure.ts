import type { FunnelFigure } from '../figures.ts'
import { keptFor } from '../kept-for.ts'
import { type FunnelRow, funnel } from '../statistics/funnel.ts'
import { funnelCurve } from '../statistics/funnel-curve.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { roundHalfAway } from '../statistics/words.ts'
import { axisName } from './measures.ts'
import type { TileData } from './tile-rows.ts'

/** The axis of a funnel begins at a multiple of so many per cent. */
const AXIS_STEP = 10

/** A funnel of shares with 95% and 99.8% limits; null where the measure is no share, or units are too few. */
export function funnelFigure(
  data: TileData,
  described: { title: string; subtitle: string },
): FunnelFigure | null {
  const found = funnelOf(data)
  if (found === null) return null
  const { pooled, rows, isMoreThanChance, limits } = found
  const shares = new Map(data.rows.map(({ label, value }) => [label, value.value]))
  return {
    ...described,
    kind: 'funnel',
    unit: '%',
    xLabel: 'Cases',
    yLabel: axisName(data.measuring.measure),
    points: rows.map(({ name, n, p, position }) => ({
      label: name,
      n,
      rate: shares.get(name) ?? roundHalfAway(p * 100, 1),
      ...(position === 'outside-998' && !isMoreThanChance ? { named: true } : {}),
    })),
    yMin: axisStart(rows),
    centre: roundHalfAway(pooled * 100, 1),
    limits,
  }
}

/** A funnel is read by the distance from its limits, not from zero: its axis holds what is there. */
function axisStart(rows: readonly FunnelRow[]): number {
  const lowest = Math.min(...rows.flatMap(({ p, lower998 }) => [p, lower998]))
  return Math.max(0, Math.floor((lowest * 100) / AXIS_STEP) * AXIS_STEP)
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
  // Asked for twice, for the picture and its notes, and the same in many states of a page.
  const key = `funnel ${units.map(({ name, k, n }) => `${name} ${k}/${n}`).join()}`
  return keptFor(measuring.facts, key, () => withLimits(units))
}

function withLimits(units: Parameters<typeof funnel>[0]) {
  const found = funnel(units)
  if (isRefusal(found)) return null
  const largest = Math.max(...found.rows.map(({ n }) => n))
  const limits = [
    { name: '95%', curve: funnelCurve(found.pooled, largest, 0.95) },
    { name: '99.8%', curve: funnelCurve(found.pooled, largest, 0.998) },
  ]
  return { ...found, limits }
}
