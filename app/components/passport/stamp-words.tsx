/** Capitals of a bold sans-serif are about this wide, as a share of their size, with their spacing. */
const CAPITAL = 0.82
const SMALL_LETTER = 0.6
export const TITLE_WIDTH = 184

/** The largest size, up to `most`, at which a text in capitals is no wider than `width` units. */
export function fitted(text: string, most: number, width: number, letter = CAPITAL): number {
  return Math.min(most, Math.floor((10 * width) / (letter * Math.max(text.length, 1))) / 10)
}

interface LetteringProps {
  /** The id of the path it runs along. */
  id: string
  text: string
  length: number
  colour: string
}

/** Small capitals along an edge. */
export function Lettering({ id, text, length, colour }: LetteringProps) {
  return (
    <text fill={colour} fontSize={fitted(text, 11, length)} fontWeight="700" letterSpacing="0.6">
      <textPath href={`#${id}`} startOffset="50%" textAnchor="middle">
        {text.toUpperCase()}
      </textPath>
    </text>
  )
}

/** Widths in units of the first, second and third line of a caption: a stamp narrows towards its foot. */
const WIDTHS = [122, 108, 90]
/** Where the lines of a caption stand, by how many there are. */
const BASELINES = [[], [165], [162, 178], [159, 173, 187]]

/** What the stamp says beneath its title, in up to three lines. */
export function Caption({ text, colour, paper }: { text: string; colour: string; paper: string }) {
  return (
    <g
      className="app-stamp__fine"
      fill={colour}
      stroke={paper}
      strokeWidth="3"
      paintOrder="stroke"
      strokeLinejoin="round"
      fontWeight="700"
      textAnchor="middle"
    >
      {captionLines(text).map((line, i, { length }) => (
        <text
          key={line}
          x="120"
          y={BASELINES[length]?.[i]}
          fontSize={fitted(line, 14, WIDTHS[i] ?? 0, SMALL_LETTER)}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

/** Broken at a comma, and what is long before its number, or at the word nearest the middle. */
export function captionLines(text: string): string[] {
  if (text === '') return []
  const comma = text.indexOf(', ')
  if (comma < 0) return broken(text)
  return [text.slice(0, comma), ...broken(capitalised(text.slice(comma + 2)))]
}

function broken(text: string): string[] {
  if (text.length <= 19) return [text]
  const middle = text.length / 2
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index)
  const nearest = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  const number = text.search(/ \d/)
  const at = number > 0 ? number : nearest
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
