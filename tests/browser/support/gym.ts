import { expect, type Page } from '@playwright/test'
import { parse } from '#app/domain/dashboards/address.ts'
import { controlsOf } from '#app/domain/dashboards/controls.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import type { AllFacts } from '#app/domain/dashboards/facts.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { State } from '#app/domain/dashboards/state.ts'
import { faultOf } from '#app/domain/gym/faults.ts'
import { lookIn, openedBy, stateOf } from '#app/domain/gym/looks.ts'
import { type Opened, type ScenarioVersion, scenarioOf } from '#app/domain/gym/pinned.ts'
import type { Scenario } from '#app/domain/gym/scenario.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { reading } from './store.ts'

/** A scenario as somebody opened it, with the key that the page does not have. */
export interface OpenScenario {
  /** Its placeholders filled, as its learner reads it. */
  scenario: Scenario
  values: Opened['values']
  /** The dashboard of the course, with nothing of the scenario in it: what queries of authors mean. */
  plain: Dashboard
  /** The dashboard as the page opened it: what addresses of the page mean. */
  dashboard: Dashboard
}

/** The scenario of the page in view, from the store of the tested service. */
export function scenarioOn(page: Page): OpenScenario {
  const [, id = ''] = /\/gym\/([\w-]+)/.exec(page.url()) ?? []
  const { definition, opened } = reading(process.env.SQLITE_FILE ?? '', (store) => {
    const row = store
      .prepare<[string], { definition: string; opened: string }>(
        `select definition, opened from gym_attempt
         join gym_scenario on gym_scenario.id = gym_attempt.gym_scenario_id
         where gym_attempt.id = ?`,
      )
      .get(id)
    if (row === undefined) throw new Error(`No scenario is open at ${page.url()}`)
    return row
  })
  const version: ScenarioVersion = JSON.parse(definition)
  const pinned: Opened = JSON.parse(opened)
  const scenario = scenarioOf(version, pinned)
  const { dashboard } = openedBy(scenario, version.dashboard)
  return { scenario, values: pinned.values, plain: version.dashboard, dashboard }
}

/** Decides rightly, with nothing but what is on the page, and is told so. */
export async function decideRightly(page: Page, open: OpenScenario) {
  const { scenario, values } = open
  const { task } = scenario
  switch (task.kind) {
    case 'judge': {
      const right = task.options.find(({ isRight }) => isRight)?.text ?? ''
      await page.getByRole('radio', { name: right, exact: true }).check()
      const names = scenario.faults.map((fault) => faultOf(fault).name)
      for (const name of names.length > 0 ? names : ['Nothing: the page is sound'])
        await page.getByRole('checkbox', { name, exact: true }).check()
      break
    }
    case 'read': {
      const place = scenario.values[task.truth]
      const shown = values[task.truth]?.shown ?? ''
      if (!place) throw new Error(`"${scenario.id}" has no place to read from`)
      await setPage(page, open, place)
      await expect(page.locator(`[aria-labelledby="tile-${place.tile}"]`)).toContainText(shown)
      await page.locator('#written').fill(shown)
      break
    }
    case 'set':
      await setPage(page, open, scenario.honest)
  }
  await page.locator('input[name=certainty][value="3"]').check()
  await page.getByRole('button', { name: /^(Decide|Hand this page in)$/ }).click()
  await page.waitForURL(/\/result$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A right decision')
  await expect(page.locator('#verdict')).toContainText('certainty mark +3')
  const found = page.locator('.app-gym-fault__found')
  await expect(found).toHaveText(scenario.faults.map(() => 'Spotted'))
}

/** Brings the page, and one of its visuals, to an author's query by links and slicers. */
async function setPage(
  page: Page,
  open: OpenScenario,
  { query, tile }: { query: string; tile: string },
) {
  const wanted = stateOf(query, open.plain)
  const { hidden, sel } = stateHandedIn(await handedIn(page), open)
  if (sel !== wanted.sel || String(hidden) !== String(wanted.hidden)) {
    await page.getByRole('link', { name: 'Clear all filters' }).click()
    await expect(page.getByRole('status').first()).toContainText('No filter is on')
  }
  await expect(async () => {
    await fillSlicers(page, wanted, open)
    await expect
      .poll(async () => settings(stateHandedIn(await handedIn(page), open), open), {
        timeout: 5000,
      })
      .toEqual(settings(wanted, open))
  }).toPass({ timeout: 60_000 })
  await showAs(page, open, wanted, tile)
}

/** How a visual is drawn is a link of its own. */
async function showAs(page: Page, open: OpenScenario, wanted: State, tile: string) {
  const drawn = async () => stateHandedIn(await handedIn(page), open).view
  if ((await drawn()) === wanted.view) return
  const { views } = lookIn(wanted, tile, open.dashboard, facts()).tile
  const name = views.find(({ value }) => value === wanted.view)?.label ?? ''
  await page
    .locator(`[aria-labelledby="tile-${tile}"]`)
    .getByRole('link', { name, exact: true })
    .click()
  await expect.poll(drawn).toBe(wanted.view)
}

/** Fills in every field that differs, in parts that are opened for it, and sends the form. */
async function fillSlicers(page: Page, wanted: State, open: OpenScenario) {
  const form = page.getByRole('form', { name: 'Slicers and settings' })
  const now = settings(stateHandedIn(await handedIn(page), open), open)
  for (const { name, kind, options } of fieldsOf(wanted, open)) {
    if (String(now[name]) === String(settings(wanted, open)[name])) continue
    const named = `[name="${name}"]:not([type="hidden"])`
    const folds = form.locator('details:not([open])', { has: page.locator(named) })
    while ((await folds.count()) > 0) await folds.first().locator('summary').first().click()
    if (kind === 'select')
      await form
        .locator(named)
        .selectOption(options.find(({ isCurrent }) => isCurrent)?.value ?? '')
    else
      for (const { value, isCurrent } of options)
        await form.locator(`${named}[value="${value}"]`).setChecked(isCurrent)
  }
  await form.getByRole('button', { name: 'Update' }).click()
}

/** The state that goes with the decision, as the form of the decision has it. */
async function handedIn(page: Page): Promise<string> {
  const action = await page.locator('.app-gym-decision').getAttribute('action')
  return action?.split('?')[1] ?? ''
}

function stateHandedIn(query: string, { dashboard }: OpenScenario): State {
  return parse(new URLSearchParams(query), dashboard)
}

/** What is chosen in each field of a page in this state. */
function settings(state: State, open: OpenScenario): Record<string, string[]> {
  return Object.fromEntries(
    fieldsOf(state, open).map(({ name, options }) => [
      name,
      options.filter(({ isCurrent }) => isCurrent).map(({ value }) => value),
    ]),
  )
}

function fieldsOf(state: State, { dashboard }: OpenScenario) {
  const own = facts()[dashboard.facts]
  if (!own) throw new Error(`There are no facts called "${dashboard.facts}"`)
  return controlsOf(state, dashboard, own).fields
}

let made: AllFacts | undefined

function facts(): AllFacts {
  made ??= factsOf(committedTables())
  return made
}
