import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { asking, dataOf } from './support/http.ts'
import { arrived, signIn } from './support/person.ts'

const LESSON = '/courses/performance/plot-the-dots?step=situation'
const FIELD = 'Your note on this page'

/** Goes to a page of a lesson and opens the reader's note there. */
async function openNote(page: Page, address = LESSON) {
  await page.goto(address)
  await arrived(page)
  const field = page.getByLabel(FIELD)
  if (!(await field.isVisible())) await page.getByText('Your note', { exact: true }).click()
  return field
}

test.describe('without JavaScript, on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })

  test('a note and a bookmark are kept, found again and seen by nobody else', async ({
    page,
    baseURL,
  }) => {
    await signIn(page, 'inspector')
    const words = 'Ask for the last 24 months.\nThen ask what is usual.'
    await (await openNote(page)).fill(words)
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect(page).toHaveURL(`${LESSON}#your-note`)
    await expect(page.getByLabel(FIELD)).toHaveValue(words)
    await expectToFit(page)

    // What was typed is kept by whichever button is pressed.
    await page.getByLabel(FIELD).fill(`${words} And when.`)
    await page.getByRole('button', { name: 'Bookmark this page' }).click()
    await expect(page.getByRole('button', { name: 'Remove bookmark' })).toBeVisible()
    await expect(page.getByLabel(FIELD)).toHaveValue(`${words} And when.`)

    await page.getByRole('link', { name: 'Your notes and bookmarks' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your notes and bookmarks')
    const noted = page.getByRole('listitem').filter({ hasText: 'And when.' })
    await expect(noted).toContainText('Bookmarked')
    await expectToFit(page)
    await noted.getByRole('link').click()
    await expect(page).toHaveURL(LESSON)

    for (const name of ['graduate', 'learning', 'leader', 'chief.officer', 'admin']) {
      const other = await asking(baseURL, name)
      for (const address of ['/notes', LESSON, dataOf('/notes'), dataOf(LESSON)]) {
        const answer = await other.get(address)
        expect(await answer.text(), `${name} ${address}`).not.toContain('And when.')
      }
      await other.dispose()
    }

    await openNote(page)
    await page.getByLabel(FIELD).fill('')
    await page.getByRole('button', { name: 'Remove bookmark' }).click()
    await page.goto('/notes')
    await expect(page.locator('main')).toContainText('You have no notes or bookmarks yet')
  })

  test('a note that is too long comes back whole, with how long it is', async ({ page }) => {
    await signIn(page, 'admin')
    const long = 'One more word. '.repeat(150).trim()
    await (await openNote(page)).fill(long)
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect(
      page.getByRole('link', { name: /must be 2,000 characters or fewer/ }),
    ).toBeVisible()
    await expect(page.getByLabel(FIELD)).toHaveValue(long)
    await expectToFit(page)
    await page.getByLabel(FIELD).fill('One word.')
    await page.getByRole('button', { name: 'Save note' }).click()
    await expect(page).toHaveURL(`${LESSON}#your-note`)
  })
})

test('two devices never overwrite each other’s note', async ({ page, context }) => {
  const faults = watchForFaults(page)
  await signIn(page, 'inspector')
  const address = '/courses/statistics/luck-or-change?step=situation'
  const other = await context.newPage()
  const [here, there] = [await openNote(page, address), await openNote(other, address)]
  await there.fill('On the phone')
  await other.getByRole('button', { name: 'Save note' }).click()
  await other.waitForURL(/#your-note/)
  await here.fill('At the desk')
  await page.getByRole('button', { name: 'Save note' }).click()
  await expect(page.locator('main')).toContainText('Nothing has been overwritten')
  await expect(page.locator('.app-note-text')).toHaveText('On the phone')
  await expect(page.getByLabel(FIELD)).toHaveValue('At the desk')
  await arrived(page)
  await expectAccessible(page)
  await page.getByLabel(FIELD).fill('On the phone, at the desk')
  await page.getByRole('button', { name: 'Save note' }).click()
  await page.waitForURL(/#your-note/)
  await expect(page.getByLabel(FIELD)).toHaveValue('On the phone, at the desk')
  await arrived(page)
  await expectAccessible(page)
  expect(faults()).toEqual([])
})

test('a form that names no page of a lesson keeps nothing', async ({ baseURL }) => {
  const person = await asking(baseURL, 'leader')
  const forms: Record<string, string>[] = [
    {},
    { module: 'P2', step: 'no-such-page', note: 'Lost?' },
    { module: 'X9', step: 'situation', note: 'Lost?' },
  ]
  for (const form of forms) {
    expect((await person.post('/notes', { form })).status()).toBe(404)
  }
  expect(await (await person.get('/notes')).text()).not.toContain('Lost?')
  await person.dispose()
})

test.describe('summary cards', () => {
  test('a card is one printed page, with nothing on it but the card', async ({ page }) => {
    await signIn(page, 'inspector')
    await page.goto('/courses/performance/plot-the-dots/card')
    await arrived(page)
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { name: 'Plot the dots' })).toBeVisible()
    await expect(page.getByText('To ask in your next meeting')).toBeVisible()
    await expect(page.getByText(/^Source: module P2/)).toBeVisible()
    for (const hidden of ['.app-header', '.app-footer', '.govuk-breadcrumbs', 'h1']) {
      await expect(page.locator(hidden)).toBeHidden()
    }
    expect(pagesOf(await page.pdf({ format: 'A5' }))).toBe(1)
  })

  for (const course of ['start', 'statistics', 'performance', 'dashboards']) {
    test(`the cards of ${course} are one to a page, on A4 and on A5`, async ({ page }) => {
      await signIn(page, 'inspector')
      await page.goto(`/courses/${course}`)
      await page.getByRole('link', { name: 'Summary cards to print' }).click()
      await page.waitForURL(/\/cards$/)
      const cards = page.locator('.app-module-card')
      await expect(cards.first()).toBeVisible()
      for (const format of ['A4', 'A5']) {
        expect(pagesOf(await page.pdf({ format })), format).toBe(await cards.count())
      }
    })
  }
})

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
