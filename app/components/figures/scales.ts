import { nice, ticks as ticksBetween } from 'd3-array'

/** From data to the drawing, in proportion. (d3-scale does this too, with 8 kB of colours and formats.) */
export interface Scale {
  (value: number): number
  invert(position: number): number
  domain: readonly [number, number]
}

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
  const [niceLow, niceHigh] = nice(low, high > low ? high : low + 1, 5)
  const domain: [number, number] = [
    ends.min ?? niceLow,
    high > low ? (ends.max ?? niceHigh) : low + 1,
  ]
  const ticks = withItsStart(domain, ticksBetween(domain[0], domain[1], 5))
  return { domain, ticks: known.every(Number.isInteger) ? ticks.filter(Number.isInteger) : ticks }
}

/** A scale from data to the drawing. */
export function scaleOver(domain: [number, number], range: [number, number]): Scale {
  const [from, to] = domain
  const [start, end] = range
  const perUnit = to === from ? 0 : (end - start) / (to - from)
  const scale = (value: number) => toHundredths(start + (value - from) * perUnit)
  const invert = (position: number) => (perUnit === 0 ? from : from + (position - start) / perUnit)
  return Object.assign(scale, { invert, domain })
}

/** A hundredth of a unit of the drawing is finer than any screen. */
export function toHundredths(position: number): number {
  return Math.round(position * 100) / 100
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
