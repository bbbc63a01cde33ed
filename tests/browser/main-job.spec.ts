import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { takeAssessment, takeCheck } from './support/answering.ts'
import { watchForFaults } from './support/faults.ts'
import { arrived, signIn, signOut } from './support/person.ts'
import { buildXmrCharts } from './support/xmr-builder.ts'

/** The main job, end to end, on the demonstration force. */

test.describe('with JavaScript', () => {
  test('a Chief Inspector finishes Plot the dots and earns a stamp with her check-back; those who watch see it at once @postgres', async ({
    page,
  }) => {
    // Fifteen pages are searched by axe: a minute on an idle machine, three on a busy one.
    test.setTimeout(360_000)
    const faults = watchForFaults(page)
    await signIn(page, 'leader')
    const before = await completedInCohort(page)
    await signOut(page)

    await signIn(page, 'chief.inspector')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Continue: Plot the dots/ }).click()
    await page.waitForURL(/plot-the-dots/)
    await expect(page.getByRole('heading', { name: 'Build the chart' })).toBeVisible()
    await arrived(page)
    await expectAccessible(page)
    await buildXmrCharts(page)
    await expectAccessible(page)
    await openPage(page, 'Check')
    await takeCheck(page, 5, expectAccessible)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 of 5 right')
    await expectAccessible(page)

    await passAssessment(page, 'performance', expectAccessible)
    // What she knows is shown again four weeks on: until then the stamp says what is left.
    await page.goto('/passport')
    await expect(page.getByRole('img', { name: 'Skilled: 8 of 9 done' })).toBeVisible()
    await expect(page.locator('main')).toContainText('4-week refresh of Performance management')
    await tellCheckBack(page)
    await page.goto('/passport')
    await expect(
      page.getByRole('heading', { name: 'You have earned the Enabled stamp' }),
    ).toBeVisible()
    await expect(page.getByRole('img', { name: /^Enabled: \d+ \w+ \d{4}/ }).last()).toBeVisible()
    await expectAccessible(page)
    await signOut(page)

    await signIn(page, 'learning')
    await page.goto('/training/completions?search=Marsden')
    await expect(page.getByRole('row', { name: /Marsden, Helen/ })).toContainText('Completed')
    await expectAccessible(page)
    await signOut(page)

    await signIn(page, 'leader')
    expect(await completedInCohort(page)).toBe(before + 1)
    await expectAccessible(page)
    expect(faults()).toEqual([])
  })
})

/** Opens a page of the lesson from its list of pages. */
async function openPage(page: Page, title: string) {
  const pages = page.getByRole('navigation', { name: 'Pages of this module' })
  await pages.getByRole('link', { name: new RegExp(`^${title}`) }).click()
  await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible()
}

async function passAssessment(page: Page, course: string, look?: (page: Page) => Promise<void>) {
  await page.goto(`/courses/${course}/assessment`)
  await arrived(page)
  await takeAssessment(page, look)
  await expect(page.getByText('You have passed.')).toBeVisible()
}

/** Her task was signed off ten weeks ago: what came of it is the last that is asked. */
async function tellCheckBack(page: Page) {
  await page.goto('/evidence')
  await page.getByRole('link', { name: /^Tell what happened/ }).click()
  await arrived(page)
  await page
    .getByLabel('What happened after the decision')
    .fill('The figure stayed inside its limits. We kept the plan as it is.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Record the check-back' }).click()
  await expect(page.getByRole('alert')).toContainText('Your check-back is recorded')
}

/** How many people the leader's cohort page says have completed everything assigned. */
async function completedInCohort(page: Page): Promise<number> {
  await page.goto('/insight')
  const card = page.getByRole('listitem').filter({ hasText: 'have completed everything assigned' })
  const [, completed] = /^(\d+) of/.exec(await card.innerText()) ?? []
  // Not a number twice would be the same twice, and one more too.
  expect(completed).toBeDefined()
  return Number(completed)
}
