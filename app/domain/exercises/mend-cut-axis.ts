import type { ColumnsFigure } from '../figures.ts'
import { type CrimeType, crimeTypeName } from '../northmere/crime-types.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import { financialYearTotals } from '../northmere/series.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { compareTwoCounts } from '../statistics/two-counts.ts'
import { changeInWords, formatCount, formatNumber } from '../statistics/words.ts'
import { type Recipe, roundDown, roundUp, variantOf } from './mend-exhibit.ts'

const CUT: { type: CrimeType; years: [string, string]; short: string }[] = [
  { type: 'violence_with_injury', years: ['2022/23', '2023/24'], short: 'Violence' },
  { type: 'vehicle_crime', years: ['2021/22', '2022/23'], short: 'Vehicle crime' },
  { type: 'asb_incidents', years: ['2021/22', '2022/23'], short: 'Anti-social behaviour' },
]

/** Columns on an axis that starts just below the shorter one. */
export const cutAxis: Recipe = {
  id: 'cut-axis',
  variants: CUT.length,
  draw({ monthly }, variant) {
    const { type, years, short } = variantOf(CUT, variant)
    const totals = financialYearTotals(monthly, { type, district: 'all' })
    const [a, b] = years.map((year) => totals.find((one) => one.year === year)?.count ?? 0)
    const [low = 0, high = 0] = [a, b]
    const start = roundDown(low - (high - low) / 12, 10)
    const end = roundUp(high + (high - low) / 6, 50)
    const looks = formatNumber((high - start) / (low - start))
    const luck = compareTwoCounts(low, high)
    const plain: ColumnsFigure = {
      kind: 'columns',
      title: crimeTypeName(type),
      subtitle: `Northmere, ${years[0]} and ${years[1]}, made-up figures`,
      columns: [low, high].map((value, at) => ({
        label: years[at] ?? '',
        value,
        shown: formatCount(value),
      })),
    }
    return {
      id: 'cut-axis',
      name: `${short}, two years`,
      figure: { ...plain, yMin: start, yMax: end, axisBreak: 'unmarked' },
      drawn: [
        ['Kind', 'Two columns'],
        ['Vertical axis', `From ${formatCount(start)} to ${formatCount(end)}`],
        ['Horizontal axis', `${years[0]} and ${years[1]}, whole years`],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: { x: [-1, -1], y: [start, end] },
          reply: '',
        },
        {
          id: 'second',
          text: 'The second column',
          at: { x: [years[1], years[1]], y: [start, high] },
          reply: 'Its number is right. What makes it tower is where the axis starts.',
        },
        {
          id: 'years',
          text: 'The two years that are compared',
          at: { x: [0, 1], y: [start, start] },
          reply: 'They are whole years, one after the other.',
        },
      ],
      fault: 'axis',
      lines: [
        { id: 'leapt', text: `${short} has leapt` },
        { id: 'edged-up', text: `${short} is up a little` },
        { id: 'same', text: `${short} is about the same` },
      ],
      borneOut: ['edged-up', 'same'],
      truth: `${crimeTypeName(type)} went ${changeInWords(low, high)}.${isRefusal(luck) ? '' : ` Luck alone can put two such counts ${formatCount(Math.round(luck.thumb))} apart.`}`,
      why: `The axis starts at ${formatCount(start)}, so the second column is drawn about ${looks} times as tall as the first. A column is read by its length, and most of its length is missing.`,
      plain: [plain],
    }
  },
}

/** Of the same place all along: not of a district whose boundary moved between the years. */
const RISES: { type: CrimeType; district: DistrictId }[] = [
  { type: 'shoplifting', district: 'D' },
  { type: 'shoplifting', district: 'F' },
  { type: 'vehicle_crime', district: 'B' },
]

/** Columns from zero that show a large difference because it is large. */
export const honestColumns: Recipe = {
  id: 'honest-columns',
  variants: RISES.length,
  draw({ monthly }, variant) {
    const { type, district } = variantOf(RISES, variant)
    const years = financialYearTotals(monthly, { type, district, to: '2024-03' })
    const [first, last] = [years[0]?.count ?? 0, years.at(-1)?.count ?? 0]
    const name = `${crimeTypeName(type)} in ${districtName(district)}`
    return {
      id: 'honest-columns',
      name: `${name}, three years`,
      figure: {
        kind: 'columns',
        title: crimeTypeName(type),
        subtitle: `${districtName(district)}, three financial years, made-up figures`,
        columns: years.map(({ year, count }) => ({
          label: year,
          value: count,
          shown: formatCount(count),
        })),
      },
      drawn: [
        ['Kind', 'Three columns of the same width'],
        ['Vertical axis', 'From 0'],
        ['Horizontal axis', 'Every year from 2021/22 to 2023/24, whole years'],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: { x: [-0.75, -0.75], y: [0, last] },
          reply: 'It starts at zero, so the lengths stand for the counts.',
        },
        {
          id: 'last',
          text: 'The last column',
          at: { x: [years.at(-1)?.year ?? '', years.at(-1)?.year ?? ''], y: [0, last] },
          reply: 'It is as tall as its number says. The rise is large because it is large.',
        },
        {
          id: 'years',
          text: 'The years that are compared',
          at: { x: [0, 2], y: [0, 0] },
          reply: 'They are three whole years, with none left out.',
        },
      ],
      fault: null,
      lines: [
        { id: 'clearly-up', text: `${name} is clearly up` },
        { id: 'edged-up', text: `${name} is up a little` },
        { id: 'same', text: `${name} is about the same` },
      ],
      borneOut: ['clearly-up'],
      truth: `${name} went ${changeInWords(first, last)}: much more than luck moves such counts.`,
      why: 'Columns of one width, from zero, over whole years: the picture and the numbers say the same.',
      plain: [],
    }
  },
}
