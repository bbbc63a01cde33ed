import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { sendEvidence } from './support/evidence.ts'
import { watchForFaults } from './support/faults.ts'
import { asking, dataOf } from './support/http.ts'
import { arrived, signIn } from './support/person.ts'
import { reading } from './support/store.ts'

async function expectGood(page: Page) {
  await arrived(page)
  await expectToFit(page)
  await expectAccessible(page)
}

test.describe('without JavaScript, on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })

  test('a task is signed off on one page, and a mistake loses nothing', async ({
    page,
    baseURL,
  }) => {
    const { name, address } = await sendEvidence('task-p', {
      assessors: ['chief.inspector', 'leader'],
    })
    await signIn(page, 'chief.inspector')
    await page.getByRole('link', { name: /^Sign-offs \(\d+\)$/ }).click()
    await expectToFit(page)
    await page.getByRole('link', { name: new RegExp(`Task P.*${name}`) }).click()
    await expect(page).toHaveURL(address)
    await expect(page.getByText('waiting 2 days')).toBeVisible()
    await expect(page.locator('figure.app-chart')).toBeVisible()
    await expectToFit(page)

    await page.getByLabel(/^Secure in every criterion/).check()
    await page.getByLabel('One thing you saw this person do').fill('Asked what is usual')
    await page.getByLabel('Sign off').check()
    await page.getByRole('button', { name: 'Send your decision' }).click()
    await expect(page.locator('.govuk-error-summary')).toContainText(
      'Enter one thing you will do to remove an obstacle',
    )
    await expect(page.getByLabel('One thing you saw this person do')).toHaveValue(
      'Asked what is usual',
    )
    await expect(page.locator('[name^="level-"][value="2"]:checked')).toHaveCount(6)
    await expect(page.getByLabel('Sign off')).toBeChecked()
    await expectToFit(page)

    await page.getByLabel(/^One thing you will do/).fill('An hour a week with the analyst')
    await page.getByRole('button', { name: 'Send your decision' }).click()
    await expect(page).toHaveURL(`${address}?decided`)
    await expect(page.getByRole('alert')).toContainText(`${name} sees your decision`)
    await expectToFit(page)

    // The other assessor is told who decided, and cannot decide again.
    const late = await asking(baseURL, 'leader')
    const decided = await (await late.get(address)).text()
    expect(decided).toContain('Helen Marsden decided')
    expect(decided).not.toContain('Send your decision')
    const again = await late.post(address, { form: { verdict: 'returned', next: 'Once more' } })
    expect(again.headers().location).toBe(`${address}?decided`)
    expect(await (await late.get(`${address}?decided`)).text()).toContain('had already decided')
    await late.dispose()

    for (const other of ['inspector', 'graduate', 'learning', 'admin']) {
      const asker = await asking(baseURL, other)
      for (const form of [address, dataOf(address)]) {
        const answer = await asker.get(form)
        expect(answer.status(), `${other} ${form}`).toBe(404)
        expect(await answer.text()).not.toContain('What was found')
      }
      expect((await asker.post(address, { form: { verdict: 'accepted' } })).status()).toBe(404)
      await asker.dispose()
    }
  })
})

test('a clear case takes one press for the levels; a low level asks for its reason', async ({
  page,
}) => {
  const faults = watchForFaults(page)
  const { address } = await sendEvidence('task-s', { assessors: ['chief.inspector'] })
  await signIn(page, 'chief.inspector')
  await page.goto(address)
  await expectGood(page)
  const all = page.getByLabel(/^Secure in every criterion/)
  await all.check()
  await expect(page.locator('[name^="level-"][value="2"]:checked')).toHaveCount(6)
  await all.uncheck()
  await expect(page.locator('[name^="level-"]:checked')).toHaveCount(0)
  await all.check()
  await page.locator('#level-judgement').check()
  await expect(page.getByLabel('Comment on “Judgement”')).toBeVisible()
  await page.getByLabel('Return for more work').check()
  await page.getByLabel('What to do before it is sent again').fill('Say why it is signal')
  await page.getByRole('button', { name: 'Send your decision' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('make “Judgement” secure')
  await expect(page.getByLabel('What to do before it is sent again')).toHaveValue(
    'Say why it is signal',
  )
  await page.getByLabel('Comment on “Judgement”').fill('Name the rule')
  await page.getByRole('button', { name: 'Send your decision' }).click()
  await expect(page.getByRole('alert')).toContainText('Returned for more work')
  await expect(page.locator('main')).toContainText('Name the rule')
  await expectGood(page)
  expect(faults()).toEqual([])
})

test('the learning team names an assessor, ends it, and reads how far two markers agree', async ({
  page,
}) => {
  const faults = watchForFaults(page)
  const { name, email } = await sendEvidence('task-d', { assessors: [] })
  await page.setViewportSize({ width: 320, height: 700 })
  await signIn(page, 'learning')
  await page.goto('/training/completions')
  await page.getByRole('link', { name: 'Sign-offs and second marks' }).click()
  await expectGood(page)
  await page.getByLabel('E-mail address of the person whose evidence it is').fill(email)
  await page.getByLabel('E-mail address of the assessor').fill(email)
  await page.getByRole('button', { name: 'Name this assessor' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Nobody reviews their own work')
  await expect(page.getByLabel('E-mail address of the assessor')).toHaveValue(email)
  await page.getByLabel('E-mail address of the assessor').fill('leader@northmere.example')
  await page.getByRole('button', { name: 'Name this assessor' }).click()
  const named = page
    .getByRole('listitem')
    .filter({ hasText: `Gareth Pritchard may decide for ${name}` })
  await expect(named).toBeVisible()
  await named.getByRole('button', { name: /End/ }).click()
  await expect(named).toHaveCount(0)

  const { id, holder } = markedTwice()
  await page.goto(`/training/second-marks/${id}`)
  await expect(page.getByRole('table', { name: 'The two marks side by side' })).toBeVisible()
  await expectGood(page)
  expect(await page.content()).not.toContain(holder)
  const csv = await page.request.get('/training/agreement.csv')
  expect(await csv.text()).toMatch(/\nall criteria,same level,\d+,\d+,\d+,/)

  // One that is left to mark shows neither whose it is nor how it was marked, until it is marked.
  await page.goto('/training/sign-offs')
  await page.locator('a[href^="/training/second-marks/"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Task [SPD]/)
  await expectGood(page)
  const submission = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const first = firstMarkOf(submission)
  const blind =
    (await page.content()) +
    (await (await page.request.get(dataOf(`/training/second-marks/${submission}`))).text())
  for (const secret of [first.holder, first.assessor, first.words])
    expect(blind).not.toContain(secret)
  await page.getByLabel(/^Secure in every criterion/).check()
  await page.getByRole('button', { name: 'Keep these marks' }).click()
  const table = page.getByRole('table', { name: 'The two marks side by side' })
  await expect(table.getByRole('row').filter({ hasText: 'Method' })).toContainText(
    new RegExp(`${first.method} \\w.*2 Secure`),
  )
  await expectGood(page)
  expect(faults()).toEqual([])
})

/** Whose a task is, and how it was marked first. */
function firstMarkOf(submission: string) {
  return reading(process.env.SQLITE_FILE ?? '', (store) => {
    const row = store
      .prepare<[string], { holder: string; assessor: string; body: string }>(
        `select holder.given_name || ' ' || holder.family_name as holder,
           assessor.given_name || ' ' || assessor.family_name as assessor, review.body
         from review join submission on submission.id = submission_id
         join work on work.id = work_id join person holder on holder.id = work.person_id
         join person assessor on assessor.id = assessor_id
         where submission.id = ? and purpose = 'sign-off'`,
      )
      .get(submission)
    if (!row) throw new Error(`Nobody decided on ${submission}`)
    const { marks, observed, next } = JSON.parse(row.body)
    const { holder, assessor } = row
    return { holder, assessor, words: observed || next, method: marks.method.level }
  })
}

/** A task of the demo force that its learning team has marked a second time, and who wrote it. */
function markedTwice(): { id: string; holder: string } {
  return reading(process.env.SQLITE_FILE ?? '', (store) => {
    const found = store
      .prepare<[], { id: string; holder: string }>(
        `select submission.id, given_name || ' ' || family_name as holder from review
         join submission on submission.id = submission_id join work on work.id = work_id
         join person on person.id = person_id where purpose = 'second-mark' order by at limit 1`,
      )
      .get()
    if (!found) throw new Error('Nothing is marked twice')
    return found
  })
}
