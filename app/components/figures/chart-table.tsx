import type { Figure } from '#app/domain/figures.ts'
import { written } from './numbers.ts'
import { type Cell, rowsOf } from './rows.ts'

interface ChartTable {
  figure: Figure
  id: string
  csvHref?: string
}

/** Every figure in the chart, point by point, for those who would rather read it or take it away. */
export function ChartTable({ figure, id, csvHref }: ChartTable) {
  const { columns, rows } = rowsOf(figure)
  const shown = (cell: Cell) => (typeof cell === 'number' ? written(cell, inColumns(figure)) : cell)
  return (
    <details className="govuk-details app-chart__details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Show this chart as a table</span>
      </summary>
      <div className="govuk-details__text">
        <div
          className="app-chart__scroll"
          role="group"
          aria-labelledby={`${id}-caption`}
          tabIndex={0}
        >
          <table className="govuk-table app-chart__table">
            <caption className="govuk-table__caption govuk-table__caption--s" id={`${id}-caption`}>
              {figure.title}
            </caption>
            <thead className="govuk-table__head">
              <tr className="govuk-table__row">
                {columns.map(({ name, numeric }) => (
                  <th key={name} scope="col" className={classOf('header', numeric)}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="govuk-table__body">
              {rows.map(([first = '', ...others], index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
                <tr className="govuk-table__row" key={index}>
                  <th scope="row" className={classOf('header', columns[0]?.numeric ?? false)}>
                    {shown(first)}
                  </th>
                  {others.map((cell, i) => (
                    <td
                      key={columns[i + 1]?.name}
                      className={classOf('cell', columns[i + 1]?.numeric ?? false)}
                    >
                      {shown(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {csvHref ? (
          <p className="app-chart__csv">
            <a className="govuk-link" href={csvHref} download>
              Download these figures (CSV)
            </a>
          </p>
        ) : null}
      </div>
    </details>
  )
}

/** Units and decimals belong to the measured values: not to counts in ranges or to bases. */
function inColumns(figure: Figure) {
  return figure.kind === 'histogram' || figure.kind === 'grid' || figure.kind === 'funnel'
    ? {}
    : figure
}

function classOf(part: 'header' | 'cell', numeric: boolean) {
  return `govuk-table__${part}${numeric ? ` govuk-table__${part}--numeric` : ''}`
}
