import { type CrimeType, crimeTypeName } from '../northmere/crime-types.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import { monthlySeries } from '../northmere/series.ts'
import { mean } from '../statistics/describe.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { axisAt, lineOf, pointAt, quartersOf, type Recipe, variantOf } from './mend-exhibit.ts'

const ADDED_UP: { type: CrimeType; district: DistrictId | 'all' }[] = [
  { type: 'robbery', district: 'all' },
  { type: 'criminal_damage', district: 'all' },
  { type: 'robbery', district: 'B' },
]

/** A line that adds each quarter to all those before it. */
export const runningTotal: Recipe = {
  id: 'running-total',
  variants: ADDED_UP.length,
  draw({ monthly }, variant) {
    const { type, district } = variantOf(ADDED_UP, variant)
    const quarters = quartersOf(monthlySeries(monthly, { type, district, to: '2024-12' }))
    const counts = quarters.map(({ count }) => count)
    const sums = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, one) => sum + one, 0))
    const name = crimeTypeName(type)
    const where = district === 'all' ? 'Northmere' : districtName(district)
    const figure = lineOf(
      quarters.map(({ label }, at) => ({ label, count: sums[at] ?? 0 })),
      {
        title: `${name} since April 2021`,
        subtitle: `${where}, quarter by quarter to December 2024, made-up figures`,
        yLabel: 'Offences',
      },
    )
    return {
      id: 'running-total',
      name: `${name} since April 2021`,
      figure,
      drawn: [
        ['Kind', 'A line with one point for each quarter'],
        ['Each point', 'All offences from April 2021 to the end of that quarter'],
        ['Vertical axis', 'From 0'],
        ['Horizontal axis', 'Every quarter from April 2021 to December 2024'],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: axisAt(counts.length, [0, sums.at(-1) ?? 0]),
          reply: 'It starts at zero and is marked. What it measures is the trouble.',
        },
        {
          id: 'line',
          text: 'What each point of the line stands for',
          at: { x: [6, 8], y: [sums[6] ?? 0, sums[8] ?? 0] },
          reply: '',
        },
        {
          id: 'start',
          text: 'The quarter it starts in',
          at: pointAt(figure, 0),
          reply: 'From any start, a line like this goes up.',
        },
        {
          id: 'last',
          text: 'The last quarter',
          at: pointAt(figure, -1),
          reply: 'That quarter is complete. It is highest because it holds all the others.',
        },
      ],
      fault: 'line',
      lines: [
        { id: 'rising', text: `${name} keeps rising` },
        { id: 'steady', text: `${name} is steady` },
        { id: 'falling', text: `${name} is falling` },
      ],
      borneOut: ['steady'],
      truth: `Each quarter had between ${formatCount(Math.min(...counts))} and ${formatCount(Math.max(...counts))}, about ${formatNumber(mean(counts) ?? 0)} on average, with no trend.`,
      why: 'It is a running total: each point holds every quarter before it. No quarter can be less than nothing, so it would rise even if the offence all but stopped.',
      plain: [
        lineOf(quarters, {
          title: `${name}, each quarter by itself`,
          subtitle: `${where}, to December 2024, made-up figures`,
          yLabel: 'Offences',
        }),
      ],
    }
  },
}
