import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import Papa from 'papaparse'
import { expectAccessible } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { tabTo } from './support/keyboard.ts'
import { arrived, signIn } from './support/person.ts'

/** The practice dashboard as it is used: with and without scripts, wide and narrow, by keyboard. */

const CRIME = '/practice/crime-and-asb'

/** States that show every kind of thing a page can hold. */
const STATES = [
  '/practice',
  CRIME,
  `${CRIME}?pane=open&level=district&view=control&district=all`,
  `${CRIME}?layout=simple&tile=map`,
  `${CRIME}?district=all&level=team&view=table&compare=last-year`,
  `${CRIME}?district=all&level=district&sel=types:robbery&mode=highlight&axis=cut`,
  `${CRIME}?from=2030-01&measure=nothing-like-it`,
  `${CRIME}/records?district=G&offence=robbery&hidden=none&from=2022-04&to=2023-03`,
  '/practice/response-times',
  '/practice/violence-against-women-and-girls?pane=open&level=district',
  '/practice/victims-code',
  '/practice/scorecard',
]

test.describe.configure({ mode: 'parallel' })

for (const address of STATES)
  test(`${address} is accessible and fits, wide and narrow`, async ({ page }) => {
    const faults = watchForFaults(page)
    await signIn(page, 'graduate')
    await page.goto(address)
    await arrived(page)
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await expectAccessible(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, `wider than ${width} pixels`).toBeLessThanOrEqual(0)
    }
    expect(faults()).toEqual([])
  })

for (const javaScriptEnabled of [true, false])
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('slicers, the filter pane, bookmarks and reset change what is shown', async ({ page }) => {
      const faults = watchForFaults(page)
      await open(page, CRIME)
      await expect(showing(page)).toContainText('District: Fenholt')

      await page.getByRole('link', { name: /^Remove filter: District: Fenholt/ }).click()
      await expect(showing(page)).not.toContainText('Fenholt')

      await expect(page.getByRole('heading', { name: 'Filters', exact: true })).toHaveCount(0)
      await page.getByRole('link', { name: 'Open the filter pane' }).click()
      const pane = page.getByRole('complementary', { name: 'Filter pane' })
      await expect(pane).toContainText('Hidden filter')
      await pane.getByRole('link', { name: /Turn off.*Anti-social behaviour/ }).click()
      await expect(showing(page)).not.toContainText('nti-social behaviour is left out')

      await page.locator('select[name="to"]').selectOption('2023-03')
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Update' }).click()
      await expect(showing(page)).toContainText('Apr 2021 to Mar 2023')
      await page.locator('summary').filter({ hasText: 'Offence' }).first().click()
      await page.getByRole('checkbox', { name: 'Robbery' }).check()
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Update' }).click()
      await expect(showing(page)).toContainText('Offence: Robbery')
      if (javaScriptEnabled)
        await expect(page.getByRole('checkbox', { name: 'Robbery' })).toBeFocused()

      await page.getByRole('link', { name: /robbery in Gorsedale/ }).click()
      await expect(showing(page)).toContainText(': 33.')
      await expect(page.locator('select[name="from"]')).toHaveValue('2022-04')

      await page.getByRole('link', { name: 'Reset to default' }).click()
      await expect(showing(page)).toContainText('District: Fenholt')
      await expect(page.locator('select[name="to"]')).toHaveValue('2025-03')
      expect(new URL(page.url()).search).toBe('')
      expect(faults()).toEqual([])
    })

    test('a selection filters or highlights; drilling goes down, up and through', async ({
      page,
    }) => {
      const faults = watchForFaults(page)
      await open(page, `${CRIME}?district=all&hidden=none&level=district`)
      const types = page.getByRole('region', { name: 'By type' })
      await types.getByRole('link', { name: 'Select Robbery' }).first().click()
      await expect(types.locator('.app-selected').first()).toHaveText('Selected')
      await page.getByRole('link', { name: 'Cross-filter' }).click()
      const ranking = page.getByRole('region', { name: 'Places from most to least' })
      await expect(ranking.locator('.app-bars__part')).toHaveCount(0)
      await page.getByRole('link', { name: 'Cross-highlight' }).click()
      await expect(ranking.locator('.app-bars__part')).not.toHaveCount(0)
      await expect(ranking.locator('.app-bars__value').first()).toHaveText(/ of /)
      await types.getByRole('link', { name: 'Clear selection Robbery' }).first().click()
      await expect(page.locator('.app-selected')).toHaveCount(0)

      await ranking.getByRole('link', { name: 'Drill down into Gorsedale' }).first().click()
      await expect(ranking).toContainText('Gorsedale Centre')
      await page
        .getByRole('navigation', { name: 'Drill up' })
        .getByRole('link', { name: 'All districts' })
        .click()
      await expect(ranking).toContainText('Harrowbank')

      const gorsedale = ranking.getByRole('listitem').filter({ hasText: 'Gorsedale' }).first()
      const count = await gorsedale.locator('.app-bars__value').innerText()
      await gorsedale.getByRole('link', { name: 'Records of Gorsedale' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${count} records`)
      await expect(page.getByText('no person stands in any of them')).toBeVisible()
      expect(faults()).toEqual([])
    })

    test('the table of a visual is its file, in the state of the page', async ({ page }) => {
      await open(
        page,
        `${CRIME}?district=all&level=district&hidden=none&from=2024-04&compare=last-year`,
      )
      const ranking = page.getByRole('region', { name: 'Places from most to least' })
      await ranking.locator('summary').filter({ hasText: 'Table' }).click()
      const rows = ranking.locator('table tr')
      const shown = await rows.evaluateAll((found) =>
        found.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      )
      const href = await ranking.getByRole('link', { name: /CSV/ }).getAttribute('href')
      const answer = await page.request.get(href ?? '')
      expect(answer.headers()).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="crime-and-asb-ranking.csv"',
        'cache-control': 'no-store',
      })
      const text = (await answer.text()).replace(/^\uFEFF/, '').trimEnd()
      const { data } = Papa.parse<string[]>(text, { delimiter: ',' })
      const columns = data[0]?.length ?? 0
      expect(columns).toBeGreaterThan(2)
      const plain = (cell: string) => cell.replaceAll(',', '')
      expect(data.map((row) => row.map(plain))).toEqual(
        shown.map((row) => row.slice(0, columns).map(plain)),
      )
    })
  })

test('a link followed before every chart has come alive shows what it should, and is no fault', async ({
  page,
}) => {
  const faults = watchForFaults(page)
  await signIn(page, 'graduate')
  await page.route(/-chart-[^/]*\.js$/, async (route) => {
    await wait(3000)
    await route.continue()
  })
  await page.goto(`${CRIME}?district=all&hidden=none&level=district`)
  await arrived(page)
  await page
    .getByRole('region', { name: 'By type' })
    .getByRole('link', { name: 'Select Robbery' })
    .first()
    .click()
  await expect(page.locator('.app-selected').first()).toHaveText('Selected')
  await expect(page.locator('.app-chart svg').first()).toBeVisible()
  expect(faults()).toEqual([])
  // Scripts that are still held back when the page closes are nobody's concern.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('slicers sent again while the page is still arriving show what was chosen last', async ({
  page,
}) => {
  const faults = watchForFaults(page)
  await open(page, `${CRIME}?layout=simple&tile=ranking&district=all&level=district`)
  await page.evaluate(leaveTheFirstPageHalfSent)
  const measure = page.locator('select[name="measure"]')
  const firstPage = () => page.evaluate(() => Reflect.get(window, 'firstPage'))
  await measure.selectOption('crimes')
  await expect.poll(firstPage).toBe('half sent')
  await measure.selectOption('per-resident')
  await expect(showing(page)).toContainText('per 1,000')
  await expect(page).toHaveURL(/measure=per-resident/)
  expect(await firstPage()).toBe('stopped')
  expect(faults()).toEqual([])
})

/** In the browser: of the first page's data, half come, and the rest never. */
function leaveTheFirstPageHalfSent() {
  const fetchWhole = window.fetch
  window.fetch = async (input, init) => {
    const response = await fetchWhole(input, init)
    const { signal } = init ?? {}
    if (!signal || !new URL(response.url).pathname.endsWith('.data')) return response
    window.fetch = fetchWhole
    const data = new Uint8Array(await response.arrayBuffer())
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(data.subarray(0, data.length / 2))
        Object.assign(window, { firstPage: 'half sent' })
        signal.addEventListener('abort', () => {
          Object.assign(window, { firstPage: 'stopped' })
          controller.error(signal.reason)
        })
      },
    })
    return new Response(body, response)
  }
}

test('everything can be done by keyboard, and the place is kept', async ({ page }) => {
  const faults = watchForFaults(page)
  await open(page, `${CRIME}?layout=simple&tile=ranking&district=all&level=district`)
  await tabTo(page, page.getByRole('link', { name: 'Open the filter pane' }))
  await page.keyboard.press('Enter')
  const off = page.getByRole('link', { name: /^Turn off.*Anti-social behaviour/ })
  await tabTo(page, off)
  await page.keyboard.press('Enter')
  await expect(showing(page)).not.toContainText('nti-social behaviour is left out')
  await expect(page.getByRole('link', { name: /^Turn on.*Anti-social/ })).toBeFocused()

  const select = page.getByRole('link', { name: 'Select Harrowbank' }).first()
  await page.reload()
  await arrived(page)
  await tabTo(page, select)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Clear selection Harrowbank' }).first()).toBeFocused()

  await page.reload()
  await arrived(page)
  const chip = page.getByRole('link', { name: /^Remove filter: Selected: Harrowbank/ })
  await tabTo(page, chip)
  await page.keyboard.press('Enter')
  await expect(chip).toHaveCount(0)
  await expect(page.locator('.app-showing__says'), 'reading goes on here').toBeFocused()

  const measure = page.locator('select[name="measure"]')
  await page.reload()
  await arrived(page)
  await tabTo(page, measure)
  await page.keyboard.press('ArrowDown')
  await expect(showing(page)).toContainText('Showing crimes,')
  await expect(measure).toBeFocused()
  expect(faults()).toEqual([])
})

async function open(page: Page, address: string) {
  await signIn(page, 'graduate')
  await page.goto(address)
  await arrived(page)
}

function showing(page: Page) {
  return page.getByRole('status')
}
