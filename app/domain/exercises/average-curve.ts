import type { LinesFigure } from '../figures.ts'
import type { AddressesRow } from '../northmere/asb-addresses.ts'
import { formatCount } from '../statistics/words.ts'
import { busiest, one } from './average-numbers.ts'
import type { Fields } from './exercise.ts'
import type { PanelPart } from './panels.ts'
import { saysLive } from './parts.ts'
import { wholeFrom } from './play.ts'

/** Which share of the addresses can be looked at, in per cent. */
export const SHARES = { from: 1, to: 100, usual: 50 }

/** Reads the address kindly. */
export function readShare({ share }: Fields): number {
  return wholeFrom(share, SHARES)
}

/** The curve as free play: how many calls came from so many of the busiest addresses. */
export function curveParts(rows: readonly AddressesRow[], share: number): PanelPart[] {
  const { addresses, from, calls, share: ofCalls } = busiest(rows, share)
  return [
    {
      as: 'play',
      controls: [
        {
          as: 'number',
          name: 'share',
          label: 'Busiest addresses',
          value: String(share),
          suffix: '%',
          slide: { from: SHARES.from, to: SHARES.to, step: 1 },
        },
      ],
      button: 'Count their calls',
    },
    saysLive(
      `The busiest ${share}% are ${formatCount(addresses)} addresses. They made ${formatCount(from)} of the ${formatCount(calls)} calls: **${one(ofCalls)}%**.`,
    ),
    { as: 'figure', charts: [{ id: 'curve', figure: curveOf(rows, share) }] },
    {
      as: 'table',
      caption: 'Addresses by how often they called',
      columns: [
        { text: 'Calls from the address' },
        { text: 'Addresses', isNumeric: true },
        { text: 'Calls', isNumeric: true },
      ],
      rows: rows.map((row) => [row.calls, row.addresses, row.calls * row.addresses]),
      isFolded: true,
    },
  ]
}

/** A point every so many per cent of the addresses. */
const STEP = 5

function curveOf(rows: readonly AddressesRow[], share: number): LinesFigure {
  const at = Array.from({ length: SHARES.to / STEP + 1 }, (_, place) => place * STEP)
  return {
    kind: 'lines',
    title: 'Calls from the busiest addresses',
    subtitle: 'Anti-social behaviour in a year, made-up figures',
    xLabel: 'Busiest addresses, % of all',
    yLabel: '% of all calls',
    unit: '%',
    decimals: 1,
    yMin: 0,
    yMax: 100,
    isOverTime: false,
    x: at.map((percent) => `${percent}%`),
    series: [{ name: 'Calls', y: at.map((percent) => busiest(rows, percent).share) }],
    events: [{ at: share / STEP, label: `Busiest ${share}%` }],
  }
}
