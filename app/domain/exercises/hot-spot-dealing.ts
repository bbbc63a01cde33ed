import type { ColumnsFigure, LinesFigure } from '../figures.ts'
import { MEAN_RATE } from '../northmere/cells.ts'
import { formatCount, formatNumber } from '../statistics/words.ts'
import type { Situation } from './exercise.ts'
import {
  added,
  CHOICES,
  CHOSEN,
  type DealtCell,
  dealDistrict,
  type Group,
  groupOf,
  LUCK,
} from './hot-spot-cells.ts'
import { NAMES } from './hot-spot-guess.ts'
import { addressOf, type LabPlay, MOST_DISTRICTS, readPlay } from './hot-spot-play.ts'
import { changeInCount, moreOrFewer } from './hot-spot-words.ts'
import type { PanelPart } from './panels.ts'
import { saysLive } from './parts.ts'

/** The lab as free play: choose thirty cells, press for the next year, move the share of luck. */
export function labParts({ seed, query }: Situation): PanelPart[] {
  const play = readPlay(query)
  const cells = dealDistrict(seed, play.district, play.luck)
  const group = groupOf(cells, play.which, seed, play.district)
  return [
    settings(play),
    links(play),
    saysLive(...inWords(seed, play, cells, group)),
    {
      as: 'figure',
      charts: [
        { id: 'lab-cells', figure: inOrder(cells, play) },
        { id: 'lab-chosen', figure: chosen(group, play) },
      ],
    },
  ]
}

function settings({ which, luck }: LabPlay): PanelPart {
  return {
    as: 'play',
    controls: [
      {
        as: 'choice',
        name: 'which',
        label: 'Cells to follow',
        value: which,
        options: CHOICES.map((value) => ({ value, text: NAMES[value] })),
      },
      {
        as: 'number',
        name: 'luck',
        value: String(luck),
        suffix: '%',
        label: 'How much of the differences between cells is luck',
        hint: `In Northmere about ${LUCK.usual}%`,
        slide: { from: LUCK.from, to: LUCK.to, step: 10 },
      },
    ],
    button: 'Follow these cells',
  }
}

function links(play: LabPlay): PanelPart {
  const to = (change: Partial<LabPlay>) => addressOf({ ...play, ...change })
  return {
    as: 'links',
    links: [
      play.year === 'last'
        ? { text: 'Next year, no patrol', to: to({ year: 'next' }), isButton: true }
        : { text: 'Back to last year', to: to({ year: 'last' }) },
      ...(play.year === 'next' && play.district < MOST_DISTRICTS
        ? [
            {
              text: 'Deal another district',
              isButton: true,
              to: to({ district: play.district + 1 }),
            },
          ]
        : []),
    ],
  }
}

function inWords(seed: string, play: LabPlay, cells: DealtCell[], group: Group): string[] {
  const each = formatNumber(group.before / group.cells, 1)
  const start = `${NAMES[play.which]} had **${formatCount(group.before)} offences** last year, ${each} a cell. An average cell has ${MEAN_RATE}.`
  if (play.year === 'last') return [start]
  const all = added(cells)
  return [
    start,
    `Next year the same ${CHOSEN} had ${formatCount(group.after)}: **${moreOrFewer((100 * (group.after - group.before)) / group.before)}**. Nobody did anything. All ${cells.length} cells together: ${changeInCount(all)}.`,
    soFarInWords(seed, play),
  ]
}

/** Every district dealt so far, one after another. */
function soFarInWords(seed: string, { district, luck }: LabPlay): string {
  const groups = Array.from({ length: district }, (_, at) =>
    groupOf(dealDistrict(seed, at + 1, luck), 'busiest', seed, at + 1),
  )
  const fell = groups.filter(({ before, after }) => after < before).length
  return district === 1
    ? 'Was that chance? Deal another district and see.'
    : `In ${fell} of your ${district} districts the ${CHOSEN} busiest fell.`
}

/** Cells of neighbouring rank that are averaged into one point. */
const TOGETHER = 20

function inOrder(cells: DealtCell[], { year }: LabPlay): LinesFigure {
  const starts = Array.from({ length: cells.length / TOGETHER }, (_, at) => at * TOGETHER)
  const averages = (of: 'before' | 'after') =>
    starts.map((start) => added(cells.slice(start, start + TOGETHER))[of] / TOGETHER)
  return {
    kind: 'lines',
    title: 'All 200 cells, busiest last year first',
    subtitle: 'Offences in an average cell, twenty cells at a time, made-up figures',
    xLabel: 'Place last year, up to',
    yLabel: 'Offences a cell',
    decimals: 1,
    yMin: 0,
    yMax: Math.max(40, ...averages('before'), ...averages('after')),
    isOverTime: false,
    x: starts.map((start) => String(start + TOGETHER)),
    series: [
      { name: 'Last year', y: averages('before') },
      ...(year === 'next' ? [{ name: 'Next year', y: averages('after') }] : []),
    ],
  }
}

function chosen({ before, after }: Group, { which, year }: LabPlay): ColumnsFigure {
  return {
    kind: 'columns',
    title: NAMES[which],
    subtitle: 'Offences, made-up figures',
    yMin: 0,
    columns: [
      { label: 'Last year', value: before, shown: formatCount(before) },
      ...(year === 'next' ? [{ label: 'Next year', value: after, shown: formatCount(after) }] : []),
    ],
  }
}
