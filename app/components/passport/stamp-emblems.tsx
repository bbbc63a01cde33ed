import type { ReactElement } from 'react'
import type { StampColours } from './stamp-colours.ts'
import type { StampSlug } from './stamp-shapes.ts'

/** What each stamp is about, drawn in lines between y 45 and 108 of the stamp's square of 240. */
export function StampEmblem({ slug, colours }: { slug: StampSlug; colours: StampColours }) {
  return (
    <g
      transform="translate(9.6 5.5) scale(0.92)"
      fill="none"
      stroke={colours.ink}
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {EMBLEMS[slug](colours)}
    </g>
  )
}

const EMBLEMS: Record<StampSlug, (colours: StampColours) => ReactElement> = {
  skilled: ChartRead,
  equipped: DataInHand,
  enabled: DecisionTaken,
  statistics: Spread,
  performance: PlottedDots,
  dashboards: Tiles,
}

/** A run of months under a reading glass. */
function ChartRead({ ink, paper, gold }: StampColours) {
  return (
    <>
      <path d="M68 60V104H172" />
      <path d="M78 92L91 82L103 90L117 68" strokeWidth="3.5" />
      <g fill={ink} stroke="none">
        <circle cx="78" cy="92" r="4" />
        <circle cx="91" cy="82" r="4" />
        <circle cx="103" cy="90" r="4" />
      </g>
      <circle cx="134" cy="70" r="21" fill={paper} />
      <path d="M117 74L127 80L138 62L151 69" strokeWidth="3.5" />
      <circle cx="138" cy="62" r="5" fill={gold} strokeWidth="3" />
      <path d="M150 86L165 101" strokeWidth="8" />
    </>
  )
}

/** Bars of data held in an open hand. */
function DataInHand({ ink, paper, gold }: StampColours) {
  return (
    <>
      <path d="M93 74V63H105V74ZM113 74V54H125V74Z" fill={paper} strokeWidth="3.5" />
      <path d="M133 74V45H145V74Z" fill={gold} strokeWidth="3.5" />
      <path
        d="M80 87C90 80 100 82 108 86H125A5.5 5.5 0 0 1 125 97H110M129 92L151 81C158 78 163 85 158 90L133 104C130 105 128 106 125 106H80"
        fill={paper}
      />
      <path d="M64 83H77V108H64Z" fill={ink} strokeWidth="3" />
    </>
  )
}

/** Two people under one decision: taken, and supported. */
function DecisionTaken({ ink, paper, gold }: StampColours) {
  return (
    <>
      <path d="M91 49H149V78H128L120 87L112 78H91Z" fill={paper} />
      <path d="M106 64L116 73L134 56" strokeWidth="6" />
      <circle cx="84" cy="87" r="7.5" fill={gold} strokeWidth="3.5" />
      <path d="M66 110C67 102 74 99 84 99S101 102 102 110Z" fill={ink} strokeWidth="2" />
      <circle cx="156" cy="87" r="7.5" fill={paper} strokeWidth="3.5" />
      <path d="M138 110C139 102 146 99 156 99S173 102 174 110Z" fill={ink} strokeWidth="2" />
    </>
  )
}

/** Dots one above the other, column by column; the highest is the one of the middle. */
const DOTS = [1, 2, 4, 5, 4, 2, 1].flatMap((height, column) =>
  Array.from({ length: height }, (_, row) => ({ x: 78 + column * 14, y: 98 - row * 12 })),
)
const TOP = 50

/** A pile of dots: what varies, and where most of it is. */
function Spread({ ink, gold }: StampColours) {
  return (
    <>
      <path d="M66 107H174" />
      <g fill={ink} stroke="none">
        {DOTS.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="5" />
        ))}
      </g>
      <circle cx="120" cy={TOP} r="5" fill={gold} strokeWidth="2.5" />
    </>
  )
}

const MONTHS = [94, 86, 97, 88, 95, 83, 92, 65]

/** Plotted dots about their middle line, within limits, and one signal. */
function PlottedDots({ ink, gold }: StampColours) {
  const at = (index: number) => 72 + index * 13.5
  return (
    <>
      <path d="M60 75H180M60 103H180" strokeWidth="2" strokeDasharray="6 5" />
      <path d="M60 89H180" strokeWidth="1.5" />
      <path d={`M${MONTHS.map((y, i) => `${at(i)} ${y}`).join('L')}`} strokeWidth="2.5" />
      <g fill={ink} stroke="none">
        {MONTHS.slice(0, -1).map((y, i) => (
          <circle key={at(i)} cx={at(i)} cy={y} r="4.5" />
        ))}
      </g>
      <circle cx={at(7)} cy={MONTHS[7]} r="6.5" fill={gold} strokeWidth="3.5" />
    </>
  )
}

/** A page of tiles: a figure, bars and a line. */
function Tiles({ ink, paper, gold }: StampColours) {
  return (
    <>
      <path d="M66 48H174V108H66Z" fill={paper} />
      <path d="M66 60H174M112 60V108" strokeWidth="3" />
      <circle cx="89" cy="84" r="13" fill={gold} strokeWidth="3" />
      <path d="M89 84V71A13 13 0 0 1 100.3 90.500Z" fill={ink} strokeWidth="2" />
      <path d="M124 99V88M136 99V80M148 99V84M160 99V71" strokeWidth="7" strokeLinecap="butt" />
    </>
  )
}
