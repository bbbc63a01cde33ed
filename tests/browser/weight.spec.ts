import { expect, test } from '@playwright/test'
import { signIn } from './support/person.ts'

/** So much script may a module page send, compressed, to somebody who comes for the first time. */
const MOST_SCRIPT = 100_000

/** A page of words and one with its exercise, of each module. */
const PAGES = ['performance/plot-the-dots', 'statistics/luck-or-change'].flatMap((module) =>
  ['situation', 'explore'].map((step) => `${module}?step=${step}`),
)

test('a module page sends less than 100 KB of script on a cold visit', async ({
  browser,
  page,
}) => {
  await signIn(page, 'graduate')
  const cookies = await page.context().cookies()
  for (const address of PAGES) {
    const cold = await browser.newContext()
    await cold.addCookies(cookies)
    const visit = await cold.newPage()
    await visit.goto(`/courses/${address}`, {
      waitUntil: 'networkidle',
    })
    const scripts = await visit.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => /\.m?js$/.test(new URL(entry.name).pathname))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    )
    const total = scripts.reduce((sum, bytes) => sum + bytes, 0)
    expect(scripts.length).toBeGreaterThan(3)
    expect(total, `${address} sends ${total} bytes of script`).toBeLessThan(MOST_SCRIPT)
    await cold.close()
  }
})
