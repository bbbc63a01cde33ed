import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'
const [,, widths, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const context = await browser.newContext()
const first = await context.newPage()
await first.goto('http://localhost:3917/sign-in')
await first.locator('html[data-hydrated]').waitFor({ state: 'attached' })
await first.getByLabel('E-mail address').fill('graduate@northmere.example')
await first.locator('[name="password"]').fill('plot the dots')
await first.getByRole('button', { name: 'Sign in' }).click()
await first.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
for (const width of widths!.split(',').map(Number)) {
  await first.setViewportSize({ width, height: 900 })
  for (const p of paths) {
    await first.goto('http://localhost:3917' + p, { waitUntil: 'networkidle' })
    await first.locator('main').screenshot({ path: `/tmp/figwords/${p.replace(/[^a-z0-9]+/gi,'_')}_${width}.png` })
    console.log(p, width, await first.evaluate(() => document.documentElement.scrollWidth))
  }
}
await browser.close()
