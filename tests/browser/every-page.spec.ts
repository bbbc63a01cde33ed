import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { arrived, signIn } from './support/person.ts'

const PAGES: Record<string, string[]> = {
  graduate: [
    '/',
    '/courses',
    '/courses/statistics',
    '/courses/statistics/assessment',
    '/courses/statistics/luck-or-change?step=situation',
    '/courses/statistics/luck-or-change?step=explore',
    '/courses/statistics/luck-or-change?step=explain',
    '/courses/statistics/luck-or-change?step=check',
    '/courses/statistics/luck-or-change?step=keep',
    '/courses/performance/plot-the-dots?step=situation',
    '/courses/performance/plot-the-dots?step=explore',
    '/courses/performance/plot-the-dots?step=explain',
    '/courses/performance/plot-the-dots?step=keep',
    '/progress',
    '/progress?page=2',
    '/notes',
    '/courses/performance/plot-the-dots/card',
    '/courses/performance/cards',
    '/refresh',
    '/passport',
    // Other states of the forms are in evidence.spec.ts.
    '/evidence',
    '/evidence/task-p',
    '/passport/renewal',
    '/glossary',
    // Other states of dashboards are in dashboard.spec.ts.
    '/practice',
    // Scenarios and their results are in gym.spec.ts.
    '/practice/gym',
    '/practice/victims-code',
    '/practice/crime-and-asb/records?from=2025-01&to=2025-01',
    '/search',
    '/search?q=chart&page=2',
    '/search?q=xyzzy',
    '/help',
    '/privacy',
    '/accessibility-statement',
  ],
  learning: [
    '/',
    '/training/completions',
    '/training/completions?status=overdue&sort=-due&page=2',
    '/training/learning-gain',
    '/training/passports?search=Siddiqui',
  ],
  leader: ['/', '/insight', '/insight/learning-gain'],
  'chief.officer': ['/', '/insight', '/insight/commands/Harrowbank'],
  admin: ['/', '/admin'],
}

for (const [who, pages] of Object.entries(PAGES)) {
  test(`every page of ${who} is accessible, fits 320 pixels and reports no fault`, async ({
    page,
  }) => {
    const faults = watchForFaults(page)
    await page.setViewportSize({ width: 320, height: 700 })
    await signIn(page, who)
    for (const address of pages) {
      await page.goto(address)
      await arrived(page)
      await expectAccessible(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `${address} is wider than the screen`).toBeLessThanOrEqual(0)
    }
    expect(faults()).toEqual([])
  })
}

test('somebody who is not signed in sees what this is, and may sign in', async ({ page }) => {
  const faults = watchForFaults(page)
  for (const address of ['/', '/sign-in', '/no-such-page']) {
    await page.goto(address)
    await expectAccessible(page)
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await page.goto('/passport')
  await expect(page).toHaveURL('/sign-in?then=%2Fpassport')
  expect(faults()).toEqual([])
})
