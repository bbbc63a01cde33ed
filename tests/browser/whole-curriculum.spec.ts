import { expect, type Page, test } from '@playwright/test'
import type { CourseId, Module } from '#app/domain/courses.ts'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { takeAssessment } from './support/answering.ts'
import { watchForFaults } from './support/faults.ts'
import { releasedCurriculum } from './support/key.ts'
import { takeModule } from './support/lesson.ts'
import { arrived, signIn } from './support/person.ts'

/**
 * Every unit from start to finish, with JavaScript and without. The stamp that follows four weeks later
 * is earned in `skilled-journey.spec.ts`.
 */

const { courses } = releasedCurriculum()

test.describe.configure({ mode: 'parallel' })
// A picture of the page before and after each of some thousand steps takes a third of the time.
test.use({ trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false } })

test.describe('without JavaScript, on a narrow screen', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })

  test('an Inspector goes from nothing to all but the refreshes of the stamp, through every unit @postgres', async ({
    page,
  }) => {
    test.setTimeout(1_200_000)
    await signIn(page, 'inspector')
    await page.getByRole('button', { name: /^Start: Start here/ }).click()
    await takeOrientation(page, expectToFit)
    for (const course of courses.filter(({ id }) => id !== 'start')) {
      for (const module of course.modules) await takeModule(page, module, expectToFit)
      await page.goto(`/courses/${course.id}/assessment`)
      await takeAssessment(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 of 12 right')
      await expect(page.getByText('You have passed.')).toBeVisible()
    }
    await page.goto('/passport')
    await expect(page.getByRole('img', { name: 'Skilled: 6 of 9 done' })).toBeVisible()
    await expect(page.locator('main')).toContainText(/Opens on \d+ April 2031|April 2031/)
    await expectToFit(page)

    // The other form of the diagnostic comes with the last course.
    await page.goto('/')
    await page.getByRole('button', { name: /^Take: Where you are now/ }).click()
    await takeAssessment(page)
    await page.getByRole('button', { name: 'See before and after' }).click()
    await expect(page.getByRole('link', { name: '12 of 12 right' })).toHaveCount(2)
    await expect(page.getByText(/Twelve questions open on \d+ \w+ 2031/)).toBeVisible()
  })
})

/** Nobody of them learns in the demonstration: each begins a course with nothing. */
const TAKERS: Record<CourseId, string> = {
  start: 'admin',
  statistics: 'admin',
  performance: 'leader',
  dashboards: 'chief.officer',
}

test.describe('with JavaScript', () => {
  for (const course of courses) {
    test(`every unit of ${course.title}, each page held against WCAG`, async ({ page }) => {
      test.setTimeout(1_200_000)
      const faults = watchForFaults(page)
      await signIn(page, TAKERS[course.id])
      for (const module of course.modules) {
        await (module.check === null
          ? takeOrientation(page, expectAccessible)
          : takeModule(page, module, expectAccessible))
        await isComplete(page, module)
      }
      expect(faults()).toEqual([])
    })
  }
})

async function takeOrientation(page: Page, look: (page: Page) => Promise<void>) {
  const [start] = courses
  const [orientation] = start?.modules ?? []
  if (!orientation) throw new Error('There is no orientation')
  await takeModule(page, orientation, look)
  await page.goto('/courses/start/start-here?step=check')
  await arrived(page)
  await page.getByRole('button', { name: 'Find my starting point' }).click()
  await arrived(page)
  await look(page)
  await takeAssessment(page, look)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 of 12 right')
  await look(page)
  await page.getByRole('button', { name: 'See your map' }).click()
  await expect(page.getByRole('heading', { name: /Already strong/ })).toBeVisible()
  await look(page)
}

/** The course page says so, and the last page shows what was predicted beside what is true. */
async function isComplete(page: Page, { course, title, slug, prediction, lesson }: Module) {
  await page.goto(`/courses/${course}`)
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await expect(row).toContainText('Complete')
  if (prediction === null) return
  await page.goto(`/courses/${course}/${slug}?step=${lesson.steps.at(-1)?.id}`)
  await expect(page.getByText(prediction.afterwards.split(/\n|\*/)[0] ?? '').first()).toBeVisible()
}
