import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { asking } from './support/http.ts'
import { arrived, signIn } from './support/person.ts'
import { reading } from './support/store.ts'

test.use({ viewport: { width: 320, height: 700 } })

test('the learning team finds a person, and revokes only after a reason and a second look', async ({
  page,
  baseURL,
}) => {
  const faults = watchForFaults(page)
  await signIn(page, 'learning')
  await page.goto('/training/passports')
  await page.getByLabel('Name or staff number').fill('Siddiqui')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: 'Imran Siddiqui' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Imran Siddiqui')
  await arrived(page)
  await expectAccessible(page)
  await expect(page.getByRole('main')).not.toContainText(/\d of 5 right, \d are needed|taken: \d/)
  const address = new URL(page.url()).pathname

  await page.getByRole('link', { name: 'Revoke Skilled' }).click()
  const reason = page.getByLabel('Reason')
  await reason.fill('A mistake')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter the reason')
  await expect(reason).toHaveValue('A mistake')
  await expectAccessible(page)
  await reason.fill('The assessment was taken by somebody else')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('This cannot be undone')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Change the reason' }).click()
  await expect(reason).toHaveValue('The assessment was taken by somebody else')
  await page.getByRole('link', { name: 'Change nothing, and go back' }).click()
  await expect(page.getByRole('link', { name: 'Revoke Skilled' })).toBeVisible()

  await page.getByRole('link', { name: 'Record a new posting' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('New posting of')
  await expectAccessible(page)
  await page.getByLabel('Command', { exact: true }).selectOption({ index: 0 })
  await page.getByLabel('Day').fill('1')
  await page.getByLabel('Month').fill('1')
  await page.getByLabel('Year').fill('2031')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('button', { name: 'Record this posting' })).toBeVisible()
  await arrived(page)
  await expectAccessible(page)
  expect(faults()).toEqual([])

  for (const name of ['graduate', 'leader', 'admin']) {
    const other = await asking(baseURL, name)
    for (const place of [address, `${address}/posting`]) {
      expect((await other.get(place)).status(), `${name} ${place}`).toBe(404)
    }
    const recorded = await other.post(`${address}/posting`, { form: { intent: 'record' } })
    expect(recorded.status(), name).toBe(404)
    await other.dispose()
  }
})

/** Somebody who holds "equipped", but none of those who sign in: other journeys are about them. */
function holderOfEquipped(): { id: string; name: string; command: string } {
  const holder = reading(process.env.SQLITE_FILE ?? '', (store) =>
    store
      .prepare<[], { id: string; name: string; command: string }>(
        `select person.id, given_name || ' ' || family_name as name, command
         from award
         join person on person.id = award.person_id
         join posting on posting.person_id = person.id and to_day is null
         where badge = 'equipped' and revoked_at is null
           and email not like 'graduate@%' and email not like 'inspector@%'
         order by awarded_at`,
      )
      .get(),
  )
  if (!holder) throw new Error('Nobody holds "equipped"')
  return holder
}

/** The day it is for the service, as its page says it. */
async function todayOn(page: Page): Promise<Date> {
  await page.goto('/training/passports')
  const [, day] = /as at (\d+ \w+ \d+)/.exec(await page.getByRole('main').innerText()) ?? []
  return new Date(`${day} UTC`)
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the learning team records a new posting, and sees first and then what lapses', async ({
    page,
  }) => {
    const { id, name, command } = holderOfEquipped()
    await signIn(page, 'learning')
    const today = await todayOn(page)
    await expect(
      page.getByRole('navigation', { name: 'Training' }).locator('[aria-current="page"]'),
    ).toHaveText('Digital Passports')
    await page.goto(`/training/passports/${id}`)
    await page.getByRole('link', { name: 'Record a new posting' }).click()
    const main = page.getByRole('main')
    await expect(main).toContainText('if the rank or the command changes, Equipped lapses')
    await expectToFit(page)
    await page
      .getByLabel('Command', { exact: true })
      .selectOption(command === 'Fenholt' ? 'Dunmoor' : 'Fenholt')
    const manager = page.getByLabel('E-mail address of the line manager')
    await manager.fill('nobody@northmere.example')
    await page.getByLabel('Day').fill('31')
    await page.getByLabel('Month').fill('2')
    await page.getByLabel('Year').fill('2026')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.getByRole('alert')).toContainText('Nobody here has the e-mail address')
    await expect(page.getByRole('alert')).toContainText('must be a real date')
    await expect(manager).toHaveValue('nobody@northmere.example')
    await expectToFit(page)

    await manager.fill('leader@northmere.example')
    const day = String(today.getUTCDate())
    await page.getByLabel('Day').fill(day)
    await page.getByLabel('Month').fill(String(today.getUTCMonth() + 1))
    await page.getByLabel('Year').fill(String(today.getUTCFullYear()))
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).not.toHaveTitle(/^Error: /)
    await expect(main).toContainText('Equipped lapses: it is earned again once it is confirmed')
    await expectToFit(page)
    await page.getByRole('button', { name: 'Change the posting' }).click()
    await expect(page.getByLabel('Day')).toHaveValue(day)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Record this posting' }).click()
    await expect(page.getByRole('alert')).toContainText('New posting recorded')
    await expect(page.getByRole('alert')).toContainText('change of post: Equipped')
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await expectToFit(page)
  })
})
