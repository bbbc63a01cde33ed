import type { Page } from '@playwright/test'

/**
 * Collects everything that must never happen on a page: an error on the console, a script that
 * throws, something the content security policy blocked. A refused form (400) is not a fault.
 */
export function watchForFaults(page: Page): () => string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/status of 4\d\d/.test(text)) faults.push(text)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  return () => faults
}
