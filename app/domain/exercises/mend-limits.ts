import type { BarFigure, LineFigure } from '../figures.ts'
import { type CrimeType, crimeTypeName } from '../northmere/crime-types.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import { monthlySeries } from '../northmere/series.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import { formatNumber, formatShare } from '../statistics/words.ts'
import { xmr } from '../statistics/xmr.ts'
import { signalledPoints, signalsIn } from '../statistics/xmr-rules.ts'
import { axisAt, lineOf, pointAt, type Recipe, roundDown, variantOf } from './mend-exhibit.ts'

const WITH_LIMITS: { type: CrimeType; district: DistrictId }[] = [TRUTHS.T2, TRUTHS.T1]
const BASELINE = 24

/** A line on an axis that does not start at zero, with limits that give its scale a meaning. */
export const lineWithLimits: Recipe = {
  id: 'line-with-limits',
  variants: WITH_LIMITS.length,
  draw({ monthly }, variant) {
    const { type, district } = variantOf(WITH_LIMITS, variant)
    const series = monthlySeries(monthly, { type, district, to: '2025-02' })
    const name = `${crimeTypeName(type)} in ${districtName(district)}`
    const plain = lineOf(series, {
      title: `${crimeTypeName(type)} by month`,
      subtitle: `${districtName(district)}, April 2021 to February 2025, made-up figures. Limits from the first ${BASELINE} months`,
      yLabel: 'Offences',
    })
    const figure = withLimits(plain)
    const changed = (figure.signals ?? []).length > 0
    const start = figure.yMin ?? 0
    return {
      id: 'line-with-limits',
      name: `${name}, with limits`,
      figure,
      drawn: [
        ['Kind', 'A line with one point for each month, a mean and two limits'],
        ['Vertical axis', `From ${formatNumber(start)}`],
        ['Horizontal axis', 'Every complete month from April 2021 to February 2025'],
        ['Limits', `From the first ${BASELINE} months, carried forward`],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: axisAt(series.length, [start, Math.max(...figure.y)]),
          reply: `It starts at ${formatNumber(start)}, and is marked. A line is read by its height against its own history, not by its length.`,
        },
        {
          id: 'start',
          text: 'The month it starts in',
          at: pointAt(figure, 0),
          reply: 'It starts where the records start.',
        },
        {
          id: 'limits',
          text: 'The dashed limits',
          at: { x: [16, 20], y: [figure.limits?.[1] ?? 0, figure.limits?.[1] ?? 0] },
          reply: 'They come from the first two years, and the chart says so.',
        },
        {
          id: 'last',
          text: 'The last month',
          at: pointAt(figure, -1),
          reply: 'It is complete. The unfinished March is left out.',
        },
      ],
      fault: null,
      lines: [
        { id: 'higher', text: `${name} stepped up and stayed up` },
        { id: 'no-change', text: `${name} shows no sign of change` },
        { id: 'wild', text: `${name} is out of control` },
      ],
      borneOut: [changed ? 'higher' : 'no-change'],
      truth: changed
        ? `The mean of the first ${BASELINE} months was ${formatNumber(figure.centre ?? 0, 1)}. The line leaves it late in 2023 and stays above.`
        : `The mean is ${formatNumber(figure.centre ?? 0, 1)}, no month is outside the limits and no run is long.`,
      why: 'The axis is cut, and that is fair here: a line is not a bar, the axis is marked, and limits say which moves are large.',
      plain: [],
    }
  },
}

function withLimits(line: Pick<LineFigure, 'kind' | 'title' | 'x' | 'y'>): LineFigure {
  const chart = xmr(line.y.slice(0, BASELINE), { isCount: true })
  if (isRefusal(chart)) throw new RangeError(chart.why)
  const { mean, upperProcessLimit, lowerProcessLimit } = chart
  const signals = signalledPoints(signalsIn(line.y, mean, upperProcessLimit - mean))
  return {
    ...line,
    centre: mean,
    limits: [lowerProcessLimit, upperProcessLimit],
    ...(signals.length > 0 ? { signals } : {}),
    yMin: roundDown(Math.min(lowerProcessLimit, ...line.y) - 1, 10),
  }
}

/** Minutes beyond which a response counts as a long wait. */
const LONG_WAITS = [20, 18]

/** Shares on a common scale with the range that each one's number of cases supports. */
export const barsWithIntervals: Recipe = {
  id: 'bars-with-intervals',
  variants: LONG_WAITS.length,
  draw({ responses, districts }, variant) {
    const minutes = variantOf(LONG_WAITS, variant)
    const shares = districts
      .map(({ id, name }) => {
        const own = responses.filter(({ district }) => district === id)
        const late = own.filter((one) => one.minutes > minutes).length
        return { name, late, of: own.length, share: late / own.length }
      })
      .sort((a, b) => b.share - a.share)
    const [most, least] = [shares[0], shares.at(-1)]
    const figure: BarFigure = {
      kind: 'bars',
      title: `Emergency responses that took over ${minutes} minutes`,
      subtitle: `Northmere’s districts, ${shares[0]?.of ?? 0} responses each, made-up figures`,
      yLabel: 'District',
      xLabel: 'Share of responses',
      max: 50,
      intervalName: '95% interval',
      bars: shares.map(({ name, late, of, share }) => {
        const interval = wilsonInterval(late, of)
        return {
          label: name,
          value: share * 100,
          shown: formatShare(share, of),
          ...(isRefusal(interval)
            ? {}
            : {
                interval: [Math.round(interval.lower * 100), Math.round(interval.upper * 100)] as [
                  number,
                  number,
                ],
              }),
        }
      }),
    }
    const everywhere: [number, number] = [0, figure.bars.length]
    return {
      id: 'bars-with-intervals',
      name: 'Long waits, eight districts',
      figure,
      drawn: [
        ['Kind', 'Eight bars, longest first, each with a thin line for its 95% interval'],
        ['Axis', 'From 0%'],
        ['Each bar', `Responses over ${minutes} minutes out of all responses there`],
      ],
      parts: [
        {
          id: 'axis',
          text: 'Where the bars start',
          at: { x: everywhere, y: [0, 0] },
          reply: 'They start at zero, so their lengths can be compared.',
        },
        {
          id: 'intervals',
          text: 'The thin lines',
          at: { x: everywhere, y: [0, 0] },
          reply: 'They are the range that the number of responses supports: honest, not vague.',
        },
        {
          id: 'order',
          text: 'The order of the districts',
          at: { x: everywhere, y: [0, 0] },
          reply: 'Longest first makes them easy to compare, and nobody is numbered.',
        },
      ],
      fault: null,
      lines: [
        { id: 'differ', text: 'Long waits differ a great deal between districts' },
        { id: 'same', text: 'Long waits are about the same everywhere' },
        { id: 'one', text: 'Only one district has long waits' },
      ],
      borneOut: ['differ'],
      truth: `From ${formatShare(least?.share ?? 0, least?.of ?? 0)} in ${least?.name ?? ''} to ${formatShare(most?.share ?? 0, most?.of ?? 0)} in ${most?.name ?? ''}: far beyond what luck gives ${most?.of ?? 0} responses.`,
      why: 'Shares of the same kind on one scale from zero, sorted, with their uncertainty and their base.',
      plain: [],
    }
  },
}
