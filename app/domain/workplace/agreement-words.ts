import { isRefusal } from '../statistics/refusal.ts'
import { formatInterval, formatPart, WIDEST_INTERVAL_THAT_TELLS } from '../statistics/words.ts'
import type { AgreementShare } from './second-marks.ts'

/** How far two markers agree, in a table: the count, and its interval or that it is too few to say. */
export function agreementInWords({ k, n, share }: AgreementShare, pairs: number) {
  const counted = n === 0 ? 'None yet' : formatPart(k, n)
  if (n === 0) return { counted, interval: '' }
  const isTooWide = isRefusal(share) || share.upper - share.lower > WIDEST_INTERVAL_THAT_TELLS
  return { counted, interval: isTooWide ? 'Too few to say' : formatInterval(share, pairs) }
}
