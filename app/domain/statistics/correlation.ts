import { areFinite, valueAt } from './counts.ts'
import { mean } from './describe.ts'
import { finiteOrNull } from './refusal.ts'
import { carefulSum } from './sum.ts'

/**
 * Pearson's correlation (1895), −1 to 1; null for lists of unequal length, fewer than two pairs, or
 * either list all the same.
 */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length || x.length < 2 || !areFinite(x) || !areFinite(y)) return null
  const [a, b] = [standardised(x), standardised(y)]
  if (a === null || b === null) return null
  const r = carefulSum(a.map((value, at) => value * valueAt(b, at)))
  return finiteOrNull(Math.min(1, Math.max(-1, r)))
}

/** Spearman's rank correlation (1904): Pearson's on ranks, ties sharing the mean of their ranks. */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  if (!areFinite(x) || !areFinite(y)) return null
  return pearson(ranks(x), ranks(y))
}

/** Ranks from 1, smallest first; ties share the mean of the ranks that they take up. */
export function ranks(values: readonly number[]): number[] {
  const ordered = [...values].sort((a, b) => a - b)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  ordered.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at + 1)
    last.set(value, at + 1)
  })
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2)
}

/** Deviations from the mean scaled to a sum of squares of 1; null when there is no variation. */
function standardised(values: readonly number[]): number[] | null {
  if (values.every((value) => value === values[0])) return null
  const centre = mean(values) ?? 0
  const deviations = values.map((value) => value - centre)
  const scale = deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0)
  const scaled = deviations.map((deviation) => deviation / scale)
  const length = Math.sqrt(carefulSum(scaled.map((deviation) => deviation * deviation)))
  return scaled.map((deviation) => deviation / length)
}
