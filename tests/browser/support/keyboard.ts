import { expect, type Locator, type Page } from '@playwright/test'
import { formatNumber } from '#app/domain/statistics/words.ts'
import { questionAsked } from './key.ts'

/** No page has more places to stop at than this. */
const MOST_STOPS = 80

/** Goes to something with the Tab key alone. */
export async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible()
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not reach ${wanted}`)
}

/** Gives the right answer to the question on the page without a mouse. */
export async function answerByKeyboard(page: Page) {
  const stem = await page.getByRole('heading', { level: 1 }).innerText()
  const { question, variant } = questionAsked(stem)
  switch (question.type) {
    case 'single':
      for (const { text, correct } of question.choices) {
        if (correct) await choose(page, page.getByLabel(text, { exact: true }))
      }
      break
    case 'multiple':
      for (const box of await page.locator('input[type="checkbox"]').all()) {
        const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText)
        if (!question.choices.some(({ text, correct }) => correct && text === label)) continue
        await tabTo(page, box)
        await page.keyboard.press('Space')
        await expect(box).toBeChecked()
      }
      break
    case 'hotspot':
      for (const { text, correct } of question.regions) {
        if (correct) await choose(page, page.getByRole('radio', { name: `: ${text}` }))
      }
      break
    case 'numeric': {
      const { answer } = question.variants[variant] ?? { answer: Number.NaN }
      await tabTo(page, page.getByLabel(/^Your answer/))
      await page.keyboard.type(formatNumber(answer, question.decimals))
      break
    }
    case 'ordering':
      for (const [place, { text }] of question.items.entries()) {
        await moveUpTo(page, text, place)
      }
      break
  }
  const certainty = page.getByRole('radio', { name: '2', exact: true })
  if ((await certainty.count()) > 0) await choose(page, certainty)
}

/** Tab to the group, then the arrow keys to the radio. */
async function choose(page: Page, radio: Locator) {
  const name = await radio.getAttribute('name')
  const group = page.locator(`input[type="radio"][name="${name}"]`)
  await tabTo(page, group.first())
  await page.keyboard.press('Space')
  for (let step = 0; step < (await group.count()) && !(await radio.isChecked()); step += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(radio).toBeChecked()
}

async function moveUpTo(page: Page, text: string, place: number) {
  const rows = page.locator('.app-ordering__item')
  const shown = await rows.locator('.app-ordering__text').allInnerTexts()
  const from = shown.indexOf(text)
  expect(from).toBeGreaterThanOrEqual(place)
  if (from === place) return
  await tabTo(page, rows.nth(from).getByRole('button', { name: /^Move up/ }))
  for (let at = from; at > place; at -= 1) {
    await page.keyboard.press('Enter')
    await expect(rows.nth(at - 1).locator('.app-ordering__text')).toHaveText(text)
  }
}

function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement)
}
