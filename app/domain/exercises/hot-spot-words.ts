import { changeToShow } from '../statistics/change.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'

interface BeforeAndAfter {
  before: number
  after: number
}

/** "16% fewer: 789 after 940", or both counts alone where the base is too small for a percentage. */
export function changeInCount({ before, after }: BeforeAndAfter): string {
  const counts = `${formatCount(after)} after ${formatCount(before)}`
  const change = changeToShow(before, after)
  return isRefusal(change) ? counts : `${moreOrFewer(change.percent)}: ${counts}`
}

/** "16% fewer", "44% more" or "no change". */
export function moreOrFewer(percent: number, decimals = 0): string {
  const size = formatNumber(Math.abs(percent), decimals)
  if (Number(size) === 0) return 'no change'
  return `${size}% ${percent < 0 ? 'fewer' : 'more'}`
}
