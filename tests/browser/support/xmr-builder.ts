import { expect, type Page } from '@playwright/test'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { xmr } from '#app/domain/statistics/xmr.ts'

/** Builds both charts of the XmR chart builder from the months in its table, and judges both series. */
export async function buildXmrCharts(page: Page) {
  const guided = await monthsOnPage(page)
  const first = limitsOf(guided)
  await page.getByRole('textbox', { name: 'Centre line' }).fill(first.mean.toFixed(1))
  await check(page)
  for (const at of [1, 2, 3]) {
    const range = Math.abs((guided[at] ?? 0) - (guided[at - 1] ?? 0))
    await page.locator(`[name="range-${at}"]`).fill(String(range))
  }
  await check(page)
  await page.locator('[name="reach"]').fill((2.66 * first.averageMovingRange).toFixed(1))
  await check(page)
  await page.getByRole('textbox', { name: 'Lower limit' }).fill(first.lowerProcessLimit.toFixed(1))
  await page.getByRole('textbox', { name: 'Upper limit' }).fill(first.upperProcessLimit.toFixed(1))
  await check(page)

  const alone = limitsOf(await monthsOnPage(page))
  await page.getByRole('textbox', { name: 'Lower limit' }).fill(alone.lowerProcessLimit.toFixed(1))
  await page.getByRole('textbox', { name: 'Upper limit' }).fill(alone.upperProcessLimit.toFixed(1))
  await check(page)

  await expect(page.getByRole('heading', { name: /Has either one changed/ })).toBeVisible()
  await page.getByText('Mark months of Brackwater vehicle crime in a table').click()
  await page.getByLabel('Apr 2024', { exact: true }).first().check()
  await page.locator('[name="verdict-brackwater"][value="changed"]').check()
  await page.locator('[name="verdict-alderbrook"][value="no-sign"]').check()
  await page.getByRole('button', { name: 'Check both verdicts' }).click()
  await expect(page.getByRole('heading', { name: 'What the rules say' })).toBeVisible()
}

async function check(page: Page) {
  const stage = page.locator('[name="stage"]')
  const before = await stage.inputValue()
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.locator(`[name="stage"][value="${before}"]`)).toHaveCount(0)
}

/** The months as the page's own table gives them: the route without the picture. */
async function monthsOnPage(page: Page): Promise<number[]> {
  const cells = page.locator('#bench .app-chart__table td')
  await expect(cells.first()).toBeAttached()
  const texts = await cells.allTextContents()
  return texts.slice(0, 12).map(Number)
}

function limitsOf(values: number[]) {
  const chart = xmr(values, { isCount: true })
  if (isRefusal(chart)) throw new Error(chart.why)
  return chart
}
