import type { Exhibit as Shown } from '#app/domain/gym/explained.ts'
import { TileCard } from '../dashboard/tile-card.tsx'
import { TileTable } from '../dashboard/tile-table.tsx'
import { Chart } from '../figures/chart.tsx'
import { Details } from '../govuk/details.tsx'

interface ExhibitProps {
  id: string
  title: string
  exhibit: Shown
}

/** One visual in one state: the picture or the number, what was on, and the rows it is made from. */
export function Exhibit({ id, title, exhibit }: ExhibitProps) {
  const { says, showing, figure, card, table } = exhibit
  const rows = { table, marks: [], title: says }
  return (
    <section className="app-gym-exhibit" aria-labelledby={id}>
      <h3 className="govuk-heading-m" id={id}>
        {title}
      </h3>
      <p className="govuk-body">{says}</p>
      {card ? <TileCard card={card} /> : null}
      {figure ? <Chart id={`chart-${id}`} figure={figure} isBare /> : null}
      {card || figure ? (
        <Details summary="Table">
          <TileTable tile={rows} recordsAt="" />
        </Details>
      ) : (
        <TileTable tile={rows} recordsAt="" />
      )}
      <p className="govuk-body-s app-quiet">{showing}</p>
    </section>
  )
}
