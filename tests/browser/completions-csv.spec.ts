import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import Papa from 'papaparse'
import { fieldOf, valueIn } from './support/data-reply.ts'
import { asking, dataOf } from './support/http.ts'
import { arrived, signIn } from './support/person.ts'

const LIST = '/training/completions'

test('filters, search, sort and page are in the address, so that a view can be sent to a colleague', async ({
  page,
}) => {
  await signIn(page, 'learning')
  await page.goto(LIST)
  await arrived(page)
  await page.getByLabel('Rank').selectOption('Inspector')
  await page.getByLabel('Status').selectOption('Overdue')
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await page.waitForURL(/status=overdue/)
  expect(stateIn(page)).toMatchObject({ rank: 'Inspector', status: 'overdue' })
  await expect(page.getByRole('link', { name: /Status: Overdue/ })).toBeVisible()
  for (const tag of await page.locator('tbody tr').allInnerTexts()) expect(tag).toContain('Overdue')

  await page.getByRole('link', { name: /^Due/ }).click()
  await page.waitForURL(/sort=due/)
  expect(stateIn(page)).toMatchObject({ rank: 'Inspector', status: 'overdue', sort: 'due' })
  await expect(page.getByRole('columnheader', { name: /^Due/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await page.getByRole('link', { name: /^Due/ }).click()
  await page.waitForURL(/sort=-due/)
  // The address changes a moment before the page does, and so do its links.
  await expect(page.getByRole('columnheader', { name: /^Due/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.getByRole('link', { name: 'Page 2', exact: true }).click()
  await page.waitForURL(/page=2/)
  expect(stateIn(page)).toMatchObject({
    rank: 'Inspector',
    status: 'overdue',
    sort: '-due',
    page: '2',
  })
  await expect(page.getByText('Showing 26 to')).toBeVisible()
  const rows = await page.locator('tbody tr').allInnerTexts()
  await page.reload()
  await arrived(page)
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual(rows)

  // A new search begins at the first page again, and the back button gives this one back.
  await page.getByLabel('Name or staff number').fill('a')
  await page.getByRole('button', { name: 'Apply filters' }).click()
  await page.waitForURL(/search=a/)
  expect(stateIn(page)).not.toHaveProperty('page')
  await page.goBack()
  await page.waitForURL(/page=2/)
  await expect.poll(() => page.locator('tbody tr').allInnerTexts()).toEqual(rows)

  await page.goto(`${LIST}?page=999`)
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await page.goto(`${LIST}?search=nobody+of+this+name`)
  await expect(page.getByText('No people match these filters.')).toBeVisible()
})

for (const search of [
  '',
  '?status=overdue&sort=-due',
  '?rank=Chief+Inspector&sort=command',
  '?command=Harrowbank&sort=-modules',
  '?course=statistics&status=completed&sort=-completed',
  '?search=an&sort=-name',
  '?search=nobody+of+this+name',
]) {
  test(`the CSV of "${search}" holds the people of that list, all of them and in its order`, async ({
    baseURL,
  }) => {
    const learning = await asking(baseURL, 'learning')
    const listed = await peopleListed(learning, search)
    const answer = await learning.get(`${LIST}.csv${search}`)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="completions-\d{4}-\d\d-\d\d\.csv"$/,
      ),
      'cache-control': 'no-store',
    })
    const bytes = await answer.body()
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.toString('utf8').slice(1)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)

    const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' })
    expect(errors).toEqual([])
    const [head, ...rows] = data
    expect(head?.join(' ')).toBe(
      'staff_number family_name given_name email rank command modules_complete modules_assigned courses_assigned courses_completed status due_on completed_on',
    )
    const people = rows.map(([staffNumber, familyName, givenName, , rank, command]) => {
      return [staffNumber, `${familyName}, ${givenName}`, rank, command]
    })
    expect(people).toEqual(listed)
    if (search.includes('status=')) expect(new Set(rows.map((row) => row[10])).size).toBe(1)
  })
}

test('the page offers the CSV of exactly what it shows', async ({ page }) => {
  await signIn(page, 'learning')
  const search = '?rank=Chief+Inspector&command=Harrowbank&sort=-due'
  await page.goto(`${LIST}${search}`)
  const csv = page.getByRole('link', { name: 'CSV' })
  const href = new URL((await csv.getAttribute('href')) ?? '', page.url())
  expect(href.pathname).toBe(`${LIST}.csv`)
  expect(stateIn(page)).toEqual(Object.fromEntries(href.searchParams))
})

function stateIn(page: Page): Record<string, string> {
  const entries = [...new URL(page.url()).searchParams].filter(([, value]) => value !== '')
  return Object.fromEntries(entries)
}

/** Everybody on the pages of the list, one page after another. */
async function peopleListed(learning: APIRequestContext, search: string): Promise<unknown[][]> {
  const people: unknown[][] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const address = `${LIST}${search}${search === '' ? '?' : '&'}page=${page}`
    const reply = valueIn(await (await learning.get(dataOf(address))).text())
    const list = fieldOf(reply, 'routes/completions', 'data')
    pages = Number(fieldOf(list, 'pages'))
    const rows = fieldOf(list, 'people')
    if (!Array.isArray(rows)) throw new Error(`${address} lists nobody`)
    const columns = ['staffNumber', 'name', 'rank', 'command']
    people.push(...rows.map((row) => columns.map((column) => fieldOf(row, column))))
  }
  return people
}
