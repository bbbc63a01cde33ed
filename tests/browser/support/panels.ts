import { expect, type Locator, type Page } from '@playwright/test'
import type { Module } from '#app/domain/courses.ts'
import type { ExerciseRecord, Fields } from '#app/domain/exercises/exercise.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import { exerciseSeed } from '#app/domain/lesson-view-of.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { keyedStream } from '#app/domain/randomness.ts'
import { solverFor } from '../../../scripts/demo-force/solvers.ts'
import { tabTo } from './keyboard.ts'
import { arrived, emailSignedIn } from './person.ts'
import { seedOf } from './store.ts'

/** Fills one field of a form: by mouse, or by keyboard alone. */
type Fill = (page: Page, field: Locator, value: string) => Promise<void>

/** No exercise takes more posts than this. */
const MOST_POSTS = 60

/** Brings an exercise that is described in panels to its goal, or so many posts towards it, as somebody who knows would. */
export async function playPanels(
  page: Page,
  module: Module,
  {
    fill = fillByMouse,
    look = async () => {},
    posts = MOST_POSTS,
  }: { fill?: Fill; look?: (page: Page) => Promise<void>; posts?: number } = {},
) {
  const exercise = module.exercise === null ? null : exerciseById(module.exercise)
  if (exercise === null) throw new Error(`${module.code} has no exercise`)
  const own = {
    seed: exerciseSeed(seedOf(emailSignedIn(page)), exercise.id),
    figures: module.figures,
    northmere: committedTables(),
    prediction: null,
  }
  const records: ExerciseRecord[] = []
  while (!records.some(({ outcome }) => outcome === 'met')) {
    if (records.length === posts && posts < MOST_POSTS) return
    if (records.length === MOST_POSTS) throw new Error(`${exercise.id} does not come to its goal`)
    const play = solverFor(exercise.id)(
      { ...own, records },
      { slips: false, stream: keyedStream('browser', exercise.id) },
    )
    await goToPlay(page, play.query)
    await post(page, play.fields, fill)
    const taken = exercise.take({ ...own, records, query: play.query }, play.fields)
    if ('problems' in taken) throw new Error(JSON.stringify(taken.problems))
    records.push({ ...taken, at: new Date().toISOString() })
    await look(page)
  }
}

/** Where the solver wants to play with something first, its state is an address. */
async function goToPlay(page: Page, query: Fields) {
  const address = new URL(page.url())
  const wanted = Object.entries(query).filter(([, value]) => value !== '')
  if (wanted.every(([name, value]) => address.searchParams.get(name) === value)) return
  for (const [name, value] of wanted) address.searchParams.set(name, value)
  await page.goto(`${address.pathname}${address.search}`)
  await arrived(page)
}

async function post(page: Page, fields: Fields, fill: Fill) {
  const form = page.locator('form', {
    has: page.locator(`input[name="ask"][value="${fields.ask}"]`),
  })
  await expect(form, `the form of "${fields.ask}"`).toHaveCount(1)
  for (const [name, value] of Object.entries(fields)) {
    // What is not chosen is sent as nothing.
    if (name === 'ask' || name === 'do' || value === '') continue
    await fill(page, form.locator(`[name="${name}"]`), value)
  }
  const before = await form.locator('[name="step_id"]').inputValue()
  const button = fields.do
    ? form.locator(`button[name="do"][value="${fields.do}"]`)
    : form.locator('button:not([name]):not([type="button"])')
  if (fill === fillByKeyboard) {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
  } else await button.click()
  await expect(page.locator(`[name="step_id"][value="${before}"]`)).toHaveCount(0)
  await arrived(page)
  await expect(page.locator('.govuk-error-summary')).toHaveCount(0)
}

/** With a mouse or a finger: folded tables are opened first. */
export async function fillByMouse(_page: Page, field: Locator, value: string) {
  const first = field.first()
  await unfold(first, (summary) => summary.click())
  switch (await kindOf(first)) {
    case 'radio':
      return await checkedOf(field, value).check()
    case 'checkbox':
      return await first.check()
    case 'select-one':
      return void (await first.selectOption(value))
    default:
      return await first.fill(value)
  }
}

/** With the Tab key, the arrows, Space and typing. */
export async function fillByKeyboard(page: Page, field: Locator, value: string) {
  const first = field.first()
  await unfold(first, async (summary) => {
    await tabTo(page, summary)
    await page.keyboard.press('Enter')
  })
  const kind = await kindOf(first)
  if (kind === 'radio') return await chooseByArrows(page, field, value)
  await tabTo(page, first)
  if (kind === 'checkbox') {
    if (!(await first.isChecked())) await page.keyboard.press('Space')
    return await expect(first).toBeChecked()
  }
  if (kind === 'select-one') {
    await page.keyboard.press('Home')
    for (let at = 0; (await first.inputValue()) !== value; at += 1) {
      if (at > 60) throw new Error(`${value} is not in the list`)
      await page.keyboard.press('ArrowDown')
    }
    return
  }
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(value)
  await expect(first).toHaveValue(value)
}

async function chooseByArrows(page: Page, group: Locator, value: string) {
  const wanted = checkedOf(group, value)
  const chosen = group.and(page.locator(':checked'))
  await tabTo(page, (await chosen.count()) > 0 ? chosen : group.first())
  await page.keyboard.press('Space')
  for (let at = 0; at < (await group.count()) && !(await wanted.isChecked()); at += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

function checkedOf(group: Locator, value: string): Locator {
  return group.and(group.page().locator(`[value="${value}"]`))
}

async function unfold(field: Locator, open: (summary: Locator) => Promise<void>) {
  const folded = field.locator('xpath=ancestor::details[not(@open)]')
  for (const details of await folded.all()) await open(details.locator('> summary'))
}

function kindOf(field: Locator): Promise<string> {
  return field.evaluate((element: HTMLInputElement) => element.type)
}
