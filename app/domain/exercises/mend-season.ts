import { type DistrictId, districtName } from '../northmere/districts.ts'
import { monthlySeries } from '../northmere/series.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { changeToShow } from '../statistics/change.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import { axisAt, lineOf, pointAt, type Recipe, variantOf } from './mend-exhibit.ts'

const { type } = TRUTHS.T3
const LAST_COMPLETE = '2025-02'

const PEAKS: { district: DistrictId | 'all'; year: number }[] = [
  { district: 'all', year: 2024 },
  { district: 'C', year: 2023 },
  { district: 'all', year: 2022 },
]

/** A line that starts at the top of a season and stops at the bottom of it. */
export const chosenStart: Recipe = {
  id: 'chosen-start',
  variants: PEAKS.length,
  draw({ monthly }, variant) {
    const { district, year } = variantOf(PEAKS, variant)
    const where = district === 'all' ? 'Northmere' : districtName(district)
    const all = monthlySeries(monthly, { type, district, to: LAST_COMPLETE })
    const fallFrom = (start: number) => {
      const count = (month: string) => all.find((one) => one.month === month)?.count ?? 0
      const change = changeToShow(count(`${start}-07`), count(`${start + 1}-02`))
      return isRefusal(change) ? 0 : -change.percent
    }
    const shown = all.filter(({ month }) => month >= `${year}-07` && month <= `${year + 1}-02`)
    const figure = lineOf(shown, {
      title: `Anti-social behaviour: down ${formatNumber(fallFrom(year))}%`,
      subtitle: `${where}, July ${year} to February ${year + 1}, made-up figures`,
      yLabel: 'Incidents',
    })
    const highest = Math.max(...figure.y)
    const falls = [2021, 2022, 2023, 2024].map((start) => `${formatNumber(fallFrom(start))}%`)
    return {
      id: 'chosen-start',
      name: 'Anti-social behaviour, eight months',
      figure,
      drawn: [
        ['Kind', 'A line with one point for each month'],
        ['Vertical axis', 'From 0'],
        ['Horizontal axis', `July ${year} to February ${year + 1}`],
        ['Percentage in the title', 'The first month against the last'],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: axisAt(shown.length, [0, highest]),
          reply: 'It starts at zero, so the drop is drawn as large as it is.',
        },
        {
          id: 'start',
          text: 'The month it starts in',
          at: pointAt(figure, 0),
          reply: '',
        },
        {
          id: 'middle',
          text: 'The months in between',
          at: { x: [2, 4], y: [figure.y[4] ?? 0, figure.y[2] ?? 0] },
          reply: 'Every month is there, with its own count.',
        },
        {
          id: 'last',
          text: 'The month it ends in',
          at: pointAt(figure, -1),
          reply:
            'February is the other half of it, and the latest complete month is a natural end. The start was a choice.',
        },
      ],
      fault: 'start',
      lines: [
        { id: 'better', text: 'Anti-social behaviour is falling fast' },
        { id: 'same', text: 'Anti-social behaviour falls like this every year' },
        { id: 'worse', text: 'Anti-social behaviour is getting worse' },
      ],
      borneOut: ['same'],
      truth: `From July to the next February it fell by ${falls.slice(0, -1).join(', ')} and ${falls.at(-1)} in four years running.`,
      why: 'It starts in July, at the top of the season, so it had to fall. Ask why a chart starts where it starts, and for the same months of other years.',
      plain: [
        lineOf(all, {
          title: 'Anti-social behaviour, every month',
          subtitle: `${where}, April 2021 to February 2025, made-up figures`,
          yLabel: 'Incidents',
        }),
      ],
    }
  },
}

const WHOLE: DistrictId[] = ['F', 'A']

/** The same measure over four whole seasons: nothing is chosen, nothing is hidden. */
export const wholeSeasons: Recipe = {
  id: 'whole-seasons',
  variants: WHOLE.length,
  draw({ monthly }, variant) {
    const district = variantOf(WHOLE, variant)
    const series = monthlySeries(monthly, { type, district, to: LAST_COMPLETE })
    const figure = lineOf(series, {
      title: 'Anti-social behaviour incidents by month',
      subtitle: `${districtName(district)}, April 2021 to February 2025, made-up figures`,
      yLabel: 'Incidents',
    })
    const highest = Math.max(...figure.y)
    return {
      id: 'whole-seasons',
      name: 'Anti-social behaviour, four years',
      figure,
      drawn: [
        ['Kind', 'A line with one point for each month'],
        ['Vertical axis', 'From 0'],
        ['Horizontal axis', 'Every complete month from April 2021 to February 2025'],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: axisAt(series.length, [0, highest]),
          reply: 'It starts at zero and is marked.',
        },
        {
          id: 'start',
          text: 'The month it starts in',
          at: pointAt(figure, 0),
          reply: 'It starts where the records start, and shows four summers.',
        },
        {
          id: 'peak',
          text: 'The highest month',
          at: pointAt(figure, figure.y.indexOf(highest)),
          reply: 'A summer month, beside other summers: that is how to read it.',
        },
        {
          id: 'last',
          text: 'The last month',
          at: pointAt(figure, -1),
          reply: 'It is complete, and as low as other Februaries.',
        },
      ],
      fault: null,
      lines: [
        { id: 'season', text: 'It rises every summer and falls every winter' },
        { id: 'falling', text: 'It has been falling for four years' },
        { id: 'rising', text: 'It has been rising for four years' },
      ],
      borneOut: ['season'],
      truth: `Between ${formatCount(Math.min(...figure.y))} and ${formatCount(highest)} a month, high in every summer and low in every winter.`,
      why: 'Every month of four years, from zero, under a title that claims nothing. It goes up and down because the measure does.',
      plain: [],
    }
  },
}
