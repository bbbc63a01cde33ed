import { expect, type Page } from '@playwright/test'
import { formatNumber } from '#app/domain/statistics/words.ts'
import { questionAsked } from './key.ts'

/** Gives the right answer to the question on the page, as anybody would who knows it. */
export async function answerRightly(page: Page) {
  const stem = await page.getByRole('heading', { level: 1 }).innerText()
  const { question, variant } = questionAsked(stem)
  switch (question.type) {
    case 'single':
    case 'multiple':
      for (const { text, correct } of question.choices) {
        if (correct) await page.getByLabel(text, { exact: true }).check()
      }
      break
    case 'hotspot':
      for (const { text, correct } of question.regions) {
        if (correct) await page.getByLabel(new RegExp(`^[A-Z]: ${escaped(text)}$`)).check()
      }
      break
    case 'numeric': {
      const { answer } = question.variants[variant] ?? { answer: Number.NaN }
      await page.getByLabel(/^Your answer/).fill(formatNumber(answer, question.decimals))
      break
    }
    case 'ordering':
      await putInOrder(
        page,
        question.items.map(({ text }) => text),
      )
      break
  }
  await sayHowSure(page)
}

/** Moves each thing up to its place by its own button. */
async function putInOrder(page: Page, wanted: string[]) {
  const rows = page.locator('.app-ordering__item')
  for (const [place, text] of wanted.entries()) {
    for (;;) {
      const shown = await rows.locator('.app-ordering__text').allInnerTexts()
      const at = shown.indexOf(text)
      expect(at).toBeGreaterThanOrEqual(0)
      if (at <= place) break
      await rows
        .nth(at)
        .getByRole('button', { name: /^Move up/ })
        .click()
      await expect(rows.nth(at - 1).locator('.app-ordering__text')).toHaveText(text)
    }
  }
}

async function sayHowSure(page: Page) {
  const certainty = page.getByRole('radio', { name: '2', exact: true })
  if ((await certainty.count()) > 0) await certainty.check()
}

async function passBy() {}

/** Takes a whole check of so many questions from its start button to its result, rightly. */
export async function takeCheck(
  page: Page,
  questions: number,
  look: (page: Page) => Promise<void> = passBy,
) {
  await page.getByRole('button', { name: /Start the check|Take the check again/ }).click()
  for (let number = 1; number <= questions; number += 1) {
    await expect(page.locator('.govuk-caption-l')).toContainText(
      `Question ${number} of ${questions}`,
    )
    await look(page)
    await answerRightly(page)
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.locator('#feedback')).toContainText('Correct')
    await look(page)
    if (number < questions) {
      await page.getByRole('button', { name: 'Next question' }).click()
    }
  }
  await page.getByRole('button', { name: 'Finish the check' }).click()
  await page.waitForURL(/\/result$/)
}

/** Takes the assessment that is open in front of us to its result, rightly. */
export async function takeAssessment(page: Page, look: (page: Page) => Promise<void> = passBy) {
  await page.getByRole('button', { name: /Start|Carry on|Take it again/ }).click()
  await page.waitForURL(/\/attempts\//)
  const questions = await questionsAsked(page)
  for (let number = 1; number <= questions; number += 1) {
    await expect(page.locator('.govuk-caption-l')).toContainText(`Question ${number} of`)
    await answerRightly(page)
    await page.getByRole('button', { name: 'Save and continue' }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Check your answers before you finish',
  )
  await look(page)
  await page.getByRole('button', { name: 'Finish and see the result' }).click()
  await page.waitForURL(/\/result$/)
}

/** How many questions the attempt on the page has, once its first is there. */
export async function questionsAsked(page: Page): Promise<number> {
  const caption = page.locator('.govuk-caption-l')
  // The address changes a moment before the page does, and the page before has a caption too.
  await expect(caption).toContainText('Question 1 of')
  const [, questions] = /Question 1 of (\d+)/.exec(await caption.innerText()) ?? []
  expect(Number(questions)).toBeGreaterThan(0)
  return Number(questions)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
