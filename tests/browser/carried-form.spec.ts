import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { sendEvidence } from './support/evidence.ts'
import { asking } from './support/http.ts'
import { arrived, signIn } from './support/person.ts'
import { reading } from './support/store.ts'

/**
 * A form that was typed for longer than the session lasted: what is in it outlives signing in again,
 * on any browser, and nobody else gets it.
 */

const LONG = `What we found, over several lines.\nThen “this” & <that>. ${'And more of it. '.repeat(300)}`
const OBSERVED = 'One thing you saw this person do'
const OBSTACLE = /^One thing you will do/

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 700 } })

    test('a workplace form sent after the session has ended is a draft once its writer signs in', async ({
      page,
    }) => {
      const address = `/evidence/${javaScriptEnabled ? 'task-d' : 'task-s'}`
      await signIn(page, 'admin')
      await page.goto(address)
      await arrived(page)
      await endSession(page)
      const fields = page.locator('main textarea')
      const written = LONG.slice(0, 500)
      await fields.first().fill(written)
      await fields.last().fill('The last field')
      await page
        .getByRole('button', { name: /^(Send (to|for)|Save and come back later)/ })
        .first()
        .click()
      await expectToBeAsked(page, 'your workplace form')
      if (javaScriptEnabled) await expectAccessible(page)

      await enterAs(page, 'admin', 'not the password')
      await expect(page.locator('.govuk-error-summary')).toContainText('Check your e-mail address')
      await enterAs(page, 'admin')
      await expectHeading(page, 'You are signed in again')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Go on with your workplace form' }).click()
      await expect(page).toHaveURL(`${address}?done=carried`)
      await expect(page.getByRole('region', { name: 'Important' })).toContainText(
        'What you typed is saved here, and has not been sent',
      )
      await expect(fields.first()).toHaveValue(written)
      await expect(fields.last()).toHaveValue('The last field')
    })

    test('a decision sent after the session has ended waits for another look, and for nobody else', async ({
      page,
      baseURL,
    }) => {
      const { address } = await sendEvidence('task-s', { assessors: ['chief.inspector', 'leader'] })
      await signIn(page, 'chief.inspector')
      await page.goto(address)
      await arrived(page)
      await endSession(page)
      await page.getByLabel(/^Secure in every criterion/).check()
      await page.getByLabel(OBSERVED).fill(LONG)
      await page.getByLabel(OBSTACLE).fill('An hour a week')
      await page.getByLabel('Sign off').check()
      await page.getByRole('button', { name: 'Send your decision' }).click()
      await expectToBeAsked(page, 'your decision on a sign-off')

      await enterAs(page, 'chief.inspector')
      await expectHeading(page, 'You are signed in again')
      await page.getByRole('button', { name: 'Go on with your decision on a sign-off' }).click()
      await expect(page).toHaveURL(address)
      await expect(page.locator('.govuk-error-summary')).toContainText('so this was not sent')
      await expect(page.getByLabel(OBSERVED)).toHaveValue(LONG)
      await expect(page.getByLabel('Sign off')).toBeChecked()
      expect(decisionsOn(address)).toBe(0)

      // Another assessor signs in on the same machine, while it is still to be sent.
      await arrived(page)
      await endSession(page)
      await page.getByRole('button', { name: 'Send your decision' }).click()
      await expectToBeAsked(page, 'your decision on a sign-off')
      await enterAs(page, 'leader')
      await page.waitForURL(address)
      await expect(page.getByLabel(OBSERVED)).toHaveValue('')
      expect(await page.content()).not.toContain('An hour a week')
      expect(decisionsOn(address)).toBe(0)
      const leader = await asking(baseURL, 'leader')
      expect(await (await leader.get(address)).text()).not.toContain('An hour a week')
      await leader.dispose()
    })

    test('what one person typed is not sent as another who has signed in since', async ({
      page,
    }) => {
      const { address } = await sendEvidence('task-s', { assessors: ['chief.inspector', 'leader'] })
      await signIn(page, 'chief.inspector')
      await page.goto(address)
      await arrived(page)
      await page.getByLabel(OBSERVED).fill('Mine alone')
      await endSession(page)
      await signIn(await page.context().newPage(), 'leader')
      await page.getByRole('button', { name: 'Send your decision' }).click()
      await expectToBeAsked(page, 'your decision on a sign-off')
      await expect(page.getByRole('banner')).toContainText('Gareth Pritchard')
      await enterAs(page, 'chief.inspector')
      await expectHeading(page, 'You are signed in again')
      await expect(page.getByRole('banner')).toContainText('Helen Marsden')
      await page.getByRole('button', { name: 'Go on with your decision on a sign-off' }).click()
      await expect(page.getByLabel(OBSERVED)).toHaveValue('Mine alone')
      expect(decisionsOn(address)).toBe(0)
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a note, a prediction and a second mark come through signing in as they were typed', async ({
    page,
  }) => {
    const lesson = '/courses/statistics/luck-or-change?step='
    await signIn(page, 'learning')
    await page.goto(lesson)
    await page.getByText('Your note', { exact: true }).click()
    await page.getByLabel('Your note on this page').fill('Ask what is usual')
    await endSession(page)
    await page.getByRole('button', { name: 'Save note' }).click()
    await goOnAs(page, 'learning', 'your note')
    await expect(page.getByLabel('Your note on this page')).toHaveValue('Ask what is usual')

    const field = page.locator('input[name^="field-"]').first()
    await field.fill('58')
    await endSession(page)
    await page.getByRole('button', { name: 'Keep my prediction' }).click()
    await goOnAs(page, 'learning', 'the lesson')
    await expect(page.locator('.govuk-error-summary')).toContainText('so this was not sent')
    await expect(field).toHaveValue('58')

    await page.goto('/training/sign-offs')
    await page.locator('a[href^="/training/second-marks/"]').last().click()
    await page.locator('details:has(textarea) summary').first().click()
    await page
      .getByLabel(/^Comment on/)
      .first()
      .fill('Name the rule')
    await endSession(page)
    await page.getByRole('button', { name: 'Keep these marks' }).click()
    await goOnAs(page, 'learning', 'your second mark')
    await expect(page.getByLabel(/^Comment on/).first()).toHaveValue('Name the rule')
    await expect(page.locator('.govuk-error-summary')).toContainText('so this was not sent')
  })
})

/** As the browser does when the session has run out, and as it is when somebody deletes it. */
async function endSession(page: Page) {
  await page.context().clearCookies({ name: 'session' })
}

async function expectHeading(page: Page, heading: string) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await arrived(page)
  await expectToFit(page)
}

async function expectToBeAsked(page: Page, place: string) {
  await expectHeading(page, 'Sign in')
  await expect(page.locator('main')).toContainText(`What you typed in ${place} is still here`)
}

/** Signs in where the page already asks for it. */
async function enterAs(page: Page, name: string, password = 'plot the dots') {
  await page.getByLabel('E-mail address').fill(`${name}@northmere.example`)
  await page.locator('[name="password"]').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function goOnAs(page: Page, name: string, place: string) {
  await expectToBeAsked(page, place)
  await enterAs(page, name)
  await page.getByRole('button', { name: `Go on with ${place}` }).click()
}

/** How many decisions there are on the submission of this address. */
function decisionsOn(address: string): number {
  return reading(process.env.SQLITE_FILE ?? '', (store) =>
    store
      .prepare<[string], unknown>('select id from review where submission_id = ?')
      .all(address.split('/').at(-1) ?? ''),
  ).length
}
