import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { brierScore, certaintyThreshold, certaintyTotal } from './calibration.ts'
import { percentagePoints, percentChange, successiveChanges } from './change.ts'
import { concentration } from './concentration.ts'
import { pearson, spearman } from './correlation.ts'
import { valueAt } from './counts.ts'
import { lag1Autocorrelation, mean, median, quantile, sampleSd } from './describe.ts'
import { funnel } from './funnel.ts'
import { funnelLimitsExact, funnelLimitsNormal } from './funnel-limits.ts'
import { pairedGain } from './gain.ts'
import { itemAnalysis } from './item-analysis.ts'
import { linearRegression } from './linear-regression.ts'
import { marginOfError } from './margin.ts'
import { naturalFrequencies } from './natural-frequencies.ts'
import { newcombeDifference } from './newcombe.ts'
import { byarsInterval, poissonAtLeast, poissonExactInterval } from './poisson.ts'
import { atLeastOne, pooledRate, rate, weightedMean } from './rate.ts'
import { ratioOfRatios } from './ratio-of-ratios.ts'
import { isRefusal } from './refusal.ts'
import { expectedNextCount } from './regression-to-the-mean.ts'
import { rollingSum, seasonalIndex, seasonallyAdjusted } from './seasons.ts'
import { indirectStandardise } from './standardise.ts'
import { compareTwoCounts, zKnownMean } from './two-counts.ts'
import { wilsonInterval } from './wilson.ts'
import { xmr } from './xmr.ts'

const Case = z.object({
  id: z.string(),
  function: z.string(),
  input: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
  abs_or_rel_tolerance: z.number(),
})

const text = readFileSync(
  new URL('../../../tests/reference/statistics.json', import.meta.url),
  'utf8',
)
const { cases } = z.object({ cases: z.array(Case) }).parse(JSON.parse(text))

const list = z.array(z.number())
const Values = z.object({ values: list })
const Pairs = z.object({ x: list, y: list })
const Count = z.object({ count: z.number(), confidence: z.number() })
const Share = z.object({ k: z.number(), n: z.number(), confidence: z.number().optional() })
const Strata = z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()])))
const District = z.object({ name: z.string(), n: z.number(), k: z.number() })
const Mark = z.tuple([z.union([z.literal(1), z.literal(2), z.literal(3)]), z.number()])

/** How each kind of case is worked, by the name that the reference gives its function. */
const worked: Record<string, (input: unknown) => unknown> = {
  'mean, sampleSd, lag1Autocorrelation': (input) => {
    const values = constructed(input)
    return { mean: mean(values), sampleSd: sampleSd(values), lag1: lag1Autocorrelation(values) }
  },
  linearRegression: (input) => {
    const { x, y } = Pairs.parse(input)
    return linearRegression(x, y)
  },
  'mean, median, quantile R-7 (p=.25,.75,.9), sampleSd': (input) => {
    const { values } = Values.parse(input)
    const [q25, q75, q90] = [0.25, 0.75, 0.9].map((share) => quantile(values, share))
    return { mean: mean(values), median: median(values), q25, q75, q90, sampleSd: sampleSd(values) }
  },
  'xmr(screenOutliers=false)': (input) => xmr(Values.parse(input).values),
  'xmr(screenOutliers=true)': (input) => xmr(Values.parse(input).values, { screenOutliers: true }),
  xmr: (input) => xmr(Values.parse(input).values),
  'xmr with 3/1.128': (input) => {
    const chart = given(xmr(Values.parse(input).values))
    const reach = (3 / 1.128) * chart.averageMovingRange
    return {
      ...chart,
      'ucl_3_over_1.128': chart.mean + reach,
      'lcl_3_over_1.128': chart.mean - reach,
      'upl_2.66': chart.upperProcessLimit,
      'lpl_2.66': chart.lowerProcessLimit,
    }
  },
  'xmr(baseline=first 12) + rules': (input) => {
    const { values, baseline } = Values.extend({ baseline: z.number() }).parse(input)
    const chart = given(xmr(values, { baseline }))
    return { ...chart, signals: chart.signals.map(({ rule, at }) => [rule, at]) }
  },
  'wilsonInterval(k,n': (input) => {
    const { k, n, confidence } = Share.parse(input)
    return wilsonInterval(k, n, confidence)
  },
  'newcombeDifference(k1,n1,k2,n2)': (input) => {
    const [k1, n1, k2, n2] = numbers(input, 'k1', 'n1', 'k2', 'n2')
    return newcombeDifference(k1, n1, k2, n2)
  },
  'marginOfError(p,n,deff)': (input) => {
    const [p, n, deff] = numbers(input, 'p', 'n', 'deff')
    return { marginOfError: marginOfError(p, n, deff) }
  },
  'poissonExactInterval(count,conf)': (input) => {
    const { count, confidence } = Count.parse(input)
    return poissonExactInterval(count, confidence)
  },
  'byarsInterval(count,conf)': (input) => {
    const { count, confidence } = Count.parse(input)
    return byarsInterval(count, confidence)
  },
  'zKnownMean = 2(sqrt b - sqrt a)': (input) => {
    const [before, after] = numbers(input, 'before', 'after')
    const { z, thumb, p } = given(compareTwoCounts(before, after))
    return {
      zKnownMean: zKnownMean(before, after),
      zTwoCounts: z,
      thumbTwoCounts: thumb,
      cTestP: p,
      percentChange: percentChange(before, after),
    }
  },
  'P(X>=': (input) => {
    const [average, x] = numbers(input, 'mean', 'x')
    return { p: poissonAtLeast(x, average) }
  },
  'P(at least one of k independent areas': (input) => {
    const [average, x, k] = numbers(input, 'mean', 'x', 'k')
    return { p: atLeastOne(poissonAtLeast(x, average) ?? Number.NaN, k) }
  },
  'funnelLimitsNormal(p,n,z)': (input) => {
    const { p, n } = z.object({ p: z.number(), n: list }).parse(input)
    const inner = n.map((cases) => given(funnelLimitsNormal(p, cases)))
    const outer = n.map((cases) => given(funnelLimitsNormal(p, cases, 0.998)))
    return {
      lower95: inner.map((limits) => limits.lower * 100),
      upper95: inner.map((limits) => limits.upper * 100),
      lower998: outer.map((limits) => limits.lower * 100),
    }
  },
  'funnel(districts)': (input) => {
    const { districts } = z.object({ districts: z.array(District) }).parse(input)
    const { pooled, rows, overDispersion } = given(funnel(districts))
    const withCounts = rows.map((row) => {
      const exact = given(funnelLimitsExact(pooled, row.n, 0.998))
      const { lowerCount: binomLower998count, upperCount: binomUpper998count } = exact
      return { ...row, binomLower998count, binomUpper998count }
    })
    return { pooled, rows: withCounts, phi: overDispersion }
  },
  'naturalFrequencies(pop,base,sens,spec)': (input) => {
    const tree = given(
      naturalFrequencies(...numbers(input, 'population', 'baseRate', 'sensitivity', 'specificity')),
    )
    const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = tree
    return { ...tree, tp, fp, fn, tn }
  },
  'ratioOfRatios(': (input) => ratioOfRatios(...numbers(input, 'tb', 'ta', 'cb', 'ca')),
  'expected next count': (input) => ({
    expectedNext: expectedNextCount(...numbers(input, 'mean', 'shape', 'x')),
  }),
  'indirectStandardise(': (input) => {
    const Mix = z.object({ observed: z.number(), n: list, referenceRates: list })
    const { observed, n, referenceRates } = Mix.parse(input)
    return indirectStandardise(observed, n, referenceRates)
  },
  'positive outcome rate by stratum and overall': (input) =>
    Object.fromEntries(
      Object.entries(Strata.parse(input)).map(([area, types]) => {
        const own = Object.entries(types).map(([type, [k, n]]) => [type, rate(k, n)])
        const strata = Object.values(types).map(([count, base]) => ({ count, base }))
        return [area, { ...Object.fromEntries(own), all: pooledRate(strata) }]
      }),
    ),
  'share of incidents from the top 5%': (input) => {
    const { counts } = z.object({ counts: z.string() }).parse(input)
    const addresses = counts.split(',').flatMap((part) => {
      const [times = 0, calls = 0] = part.split('x').map(Number)
      return Array.from({ length: times }, () => calls)
    })
    const found = given(concentration(addresses, 0.05))
    return { ...found, addresses: found.units, top5PercentAddresses: found.topUnits }
  },
  'pearson, spearman': (input) => {
    const { x, y } = Pairs.parse(input)
    return { pearson: pearson(x, y), spearman: spearman(x, y) }
  },
  'month index': (input) => {
    const { years } = z.object({ years: z.array(list) }).parse(input)
    const { index } = given(seasonalIndex(years))
    const lastAugust = valueAt(years.at(-1) ?? [], 7)
    return { index, adjusted_last_august: seasonallyAdjusted(lastAugust, valueAt(index, 7)) }
  },
  '12-month rolling sum': (input) => ({ rolling: rollingSum(Values.parse(input).values, 12) }),
  'paired mean gain': (input) => {
    const { pre, post, max } = z.object({ pre: list, post: list, max: z.number() }).parse(input)
    return pairedGain(pre, post, max)
  },
  facility: (input) => itemAnalysis(z.object({ responses: z.array(list) }).parse(input).responses),
  'certainty-based mark': (input) => {
    const { answers } = z.object({ answers: z.array(Mark) }).parse(input)
    const marked = answers.map(([certainty, right]) => ({ certainty, isRight: right === 1 }))
    return {
      total: certaintyTotal(marked),
      indifference12: certaintyThreshold(1, 2),
      indifference23: certaintyThreshold(2, 3),
    }
  },
  'Brier score': (input) => {
    const { p, outcome } = z.object({ p: list, outcome: list }).parse(input)
    return { brier: brierScore(p, outcome) }
  },
  'percentChange(': (input) => ({ value: percentChange(...numbers(input, 'before', 'after')) }),
  '40% -> 46%': (input) => {
    const [before, after] = numbers(input, 'before', 'after')
    return {
      percentagePoints: percentagePoints(before, after),
      relativePercent: percentChange(before, after),
    }
  },
  '-20% then +20%': (input) => successiveChanges(...numbers(input, 'start'), [-20, 20]),
  'district percentages': (input) => {
    const { p, n } = z.object({ p: list, n: list }).parse(input)
    return { weighted: weightedMean(p, n), unweighted: mean(p) }
  },
}

describe('every reference case, worked by this code', () => {
  test.each(cases)('$id', (reference) => {
    const found = z
      .record(z.string(), z.unknown())
      .parse(workerFor(reference.function)(reference.input))
    for (const [name, expected] of Object.entries(reference.expected)) {
      expectClose(found[name], expected, reference.abs_or_rel_tolerance, name)
    }
  })

  test('there are cases to work', () => {
    expect(cases.length).toBeGreaterThanOrEqual(52)
  })
})

/** The worker with the longest name that the case's function begins with. */
function workerFor(name: string) {
  const [key] = Object.keys(worked)
    .filter((start) => name.startsWith(start))
    .sort((a, b) => b.length - a.length)
  const work = key === undefined ? undefined : worked[key]
  if (!work) throw new Error(`No function here works the reference cases for "${name}"`)
  return work
}

function expectClose(found: unknown, expected: unknown, tolerance: number, where: string) {
  if (typeof expected === 'number') {
    const value = z.number({ error: `${where} is not a number` }).parse(found)
    const error = Math.abs(value - expected)
    const allowed = Math.max(tolerance, tolerance * Math.abs(expected))
    expect(error, `${where}: ${value} for ${expected}`).toBeLessThanOrEqual(allowed)
    return
  }
  if (expected === null || typeof expected === 'string') {
    expect(found, where).toBe(expected)
    return
  }
  if (Array.isArray(expected)) {
    expect(found, where).toHaveLength(expected.length)
  }
  const parts = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
  const inside = Object.entries(parts.parse(found))
  for (const [name, part] of Object.entries(parts.parse(expected))) {
    const own = inside.find(([key]) => key === name)?.[1]
    expectClose(own, part, tolerance, `${where}.${name}`)
  }
}

function given<Figure extends object>(figure: Figure) {
  if (isRefusal(figure)) throw new Error(figure.why)
  return figure as Exclude<Figure, { refused: string }>
}

/** Numbers out of a case's input by name, as a tuple as long as the names. */
function numbers<Names extends string[]>(input: unknown, ...names: Names) {
  const record = z.record(z.string(), z.unknown()).parse(input)
  return names.map((name) => z.number().parse(record[name])) as { [At in keyof Names]: number }
}

/** NIST's series, which the reference describes: `[1,2,3]`, or `1.2 then (1.1,1.3) x500`. */
function constructed(input: unknown): number[] {
  const { values, construct = '' } = z
    .object({ values: list.optional(), construct: z.string().optional() })
    .parse(input)
  if (values) return values
  if (construct.startsWith('[')) return list.parse(JSON.parse(construct))
  const [, first, a, b, times] =
    construct.match(/^([\d.]+) then \(([\d.]+),([\d.]+)\) x(\d+)$/) ?? []
  const pair = [Number(a), Number(b)]
  return [Number(first), ...Array.from({ length: Number(times) }, () => pair).flat()]
}
