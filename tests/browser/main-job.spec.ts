import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { takeAssessment, takeCheck } from './support/answering.ts'
import { watchForFaults } from './support/faults.ts'
import { arrived, signIn, signOut } from './support/person.ts'
import { buildXmrCharts } from './support/xmr-builder.ts'

/**
 * The main job, end to end: a Chief Inspector finishes a module, passes the assessment and sees the
 * stamp; the learning team and the leader see it without waiting.
 */
for (const javaScript of [true, false]) {
  test.describe(`with JavaScript ${javaScript ? 'on' : 'off'}`, () => {
    test.use({
      javaScriptEnabled: javaScript,
      viewport: javaScript ? undefined : { width: 320, height: 800 },
    })

    test('a Chief Inspector earns the skilled stamp, and those who watch see it at once @postgres', async ({
      page,
    }) => {
      const faults = watchForFaults(page)
      const learner = javaScript ? 'chief.inspector' : 'second.chief.inspector'
      await signIn(page, learner)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello')
      await hasNoAxeFault(page, javaScript)

      await page.goto('/courses/performance/plot-the-dots')
      await arrived(page)
      await page
        .getByRole('link', { name: /Build the chart/ })
        .first()
        .click()
      await page.waitForURL(/step=explore/)
      await arrived(page)
      await hasNoAxeFault(page, javaScript)
      await buildXmrCharts(page)

      await page
        .getByRole('link', { name: /^Check/ })
        .first()
        .click()
      await page.waitForURL(/step=check/)
      await takeCheck(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 5 right')
      await hasNoAxeFault(page, javaScript)

      await page.goto('/courses/performance/assessment')
      await arrived(page)
      await takeAssessment(page)
      await expect(page.getByText('You have passed.')).toBeVisible()
      await expect(
        page.getByRole('heading', { name: 'You have earned the Skilled stamp' }),
      ).toBeVisible()
      await hasNoAxeFault(page, javaScript)

      await page.goto('/passport')
      await expect(page.getByRole('img', { name: /^Skilled: \d+ \w+ \d{4}$/ })).toBeVisible()
      await hasNoAxeFault(page, javaScript)
      await signOut(page)

      await signIn(page, 'learning')
      await page.goto('/training/completions?status=completed&sort=-completed')
      await hasNoAxeFault(page, javaScript)
      await signOut(page)

      await signIn(page, 'leader')
      await page.goto('/insight')
      await expect(page.getByText(/have completed everything assigned/).first()).toBeVisible()
      await hasNoAxeFault(page, javaScript)
      expect(faults()).toEqual([])
    })
  })
}

async function hasNoAxeFault(page: Page, javaScript: boolean) {
  if (!javaScript) return
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([])
}
