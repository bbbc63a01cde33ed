import { useEffect, useState } from 'react'
import type { OrderControl } from '#app/domain/exercises/panels.ts'
import { ErrorMessage } from '../../govuk/error-message.tsx'
import { movedBy } from '../../page/moved-by.ts'

interface OrderField {
  control: OrderControl
  error: string | undefined
  posted: (name: string) => string | undefined
}

/** Things to put in order: a place to choose for each, and where JavaScript runs buttons that move it. */
export function OrderField({ control, error, posted }: OrderField) {
  const { name, label, hint, items } = control
  const [order, setOrder] = useState(() => startOrder(control, posted))
  const [moved, setMoved] = useState('')
  const [canMove, setCanMove] = useState(false)
  useEffect(() => setCanMove(true), [])
  const textOf = (id: string) => items.find((item) => item.id === id)?.text ?? ''
  const go = (next: string[], id: string) => {
    setOrder(next)
    setMoved(`${textOf(id)} moved to position ${next.indexOf(id) + 1} of ${next.length}`)
  }
  const moveTo = (id: string, place: number) => {
    const without = order.filter((one) => one !== id)
    go([...without.slice(0, place), id, ...without.slice(place)], id)
  }
  return (
    <fieldset className="govuk-fieldset govuk-form-group" id={name} tabIndex={-1}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      {hint ? <p className="govuk-hint">{hint}</p> : null}
      {error ? <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage> : null}
      <ol className="app-ordering">
        {order.map((id, at) => (
          <li key={id} className="app-ordering__item">
            <label className="app-ordering__text" htmlFor={`${name}-${id}`}>
              {textOf(id)}
            </label>
            <span className="app-ordering__buttons">
              <select
                className="govuk-select app-ordering__place"
                id={`${name}-${id}`}
                name={`${name}-${id}`}
                {...(canMove
                  ? {
                      value: at + 1,
                      onChange: (event) => moveTo(id, Number(event.target.value) - 1),
                    }
                  : { defaultValue: at + 1 })}
              >
                {order.map((other, place) => (
                  <option key={other} value={place + 1}>
                    {place + 1}
                  </option>
                ))}
              </select>
              {canMove
                ? ([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      className="govuk-button govuk-button--secondary app-ordering__button"
                      aria-disabled={by === -1 ? at === 0 : at === order.length - 1}
                      onClick={() => go(movedBy(order, id, by), id)}
                    >
                      {by === -1 ? 'Move up' : 'Move down'}
                      <span className="govuk-visually-hidden"> {textOf(id)}</span>
                    </button>
                  ))
                : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="govuk-visually-hidden" aria-live="polite">
        {moved}
      </p>
    </fieldset>
  )
}

/** As it was typed where that is an order; otherwise as the exercise gives it. */
function startOrder({ name, items }: OrderControl, posted: OrderField['posted']): string[] {
  return items
    .map(({ id }, at) => ({ id, place: Number(posted(`${name}-${id}`) ?? at + 1) }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id)
}
