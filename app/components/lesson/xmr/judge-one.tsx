import { useState } from 'react'
import type { FieldProblem } from '#app/domain/exercises/exercise.ts'
import type { JudgedView } from '#app/domain/exercises/xmr-judging.ts'
import { Chart } from '../../figures/chart.tsx'
import { Details } from '../../govuk/details.tsx'
import { Radios } from '../../govuk/radios.tsx'
import { problemWith } from '../form-fields.ts'
import { useLesson } from '../lesson-context.tsx'
import { Verdict } from '../verdict.tsx'

interface JudgeOne {
  judged: JudgedView
  problems: FieldProblem[]
}

/** One series: points to mark on the chart or in a table, and a verdict. */
export function JudgeOne({ judged, problems }: JudgeOne) {
  const { id, name, figure, verdict, hint } = judged
  const { given } = useLesson()
  const [marked, setMarked] = useState(() =>
    problems.length > 0
      ? figure.y.flatMap((_, at) => (given[`mark-${id}-${at}`] ? [at] : []))
      : judged.marked,
  )
  const toggle = (at: number) =>
    setMarked((now) => (now.includes(at) ? now.filter((one) => one !== at) : [...now, at]))
  const field = `verdict-${id}`
  const verdictId = `${field}-verdict`
  return (
    <div className="app-judged">
      <Chart
        figure={figure}
        id={`judge-${id}`}
        findings={false}
        selectedPoints={marked}
        onPointSelect={toggle}
      />
      <Details summary={`Mark months of ${name} in a table`}>
        <table className="govuk-table app-marks">
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                Signal
              </th>
              <th scope="col" className="govuk-table__header govuk-table__header--numeric">
                Count
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {figure.x.map((month, at) => (
              <Month
                key={month}
                field={`mark-${id}-${at}`}
                month={month}
                count={figure.y[at] ?? 0}
                isMarked={marked.includes(at)}
                onToggle={() => toggle(at)}
              />
            ))}
          </tbody>
        </table>
      </Details>
      <p className="govuk-body" aria-live="polite">
        {marked.length === 1 ? '1 month marked' : `${marked.length} months marked`}
      </p>
      <div className="app-checked-field">
        <Radios
          name={field}
          legend={{ className: 'govuk-fieldset__legend--s', children: `${name}: your verdict` }}
          error={problemWith(field, problems)}
          describedBy={verdict === null ? undefined : verdictId}
          defaultValue={given[field] ?? verdict ?? undefined}
          items={[
            { value: 'changed', label: 'It has changed' },
            { value: 'no-sign', label: 'No sign of change' },
          ]}
        />
        {verdict === null ? null : <Verdict id={verdictId} isRight={hint === null} hint={hint} />}
      </div>
    </div>
  )
}

interface Month {
  field: string
  month: string
  count: number
  isMarked: boolean
  onToggle: () => void
}

function Month({ field, month, count, isMarked, onToggle }: Month) {
  return (
    <tr className="govuk-table__row">
      <th scope="row" className="govuk-table__header">
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={field}
              name={field}
              value="yes"
              checked={isMarked}
              onChange={onToggle}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={field}>
              {month}
            </label>
          </div>
        </div>
      </th>
      <td className="govuk-table__cell govuk-table__cell--numeric">{count}</td>
    </tr>
  )
}
