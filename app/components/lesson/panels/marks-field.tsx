import { startTransition, useEffect } from 'react'
import type { MarksControl } from '#app/domain/exercises/panels.ts'
import { Details } from '../../govuk/details.tsx'
import { ErrorMessage } from '../../govuk/error-message.tsx'
import { usePanelFields } from './one-panel.tsx'

interface MarksField {
  control: MarksControl
  error: string | undefined
  posted: (name: string) => string | undefined
}

/** Points to mark: in a table by ticking, on the panel's chart by pressing. */
export function MarksField({ control, error, posted }: MarksField) {
  const { name, label, hint, points, marked } = control
  const { marked: touched, mark } = usePanelFields()
  const given = points.flatMap((_, at) => (posted(`${name}-${at}`) ? [at] : []))
  const start = given.length > 0 ? given : marked
  const now = touched[name] ?? start
  const kept = JSON.stringify(start)
  // The chart begins with what was kept.
  useEffect(() => {
    const places: number[] = JSON.parse(kept)
    if (places.length > 0) startTransition(() => mark(name, places))
  }, [name, kept, mark])
  const toggle = (at: number) =>
    mark(name, now.includes(at) ? now.filter((one) => one !== at) : [...now, at])
  return (
    <fieldset className="govuk-fieldset govuk-form-group" id={name} tabIndex={-1}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      {hint ? <p className="govuk-hint">{hint}</p> : null}
      {error ? <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage> : null}
      <Details summary="Mark in a table">
        <table className="govuk-table app-marks">
          <tbody className="govuk-table__body">
            {points.map((point, at) => (
              <tr key={point.label} className="govuk-table__row">
                <th scope="row" className="govuk-table__header">
                  <div className="govuk-checkboxes govuk-checkboxes--small">
                    <div className="govuk-checkboxes__item">
                      <input
                        className="govuk-checkboxes__input"
                        type="checkbox"
                        id={`${name}-${at}`}
                        name={`${name}-${at}`}
                        value="yes"
                        checked={now.includes(at)}
                        onChange={() => toggle(at)}
                      />
                      <label
                        className="govuk-label govuk-checkboxes__label"
                        htmlFor={`${name}-${at}`}
                      >
                        {point.label}
                      </label>
                    </div>
                  </div>
                </th>
                <td className="govuk-table__cell govuk-table__cell--numeric">{point.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
      <p className="govuk-body" aria-live="polite">
        {now.length} marked
      </p>
    </fieldset>
  )
}
