import { median, sampleSd } from '../statistics/describe.ts'
import { formatNumber } from '../statistics/words.ts'
import { LIMIT_FACTOR, RANGE_LIMIT_FACTOR } from '../statistics/xmr.ts'
import type { Workings } from './xmr-workings.ts'

/** How near a limit has to be, in crimes: near enough to read every month as the exact limit would. */
const LIMIT_TOLERANCE = 1

/** How near a mean or a reach has to be: a mean rounded to a whole number is near enough to go on. */
const SUM_TOLERANCE = 0.5

/** What went wrong with a mean, or null where it is right. */
export function centreHint(given: number, { y, total, mean }: Workings): string | null {
  const n = y.length
  if (isNear(given, mean, SUM_TOLERANCE)) return null
  if (isNear(given, total)) return `That is the total. Divide it by the ${n} months.`
  if (isNear(given, total / (n - 1), SUM_TOLERANCE))
    return `Divide the total by ${n}: every month counts.`
  if (isNear(given, (Math.max(...y) + Math.min(...y)) / 2))
    return 'That is halfway between the highest and the lowest month. The mean uses all of them.'
  if (isNear(given, median(y) ?? Number.NaN))
    return 'That is the middle month. The mean is the total divided by the number of months.'
  return `The ${n} months add up to ${formatNumber(total)}. Divide that by ${n}.`
}

/** What went wrong with the gap between two neighbouring months, or null. */
export function rangeHint(given: number, before: number, after: number): string | null {
  const gap = Math.abs(after - before)
  if (given === gap) return null
  if (given === -gap) return 'The size is right. A moving range ignores the sign.'
  return `Take the smaller of ${before} and ${after} from the larger.`
}

/** What went wrong with the average moving range, or null. */
export function averageRangeHint(given: number, { y, ranges, averageRange }: Workings) {
  const total = ranges.reduce((sum, range) => sum + range, 0)
  const n = y.length
  if (isNear(given, averageRange, SUM_TOLERANCE / 2)) return null
  if (isNear(given, total / n))
    return `There are ${n} months but only ${n - 1} gaps between neighbours. Divide by ${n - 1}.`
  if (isNear(given, total)) return `That is the total of the gaps. Divide it by ${n - 1}.`
  if (isNear(given, Math.max(...y) - Math.min(...y)))
    return 'That is the overall range, highest less lowest. A moving range is between neighbours.'
  if (isNear(given, Math.abs((y.at(-1) ?? 0) - (y[0] ?? 0)) / (n - 1)))
    return 'Rises and falls have cancelled. Ignore the signs before you add.'
  if (isNear(given, sampleSd(y) ?? Number.NaN))
    return 'That is the standard deviation. Average the gaps between neighbouring months instead.'
  return `Write down the ${n - 1} gaps between neighbours without their signs, add them, and divide by ${n - 1}.`
}

/** What went wrong with 2.66 × the average moving range, or null. */
export function reachHint(given: number, { mean, averageRange, reach }: Workings): string | null {
  if (isNear(given, reach, SUM_TOLERANCE)) return null
  if (isNear(given, averageRange)) return `That is the average moving range. Multiply it by 2.66.`
  if (isNear(given, mean * LIMIT_FACTOR, 1))
    return 'Multiply the average moving range by 2.66, not the mean.'
  if (isNear(given, averageRange * RANGE_LIMIT_FACTOR))
    return '3.267 is for the moving ranges themselves. The limits use 2.66.'
  if (isNear(given, averageRange + LIMIT_FACTOR)) return 'Multiply by 2.66 rather than add it.'
  if (isNear(given, averageRange / LIMIT_FACTOR))
    return 'Multiply by 2.66 rather than divide by it.'
  return `Work out 2.66 × ${formatNumber(averageRange, 1)}.`
}

export type LimitSide = 'lower' | 'upper'

/** What went wrong with one limit, or null. Nothing said here gives the limit itself. */
export function limitHint(side: LimitSide, given: number, workings: Workings): string | null {
  const { mean, reach, y } = workings
  const right = workings[side]
  const sign = side === 'lower' ? -1 : 1
  if (isNear(given, right, LIMIT_TOLERANCE)) return null
  if (side === 'lower' && given < 0) return 'A count cannot be below 0.'
  if (isNear(given, mean - sign * reach, LIMIT_TOLERANCE))
    return side === 'lower'
      ? 'That is the upper limit. Take the distance from the mean for the lower one.'
      : 'That is the lower limit. Add the distance to the mean for the upper one.'
  if (isNear(given, reach, LIMIT_TOLERANCE / 2))
    return `That is the distance. ${side === 'lower' ? 'Take it from' : 'Add it to'} the mean.`
  if (given === (side === 'lower' ? Math.min(...y) : Math.max(...y)))
    return `That is the ${side === 'lower' ? 'lowest' : 'highest'} month so far. A limit comes from the mean and the moving ranges.`
  return distanceHint(sign * (given - mean), workings)
}

/** Names the slip behind a wrong distance between the mean and a limit. */
function distanceHint(distance: number, { y, ranges, averageRange }: Workings): string {
  const n = y.length
  const total = ranges.reduce((sum, range) => sum + range, 0)
  const overall = Math.max(...y) - Math.min(...y)
  const sd = sampleSd(y) ?? Number.NaN
  const slips: [number, string][] = [
    [averageRange, 'That is one average moving range from the mean. Multiply it by 2.66 first.'],
    [2 * averageRange, 'That is 2 average moving ranges from the mean. The factor is 2.66.'],
    [3 * averageRange, 'That is 3 average moving ranges from the mean. The factor is 2.66.'],
    [
      RANGE_LIMIT_FACTOR * averageRange,
      '3.267 is for the moving ranges themselves. The limits use 2.66.',
    ],
    [
      (LIMIT_FACTOR * total) / n,
      `There are ${n} months but only ${n - 1} gaps between neighbours. Divide the gaps by ${n - 1}.`,
    ],
    [
      LIMIT_FACTOR * overall,
      'You have used the overall range, highest less lowest. Use the average gap between neighbours.',
    ],
    [
      overall,
      'You have used the overall range, highest less lowest. Use 2.66 × the average gap between neighbours.',
    ],
    [2 * sd, 'That is 2 standard deviations. These limits use 2.66 × the average moving range.'],
    [3 * sd, 'That is 3 standard deviations. These limits use 2.66 × the average moving range.'],
  ]
  const slip = slips.find(([wrong]) => isNear(distance, wrong, LIMIT_TOLERANCE / 2))
  if (slip) return slip[1]
  return distance < 0
    ? 'The lower limit lies below the mean and the upper limit above it.'
    : 'A limit is the mean, and 2.66 × the average moving range either side of it.'
}

/** A written number has been rounded, so it never matches exactly. */
function isNear(given: number, value: number, tolerance = 0.15): boolean {
  return Math.abs(given - value) <= tolerance + 1e-9
}
