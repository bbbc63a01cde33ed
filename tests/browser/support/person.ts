import type { BrowserContext, Page } from '@playwright/test'

const signedIn = new WeakMap<BrowserContext, string>()

/** The address of whoever this browser has signed in as. */
export function emailSignedIn(page: Page): string {
  const email = signedIn.get(page.context())
  if (email === undefined) throw new Error('Nobody has signed in')
  return email
}

function emailOf(name: string): string {
  return `${name}@northmere.example`
}

/** Signs in as one of the demonstration people, by the first part of their address. */
export async function signIn(page: Page, name: string) {
  signedIn.set(page.context(), emailOf(name))
  await page.goto('/sign-in')
  await arrived(page)
  await page.getByLabel('E-mail address').fill(emailOf(name))
  await page.locator('[name="password"]').fill('plot the dots')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

export async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
}

/** Waits until the page has come alive; where scripts are off it is as it arrived. */
export async function arrived(page: Page) {
  if (await hasScriptsOff(page)) return
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
}

/** With scripts off, what stands in a `noscript` is parsed as part of the page. */
function hasScriptsOff(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const probe = document.createElement('div')
    probe.innerHTML = '<noscript><i></i></noscript>'
    return probe.querySelector('i') !== null
  })
}
