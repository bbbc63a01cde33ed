import { chromium } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'
import { readCourses } from './app/content/courses.ts'
import { committedTables } from './app/domain/northmere/tables-for-tests.ts'
import { exerciseById } from './app/domain/exercises/registry.ts'
import { keyedStream } from './app/domain/randomness.ts'
import { solverFor } from './scripts/demo-force/solvers.ts'
const name = process.argv[2], stepId = {S5:'explore',P5:'explore',D6:'explore',O1:'certainty'}
const codes = process.argv[3].split(',')
const { curriculum } = await readCourses({ courses: 'courses' })
const modules = curriculum.courses.flatMap(c => c.modules)
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const page = await browser.newPage({ viewport: { width: 1100, height: 900 } })
page.setDefaultTimeout(90000)
page.on('console', m => { if (m.type()==='error') console.log('console', m.text()) })
page.on('pageerror', e => console.log('pageerror', e.message))
const base = 'http://localhost:3912'
const alive = () => page.locator('html[data-hydrated]').waitFor({state:'attached'})
await page.goto(base + '/sign-in'); await alive()
await page.getByLabel('E-mail address').fill(name + '@northmere.example')
await page.locator('[name="password"]').fill('plot the dots')
await page.getByRole('button', { name: 'Sign in' }).click()
await page.waitForURL(u => !u.pathname.startsWith('/sign-in'))
for (const code of codes) {
  const m = modules.find(x => x.code === code), ex = exerciseById(m.exercise)
  const address = `${base}/courses/${m.course}/${m.slug}`
  await page.goto(`${address}?step=${m.lesson.steps[0].id}`); await alive()
  const keep = page.getByRole('button', { name: 'Keep my prediction' })
  if (await keep.count()) {
    for (const f of await page.locator('input[name^="field-"]').all()) await f.fill('4')
    const c = page.locator('[name="certainty"]').first(); if (await c.count()) await c.check()
    await keep.click(); await page.waitForURL(/step=/)
  }
  await page.goto(`${address}?step=${stepId[code]}`); await alive()
  await page.waitForTimeout(800)
  await page.screenshot({ path: `/tmp/s5helper/${code}-start.png`, fullPage: true })
  const own = { seed: 'x', figures: m.figures, northmere: committedTables(), prediction: null }
  const records = []
  for (let i = 0; i < 40 && !records.some(r => r.outcome === 'met'); i++) {
    const slips = i % 2 === 0 && code !== 'O1'
    const play = solverFor(ex.id)({ ...own, records }, { slips, stream: keyedStream('x', String(i)) })
    const q = Object.entries(play.query)
    if (q.length) { await page.goto(`${address}?step=${stepId[code]}&` + new URLSearchParams(play.query)); await alive() }
    const form = page.locator('form', { has: page.locator(`input[name="ask"][value="${play.fields.ask}"]`) })
    await form.first().waitFor()
    for (const [n, v] of Object.entries(play.fields)) {
      if (n === 'ask') continue
      const f = form.locator(`[name="${n}"]`)
      const tag = await f.first().evaluate(e => e.tagName + (e.type ?? ''))
      if (/radio/.test(tag)) await form.locator(`[name="${n}"][value="${v}"]`).check()
      else if (/checkbox/.test(tag)) await f.check()
      else if (/^SELECT/.test(tag)) await f.selectOption(v)
      else await f.first().fill(v)
    }
    const before = await form.locator('[name="step_id"]').inputValue()
    await form.locator('button:not([name]):not([type="button"])').click()
    await page.locator(`[name="step_id"][value="${before}"]`).first().waitFor({ state: 'detached' })
    await alive()
    const taken = ex.take({ ...own, records, query: play.query }, play.fields)
    if ('problems' in taken) { console.log(code, play.fields, taken); break }
    records.push({ ...taken, at: '' })
  }
  await page.waitForTimeout(500)
  for (const width of [1100, 320]) {
    await page.setViewportSize({ width, height: 900 }); await page.waitForTimeout(400)
    console.log(code, width, records.length, records.at(-1)?.outcome, await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]))
    await page.screenshot({ path: `/tmp/s5helper/${code}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1100, height: 900 })
}
await browser.close()
