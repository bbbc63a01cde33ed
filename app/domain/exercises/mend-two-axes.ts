import type { LinesFigure } from '../figures.ts'
import { type CrimeType, crimeTypeName } from '../northmere/crime-types.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import { monthlySeries } from '../northmere/series.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { quartersOf, type Recipe, roundDown, roundUp, variantOf } from './mend-exhibit.ts'

const PAIRS: { district: DistrictId; left: CrimeType; right: CrimeType }[] = [
  { district: 'C', left: 'shoplifting', right: 'burglary_residential' },
  { district: 'H', left: 'shoplifting', right: 'robbery' },
  { district: 'B', left: 'shoplifting', right: 'robbery' },
]

/** Two measures of different size, each on an axis of its own, so that their lines meet. */
export const twoAxes: Recipe = {
  id: 'two-axes',
  variants: PAIRS.length,
  draw({ monthly }, variant) {
    const { district, left, right } = variantOf(PAIRS, variant)
    const quarters = (type: CrimeType) =>
      quartersOf(monthlySeries(monthly, { type, district, to: '2024-12' }))
    const [more, fewer] = [quarters(left), quarters(right)]
    const [above, below] = [more.map(({ count }) => count), fewer.map(({ count }) => count)]
    const leftAxis: [number, number] = [
      roundDown(Math.min(...above) * 0.9, 50),
      roundUp(Math.max(...above) * 1.03, 50),
    ]
    const rightAxis = axisThatMeets(below)
    const [leftName, rightName] = [crimeTypeName(left), shortName(right)]
    const about = `${districtName(district)}, quarter by quarter to December 2024, made-up figures`
    const figure: LinesFigure = {
      kind: 'lines',
      title: `${leftName} and ${rightName.toLowerCase()}`,
      subtitle: about,
      yLabel: leftName,
      yMin: leftAxis[0],
      yMax: leftAxis[1],
      x: more.map(({ label }) => label),
      series: [
        { name: leftName, y: above },
        { name: rightName, y: below },
      ],
      secondAxis: { label: rightName, yMin: rightAxis[0], yMax: rightAxis[1] },
    }
    const times = Math.min(...above.map((count, at) => count / (below[at] ?? 1)))
    const edge = figure.x.length - 1
    return {
      id: 'two-axes',
      name: `${leftName} and ${rightName.toLowerCase()}`,
      figure,
      drawn: [
        ['Kind', 'Two lines, each with one point for each quarter'],
        ['Axis on the left', `${leftName}, from ${leftAxis.map(formatCount).join(' to ')}`],
        ['Axis on the right', `${rightName}, from ${rightAxis.map(formatCount).join(' to ')}`],
        ['Horizontal axis', 'Every quarter from April 2021 to December 2024'],
      ],
      parts: [
        {
          id: 'quarters',
          text: 'The quarters it shows',
          at: { x: [5, 9], y: [leftAxis[0], leftAxis[0]] },
          reply: 'All fifteen are there, and all are complete.',
        },
        {
          id: 'last',
          text: 'The last quarter',
          at: { x: [edge, edge], y: [above.at(-1) ?? 0, above.at(-1) ?? 0] },
          reply: 'Both counts are right. Their heights cannot be compared.',
        },
        {
          id: 'two-axes',
          text: 'The axis on the right',
          at: { x: [edge + 0.9, edge + 0.9], y: leftAxis },
          reply: '',
        },
      ],
      fault: 'two-axes',
      lines: [
        { id: 'overtaken', text: `${leftName} has overtaken ${rightName.toLowerCase()}` },
        { id: 'apart', text: `${leftName} was far more common all along` },
        { id: 'together', text: 'The two are much alike in number' },
      ],
      borneOut: ['apart'],
      truth: `In every quarter there were at least ${formatNumber(Math.floor(times))} times as many ${leftName.toLowerCase()} offences as ${rightName.toLowerCase()} offences.`,
      why: 'Each line has an axis of its own. Where the lines meet depends on two scales that somebody chose: change either, and the meeting moves or goes.',
      plain: [onOneAxis(figure)],
    }
  },
}

/** Both lines on one axis from zero: they count the same thing, offences. */
function onOneAxis({ yMin: _, yMax: __, secondAxis: ___, ...figure }: LinesFigure): LinesFigure {
  return { ...figure, title: `${figure.title}, on one axis`, yLabel: 'Offences' }
}

/** An axis that puts the middle of a series in the middle of the chart, where the other line passes. */
function axisThatMeets(counts: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...counts), Math.max(...counts)]
  const reach = high - low
  return [Math.max(0, roundDown(low - reach, 5)), roundUp(high + reach, 5)]
}

function shortName(type: CrimeType): string {
  return type === 'burglary_residential' ? 'Burglary' : crimeTypeName(type)
}
