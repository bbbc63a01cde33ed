import { describe, expect, test } from 'vitest'
import { keyedStream, wholeBelow } from '../randomness.ts'
import { brierScore } from './calibration.ts'
import { changeToShow, percentagePoints, percentChange, successiveChanges } from './change.ts'
import { concentration } from './concentration.ts'
import { pearson, spearman } from './correlation.ts'
import { lag1Autocorrelation, mean, median, quantile, sampleSd } from './describe.ts'
import { funnel } from './funnel.ts'
import { funnelLimits } from './funnel-limits.ts'
import { pairedGain } from './gain.ts'
import { itemAnalysis } from './item-analysis.ts'
import { linearRegression } from './linear-regression.ts'
import { marginOfError, shareInterval } from './margin.ts'
import { naturalFrequencies } from './natural-frequencies.ts'
import { newcombeDifference } from './newcombe.ts'
import {
  byarsInterval,
  poissonAtLeast,
  poissonExactInterval,
  poissonThumbRange,
} from './poisson.ts'
import { atLeastOne, pooledRate, rate, rateInterval, weightedMean } from './rate.ts'
import { ratioOfRatios } from './ratio-of-ratios.ts'
import { expectedNextCount } from './regression-to-the-mean.ts'
import { reliabilityInterval } from './reliability.ts'
import { rollingSum, seasonalIndex, seasonallyAdjusted } from './seasons.ts'
import { indirectStandardise } from './standardise.ts'
import { designEffect, effectiveSampleSize, weightedEstimate } from './survey.ts'
import { compareTwoCounts, zKnownMean } from './two-counts.ts'
import { welchDifference } from './welch.ts'
import { wilsonInterval } from './wilson.ts'
import { xmr } from './xmr.ts'

/** Numbers that break arithmetic, among numbers that do not. */
const HOSTILE = [
  0,
  -0,
  1,
  2,
  3,
  0.5,
  0.95,
  1 - 1e-16,
  29,
  30,
  1000,
  1e5,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  1e300,
  Number.MAX_VALUE,
  5e-324,
  1e-300,
  -1,
  -0.5,
  -1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
]

/** Every figure here that is made of numbers, worked with numbers and a list taken from a stream. */
const FIGURES: Record<string, (next: () => number, list: () => number[]) => unknown> = {
  brierScore: (_, list) => brierScore(list(), list()),
  changeToShow: (next) => changeToShow(next(), next()),
  percentagePoints: (next) => percentagePoints(next(), next()),
  percentChange: (next) => percentChange(next(), next()),
  successiveChanges: (next, list) => successiveChanges(next(), list()),
  concentration: (next, list) => concentration(list(), next()),
  pearson: (_, list) => pearson(list(), list()),
  spearman: (_, list) => spearman(list(), list()),
  lag1Autocorrelation: (_, list) => lag1Autocorrelation(list()),
  mean: (_, list) => mean(list()),
  median: (_, list) => median(list()),
  quantile: (next, list) => quantile(list(), next()),
  sampleSd: (_, list) => sampleSd(list()),
  funnel: (next, list) => funnel(list().map((n) => ({ name: `${n}`, n, k: next() }))),
  funnelLimits: (next) => funnelLimits(next(), next(), next()),
  pairedGain: (next, list) => pairedGain(list(), list(), next(), next()),
  equatedGain: (next, list) => pairedGain(list(), list(), next(), next(), next()),
  welchDifference: (next, list) => welchDifference(list(), list(), next()),
  itemAnalysis: (_, list) => itemAnalysis([list(), list()]),
  linearRegression: (_, list) => linearRegression(list(), list()),
  marginOfError: (next) => marginOfError(next(), next(), next(), next()),
  shareInterval: (next) => shareInterval(next(), next(), next()),
  naturalFrequencies: (next) => naturalFrequencies(next(), next(), next(), next()),
  newcombeDifference: (next) => newcombeDifference(next(), next(), next(), next(), next()),
  byarsInterval: (next) => byarsInterval(next(), next()),
  poissonAtLeast: (next) => poissonAtLeast(next(), next()),
  poissonExactInterval: (next) => poissonExactInterval(next(), next()),
  poissonThumbRange: (next) => poissonThumbRange(next()),
  atLeastOne: (next) => atLeastOne(next(), next()),
  pooledRate: (next, list) => pooledRate(list().map((base) => ({ count: next(), base }))),
  rate: (next) => rate(next(), next(), next()),
  rateInterval: (next) => rateInterval(next(), next(), next(), next()),
  weightedMean: (_, list) => weightedMean(list(), list()),
  ratioOfRatios: (next) => ratioOfRatios(next(), next(), next(), next(), next()),
  expectedNextCount: (next) => expectedNextCount(next(), next(), next()),
  reliabilityInterval: (next) => reliabilityInterval(next(), next(), next(), next()),
  rollingSum: (next, list) => rollingSum(list(), next()),
  seasonalIndex: (_, list) => seasonalIndex([list(), list()]),
  seasonallyAdjusted: (next) => seasonallyAdjusted(next(), next()),
  indirectStandardise: (next, list) => indirectStandardise(next(), list(), list()),
  designEffect: (_, list) => designEffect(list()),
  effectiveSampleSize: (next) => effectiveSampleSize(next(), next()),
  weightedEstimate: (next) =>
    weightedEstimate([{ populationShare: 1, n: next(), k: next() }], next()),
  compareTwoCounts: (next) => compareTwoCounts(next(), next()),
  zKnownMean: (next) => zKnownMean(next(), next()),
  wilsonInterval: (next) => wilsonInterval(next(), next(), next()),
  xmr: (next, list) => xmr(list(), { baseline: next(), isCount: next() > 1 }),
}

describe('whatever it is given, no figure is NaN or infinite', () => {
  test.each(Object.keys(FIGURES))('%s', (name) => {
    const stream = keyedStream('hostile', name)
    const next = () => HOSTILE[wholeBelow(HOSTILE.length, stream)] ?? 0
    for (let round = 0; round < 600; round++) {
      const length = wholeBelow(4, stream)
      const list = () => Array.from({ length }, next)
      expect(nonsenseIn(FIGURES[name]?.(next, list))).toEqual([])
    }
  })
})

/** The places within a figure where a number is NaN or infinite. */
function nonsenseIn(figure: unknown, place = 'figure'): string[] {
  if (typeof figure === 'number') return Number.isFinite(figure) ? [] : [`${place}: ${figure}`]
  if (typeof figure !== 'object' || figure === null) return []
  return Object.entries(figure)
    .filter(([key]) => key !== 'name')
    .flatMap(([key, part]) =>
      key === 'n' || key === 'k' ? [] : nonsenseIn(part, `${place}.${key}`),
    )
}
