import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { roundHalfAway } from '#app/domain/statistics/words.ts'
import { xmr } from '#app/domain/statistics/xmr.ts'
import { type Signal, signalsIn } from '#app/domain/statistics/xmr-rules.ts'
import type { LineDeclaration } from './figure-formats.ts'
import { completePoints, type Series } from './series.ts'

export interface Limits {
  lower: number
  centre: number
  upper: number
  signals: Signal[]
}

/**
 * Process limits of a series of counts, worked out from the complete `months` that an author names,
 * with the signals among the complete months of the series; null where there are too few.
 */
export function limitsFor(
  series: Series,
  months: Series,
  from: LineDeclaration['limitsFrom'],
): Limits | null {
  const complete = completePoints(series)
  const base = completePoints(months)
    .filter(({ month }) => from?.from === undefined || month >= from.from)
    .filter(({ month }) => from?.to === undefined || month <= from.to)
    .filter(({ month }) => !from?.without?.includes(month))
  const limits = xmr(
    base.map((point) => point.value),
    { isCount: true },
  )
  if (isRefusal(limits)) return null
  const { mean, lowerProcessLimit, upperProcessLimit } = limits
  return {
    lower: roundHalfAway(lowerProcessLimit, 1),
    centre: roundHalfAway(mean, 1),
    upper: roundHalfAway(upperProcessLimit, 1),
    signals: signalsIn(
      complete.map((point) => point.value),
      mean,
      upperProcessLimit - mean,
    ),
  }
}
