import { expect, test } from '@playwright/test'
import { releasedCurriculum } from './support/key.ts'
import { signIn } from './support/person.ts'

/** So much script may a module page send, compressed, to somebody who comes for the first time. */
const MOST_SCRIPT = 100_000

/** A page of words, and every page with an exercise. */
const PAGES = [
  'performance/plot-the-dots?step=situation',
  ...releasedCurriculum()
    .courses.flatMap(({ modules }) => modules)
    .map(({ course, slug, lesson }) => {
      const step = lesson.steps.find(({ parts }) => parts.some(({ kind }) => kind === 'exercise'))
      return `${course}/${slug}?step=${step?.id}`
    }),
]

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
    if (address.endsWith('explore')) await expect(visit.locator('.app-exercise')).toBeVisible()
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
