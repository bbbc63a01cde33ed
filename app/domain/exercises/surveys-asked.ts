import { AGE_GROUPS, type SurveyRow, trueConfidence } from '../northmere/survey.ts'
import { binomial, keyedStream, normal, type Stream } from '../randomness.ts'
import { quantile } from '../statistics/describe.ts'
import { marginOfError } from '../statistics/margin.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { weightedEstimate } from '../statistics/survey.ts'

/** How many surveys are made of the same opinion on the same day. */
export const SURVEYS = 200

/** How a survey is made. */
export interface Design {
  /** People who answer. */
  people: number
  /** Whether ages answer as unevenly as in Northmere’s own survey, or each as often as it lives there. */
  isUneven: boolean
  isWeighted: boolean
}

/** Two hundred surveys of one opinion, in per cent and points. */
export interface SurveysAsked {
  results: number[]
  truth: number
  /** What surveys of this design head for, however large they are. */
  headsFor: number
  /** The 95% margin of one of them. */
  margin: number
  /** How many have the truth within their margin. */
  holdTruth: number
}

/** What true confidence is in the surveys, in per cent: that of Northmere’s first quarter. */
export const TRUTH = 100 * trueConfidence(1)

/** Makes the same surveys again for the same learner and design. */
export function askSurveys(
  seed: string,
  design: Design,
  survey: readonly SurveyRow[],
): SurveysAsked {
  const mix = mixOf(design, survey)
  const sizes = sizesOf(design.people, mix)
  const stream = keyedStream('sample-size', seed, design.people, String(design.isUneven))
  const asked = Array.from({ length: SURVEYS }, () => askOne(sizes, stream))
  const results = asked.map(
    ({ estimate, unweighted }) => 100 * (design.isWeighted ? estimate : unweighted),
  )
  const headsFor = design.isWeighted ? TRUTH : 100 * expectedOf(mix)
  const effect = design.isWeighted ? (asked[0]?.designEffect ?? 1) : 1
  const margin = 100 * (marginOfError(headsFor / 100, design.people, effect) ?? 0)
  const holdTruth = results.filter((result) => Math.abs(result - TRUTH) <= margin).length
  return { results, truth: TRUTH, headsFor, margin, holdTruth }
}

/** How far from the truth 190 of 200 results stay, in points. */
export function reachOf({ results, truth }: SurveysAsked): number {
  return (
    quantile(
      results.map((result) => Math.abs(result - truth)),
      0.95,
    ) ?? 0
  )
}

/** Each age group's share of those who answer. */
function mixOf({ isUneven }: Design, survey: readonly SurveyRow[]): number[] {
  const quarter = survey.filter((row) => row.quarter === 1)
  const people = quarter.reduce((sum, { n }) => sum + n, 0)
  return AGE_GROUPS.map(({ age, populationShare }) => {
    const row = quarter.find((one) => one.age === age)
    return isUneven && row ? row.n / people : populationShare
  })
}

/** Whole people in each age group; the last group takes what rounding leaves. */
function sizesOf(people: number, mix: readonly number[]): number[] {
  const sizes = mix.slice(0, -1).map((share) => Math.round(people * share))
  return [...sizes, people - sizes.reduce((sum, size) => sum + size, 0)]
}

function expectedOf(mix: readonly number[]): number {
  return AGE_GROUPS.reduce((sum, { chance }, at) => sum + (mix[at] ?? 0) * chance, 0)
}

function askOne(sizes: readonly number[], stream: Stream) {
  const groups = AGE_GROUPS.map(({ populationShare, chance }, at) => {
    const n = sizes[at] ?? 0
    return { populationShare, n, k: yesAmong(n, chance, stream) }
  })
  const weighted = weightedEstimate(groups)
  if (isRefusal(weighted)) throw new RangeError(weighted.why)
  return weighted
}

/** In larger groups a normal draw with the binomial's mean and variance is as good and much quicker. */
const LARGEST_GROUP_ASKED_ONE_BY_ONE = 200

function yesAmong(n: number, chance: number, stream: Stream): number {
  if (n <= LARGEST_GROUP_ASKED_ONE_BY_ONE) return binomial(n, chance, stream)
  const drawn = n * chance + Math.sqrt(n * chance * (1 - chance)) * normal(stream)
  return Math.min(n, Math.max(0, Math.round(drawn)))
}
