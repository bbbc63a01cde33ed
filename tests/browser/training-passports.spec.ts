import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { asking } from './support/http.ts'
import { arrived, signIn } from './support/person.ts'

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
  expect(faults()).toEqual([])

  for (const name of ['graduate', 'leader', 'admin']) {
    const other = await asking(baseURL, name)
    expect((await other.get(address)).status(), name).toBe(404)
    await other.dispose()
  }
})
