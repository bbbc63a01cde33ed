import type { Page } from '@playwright/test'

/** Remix logs this where a page is asked for while the one before is still arriving: nothing is lost. */
const OVERTAKEN = /^AbortError: /

/**
 * Collects everything that must never happen on a page: an error on the console, a script that
 * throws, something the content security policy blocked. A refused form (400) is not a fault.
 */
export function watchForFaults(page: Page): () => string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    const isExpected = /status of 4\d\d/.test(text) || OVERTAKEN.test(text)
    if (message.type() === 'error' && !isExpected) faults.push(text)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  return () => faults
}
