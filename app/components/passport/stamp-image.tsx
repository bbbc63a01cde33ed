import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StampArt } from './stamp-art.tsx'
import { imageColours } from './stamp-colours.ts'
import { StampOutline } from './stamp-outline.tsx'
import { SIDE, type StampSlug } from './stamp-shapes.ts'

interface ImageWords {
  title: string
  caption: string
}

/** The words of each image: no person, no date and no force, since one image serves every holder. */
const WORDS: Record<StampSlug, ImageWords> = {
  skilled: { title: 'Skilled', caption: 'A chart read' },
  equipped: { title: 'Equipped', caption: 'Data in hand' },
  enabled: { title: 'Enabled', caption: 'A decision taken' },
  statistics: { title: 'Statistics', caption: 'Course passed' },
  performance: { title: 'Performance', caption: 'Course passed' },
  dashboards: { title: 'Dashboards', caption: 'Course passed' },
}

export const IMAGE_SLUGS = Object.keys(WORDS) as StampSlug[]

/** The image of an earned stamp as an SVG document: attributes only, colours and words of its own. */
export function stampImage(slug: StampSlug): string {
  const { title, caption } = WORDS[slug]
  return svgDocument(
    title,
    <StampArt
      id={slug}
      slug={slug}
      title={title}
      caption={caption}
      above="Digital Passport"
      below="Data literacy"
      colours={imageColours(slug)}
    />,
  )
}

/** The same stamp before it is earned, without a caption: for a printed passport. */
export function stampOutlineImage(slug: StampSlug): string {
  const { title } = WORDS[slug]
  return svgDocument(
    title,
    <StampOutline
      slug={slug}
      title={title}
      caption=""
      colours={{ ...imageColours(slug), paper: '#ffffff' }}
    />,
  )
}

function svgDocument(label: string, art: ReactElement): string {
  return renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-label={label}
      width="600"
      height="600"
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      fontFamily="'DejaVu Sans', Verdana, Arial, sans-serif"
    >
      {art}
    </svg>,
  )
}
