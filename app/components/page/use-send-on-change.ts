import { type FormEvent, type RefObject, useCallback, useEffect, useRef } from 'react'

/** A pause in sliding or dragging after which the page answers. */
const PAUSE_MS = 150

/**
 * Sends a form by itself once something in it is chosen, ticked or slid; typing waits for its button.
 * `isMoving` is true until it is sent, so that an answer that arrives meanwhile undoes nothing.
 */
export function useSendOnChange(form: RefObject<HTMLFormElement>, isMoving: { current: boolean }) {
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  const send = useCallback(
    (pause: number) => {
      clearTimeout(waiting.current)
      isMoving.current = true
      waiting.current = setTimeout(() => {
        isMoving.current = false
        form.current?.requestSubmit()
      }, pause)
    },
    [form, isMoving],
  )
  useEffect(() => () => clearTimeout(waiting.current), [])

  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLSelectElement) send(0)
    if (target instanceof HTMLInputElement && target.type !== 'text')
      send(target.type === 'range' ? PAUSE_MS : 0)
  }
  return { sendSoon: useCallback(() => send(PAUSE_MS), [send]), onChange }
}
