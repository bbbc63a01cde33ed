import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const base = 'http://localhost:3915'
async function as(who: string, width: number) {
  const context = await browser.newContext({ baseURL: base, viewport: { width, height: 800 } })
  const page = await context.newPage()
  page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()) })
  page.on('pageerror', (e) => console.log('pageerror', e.message))
  await page.goto('/sign-in')
  await page.fill('[name=email]', `${who}@northmere.example`)
  await page.fill('[name=password]', 'plot the dots')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(base + '/')
  return page
}
const dir = '/tmp/refreshes/shots'
import { mkdirSync } from 'node:fs'
mkdirSync(dir, { recursive: true })
const p = await as('chief.inspector', 1000)
await p.screenshot({ path: `${dir}/ci-home.png`, fullPage: false })
await p.goto('/refresh')
await p.screenshot({ path: `${dir}/ci-refresh.png`, fullPage: true })
await p.setViewportSize({ width: 320, height: 700 })
await p.screenshot({ path: `${dir}/ci-320.png`, fullPage: true })
console.log(await p.evaluate(() => document.documentElement.scrollWidth))
await browser.close()
