import { changeToShow } from './change.ts'
import { isCount } from './counts.ts'
import { type Interval, isRefusal } from './refusal.ts'
import { wilsonInterval } from './wilson.ts'

/** From this many people a percentage supports one decimal; under it, none. */
export const BASE_FOR_ONE_DECIMAL = 1000

/** Under this many people one person moves a percentage by over ten points: the count is shown alone. */
export const SMALLEST_GROUP_FOR_A_PERCENTAGE = 10

/** An interval wider than this runs from a clear minority to a clear majority: it decides nothing. */
export const WIDEST_INTERVAL_THAT_TELLS = 0.4

/**
 * A number rounded as it would be by hand, halves away from zero: 2.5 is 3, −2.5 is −3, 1.005 to two
 * places is 1.01. The last digits of binary arithmetic (57.499999999999993) do not count.
 */
export function roundHalfAway(value: number, decimals = 0): number {
  if (!Number.isFinite(value)) throw new RangeError(`Cannot round ${value}`)
  if (decimals >= 0 && Number.isInteger(value)) return value + 0
  const size = Math.abs(value)
  const quick = roundedFarFromHalf(size, decimals)
  if (quick !== null) return value < 0 && quick !== 0 ? -quick : quick
  const written = Number.isInteger(size) ? size : Number(size.toPrecision(14))
  const rounded = shifted(Math.round(shifted(written, decimals)), -decimals)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/** A number to so many decimals, with commas between thousands and a true minus sign: "−1,234.5". */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return 'not available'
  const rounded = roundHalfAway(value, decimals)
  const [whole = '', part] = Math.abs(rounded).toFixed(decimals).split('.')
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${rounded < 0 ? '−' : ''}${grouped}${part ? `.${part}` : ''}`
}

/** A count with commas between thousands: "12,345". */
export function formatCount(count: number): string {
  return formatNumber(count)
}

/** A share (0 to 1) as a percentage with as many digits as `n` supports: "23%", or "23.1%" from 1,000. */
export function formatShare(share: number, n: number): string {
  const decimals = decimalsFor(n)
  const text = `${formatNumber(share * 100, decimals)}%`
  if (share > 0 && roundHalfAway(share * 100, decimals) === 0) return `under ${smallest(decimals)}%`
  if (share < 1 && roundHalfAway(share * 100, decimals) === 100) {
    return `over ${formatNumber(100 - Number(smallest(decimals)), decimals)}%`
  }
  return text
}

/** Some of a group: "3 of 13 (23%)", or "1 of 3" where people are too few for a percentage. */
export function formatPart(k: number, n: number): string {
  const counts = `${formatCount(k)} of ${formatCount(n)}`
  const isPart = isCount(k) && isCount(n) && k <= n
  return isPart && n >= SMALLEST_GROUP_FOR_A_PERCENTAGE
    ? `${counts} (${formatShare(k / n, n)})`
    : counts
}

/** An interval of shares in words: "95% interval 8% to 50%". */
export function formatInterval(interval: Interval, n: number): string {
  return `95% interval ${formatShare(interval.lower, n)} to ${formatShare(interval.upper, n)}`
}

/** "Too few to tell" when the 95% interval for `k` of `n` is too wide to act on; null when it tells. */
export function tooFewToTell(k: number, n: number): 'Too few to tell' | null {
  const interval = wilsonInterval(k, n)
  if (isRefusal(interval)) return 'Too few to tell'
  return interval.upper - interval.lower > WIDEST_INTERVAL_THAT_TELLS ? 'Too few to tell' : null
}

/** A change between counts in words: "up 25%, from 40 to 50", or both counts where a percentage misleads. */
export function changeInWords(before: number, after: number): string {
  const counts = `from ${formatCount(before)} to ${formatCount(after)}`
  if (before === after) return `no change, ${formatCount(before)} both times`
  const direction = after > before ? 'up' : 'down'
  const change = changeToShow(before, after)
  if (isRefusal(change)) return `${direction} ${counts}`
  return `${direction} ${formatShare(Math.abs(change.percent) / 100, before)}, ${counts}`
}

function decimalsFor(n: number): number {
  return n >= BASE_FOR_ONE_DECIMAL ? 1 : 0
}

/** The smallest percentage that can be written: "1", or "0.1". */
function smallest(decimals: number): string {
  return decimals === 0 ? '1' : '0.1'
}

/** Larger numbers have too few binary digits after their point to say how far from a half they are. */
const LARGEST_QUICKLY_ROUNDED = 1e9

/** Most numbers are nowhere near a half, and need no care; null for those that are, or are large. */
function roundedFarFromHalf(size: number, decimals: number): number | null {
  if (decimals < 0 || decimals > 3) return null
  const power = 10 ** decimals
  const moved = size * power
  const fromHalf = Math.abs(moved - Math.floor(moved) - 0.5)
  return moved > LARGEST_QUICKLY_ROUNDED || fromHalf < 0.001 ? null : Math.round(moved) / power
}

/** Moves the decimal point of a number as it is written, so that 1.005 moved two places is 100.5. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
