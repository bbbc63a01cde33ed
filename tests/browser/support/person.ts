import type { Page } from '@playwright/test'

/** Signs in as one of the demonstration people, by the first part of their address. */
export async function signIn(page: Page, name: string) {
  await page.goto('/sign-in')
  await arrived(page)
  await page.getByLabel('E-mail address').fill(`${name}@northmere.example`)
  await page.getByLabel('Password', { exact: true }).fill('plot the dots')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

export async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

/** Waits until the page has come alive, where it will; without JavaScript it is as it arrived. */
export async function arrived(page: Page) {
  const scripts = await page
    .evaluate(() => true)
    .then(() => page.locator('html').getAttribute('data-hydrated', { timeout: 0 }))
    .catch(() => null)
  if (scripts === 'true') return
  const hasJavaScript = (page.context() as { _options?: { javaScriptEnabled?: boolean } })._options
    ?.javaScriptEnabled
  if (hasJavaScript === false) return
  await page.locator('html[data-hydrated]').waitFor()
}
