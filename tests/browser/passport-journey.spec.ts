import { type Browser, expect, type Page, test } from '@playwright/test'
import { type FieldKind, fieldsOf, formWithId } from '#app/domain/workplace/forms.ts'
import { controlOf, dayControlsOf } from '#app/domain/workplace/typed.ts'
import { expectAccessible } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { releasedCurriculum } from './support/key.ts'
import { arrived, signIn } from './support/person.ts'

/** Task P from the first word to a badge that a stranger verifies, as three people would do it. */

const PHONE = { width: 320, height: 700 }
/** Ten weeks before the tested service's clock starts: the check-back is open. */
const DECIDED = { day: '1', month: '1', year: '2031' }

async function anotherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: PHONE })
  return context.newPage()
}

async function writeTaskP(page: Page) {
  const form = formWithId(releasedCurriculum().workplace, 'task-p')
  if (!form) throw new Error('There is no task P')
  for (const { id, as, label } of fieldsOf(form)) {
    if (as.kind === 'day') {
      const boxes = dayControlsOf(id)
      const day = id === 'decided-on' ? DECIDED : { ...DECIDED, month: '3' }
      for (const part of ['day', 'month', 'year'] as const)
        await page.locator(`[name="${boxes[part]}"]`).fill(day[part])
    } else {
      await page.locator(`[name="${controlOf(id)}"]`).fill(wordsFor(as, label))
    }
  }
}

function wordsFor(as: FieldKind, label: string): string {
  if (as.kind === 'number') return '24'
  if (as.kind === 'numbers') return '22 25 21 28 24 26 23 22 27 25 24 23 26 24'
  const atMost = as.kind === 'line' || as.kind === 'text' ? as.atMost : 100
  return `What we found about: ${label}`.slice(0, atMost)
}

test('task P is sent, signed off on a phone, earns "enabled", is shared and verified by a stranger', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000)
  const faults = watchForFaults(page)
  await signIn(page, 'inspector')
  await page.goto('/evidence/task-p')
  await arrived(page)
  await writeTaskP(page)
  await expect(page.locator('#saved')).toContainText(/^Saved at /)
  await page.getByRole('button', { name: 'Send to Chief Inspector Helen Marsden' }).click()
  await expect(page.locator('main')).toContainText('Sent to Chief Inspector Helen Marsden')

  const phone = await anotherBrowser(browser, baseURL)
  await signIn(phone, 'chief.inspector')
  await phone.goto('/sign-offs')
  await phone.getByRole('link', { name: /Task P.*Priya Nair/ }).click()
  await arrived(phone)
  await expect(phone.locator('main')).toContainText('What we found about')
  await phone.getByLabel(/^Secure in every criterion/).check()
  await phone
    .getByLabel('One thing you saw this person do')
    .fill('Left the measure alone, and said why')
  await phone.getByLabel(/^One thing you will do/).fill('An hour a week with the analyst')
  await phone.getByLabel('Sign off').check()
  await phone.getByRole('button', { name: 'Send your decision' }).click()
  await expect(phone.getByRole('alert')).toContainText('sees your decision')
  await phone.context().close()

  await page.goto('/evidence/task-p')
  await arrived(page)
  await expect(page.locator('main')).toContainText('Left the measure alone, and said why')
  await page
    .getByLabel('What happened after the decision')
    .fill('The figure stayed inside its limits. We keep the plan as it is.')
  await page.getByRole('button', { name: /^Record/ }).click()
  await expect(
    page.getByRole('heading', { name: 'You have earned the Enabled stamp' }),
  ).toBeVisible()
  await page.goto('/passport')
  await arrived(page)
  await expect(page.getByRole('img', { name: /^Enabled: \d+ \w+ \d{4}/ }).first()).toBeVisible()
  await expectAccessible(page)

  const stranger = await anotherBrowser(browser, baseURL)
  await page.getByText('share or download the Enabled stamp', { exact: false }).click()
  const section = page.locator('details', { hasText: 'the Enabled stamp' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('link', { name: /PNG/ }).click(),
  ])
  await section.getByRole('button', { name: 'Share the Enabled stamp' }).click()
  // The part stays open, with the link in it.
  await expect(section.locator('a.app-sharing__address')).toBeVisible()
  const link = await section.locator('a.app-sharing__address').getAttribute('href')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await section.getByRole('button', { name: 'Copy the link' }).click()
  await expect(section.getByRole('status')).toContainText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await section.getByRole('button', { name: 'Copy the link' }).click()
  await expect(section.getByRole('status')).toContainText('Select the text and copy it yourself')
  await stranger.goto(link ?? '')
  await expect(stranger.locator('.app-verdict__word')).toHaveText('Valid')
  await stranger.goto('/verify')
  await stranger.getByLabel('The badge as a file').setInputFiles(await download.path())
  await stranger.getByRole('button', { name: 'Check the badge' }).click()
  await expect(stranger.locator('.app-verdict__word')).toHaveText('Valid')
  await stranger.context().close()
  expect(faults()).toEqual([])
})
