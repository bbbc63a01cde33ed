import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { asking, dataOf } from './support/http.ts'
import { arrived, signIn } from './support/person.ts'

const CHART = '/evidence/own-chart'
const AUDIT = '/evidence/task-d'

const saved = (page: Page) => page.locator('#saved')
const summary = (page: Page) => page.locator('.govuk-error-summary')

async function openForm(page: Page, address: string) {
  await page.goto(address)
  await arrived(page)
}

test.describe('without JavaScript, on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })

  test('a form is written, put right, checked and sent to the line manager', async ({
    page,
    baseURL,
  }) => {
    await signIn(page, 'inspector')
    await page.goto('/evidence')
    await expectToFit(page)
    await page.getByRole('link', { name: 'A chart of your own measure' }).click()
    await page.getByLabel('The measure', { exact: true }).fill('Calls of PC Smith’s team, a month')
    await page.getByLabel('Where the points come from').fill('The control room’s monthly page')
    await page.getByLabel('The points, in order').fill('42 47 39 51 44 40\n48 45 43 50 41 46')
    await page.getByLabel('The centre line').fill('44.7')
    await page.getByLabel('The upper limit').fill('61.6')
    await page.getByLabel('The lower limit').fill('33')
    await page.getByRole('button', { name: 'Save and draw the chart' }).click()
    await expect(page).toHaveURL(/own-chart#own-chart$/)
    await expect(page.locator('#own-chart-figure')).toContainText('Process limits: 33 to 61.6')
    await expect(page.getByText('Is “PC Smith” somebody’s name?').first()).toBeVisible()
    await expectToFit(page)

    await page.getByRole('button', { name: 'Save and come back later' }).click()
    await expect(page).toHaveURL('/evidence?saved=own-chart')
    await expect(page.locator('main')).toContainText('A chart of your own measure is saved')
    await page.getByRole('link', { name: 'A chart of your own measure' }).click()

    const send = page.getByRole('button', { name: /^Send to Chief Inspector / })
    await send.click()
    const missing = summary(page).getByRole('link', { name: /^Enter signal or noise/ })
    await expect(missing).toHaveAttribute('href', '#answer-reading')
    await page.getByLabel('Signal or noise').fill('Noise: no rule is broken. Leave it alone.')
    await send.click()
    await expect(summary(page)).toContainText('Check the lower limit')
    await expect(page.getByLabel('Signal or noise')).toHaveValue(/^Noise/)
    await page.getByLabel('The lower limit').fill('27.7')
    await send.click()
    await expect(summary(page)).toContainText('confirm that nobody can be recognised')
    await page.getByLabel('The measure', { exact: true }).fill('Calls of the night team, a month')
    await send.click()
    await expect(page.locator('main')).toContainText('Sent to Chief Inspector')
    await expect(page.locator('main')).toContainText('Calls of the night team, a month')
    await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0)
    await expectToFit(page)

    for (const name of ['graduate', 'learning', 'leader', 'chief.officer', 'admin']) {
      const other = await asking(baseURL, name)
      for (const address of ['/evidence', CHART, dataOf('/evidence'), dataOf(CHART)]) {
        expect(await (await other.get(address)).text(), `${name} ${address}`).not.toContain(
          'night team',
        )
      }
      await other.dispose()
    }
  })
})

test('what is written is saved as it is written, and a lost connection loses nothing', async ({
  page,
  context,
}) => {
  const faults = watchForFaults(page)
  await signIn(page, 'inspector')
  await openForm(page, AUDIT)
  await expectAccessible(page)
  const question = page.getByLabel('The question you use it for')
  await question.fill('Are victims told what happens?')
  await expect(saved(page)).toContainText(/^Saved at /)
  await page.reload()
  await arrived(page)
  await expect(question).toHaveValue('Are victims told what happens?')

  await context.setOffline(true)
  await question.fill('Are victims told in time what happens?')
  await expect(saved(page)).toContainText('Not saved yet: the service cannot be reached')
  await page.getByRole('button', { name: /^Send to/ }).click()
  await expect(page.getByText('Not sent: the service could not be reached')).toBeVisible()
  await expect(question).toHaveValue('Are victims told in time what happens?')
  await context.setOffline(false)
  await expect(saved(page)).toContainText(/^Saved at /)
  await page.reload()
  await arrived(page)
  await expect(question).toHaveValue('Are victims told in time what happens?')

  await page.getByRole('button', { name: /^Send to/ }).click()
  await expect(summary(page)).toBeFocused()
  await expectAccessible(page)
  await summary(page)
    .getByRole('link', { name: /^Enter the page, and who owns it/ })
    .click()
  await expect(page.getByLabel('The page, and who owns it')).toBeFocused()
  // Nothing that has the focus is under the mark at the foot of the screen.
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab')
    const isCovered = await page.evaluate(() => {
      const mark = document.querySelector('#saved')?.getBoundingClientRect()
      const field = document.activeElement?.getBoundingClientRect()
      return mark && field ? field.top >= mark.top && field.top < mark.bottom : false
    })
    expect(isCovered, `press ${press}`).toBe(false)
  }
  // Being offline is on the console, and is what was asked for.
  expect(faults().filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

test('two devices never overwrite each other’s text', async ({ page, context }) => {
  await signIn(page, 'inspector')
  const address = '/evidence/task-s'
  const other = await context.newPage()
  await openForm(page, address)
  await openForm(other, address)
  const place = 'What it counts, and what it leaves out'
  await other.getByLabel(place).fill('On the phone')
  await other.getByLabel('The number, its area').fill('Burglary of homes, Harrowbank')
  await expect(saved(other)).toContainText(/^Saved at /)
  await page.getByLabel(place).fill('At the desk')
  await expect(page.getByText('Another text was saved here from another page')).toBeVisible()
  await expect(page.locator('.app-work-field__aside')).toContainText('On the phone')
  await expect(page.getByLabel(place)).toHaveValue('At the desk')
  await expectAccessible(page)
  await page.getByLabel(place).fill('On the phone, at the desk')
  await expect(saved(page)).toContainText(/^Saved at /)
  await page.reload()
  await expect(page.getByLabel(place)).toHaveValue('On the phone, at the desk')
  await expect(page.getByLabel('The number, its area')).toHaveValue('Burglary of homes, Harrowbank')
})

test('what one person typed is not kept as another’s who has signed in since', async ({
  page,
  baseURL,
}) => {
  await signIn(page, 'inspector')
  await openForm(page, '/evidence/data-card')
  await page.context().clearCookies()
  await signIn(await page.context().newPage(), 'graduate')
  await page.getByLabel('The measure').first().fill('Mine alone')
  await expect(saved(page)).toContainText('Not saved yet: you have been signed out')
  await expect(page.getByLabel('The measure').first()).toHaveValue('Mine alone')
  const other = await asking(baseURL, 'graduate')
  expect(await (await other.get('/evidence/data-card')).text()).not.toContain('Mine alone')
  await other.dispose()
})
