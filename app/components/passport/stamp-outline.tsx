import { Inset } from './stamp-art.tsx'
import type { StampColours } from './stamp-colours.ts'
import { StampEmblem } from './stamp-emblems.tsx'
import { SHAPES, type StampSlug } from './stamp-shapes.ts'
import { Caption, fitted } from './stamp-words.tsx'

/** Between the sides of the ring. */
const OUTLINE_TITLE_WIDTH = 148

interface StampOutlineProps {
  slug: StampSlug
  title: string
  caption: string
  colours: StampColours
  /** So many parts of the ring are drawn. */
  done?: number
  of?: number
}

/** The place where a stamp will be: its edge in dashes, and as much of the ring as is done. */
export function StampOutline({
  slug,
  title,
  caption,
  colours,
  done = 0,
  of = 0,
}: StampOutlineProps) {
  const { ink, paper } = colours
  const shape = SHAPES[slug]
  return (
    <>
      <path d={shape.body} fill={paper} stroke={ink} strokeWidth="2" strokeDasharray="7 5" />
      <g opacity="0.55">
        <StampEmblem slug={slug} colours={{ ...colours, gold: paper }} />
      </g>
      {of > 0 && <Ring slug={slug} done={done} of={of} ink={ink} />}
      <path d="M46 117H194M46 144H194" stroke={ink} strokeWidth="1.2" />
      <text
        x="120"
        y="138"
        textAnchor="middle"
        fill={ink}
        fontSize={fitted(title.toUpperCase(), 21, OUTLINE_TITLE_WIDTH)}
        fontWeight="700"
        letterSpacing="1.5"
      >
        {title.toUpperCase()}
      </text>
      <Caption text={caption} colour={ink} paper={paper} />
    </>
  )
}

/** Ten units for each requirement, of which the last is a gap. */
function Ring({ slug, done, of, ink }: { slug: StampSlug; done: number; of: number; ink: string }) {
  const drawn = Array.from({ length: Math.min(done, of) }, () => '9 1')
  return (
    <>
      <Inset shape={SHAPES[slug]} by={0.88} stroke={ink} strokeWidth="1" />
      <Inset
        shape={SHAPES[slug]}
        by={0.88}
        stroke={ink}
        strokeWidth="9"
        pathLength={of * 10}
        strokeDasharray={[...drawn, `0 ${of * 10}`].join(' ')}
      />
    </>
  )
}
