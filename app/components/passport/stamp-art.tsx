import type { SVGProps } from 'react'
import type { StampColours } from './stamp-colours.ts'
import { StampEmblem } from './stamp-emblems.tsx'
import { SHAPES, type StampShape, type StampSlug } from './stamp-shapes.ts'
import { Caption, fitted, Lettering, TITLE_WIDTH } from './stamp-words.tsx'

interface StampArtProps {
  /** Unique on the page: what the parts that refer to each other are called. */
  id: string
  slug: StampSlug
  title: string
  caption: string
  /** The small lettering above and below the emblem. */
  above: string
  below: string
  colours: StampColours
}

/** Stands in the place of the caption where the stamp is too small for words. */
const TICK = 'M96 175L114 192L146 160'
const TICK_LINES = {
  fill: 'none',
  strokeWidth: 9,
  strokeLinecap: 'round',
  display: 'none',
} as const

/** A stamp as it is pressed when earned: edge, engraved band, rosette, emblem and words. */
export function StampArt({ id, slug, title, caption, above, below, colours }: StampArtProps) {
  const { ink, paper, gold } = colours
  const shape = SHAPES[slug]
  return (
    <>
      <Defs id={id} shape={shape} />
      {shape.rim === 'solid' ? (
        <>
          <path d={shape.edge} fill={ink} />
          <Inset shape={shape} by={0.935} fill={paper} />
          <Inset shape={shape} by={0.905} stroke={gold} strokeWidth="2.2" />
        </>
      ) : (
        <>
          <path d={shape.edge} fill={paper} stroke={ink} strokeWidth="3" strokeLinejoin="round" />
          <Inset shape={shape} by={0.915} stroke={ink} strokeWidth="1.2" />
        </>
      )}
      <g className="app-stamp__fine">
        <g clipPath={`url(#${id}-inside)`}>
          <Rosette {...shape.rosette} ink={ink} />
        </g>
        <Inset shape={shape} by={0.72} stroke={ink} strokeWidth="5" strokeDasharray="1 1.6" />
        <Lettering id={`${id}-above`} text={above} length={shape.above.length} colour={ink} />
        <Lettering id={`${id}-below`} text={below} length={shape.below.length} colour={ink} />
      </g>
      <Inset shape={shape} by={0.745} stroke={ink} strokeWidth="1.2" />
      <StampEmblem slug={slug} colours={colours} />
      <g clipPath={`url(#${id}-paper)`}>
        <path d="M0 109H240V147H0Z" fill={paper} />
      </g>
      <g clipPath={`url(#${id}-edge)`}>
        <path d="M0 112H240V144H0Z" fill={ink} />
        <path d="M0 115H240M0 141H240" stroke={gold} strokeWidth="1.2" />
      </g>
      <text
        x="120"
        y="136"
        textAnchor="middle"
        fill={paper}
        fontSize={fitted(title.toUpperCase(), 23, TITLE_WIDTH)}
        fontWeight="700"
        letterSpacing="1.5"
      >
        {title.toUpperCase()}
      </text>
      <path className="app-stamp__coarse" d={TICK} stroke={ink} {...TICK_LINES} />
      <Caption text={caption} colour={ink} paper={paper} />
    </>
  )
}

/** The paths that are referred to: for lettering to run along, and for clipping. */
export function Defs({ id, shape }: { id: string; shape: StampShape }) {
  return (
    <defs>
      <path id={`${id}-above`} d={shape.above.path} />
      <path id={`${id}-below`} d={shape.below.path} />
      <clipPath id={`${id}-edge`}>
        <path d={shape.edge} />
      </clipPath>
      <clipPath id={`${id}-paper`}>
        <path d={shape.body} transform={scaledBy(0.935)} />
      </clipPath>
      <clipPath id={`${id}-inside`}>
        <path d={shape.body} transform={scaledBy(0.71)} />
      </clipPath>
    </defs>
  )
}

interface InsetProps extends SVGProps<SVGPathElement> {
  shape: StampShape
  by: number
}

/** The shape's smooth edge once more, smaller; lines keep their width. */
export function Inset({ shape, by, strokeWidth, ...rest }: InsetProps) {
  return (
    <path
      d={shape.body}
      transform={scaledBy(by)}
      fill="none"
      strokeWidth={strokeWidth && Number(strokeWidth) / by}
      {...rest}
    />
  )
}

function scaledBy(by: number): string {
  const shift = Math.round(120 * (1 - by) * 100) / 100
  return `translate(${shift} ${shift}) scale(${by})`
}

function Rosette({ ellipses, rx, ry, ink }: StampShape['rosette'] & { ink: string }) {
  return (
    <g fill="none" stroke={ink} strokeWidth="0.7" strokeOpacity="0.4">
      {Array.from({ length: ellipses }, (_, i) => {
        const turned = Math.round((1800 * i) / ellipses) / 10
        return (
          <ellipse
            key={turned}
            cx="120"
            cy="120"
            rx={rx}
            ry={ry}
            transform={`rotate(${turned} 120 120)`}
          />
        )
      })}
    </g>
  )
}
