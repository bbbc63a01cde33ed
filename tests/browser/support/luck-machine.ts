import { expect, type Page } from '@playwright/test'

/** Plays the luck machine without its buttons for the curious: deals once, and finds where luck ends. */
export async function playLuckMachine(page: Page) {
  await page.getByRole('button', { name: 'Deal another four years' }).click()
  await expect(page.getByRole('heading', { name: /Deal four years/ })).toBeVisible()
  await page.getByLabel(/smallest change from 45/).fill('14')
  await page.getByRole('button', { name: 'Check my answer' }).click()
  await expect(page.getByText(/14 is where luck ends/)).toBeVisible()
}
