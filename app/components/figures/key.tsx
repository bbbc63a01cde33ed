import type { Figure } from '#app/domain/figures.ts'
import { areNumbered } from './described.ts'
import { written } from './numbers.ts'
import { shadesOf } from './shades.ts'

/** What marks mean that cannot be named where they stand: bands, rings, hollow dots, intervals. */
export function Key({ figure }: { figure: Figure }) {
  const entries = entriesOf(figure)
  if (entries.length === 0) return null
  return (
    <ul className="app-chart__key">
      {entries.map(({ sign, text }) => (
        <li key={text}>
          <svg className="app-chart__sign" width="24" height="20" aria-hidden="true">
            {typeof sign === 'number' ? <Shade shade={sign} /> : SIGNS[sign]}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}

const SIGNS = {
  band: <rect className="app-chart__band" x="1" y="3" width="22" height="14" />,
  signal: (
    <>
      <circle className="app-chart__ring" cx="12" cy="10" r="8.5" />
      <path className="app-chart__diamond" d="M12 5l5 5l-5 5l-5 -5z" />
    </>
  ),
  provisional: (
    <>
      <line
        className="app-chart__line app-chart__line--provisional"
        x1="0"
        x2="18"
        y1="10"
        y2="10"
      />
      <circle className="app-chart__dot app-chart__dot--hollow" cx="18" cy="10" r="5" />
    </>
  ),
  interval: (
    <g className="app-bars__interval">
      <line x1="2" x2="22" y1="10" y2="10" />
      <line x1="2" x2="2" y1="4" y2="16" />
      <line x1="22" x2="22" y1="4" y2="16" />
    </g>
  ),
} as const

function Shade({ shade }: { shade: number }) {
  const className = `app-chart__shade app-chart__shade--${shade}`
  return <rect className={className} x="2" y="1" width="20" height="18" />
}

interface Entry {
  /** A number is a shade of a map. */
  sign: keyof typeof SIGNS | number
  text: string
}

function entriesOf(figure: Figure): Entry[] {
  if (figure.kind === 'line') {
    const { band, signals, provisional } = figure
    const entries: (Entry | false)[] = [
      band !== undefined && {
        sign: 'band',
        text: `${figure.bandName ?? 'Usual range'}, ${written(band[0], figure)} to ${written(band[1], figure)}`,
      },
      Boolean(signals?.length) && {
        sign: 'signal',
        text: areNumbered(figure) ? 'Signal, numbered' : 'Signal',
      },
      Boolean(provisional?.length) && { sign: 'provisional', text: 'Provisional' },
    ]
    return entries.filter((entry) => entry !== false)
  }
  if (figure.kind === 'bars' && figure.bars.some(({ interval }) => interval)) {
    return [{ sign: 'interval', text: figure.intervalName ?? 'Interval' }]
  }
  if (figure.kind === 'grid') {
    const froms = shadesOf(figure)
    return froms.map((from, sign) => {
      const next = froms[sign + 1]
      return { sign, text: next === undefined ? `${from} or more` : `${from} to ${next - 1}` }
    })
  }
  return []
}
