import { useEffect, useRef } from 'react'

/** Moves focus to an element when the page arrives with it, so that a screen reader starts there. */
export function useFocusOnArrival<E extends HTMLElement>(isWanted: boolean) {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (!isWanted || !ref.current) return
    ref.current.tabIndex = -1
    ref.current.focus()
  }, [isWanted])
  return ref
}
