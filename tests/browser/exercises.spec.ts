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
    test.setTimeout(180_000)
    const faults = watchForFaults(page)
    await signIn(page, 'learning')
    await openExercise(page, module)
    await playPanels(page, module, { fill: fillByKeyboard })
    await page.getByRole('button', { name: 'Begin this exercise again' }).click()
    await expect(page.getByRole('button', { name: 'Begin this exercise again' })).toHaveCount(0)
    expect(faults()).toEqual([])
  })

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
