import type { Card, Rag } from '#app/domain/dashboards/view.ts'

/** One large number with its base, what it is compared with and, in words and shape, its colour. */
export function TileCard({ card: { shown, base, comparison, rag, arrow } }: { card: Card }) {
  return (
    <div className="app-kpi">
      <p className="app-kpi__number">{shown}</p>
      {base ? <p className="app-kpi__base">{base}</p> : null}
      {comparison ? (
        <p className="app-kpi__comparison">
          {arrow ? <Arrow to={arrow} /> : null}
          {comparison}
        </p>
      ) : null}
      {rag ? <RagMark rag={rag} /> : null}
    </div>
  )
}

const ARROWS = {
  up: 'M8 2l6 7h-4v5h-4v-5h-4z',
  down: 'M8 14l6 -7h-4v-5h-4v5h-4z',
  level: 'M1 6h14v4h-14z',
}

/** Which way it went; the words beside it say so too. */
function Arrow({ to }: { to: NonNullable<Card['arrow']> }) {
  return (
    <svg className="app-kpi__arrow" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={ARROWS[to]} />
    </svg>
  )
}

const SHAPES: Record<Rag['colour'], string> = {
  red: 'M8 1l7 14h-14z',
  amber: 'M8 1l7 7l-7 7l-7 -7z',
  green: 'M1 8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z',
}

/** Each colour has a shape of its own, and its words. */
function RagMark({ rag: { colour, says } }: { rag: Rag }) {
  return (
    <span className={`app-rag app-rag--${colour}`}>
      <svg className="app-rag__shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[colour]} />
      </svg>
      <span>{says}</span>
    </span>
  )
}

/** The words of a cell that begin with their colour; words alone where they do not. */
export function RagWords({ says }: { says: string }) {
  const word = says.split(':', 1)[0]?.toLowerCase()
  return word === 'red' || word === 'amber' || word === 'green' ? (
    <RagMark rag={{ colour: word, says }} />
  ) : (
    says
  )
}
