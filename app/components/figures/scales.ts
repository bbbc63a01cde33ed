import { type ScaleLinear, scaleLinear } from 'd3-scale'

export type Scale = ScaleLinear<number, number>

/** The ends and the ticks of a value axis: from zero, unless the chart says otherwise. */
export interface Axis {
  domain: [number, number]
  ticks: number[]
}

/** An axis that holds every value and ends on a round number. */
export function axisOver(values: number[], ends: { min?: number; max?: number } = {}): Axis {
  const known = values.filter(Number.isFinite)
  const low = ends.min ?? Math.min(0, ...known)
  const high = Math.max(ends.max ?? Math.max(low, ...known), low)
  const round = scaleLinear()
    .domain([low, high > low ? high : low + 1])
    .nice(5)
  const [niceLow = 0, niceHigh = 1] = round.domain()
  const domain: [number, number] = [
    ends.min ?? niceLow,
    high > low ? (ends.max ?? niceHigh) : low + 1,
  ]
  const ticks = withItsStart(domain, scaleLinear().domain(domain).ticks(5))
  return { domain, ticks: known.every(Number.isInteger) ? ticks.filter(Number.isInteger) : ticks }
}

/** A scale from data to the drawing. */
export function scaleOver(domain: [number, number], range: [number, number]): Scale {
  return scaleLinear().domain(domain).range(range)
}

/** The position of a label, or of a number that is a position already. */
export function positionOf(at: string | number, labels: string[]): number {
  if (typeof at === 'number') return at
  const index = labels.indexOf(at)
  return index < 0 ? Number(at) || 0 : index
}

/** Labels at `wanted` heights, moved apart until each has `gap`, within the drawing. */
export function spread(wanted: number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at)
  let floor = from
  for (const label of order) {
    label.at = Math.max(label.at, floor)
    floor = label.at + gap
  }
  let ceiling = to
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, ceiling)
    ceiling = label.at - gap
  }
  return order.sort((a, b) => a.i - b.i).map((label) => label.at)
}

/** A reader must see where a cut axis starts. */
function withItsStart([start, end]: [number, number], ticks: number[]): number[] {
  const [first = end, second = end] = ticks
  if (first === start) return ticks
  return [start, ...(first - start < (second - first) / 2 ? ticks.slice(1) : ticks)]
}
