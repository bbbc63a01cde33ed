import { CERTAINTIES } from './certainty.ts'
import type { Certainty } from './questions.ts'
import { certaintyThreshold } from './statistics/calibration.ts'
import { type Interval, isRefusal } from './statistics/refusal.ts'
import { wilsonInterval } from './statistics/wilson.ts'
import {
  formatPart,
  formatShare,
  SMALLEST_GROUP_FOR_A_PERCENTAGE,
  WIDEST_INTERVAL_THAT_TELLS,
} from './statistics/words.ts'

/** One answer for which the learner said how sure they were. */
export interface CertainAnswer {
  certainty: Certainty
  isRight: boolean
}

/** What one certainty was worth to a learner: a row of their calibration chart. */
export interface CalibrationRow {
  certainty: Certainty
  right: number
  of: number
  /** The share right (0 to 1) with its 95% Wilson interval; null where there are too few to say. */
  share: ({ p: number } & Interval) | null
  /** The shares right for which this certainty pays best: "67% to 80%". */
  pays: string
  /** "right 9 of 12 (75%)", or "no answers yet". */
  counts: string
  /** One plain sentence or two; advice only where the whole interval lies on one side of what pays. */
  reading: string
}

const TO_SAY_2 = certaintyThreshold(1, 2)
const TO_SAY_3 = certaintyThreshold(2, 3)

/** The shares right (0 to 1) between which a certainty earns more than the others. */
const PAYS_BETWEEN: Record<Certainty, [from: number, to: number]> = {
  1: [0, TO_SAY_2],
  2: [TO_SAY_2, TO_SAY_3],
  3: [TO_SAY_3, 1],
}

/** A learner's answers by how sure they were: always three rows, certainty 1 first. */
export function calibrationOf(answers: readonly CertainAnswer[]): CalibrationRow[] {
  return CERTAINTIES.map((certainty) => {
    const own = answers.filter((answer) => answer.certainty === certainty)
    const right = own.filter(({ isRight }) => isRight).length
    const of = own.length
    const interval = wilsonInterval(right, of)
    const share = of < SMALLEST_GROUP_FOR_A_PERCENTAGE || isRefusal(interval) ? null : interval
    return {
      certainty,
      right,
      of,
      share,
      pays: rangeWords(certainty),
      counts: of === 0 ? 'no answers yet' : `right ${formatPart(right, of)}`,
      reading:
        share === null
          ? 'Too few to say.'
          : `You said ${certainty} for ${of} answers and were right on ${right}: ${verdict(certainty, share, of)}`,
    }
  })
}

function verdict(certainty: Certainty, share: { p: number } & Interval, of: number): string {
  const [from, to] = PAYS_BETWEEN[certainty]
  const { p, lower, upper } = share
  if (upper < from) {
    return `fewer than the ${percent(from)} above which ${certainty} pays. Say ${lowerThan(certainty, upper)} more often.`
  }
  if (lower > to) {
    return `more than the ${percent(to)} up to which ${certainty} pays. Say ${higherThan(certainty, lower)} more often.`
  }
  if (p >= from && p <= to && upper - lower <= WIDEST_INTERVAL_THAT_TELLS) {
    return `in keeping with ${rangeWords(certainty)}, where ${certainty} pays.`
  }
  return `not clear yet. In the long run your share is likely to lie between ${formatShare(lower, of)} and ${formatShare(upper, of)}.`
}

function lowerThan(certainty: Certainty, upper: number): string {
  if (certainty === 2) return '1'
  return upper < TO_SAY_2 ? '1 or 2' : '2'
}

function higherThan(certainty: Certainty, lower: number): string {
  if (certainty === 2) return '3'
  return lower > TO_SAY_3 ? '2 or 3' : '2'
}

function rangeWords(certainty: Certainty): string {
  const [from, to] = PAYS_BETWEEN[certainty]
  if (from === 0) return `under ${percent(to)}`
  if (to === 1) return `over ${percent(from)}`
  return `${percent(from)} to ${percent(to)}`
}

/** A threshold is exact, not a sample: it is written as whole per cent. */
function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
