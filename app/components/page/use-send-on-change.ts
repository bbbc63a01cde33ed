import { type FormEvent, type RefObject, useEffect, useRef } from 'react'

/** A pause in sliding after which the page answers. */
const PAUSE_MS = 150

/**
 * Sends a form by itself once something in it is chosen, ticked or slid; typing waits for its button.
 * `isMoving` is true until it is sent, so that an answer that arrives meanwhile undoes nothing.
 */
export function useSendOnChange(form: RefObject<HTMLFormElement>, isMoving: { current: boolean }) {
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  const send = (pause: number) => {
    clearTimeout(waiting.current)
    isMoving.current = true
    waiting.current = setTimeout(() => {
      isMoving.current = false
      form.current?.requestSubmit()
    }, pause)
  }
  useEffect(() => () => clearTimeout(waiting.current), [])

  return ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLSelectElement) send(0)
    if (target instanceof HTMLInputElement && target.type !== 'text')
      send(target.type === 'range' ? PAUSE_MS : 0)
  }
}
