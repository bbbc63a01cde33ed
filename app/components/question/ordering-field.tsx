import { useState } from 'react'
import type { SeenQuestion } from '#app/domain/question-as-seen.ts'
import { ErrorMessage } from '../govuk/error-message.tsx'
import { movedBy } from '../page/moved-by.ts'

interface OrderingFieldProps {
  shown: SeenQuestion['shown']
  /** Positions in the order given so far; empty before any. */
  order: string[]
  error: string | undefined
}

/**
 * Things to put in order with buttons. Without JavaScript each button sends the form, which comes
 * back in the new order; with it the rows move at once and focus stays on the row that moved.
 */
export function OrderingField({ shown, order, error }: OrderingFieldProps) {
  const [current, setCurrent] = useState(() =>
    order.length === shown.length ? order : shown.map(({ position }) => position),
  )
  const [moved, setMoved] = useState('')
  const textOf = (position: string) => shown.find((part) => part.position === position)?.text ?? ''

  function move(position: string, by: -1 | 1) {
    const next = movedBy(current, position, by)
    setCurrent(next)
    setMoved(
      `${textOf(position)} moved to position ${next.indexOf(position) + 1} of ${next.length}`,
    )
  }

  return (
    <fieldset className="govuk-fieldset" id="choice" tabIndex={-1}>
      <legend className="govuk-fieldset__legend">First at the top, last at the bottom</legend>
      {error && <ErrorMessage id="choice-error">{error}</ErrorMessage>}
      <ol className="app-ordering">
        {current.map((position, index) => (
          <li key={position} className="app-ordering__item">
            <input type="hidden" name="choice" value={position} />
            <span className="app-ordering__text">{textOf(position)}</span>
            <span className="app-ordering__buttons">
              {([-1, 1] as const).map((by) => (
                <MoveButton
                  key={by}
                  by={by}
                  position={position}
                  text={textOf(position)}
                  isPossible={by === -1 ? index > 0 : index < current.length - 1}
                  onMove={move}
                />
              ))}
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

interface MoveButtonProps {
  by: -1 | 1
  position: string
  text: string
  isPossible: boolean
  onMove: (position: string, by: -1 | 1) => void
}

function MoveButton({ by, position, text, isPossible, onMove }: MoveButtonProps) {
  const words = by === -1 ? 'Move up' : 'Move down'
  return (
    <button
      type="submit"
      className="govuk-button govuk-button--secondary app-ordering__button"
      name="move"
      value={`${position}:${by}`}
      aria-disabled={!isPossible}
      onClick={(event) => {
        event.preventDefault()
        if (!isPossible) return
        onMove(position, by)
        // A change that the keyboard makes is a change of the form like any other.
        event.currentTarget.form?.dispatchEvent(new Event('change', { bubbles: true }))
      }}
    >
      {words}
      <span className="govuk-visually-hidden"> {text}</span>
    </button>
  )
}
