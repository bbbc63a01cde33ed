import { isConfidence, USUAL_CONFIDENCE } from './confidence.ts'
import { valueAt } from './counts.ts'
import { mean, sampleSd } from './describe.ts'
import { type Interval, type Refusal, refuse } from './refusal.ts'
import { tFor } from './student-t.ts'

/** Group results for fewer people are not shown: they are unstable, and may point to a person. */
export const SMALLEST_GROUP_FOR_A_GAIN = 10

export interface PairedGain extends Interval {
  people: number
  meanPre: number
  meanPost: number
  meanGain: number
  sdGain: number
  /** Mean gain ÷ the standard deviation of the gains; null when all gained alike (Cohen, 1988). */
  dz: number | null
  /** Mean gain ÷ the average of the two tests' standard deviations (Cumming, 2012); null if both are 0. */
  dAv: number | null
  /** Gain as a share of what was left to gain, of the means (Hake, 1998); it favours high pre-tests. */
  gOfMeans: number | null
  /** The mean of each person's own; unstable near the ceiling, null when anyone began there. Not shown. */
  meanOfG: number | null
}

/**
 * The mean gain in items of people who took both tests, with Student's t interval (Student, 1908);
 * scores are 0 to `max`, in the same order in both lists. Where the forms of a test were equated,
 * scores may lie beyond both ends by the number of items `equatedBy`. Refused with fewer than two people.
 */
export function pairedGain(
  pre: readonly number[],
  post: readonly number[],
  max: number,
  confidence = USUAL_CONFIDENCE,
  equatedBy = 0,
): PairedGain | Refusal {
  const beyond = Math.abs(equatedBy)
  const isScore = (score: number) => score >= -beyond && score <= max + beyond
  const isPossible = Number.isFinite(max) && Number.isFinite(beyond)
  if (pre.length !== post.length || ![...pre, ...post].every(isScore) || !isPossible) {
    return refuse('impossible', 'Everyone needs two scores between nothing and full marks.')
  }
  if (!isConfidence(confidence)) return refuse('impossible', 'Confidence lies between 0 and 1.')
  const gains = post.map((score, at) => score - valueAt(pre, at))
  const [meanPre, meanPost, meanGain] = [mean(pre), mean(post), mean(gains)]
  const [sdPre, sdPost, sdGain] = [sampleSd(pre), sampleSd(post), sampleSd(gains)]
  if (meanPre === null || meanPost === null || meanGain === null) return tooFew()
  if (sdPre === null || sdPost === null || sdGain === null) return tooFew()
  const margin = (tFor(confidence, gains.length - 1) * sdGain) / Math.sqrt(gains.length)
  const isBelowFullMarks = pre.every((score) => score < max)
  const ownShares = gains.map((gain, at) => gain / (max - valueAt(pre, at)))
  return {
    people: gains.length,
    meanPre,
    meanPost,
    meanGain,
    sdGain,
    lower: meanGain - margin,
    upper: meanGain + margin,
    dz: sdGain > 0 ? meanGain / sdGain : null,
    dAv: sdPre + sdPost > 0 ? meanGain / ((sdPre + sdPost) / 2) : null,
    gOfMeans: meanPre < max ? (meanPost - meanPre) / (max - meanPre) : null,
    meanOfG: isBelowFullMarks ? mean(ownShares) : null,
  }
}

/** The gain as a cohort's page may show it: refused for a group too small to report. */
export function gainToShow(
  pre: readonly number[],
  post: readonly number[],
  max: number,
  equatedBy = 0,
): PairedGain | Refusal {
  const people = Math.min(pre.length, post.length)
  if (people < SMALLEST_GROUP_FOR_A_GAIN) {
    const least = SMALLEST_GROUP_FOR_A_GAIN
    return refuse('too-few', `Results are shown once ${least} people have taken both tests.`)
  }
  return pairedGain(pre, post, max, USUAL_CONFIDENCE, equatedBy)
}

function tooFew(): Refusal {
  return refuse('too-few', 'A gain needs at least two people who took both tests.')
}
