import type { Page } from '@playwright/test'
import { arrived } from './person.ts'

/** Opens a new assessment of a course; one that was left open is finished first. Gives its address. */
export async function beginAssessment(page: Page, course: string): Promise<string> {
  return begin(page, `/courses/${course}/assessment`, /^(Start|Take it again)/)
}

/** Opens a new check of a module; one that was left open is finished first. Gives its address. */
export async function beginCheck(page: Page, module: string): Promise<string> {
  return begin(page, `/courses/${module}?step=check`, /^(Start the check|Take the check again)$/)
}

/** The id in an attempt's address. */
export function idOf(attempt: string): string {
  return attempt.split('/').at(-1) ?? ''
}

async function begin(page: Page, from: string, start: RegExp): Promise<string> {
  await page.goto(from)
  await arrived(page)
  const carryOn = page.getByRole('button', { name: /^Carry on/ })
  if ((await carryOn.count()) > 0) {
    await carryOn.click()
    await page.waitForURL(/\/attempts\//)
    await page.goto(`${new URL(page.url()).pathname}?question=review`)
    await arrived(page)
    await page.getByRole('button', { name: /^Finish/ }).click()
    await page.waitForURL(/\/result$/)
    return begin(page, from, start)
  }
  await page.getByRole('button', { name: start }).click()
  await page.waitForURL(/\/attempts\//)
  await arrived(page)
  return new URL(page.url()).pathname
}
