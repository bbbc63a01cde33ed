import { expect, type Page } from '@playwright/test'
import { arrived } from './person.ts'
import { stepsOf } from './store.ts'

const BEGIN =
  /^(Start|Start the check|Take it again|Take the check again|Carry on|Carry on with .*)$/

/** Opens a course's assessment with no answer in it, and gives its address. */
export function beginAssessment(page: Page, course: string): Promise<string> {
  return begin(page, `/courses/${course}/assessment`)
}

/** Opens a module's check with no answer in it, and gives its address. */
export function beginCheck(page: Page, module: string): Promise<string> {
  return begin(page, `/courses/${module}?step=check`)
}

/** Opens the attempt that its page offers, new or left open, and gives its address. */
export async function openAttempt(page: Page, from: string): Promise<string> {
  await page.goto(from)
  await arrived(page)
  await page.getByRole('button', { name: BEGIN }).click()
  await page.waitForURL(/\/attempts\//)
  await arrived(page)
  // The address changes a moment before the page does.
  await expect(page.locator('main')).toContainText(
    /Question \d+ of|before you finish|every question/,
  )
  return new URL(page.url()).pathname
}

/** The id in an attempt's address. */
export function idOf(attempt: string): string {
  return attempt.split('/').at(-1) ?? ''
}

async function begin(page: Page, from: string): Promise<string> {
  const attempt = await openAttempt(page, from)
  if (stepsOf(idOf(attempt)).length === 0) return attempt
  await page.goto(`${attempt}?question=review`)
  await arrived(page)
  await page.getByRole('button', { name: /^Finish/ }).click()
  await page.waitForURL(/\/result$/)
  return begin(page, from)
}
