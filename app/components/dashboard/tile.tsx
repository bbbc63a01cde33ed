import type { ReactNode } from 'react'
import type { DrawnTile } from '#app/domain/dashboards/packed-view.ts'
import { Chart } from '../figures/chart.tsx'
import { classNames } from '../govuk/class-names.ts'
import { Details } from '../govuk/details.tsx'
import { ChoiceLinks, StateLink } from './links.tsx'
import { NamedMark } from './marks.tsx'
import { TileCard } from './tile-card.tsx'
import { TileTable } from './tile-table.tsx'

interface TileProps {
  tile: DrawnTile
  /** The heading's level: one below the page's own title. */
  heading: 'h2' | 'h3'
  /** Where this tile's figures can be taken away. */
  csvHref: string
  /** Where the page of records is: a mark's query follows. */
  recordsAt: string
  /** Remarks that are made for the page as a whole. */
  noted: readonly string[]
}

/** One visual: what it shows, the picture, the same in words and as a table, and what to do with its marks. */
export function Tile({ tile, heading: Heading, csvHref, recordsAt, noted }: TileProps) {
  const { id, title, words, subtitle, card, notes, describe, views } = tile
  const hasRows = tile.table.rows.length > 0
  const isTable = hasRows && card === null && tile.figure === null
  return (
    <section
      className={classNames('app-visual', `app-visual--${sizeOf(tile)}`)}
      aria-labelledby={`tile-${id}`}
    >
      <div className="app-visual__head">
        <Heading className="app-visual__title" id={`tile-${id}`}>
          {title}
        </Heading>
        {subtitle ? <p className="app-visual__subtitle">{subtitle}</p> : null}
        {words ? <p className="app-visual__words">{words}</p> : null}
      </div>
      <ChoiceLinks label={`Show ${title} as`} choices={views} isLabelHidden />
      {card ? <TileCard card={card} /> : null}
      {tile.figure ? <Picture tile={tile} recordsAt={recordsAt} /> : null}
      {isTable ? <TileTable tile={tile} recordsAt={recordsAt} /> : null}
      <Notes notes={notes.filter((note) => !noted.includes(note))} />
      <div className="app-visual__foot">
        <More summary="Describe" about={title}>
          {describe.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </More>
        {isTable || !hasRows ? null : (
          <More summary={tile.marks.length > 0 ? 'Table: select or drill' : 'Table'} about={title}>
            <TileTable tile={tile} recordsAt={recordsAt} />
          </More>
        )}
        <a className="govuk-link app-visual__way" href={csvHref} download>
          Download<span className="govuk-visually-hidden"> these figures</span> (CSV)
          <span className="govuk-visually-hidden">: {title}</span>
        </a>
        <StateLink to={tile.alone} className="app-visual__way" about={`: ${title}`}>
          Show<span className="govuk-visually-hidden"> this visual</span> alone
        </StateLink>
      </div>
    </section>
  )
}

/** Remarks on how to read what stands over them. */
export function Notes({ notes }: { notes: readonly string[] }) {
  return notes.map((note) => (
    <p key={note} className="app-visual__note">
      {note}
    </p>
  ))
}

/** How much room a visual takes: numbers little, what runs over time much, long rows all there is. */
function sizeOf(tile: DrawnTile): 'card' | 'half' | 'wide' | 'full' {
  const { kind, card, figure, views, table, marks } = tile
  if (card) return 'card'
  const columns = table.columns.length + (marks.length > 0 ? 1 : 0)
  if (figure === null && columns > 3) return columns > 6 ? 'full' : 'wide'
  return views.length > 0 || kind === 'control' || kind === 'line' ? 'wide' : 'half'
}

/** The picture; each bar is named by the link that selects it, with what else can be done. */
function Picture({
  tile: { id, figure, marks },
  recordsAt,
}: {
  tile: DrawnTile
  recordsAt: string
}) {
  if (figure === null) return null
  const byLabel = new Map(marks.map((mark) => [mark.label, mark]))
  const nameOfBar = (label: string) => {
    const mark = byLabel.get(label)
    return mark ? <NamedMark mark={mark} recordsAt={recordsAt} /> : label
  }
  return <Chart id={`chart-${id}`} figure={figure} isBare nameOfBar={nameOfBar} />
}

interface MoreProps {
  summary: string
  about: string
  children: ReactNode
}

function More({ summary, about, children }: MoreProps) {
  return (
    <Details
      className="app-visual__more"
      summary={
        <>
          {summary}
          <span className="govuk-visually-hidden">: {about}</span>
        </>
      }
    >
      {children}
    </Details>
  )
}
