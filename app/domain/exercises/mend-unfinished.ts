import { type CrimeType, crimeTypeName } from '../northmere/crime-types.ts'
import { monthlySeries } from '../northmere/series.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { changeInWords, formatCount, formatNumber } from '../statistics/words.ts'
import { axisAt, lineOf, pointAt, type Recipe, variantOf } from './mend-exhibit.ts'

const UNFINISHED: CrimeType[] = ['shoplifting', 'vehicle_crime', 'robbery']

/** A line whose last month was counted before it was complete, drawn like all the others. */
export const unfinishedMonth: Recipe = {
  id: 'unfinished',
  variants: UNFINISHED.length,
  draw({ monthly }, variant) {
    const type = variantOf(UNFINISHED, variant)
    const name = crimeTypeName(type)
    const series = monthlySeries(monthly, { type, district: 'all', from: '2024-04' })
    const figure = lineOf(series, {
      title: `${name} by month`,
      subtitle:
        'Northmere, April 2024 to March 2025, made-up figures. Data to 31 March, refreshed 2 April 2025',
      yLabel: 'Offences',
    })
    const [before = 0, shown = 0] = figure.y.slice(-2)
    const likely = shown / TRUTHS.T14a.complete
    const highest = Math.max(...figure.y)
    return {
      id: 'unfinished',
      name: `${name}, the latest year`,
      figure,
      drawn: [
        ['Kind', 'A line with one point for each month'],
        ['Vertical axis', 'From 0'],
        ['Horizontal axis', 'Every month from April 2024 to March 2025'],
        ['When the data were taken', '2 April 2025, 06:00'],
      ],
      parts: [
        {
          id: 'axis',
          text: 'The vertical axis',
          at: axisAt(series.length, [0, highest]),
          reply: 'It starts at zero, so the drop is drawn as large as its number.',
        },
        {
          id: 'start',
          text: 'The month it starts in',
          at: pointAt(figure, 0),
          reply: 'April is where the year starts, and this April was ordinary.',
        },
        {
          id: 'highest',
          text: 'The highest month',
          at: pointAt(figure, figure.y.indexOf(highest)),
          reply: 'It is a complete month, drawn where its number puts it.',
        },
        { id: 'last', text: 'The last month', at: pointAt(figure, -1), reply: '' },
      ],
      fault: 'last',
      lines: [
        { id: 'fell', text: `${name} fell sharply in March` },
        { id: 'same', text: `${name} is about where it was` },
        { id: 'rose', text: `${name} is rising` },
      ],
      borneOut: ['same'],
      truth: `February had ${formatCount(before)}. March had ${formatCount(shown)} so far and is about ${formatNumber(TRUTHS.T14a.complete * 100)}% complete, so about ${formatNumber(likely)} are likely in the end.`,
      why: `March was counted two days after it ended, and nothing on the line says so. “${name} ${changeInWords(before, shown)}” compares part of a month with a whole one.`,
      plain: [
        {
          ...figure,
          title: `${name} by month, March provisional`,
          provisional: [figure.y.length - 1],
        },
      ],
    }
  },
}
