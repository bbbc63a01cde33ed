import { expect, type Page } from '@playwright/test'
import type { FadedExample, Module } from '#app/domain/courses.ts'
import { takeCheck } from './answering.ts'
import { playLuckMachine } from './luck-machine.ts'
import { playPanels } from './panels.ts'
import { arrived } from './person.ts'
import { buildXmrCharts } from './xmr-builder.ts'

/** How the exercises with a face of their own are brought to their goal; all others are panels. */
const PLAYS: Record<string, (page: Page) => Promise<void>> = {
  'luck-machine': playLuckMachine,
  'xmr-builder': buildXmrCharts,
}

type Look = (page: Page) => Promise<void>

/** Takes a module from its first page to its last: prediction, exercise, examples, check, keep. */
export async function takeModule(page: Page, module: Module, look: Look = async () => {}) {
  const address = `/courses/${module.course}/${module.slug}`
  await page.goto(address)
  await arrived(page)
  await look(page)
  await predict(page)
  for (const { id, parts } of module.lesson.steps) {
    await page.goto(`${address}?step=${id}`)
    await arrived(page)
    await look(page)
    for (const part of parts) {
      if (part.kind === 'exercise') await playExercise(page, module, look)
      const example = part.kind === 'faded' && module.faded.find((one) => one.id === part.name)
      if (example) await finishExample(page, example)
      if (part.kind === 'check' && module.check) await takeCheck(page, module.check.questions, look)
    }
  }
}

/** Brings the module's exercise to its goal. */
async function playExercise(page: Page, module: Module, look: Look) {
  const own = PLAYS[module.exercise ?? '']
  await (own ? own(page) : playPanels(page, module, { look }))
  await look(page)
}

/** Commits to whatever the module asks before it explains; nothing where that has been done. */
export async function predict(page: Page) {
  const keep = page.getByRole('button', { name: 'Keep my prediction' })
  if ((await keep.count()) === 0) return
  for (const field of await page.locator('input[name^="field-"]').all()) await field.fill('4')
  const choice = page.locator('[name="choice"]').first()
  if ((await choice.count()) > 0) await choice.check()
  const certainty = page.locator('[name="certainty"]').first()
  if ((await certainty.count()) > 0) await certainty.check()
  await keep.click()
  await page.waitForURL(/step=/)
}

/** Fills in an example rightly, and sees that it is right. */
export async function finishExample(page: Page, { id, blanks }: FadedExample) {
  const form = page.locator(`section[aria-labelledby="faded-${id}"]`)
  for (const blank of blanks) {
    const field = form.locator(`[name="blank-${blank.id}"]`)
    if (blank.kind === 'number') await field.fill(String(blank.answer))
    else await form.locator(`[name="blank-${blank.id}"][value="${blank.answer}"]`).check()
  }
  await form.getByRole('button', { name: 'Check my working' }).click()
  await expect(form.getByText(`${blanks.length} of ${blanks.length} right.`)).toBeVisible()
  await expect(form.getByRole('heading', { name: 'The working' })).toBeVisible()
}
