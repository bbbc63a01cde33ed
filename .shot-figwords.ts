import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'
const [,, widths, ...paths] = process.argv
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
for (const width of widths!.split(',').map(Number)) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  await page.goto('http://localhost:3917/sign-in')
  await page.locator('[name="email"]').fill('graduate@northmere.example')
  await page.locator('[name="password"]').fill('plot the dots')
  await page.locator('form button[type=submit], form button').last().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  for (const p of paths) {
    await page.goto('http://localhost:3917' + p, { waitUntil: 'networkidle' })
    const main = page.locator('main')
    await main.screenshot({ path: `/tmp/figwords/${p.replace(/[^a-z0-9]+/gi,'_')}_${width}.png` })
    console.log(p, width, await page.evaluate(() => document.documentElement.scrollWidth))
  }
  await page.close()
}
await browser.close()
