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
const p = await as('graduate', 1000)
await p.screenshot({ path: `${dir}/home.png`, fullPage: true })
await p.goto('/refresh')
await p.screenshot({ path: `${dir}/refresh.png`, fullPage: true })
await p.setViewportSize({ width: 320, height: 700 })
await p.screenshot({ path: `${dir}/refresh320.png`, fullPage: true })
console.log(await p.evaluate(() => document.documentElement.scrollWidth))
await p.setViewportSize({ width: 1000, height: 800 })
await p.locator('main form button').click()
await p.waitForURL('**/attempts/**')
await p.screenshot({ path: `${dir}/question.png`, fullPage: true })
const q = await as('inspector', 1000)
await q.screenshot({ path: `${dir}/inspector-home.png`, fullPage: true })
await q.goto('/refresh')
await q.screenshot({ path: `${dir}/inspector-refresh.png`, fullPage: true })
console.log(p.url())
// answer everything
for (let slot = 1; slot <= 5; slot++) {
  await p.goto(`${p.url().split('?')[0]}?question=${slot}`)
  const radios = p.locator('main form [name=choice]')
  if (await radios.count()) await radios.first().check({ force: true }).catch(() => {})
  const written = p.locator('main form [name=written]')
  if (await written.count() && await written.first().isVisible()) await written.first().fill('5')
  const c = p.locator('main form [name=certainty][value="3"]')
  if (await c.count()) await c.check({ force: true })
  await p.getByRole('button', { name: 'Check answer' }).click()
  await p.waitForTimeout(1500)
}
await p.screenshot({ path: `${dir}/last.png`, fullPage: true })
await p.getByRole('button', { name: 'Finish the refresh' }).click()
await p.waitForURL('**/result')
await p.screenshot({ path: `${dir}/result.png`, fullPage: false })
await p.goto('/refresh')
await p.screenshot({ path: `${dir}/refresh-after.png`, fullPage: true })
await p.goto('/')
await p.screenshot({ path: `${dir}/home-after.png`, fullPage: false })
await browser.close()
