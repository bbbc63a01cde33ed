import { areFinite, isShare, valueAt } from './counts.ts'
import { finiteOrNull } from './refusal.ts'
import { carefulSum } from './sum.ts'

/** The mean, corrected by a second pass (Chan, Golub and LeVeque, 1983); null for an empty list. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0 || !areFinite(values)) return null
  const n = values.length
  const total = carefulSum(values)
  const first = Number.isFinite(total) ? total / n : carefulSum(values.map((value) => value / n))
  const corrected = first + carefulSum(values.map((value) => value - first)) / n
  return finiteOrNull(Number.isFinite(corrected) ? corrected : first)
}

/**
 * The sample standard deviation (divisor n − 1) by the corrected two-pass method (Chan, Golub and
 * LeVeque, 1983); null for fewer than two values.
 */
export function sampleSd(values: readonly number[]): number | null {
  const spread = squaresAboutMean(values)
  if (spread === null || values.length < 2) return null
  return finiteOrNull(spread.scale * Math.sqrt(spread.sum / (values.length - 1)))
}

/** The middle value, or halfway between the middle two; null for an empty list. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}

/**
 * The value below which a share of the list lies, by straight line between neighbours: definition 7
 * of Hyndman and Fan (1996), the one used everywhere here; null for an empty list.
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0 || !areFinite(values) || !isShare(share)) return null
  const ordered = [...values].sort((a, b) => a - b)
  const place = (ordered.length - 1) * share
  const below = valueAt(ordered, Math.floor(place))
  const above = valueAt(ordered, Math.ceil(place))
  const part = place - Math.floor(place)
  return finiteOrNull(below * (1 - part) + above * part)
}

/**
 * How far each value resembles the one before, −1 to 1, about the mean of the whole list (the
 * definition of NIST StRD); null for fewer than two values or when all are the same.
 */
export function lag1Autocorrelation(values: readonly number[]): number | null {
  const spread = squaresAboutMean(values)
  if (spread === null || spread.sum === 0 || values.length < 2) return null
  const products = spread.scaled.slice(1).map((next, at) => next * valueAt(spread.scaled, at))
  return finiteOrNull(carefulSum(products) / spread.sum)
}

/** Deviations from the mean divided by the largest of them, and the sum of their squares. */
function squaresAboutMean(values: readonly number[]) {
  const centre = mean(values)
  if (centre === null) return null
  const deviations = values.map((value) => value - centre)
  const scale = deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0)
  if (!Number.isFinite(scale)) return null
  if (scale === 0) return { scale, scaled: deviations, sum: 0 }
  const scaled = deviations.map((deviation) => deviation / scale)
  const drift = carefulSum(scaled)
  const squares = carefulSum(scaled.map((deviation) => deviation * deviation))
  return { scale, scaled, sum: Math.max(0, squares - (drift * drift) / values.length) }
}
