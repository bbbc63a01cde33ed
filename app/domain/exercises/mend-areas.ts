import type { ColumnsFigure } from '../figures.ts'
import { type CrimeType, crimeTypeName } from '../northmere/crime-types.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import { financialYearTotals } from '../northmere/series.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { type Recipe, variantOf } from './mend-exhibit.ts'

const SIZED: { type: CrimeType; districts: [DistrictId, DistrictId]; year: string }[] = [
  { type: 'vehicle_crime', districts: ['C', 'H'], year: '2023/24' },
  { type: 'shoplifting', districts: ['B', 'C'], year: '2023/24' },
  { type: 'criminal_damage', districts: ['F', 'H'], year: '2023/24' },
]

/** Two blocks that grow in height and in width for one number. */
export const areas: Recipe = {
  id: 'areas',
  variants: SIZED.length,
  draw({ monthly }, variant) {
    const { type, districts, year } = variantOf(SIZED, variant)
    const [fewer = 0, more = 0] = districts.map(
      (district) =>
        financialYearTotals(monthly, { type, district }).find((one) => one.year === year)?.count,
    )
    const [small = '', large = ''] = districts.map(districtName)
    const times = more / fewer
    const plain: ColumnsFigure = {
      kind: 'columns',
      title: crimeTypeName(type),
      subtitle: `${small} and ${large}, ${year}, made-up figures`,
      columns: [
        { label: small, value: fewer, shown: formatCount(fewer) },
        { label: large, value: more, shown: formatCount(more) },
      ],
    }
    return {
      id: 'areas',
      name: `${crimeTypeName(type)}, two districts`,
      figure: { ...plain, widthsGrow: true },
      drawn: [
        ['Kind', 'Two blocks'],
        ['Height of a block', 'Its count'],
        ['Width of a block', 'Its count too'],
        ['Vertical axis', 'From 0'],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: { x: [-0.7, -0.7], y: [0, more] },
          reply: 'It starts at zero, and the heights are right. The eye takes in more than height.',
        },
        {
          id: 'blocks',
          text: 'The size of the blocks',
          at: { x: [large, large], y: [more * 0.3, more * 0.8] },
          reply: '',
        },
        {
          id: 'districts',
          text: 'The two districts that are compared',
          at: { x: [0, 1], y: [0, 0] },
          reply:
            'They differ in size, so a rate would be fairer. But these are counts and say so; what exaggerates them is how they are drawn.',
        },
      ],
      fault: 'blocks',
      lines: [
        { id: 'many', text: `${large} has many times as much as ${small}` },
        { id: 'twice', text: `${large} has about twice as much as ${small}` },
        { id: 'little', text: `${large} has a little more than ${small}` },
      ],
      borneOut: ['twice'],
      truth: `${large} recorded ${formatCount(more)} and ${small} ${formatCount(fewer)}: ${formatNumber(times, 1)} times as many.`,
      why: `The larger block is ${formatNumber(times, 1)} times as tall and ${formatNumber(times, 1)} times as wide, so it covers ${formatNumber(times ** 2, 1)} times the paper. The eye sees the area.`,
      plain: [plain],
    }
  },
}
