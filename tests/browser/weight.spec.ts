import { expect, test } from '@playwright/test'
import { signIn } from './support/person.ts'

/** So much script may a module page send, compressed, to somebody who comes for the first time. */
const MOST_SCRIPT = 100_000

test('a module page sends less than 100 KB of script on a cold visit', async ({
  browser,
  page,
}) => {
  await signIn(page, 'graduate')
  const cookies = await page.context().cookies()
  for (const step of ['situation', 'explain']) {
    const cold = await browser.newContext()
    await cold.addCookies(cookies)
    const visit = await cold.newPage()
    const session = await cold.newCDPSession(visit)
    await session.send('Network.enable')
    const scripts = new Map<string, number>()
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.set(requestId, 0)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength)
    })
    await visit.goto(`/courses/performance/plot-the-dots?step=${step}`, {
      waitUntil: 'networkidle',
    })
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)
    expect(scripts.size).toBeGreaterThan(3)
    expect(total, `the page "${step}" sends ${total} bytes of script`).toBeLessThan(MOST_SCRIPT)
    await cold.close()
  }
})
