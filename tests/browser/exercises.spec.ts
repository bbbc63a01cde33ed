import { expect, type Page, test } from '@playwright/test'
import { watchForFaults } from './support/faults.ts'
import { releasedCurriculum } from './support/key.ts'
import { predict } from './support/lesson.ts'
import { fillByKeyboard, playPanels } from './support/panels.ts'
import { arrived, signIn } from './support/person.ts'

/** Exercises by keyboard alone, by dragging and sliding, and back to their beginning. */

const OWN_FACE = ['luck-machine', 'xmr-builder']

const MODULES = releasedCurriculum()
  .courses.flatMap((course) => course.modules)
  .filter(({ exercise }) => exercise !== null && !OWN_FACE.includes(exercise))

test.describe.configure({ mode: 'parallel' })

for (const module of MODULES)
  test(`${module.code}: the goal of ${module.exercise} is reached by keyboard alone`, async ({
    page,
  }) => {
    const faults = watchForFaults(page)
    await signIn(page, 'learning')
    await openExercise(page, module)
    await playPanels(page, module, { fill: fillByKeyboard })
    await page.getByRole('button', { name: 'Begin this exercise again' }).click()
    await expect(page.getByRole('button', { name: 'Begin this exercise again' })).toHaveCount(0)
    expect(faults()).toEqual([])
  })

/** Nobody of these learns with this person in another test. */
const PRESSER = 'leader'

test('sliding answers at once without its button, and a point is marked by pressing it', async ({
  page,
}) => {
  await signIn(page, PRESSER)
  const module = moduleOf('sample-size')
  await openExercise(page, module)
  await playPanels(page, module, { posts: 1 })
  const said = page.locator('.app-panel__live').first()
  const before = await said.innerText()
  await page.getByRole('slider', { name: 'People who answer each survey' }).press('End')
  await expect(said).not.toHaveText(before)
  await expect(said).toContainText('5,000')
  expect(new URL(page.url()).search).toContain('people=5000')

  // The next panel has points to mark, on its chart or in its table.
  await page.locator('[name="size"][value="tightens"]').check()
  await page.locator('[name="back"][value="weights"]').check()
  await page.locator('input[name="ask"][value="cure"] ~ * button').first().click()
  const points = page.locator('#quarters-chart .app-chart__picker:visible')
  const box = await points.boundingBox()
  await points.click({ position: { x: (box?.width ?? 0) - 4, y: (box?.height ?? 0) / 2 } })
  await expect(page.getByText('1 marked')).toBeVisible()
  await page.getByText('Mark in a table').click()
  await expect(page.locator('[name="moved-15"]')).toBeChecked()
})

test('the letter of a part chooses it', async ({ page }) => {
  await signIn(page, PRESSER)
  const module = moduleOf('spot-and-mend')
  await openExercise(page, module)
  const letter = page.locator('.app-chart__region:visible').first()
  await letter.click()
  const name = await letter.getAttribute('data-region')
  await expect(page.getByRole('radio', { name: new RegExp(`^${name}: `) })).toBeChecked()
})

function moduleOf(exercise: string) {
  const module = MODULES.find((one) => one.exercise === exercise)
  if (module === undefined) throw new Error(`No module has ${exercise}`)
  return module
}

async function openExercise(page: Page, module: (typeof MODULES)[number]) {
  const address = `/courses/${module.course}/${module.slug}`
  await page.goto(address)
  await arrived(page)
  await predict(page)
  const step = module.lesson.steps.find(({ parts }) =>
    parts.some(({ kind }) => kind === 'exercise'),
  )
  await page.goto(`${address}?step=${step?.id}`)
  await arrived(page)
}
