import { useNavigate } from '@remix-run/react'
import type { MouseEvent } from 'react'

/**
 * Follows the plain links within an element without reloading the page, and without scrolling where
 * they lead to another state of it. A dashboard has hundreds: one ear for all of them, where each
 * `Link` would have its own, draws it in a third of the time.
 */
export function useLinksInPlace(): (event: MouseEvent) => void {
  const navigate = useNavigate()
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || isForTheBrowser(link, event)) return
    event.preventDefault()
    const { pathname, search, hash } = link
    navigate(`${pathname}${search}${hash}`, {
      // As a press on a link does: the same address again is no new step of the history.
      replace: link.href === window.location.href,
      preventScrollReset: pathname === window.location.pathname,
    })
  }
}

/** A file, another site, or a press that asks for a new tab, a window or a menu. */
function isForTheBrowser(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isOrdinary =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const isPage = !link.hasAttribute('download') && !link.target
  return !isOrdinary || !isPage || link.origin !== window.location.origin
}
