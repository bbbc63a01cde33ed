import { type RefObject, useEffect, useRef } from 'react'

/**
 * After a link has taken itself away, such as a filter's, reading goes on at this element instead of
 * the top of the page. Whatever else has the focus keeps it.
 */
export function useKeptFocus(element: RefObject<HTMLElement>, state: string) {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost) element.current?.focus({ preventScroll: true })
  }, [element, state])
}
