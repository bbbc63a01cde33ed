import type { StripPart } from '#app/domain/exercises/panels.ts'
import { ScrollRegion } from '../../page/scroll-region.tsx'

/** Tiles over time, row under row: what each would have said in each period. */
export function Strip({ part: { caption, columns, rows } }: { part: StripPart }) {
  return (
    <ScrollRegion label={caption} role="group">
      <table className="govuk-table app-period-strip">
        <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              Tile
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="govuk-table__header app-period-strip__column">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map(({ name, cells }) => (
            <tr key={name} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {name}
              </th>
              {cells.map(({ text, look, says }, at) => (
                <td
                  key={columns[at]}
                  className={`app-period-strip__cell app-period-strip__cell--${look}`}
                >
                  <span aria-hidden="true">{text}</span>
                  <span className="govuk-visually-hidden">{says}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
