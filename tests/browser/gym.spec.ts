import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { decideRightly, scenarioOn } from './support/gym.ts'
import { releasedScenarios } from './support/key.ts'
import { tabTo } from './support/keyboard.ts'
import { arrived, signIn } from './support/person.ts'

/** The dashboard gym: a scenario of each kind, with and without scripts and by keyboard. */

const GYM = '/practice/gym'

type Kind = 'judge' | 'read' | 'set'

/** Nobody goes so long without having met every kind. */
const MOST = 40

test.describe.configure({ mode: 'parallel' })

for (const { who, javaScriptEnabled } of [
  { who: 'inspector', javaScriptEnabled: true },
  { who: 'graduate', javaScriptEnabled: false },
])
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a scenario of each kind is opened, looked at, decided and explained', async ({
      page,
    }) => {
      test.setTimeout(600_000)
      const faults = watchForFaults(page)
      await signIn(page, who)
      const met = new Set<Kind>()
      for (let nth = 0; met.size < 3; nth++) {
        expect(nth, 'scenarios until every kind was met').toBeLessThan(MOST)
        await page.goto(GYM)
        await page.getByRole('button', { name: /Start|Next scenario|Carry on/ }).click()
        const kind = await kindOf(page)
        if (!met.has(kind)) await lookRound(page, kind)
        // Looking for faults of access takes scripts.
        if (!met.has(kind) && javaScriptEnabled) await fits(page)
        await fillIn(page, kind)
        await decide(page)
        await explainedTo(page)
        if (!met.has(kind) && javaScriptEnabled) await fits(page)
        met.add(kind)
      }
      await page.goto(GYM)
      await expect(page.getByRole('heading', { name: 'How you stand' })).toBeVisible()
      expect(faults()).toEqual([])
    })
  })

/** One in four is sound, and those are fewer: some come twice before the last has come. */
const LONGEST = 3

for (const { who, javaScriptEnabled, width } of [
  { who: 'chief.officer', javaScriptEnabled: true, width: 1280 },
  { who: 'leader', javaScriptEnabled: false, width: 320 },
])
  test.describe(`${width} pixels wide, with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 900 } })

    test('every scenario is decided rightly', async ({ page }) => {
      test.setTimeout(900_000)
      const faults = watchForFaults(page)
      const left = new Set(releasedScenarios())
      const most = LONGEST * left.size
      await signIn(page, who)
      await page.goto(GYM)
      await page.getByRole('button', { name: /Start|Next scenario|Carry on/ }).click()
      for (let nth = 0; left.size > 0; nth++) {
        expect(nth, `scenarios until these came: ${[...left]}`).toBeLessThan(most)
        await kindOf(page)
        const open = scenarioOn(page)
        const { id } = open.scenario
        const before = await widerThanItsScreen(page)
        await test.step(id, () => decideRightly(page, open))
        await explainedTo(page)
        expect([before, await widerThanItsScreen(page)], `${id}, page and result`).toEqual([0, 0])
        left.delete(id)
        if (left.size > 0) await page.getByRole('button', { name: 'Next scenario' }).click()
      }
      expect(faults()).toEqual([])
    })
  })

test('a scenario is decided by keyboard alone, and Back does not decide it again', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await signIn(page, 'chief.inspector')
  await page.goto(GYM)
  await arrived(page)
  await tabTo(page, page.getByRole('button', { name: /Start|Next scenario|Carry on/ }))
  await page.keyboard.press('Enter')
  const kind = await kindOf(page)
  const address = page.url()
  // Past the dashboard, as its reader would when they have seen enough.
  await tabTo(page, page.getByRole('link', { name: 'Go to the decision' }))
  await page.keyboard.press('Enter')
  if (kind === 'judge') {
    await tabTo(page, page.locator('input[name=option]').first())
    await page.keyboard.press('Space')
    await tabTo(page, page.locator('input[name=faults]').last())
    await page.keyboard.press('Space')
  }
  if (kind === 'read') {
    await tabTo(page, page.locator('#written'))
    await page.keyboard.type('12')
  }
  await tabTo(page, page.locator('input[name=certainty]').first())
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: /^(Decide|Hand this page in)$/ }))
  await page.keyboard.press('Enter')
  await explainedTo(page)
  const result = page.url()
  await page.goto(address)
  await expect(page).toHaveURL(result)
})

test('somebody else’s scenario is not there', async ({ page, browser }) => {
  await signIn(page, 'learning')
  await page.goto(GYM)
  await page.getByRole('button', { name: /Start|Next scenario|Carry on/ }).click()
  await page.waitForURL(/gym\/[\w-]{10,}/)
  const other = await browser.newPage()
  await signIn(other, 'admin')
  const { pathname } = new URL(page.url())
  for (const place of ['', '/result', '/records', '/tiles/total.csv'])
    expect((await other.goto(`${pathname}${place}`))?.status(), place).toBe(404)
  await other.close()
})

async function kindOf(page: Page): Promise<Kind> {
  await expect(page.getByRole('heading', { name: 'Decide', exact: true })).toBeVisible()
  await arrived(page)
  if ((await page.locator('input[name=option]').count()) > 0) return 'judge'
  return (await page.locator('#written').count()) > 0 ? 'read' : 'set'
}

/** Mistakes are told with what was filled in; a change of the page keeps the question over it. */
async function lookRound(page: Page, kind: Kind) {
  await decide(page)
  const problem = page.getByRole('alert')
  await expect(problem).toContainText('Select how sure you are')
  if (kind === 'read') await expect(problem).toContainText('Enter the number')
  if (kind === 'judge') await expect(problem).toContainText('Select what you would do')
  const question = await page.locator('.app-gym-brief__question').innerText()
  await page.getByRole('link', { name: 'Clear all filters' }).click()
  await expect(page.getByRole('status').first()).toContainText('No filter is on')
  await expect(page.locator('.app-gym-brief__question')).toHaveText(question)
  await page.getByRole('link', { name: 'Reset to default' }).click()
  await expect(page.locator('.app-gym-brief__question')).toHaveText(question)
}

async function fillIn(page: Page, kind: Kind) {
  if (kind === 'judge') {
    await page.locator('input[name=option]').first().check()
    await page.locator('input[name=faults]').first().check()
  }
  if (kind === 'read') await page.locator('#written').fill('12')
  await page.locator('input[name=certainty]').first().check()
}

async function decide(page: Page) {
  await page.getByRole('button', { name: /^(Decide|Hand this page in)$/ }).click()
}

async function explainedTo(page: Page) {
  await page.waitForURL(/\/result$/)
  await arrived(page)
  await expect(page.locator('#verdict')).toContainText('certainty mark')
  await expect(
    page.getByRole('heading', { name: /What was wrong with the page|The page was sound/ }),
  ).toBeVisible()
  await expect(page.locator('.app-gym-exhibit')).toHaveCount(2)
}

async function fits(page: Page) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    expect(await widerThanItsScreen(page), `wider than ${width} pixels`).toBe(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** By how many pixels the page has to be moved sideways. */
function widerThanItsScreen(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )
}
