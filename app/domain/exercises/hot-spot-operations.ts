import type { LinesFigure } from '../figures.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { percentChange } from '../statistics/change.ts'
import { ASSUMES_CHANCE_ONLY } from '../statistics/ratio-of-ratios.ts'
import { formatCount } from '../statistics/words.ts'
import type { Situation } from './exercise.ts'
import { ARMS, armOf, comparisonInWords, type Operation } from './hot-spot-arms.ts'
import { type LabPlay, readPlay } from './hot-spot-play.ts'
import { moreOrFewer } from './hot-spot-words.ts'
import type { Option, PanelPart } from './panels.ts'
import { says, saysLive } from './parts.ts'

const NOTHING: Option = { value: 'none', text: 'Nothing: only before and after' }

/** The two operations as free play: choose what each is compared with. */
export function operationParts({ northmere, query }: Situation): PanelPart[] {
  const play = readPlay(query)
  return [
    {
      as: 'play',
      controls: [
        {
          as: 'select',
          name: 'beacon',
          label: 'Compare Beacon with',
          value: play.beacon,
          options: optionsOf('beacon'),
        },
        {
          as: 'select',
          name: 'lantern',
          label: 'Compare Lantern with',
          value: play.lantern,
          options: optionsOf('lantern'),
        },
      ],
      button: 'Compare',
    },
    saysLive(
      `Beacon compared ${comparisonInWords(northmere, 'beacon', play.beacon)}`,
      `Lantern compared ${comparisonInWords(northmere, 'lantern', play.lantern)}`,
    ),
    {
      as: 'figure',
      charts: [
        { id: 'beacon-chart', figure: chartOf(northmere, 'beacon', play.beacon) },
        { id: 'lantern-chart', figure: chartOf(northmere, 'lantern', play.lantern) },
      ],
    },
    tableOf(northmere),
    says(`Each range ${ASSUMES_CHANCE_ONLY.replace('Assumes', 'assumes')}`),
  ]
}

function optionsOf(operation: Operation): Option[] {
  return [NOTHING, ...ARMS[operation].map(({ arm, name }) => ({ value: arm, text: name }))]
}

const NAMES: Record<Operation, string> = { beacon: 'Beacon', lantern: 'Lantern' }

function chartOf(
  northmere: NorthmereTables,
  operation: Operation,
  chosen: LabPlay['beacon'] | LabPlay['lantern'],
): LinesFigure {
  const beside = ARMS[operation].filter(({ arm }) => arm === chosen)
  const arms = [{ arm: 'patrol' as const, name: 'Patrolled' }, ...beside]
  return {
    kind: 'lines',
    title: `${NAMES[operation]}: offences in an average cell`,
    subtitle: 'The year before and the year of the operation, made-up figures',
    yLabel: 'Offences a cell',
    decimals: 1,
    yMin: 0,
    yMax: 40,
    x: ['Year before', 'Operation'],
    series: arms.map(({ arm, name }) => {
      const { cells, before, after } = armOf(northmere, operation, arm)
      return { name, y: [before / cells, after / cells] }
    }),
  }
}

function tableOf(northmere: NorthmereTables): PanelPart {
  const operations: Operation[] = ['beacon', 'lantern']
  return {
    as: 'table',
    caption: 'Every group of cells, before and after',
    columns: [
      { text: 'Cells' },
      { text: 'Year before', isNumeric: true },
      { text: 'Year of operation', isNumeric: true },
      { text: 'Change', isNumeric: true },
    ],
    rows: operations.flatMap((operation) =>
      [{ arm: 'patrol' as const, name: 'patrolled 30' }, ...ARMS[operation]].map(
        ({ arm, name }) => {
          const { before, after } = armOf(northmere, operation, arm)
          const change = moreOrFewer(percentChange(before, after) ?? 0, 1)
          const label = `${NAMES[operation]}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`
          return [label, formatCount(before), formatCount(after), change]
        },
      ),
    ),
  }
}
