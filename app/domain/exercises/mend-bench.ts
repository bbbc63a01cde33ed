import { type MonthCount, monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import type { Fields } from './exercise.ts'
import { type Bench, damaged, ENDS, LAST_COMPLETE, WAYS, type Way } from './mend-damage.ts'
import type { Control, PanelPart } from './panels.ts'
import { saysLive } from './parts.ts'
import { oneFrom, playOf, wholeFrom } from './play.ts'

const WAY_NAMES: Record<Way, string> = {
  none: 'Nothing: draw it plainly',
  cut: 'Cut the axis',
  axes: 'Add a second axis',
  sum: 'Add it up as it goes',
  start: 'Choose the start',
  area: 'Use areas',
}

function benchIn(query: Fields): Bench {
  return {
    way: oneFrom(query.damage, WAYS),
    cut: wholeFrom(query['axis-from'], ENDS.cut),
    start: wholeFrom(query['first-month'], ENDS.start),
    axes: wholeFrom(query['right-to'], ENDS.axes),
  }
}

/** The play of the bench, as an address has it. */
export function benchPlay(query: Fields): Record<string, string> {
  const { way, cut, start, axes } = benchIn(query)
  return playOf(
    { damage: way, 'axis-from': cut, 'first-month': start, 'right-to': axes },
    {
      damage: 'none',
      'axis-from': ENDS.cut.usual,
      'first-month': ENDS.start.usual,
      'right-to': ENDS.axes.usual,
    },
  )
}

/** A sound chart, damaged as the learner likes, and how far the impression moves. */
export function benchParts({ monthly }: NorthmereTables, query: Fields): PanelPart[] {
  const bench = benchIn(query)
  const months = monthlySeries(monthly, { type: 'robbery', district: 'all', to: LAST_COMPLETE })
  const { figures, words } = damaged(bench, monthly, months)
  return [
    {
      as: 'play',
      button: 'Draw it',
      controls: [
        {
          as: 'select',
          name: 'damage',
          value: bench.way,
          label: 'What to do to it',
          options: WAYS.map((value) => ({ value, text: WAY_NAMES[value] })),
        },
        ...sliderFor(bench, months),
      ],
    },
    { as: 'figure', charts: figures.map((figure, at) => ({ id: `bench-${at + 1}`, figure })) },
    saysLive(...words),
  ]
}

function sliderFor({ way, cut, start, axes }: Bench, months: readonly MonthCount[]): Control[] {
  const slide = ({ from, to }: { from: number; to: number }, step = 1) => ({ from, to, step })
  if (way === 'cut')
    return [
      {
        as: 'number',
        name: 'axis-from',
        label: 'The axis starts at',
        value: String(cut),
        slide: slide(ENDS.cut, 10),
      },
    ]
  if (way === 'start')
    return [
      {
        as: 'number',
        name: 'first-month',
        value: String(start),
        label: `Start at month number (1 is ${months[0]?.label ?? ''})`,
        slide: slide(ENDS.start),
      },
    ]
  if (way === 'axes')
    return [
      {
        as: 'number',
        name: 'right-to',
        value: String(axes),
        label: 'The axis on the right ends at',
        slide: slide(ENDS.axes, 100),
      },
    ]
  return []
}
