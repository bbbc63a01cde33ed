import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { recordLessonStep } from '#app/commands/record-lesson-step.server.ts'
import { connect, type Db } from '#db/connect.ts'
import { migrate } from '#db/migrations/index.ts'
import { newId } from '#tests/support/new-id.ts'
import { recordInspector } from '#tests/support/people.ts'
import { answerAll, finish, startAssessment, takeCheck } from '#tests/support/taking.ts'
import { startService } from '../../scripts/demo/start-service.ts'
import { expectToFit } from './support/accessible.ts'
import { answerRightly, questionsAsked } from './support/answering.ts'
import { releasedCurriculum } from './support/key.ts'
import { signIn } from './support/person.ts'

/*
 * The end of the journey of `whole-curriculum.spec.ts`, which nobody reaches on the day they begin:
 * everything is done, and four weeks have gone by.
 */

const NAME = 'refresher'
/** As all the demonstration's, so that they sign in as those do. */
const PASSWORD = 'plot the dots'
const DAYS_AGO = 29

const PHONE = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } }

test('the refresh after four weeks earns "skilled", which is shared and verified by a stranger', async ({
  browser,
}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'passport-skilled-'))
  const url = `file:${path.join(folder, 'passport.db')}`
  await recordAllButRefreshes(url)
  const service = await startService('app/server.ts', {
    DATABASE_URL: url,
    ALLOW_LOOPBACK: '1',
    SESSION_SECRET: 'only for this journey '.repeat(2),
    BADGE_SIGNING_KEY: '0f'.repeat(32),
  })
  const somebody = async () => {
    const { address: baseURL } = service
    const context = await browser.newContext({ baseURL, ...PHONE })
    return context.newPage()
  }
  try {
    const page = await somebody()
    await signIn(page, NAME)
    await page.goto('/passport')
    await expect(page.getByRole('img', { name: 'Skilled: 6 of 9 done' })).toBeVisible()

    await takeRefresh(page)
    const earned = page.getByRole('status').filter({ hasText: 'You have earned the Skilled stamp' })
    await expect(earned).toContainText('still knew them four weeks on')
    await expect(earned.getByRole('img', { name: /^Skilled/ })).toBeVisible()
    await expectToFit(page)
    await earned.getByRole('link', { name: 'See your Digital Passport' }).click()
    await expect(page.getByRole('img', { name: /^Skilled: \d+ \w+ \d{4}/ }).first()).toBeVisible()
    await expectToFit(page)

    const stranger = await somebody()
    const png = await downloadOf(page)
    const shared = await share(page)
    await stranger.goto(shared)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Skilled')
    await expect(stranger.locator('.app-verdict__word')).toHaveText('Valid')
    await stranger.goto('/verify')
    await stranger.getByLabel('The badge as a file').setInputFiles(png)
    await stranger.getByLabel('Whose is it?').fill(`${NAME}@northmere.example`)
    await stranger.getByRole('button', { name: 'Check the badge' }).click()
    await expect(stranger.locator('.app-verdict__word')).toHaveText('Valid')
    await expect(stranger.locator('main')).toContainText('awarded to the person with this e-mail')
    await expectToFit(stranger)
  } finally {
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

/** Somebody who did everything on one day, four weeks and a day ago: only the refreshes are left. */
async function recordAllButRefreshes(url: string) {
  const db = connect(url)
  await migrate(db)
  await doEverything(db, new Date(Date.now() - DAYS_AGO * 86_400_000).toISOString())
  await db.destroy()
}

async function doEverything(db: Db, at: string) {
  const curriculum = releasedCurriculum()
  const email = `${NAME}@northmere.example`
  const personId = await recordInspector(db, { email, password: PASSWORD })
  const learner = { db, personId, curriculum }
  for (const course of curriculum.courses.filter(({ assessment }) => assessment)) {
    for (const module of course.modules) {
      await recordLessonStep(db, {
        personId,
        course,
        module,
        curriculum,
        at,
        newId,
        stepId: newId(),
        part: 'exercise',
        subject: module.exercise ?? '',
        body: {},
        certainty: null,
        outcome: 'met',
      })
      await takeCheck(learner, module.code, { right: module.check?.questions ?? 0, at })
    }
    const attemptId = await startAssessment(learner, course.id, at)
    await answerAll(learner, attemptId, Number.POSITIVE_INFINITY, at)
    await finish(learner, attemptId, at)
  }
}

/** One refresh, which counts for every subject that was completed four weeks ago. */
async function takeRefresh(page: Page) {
  await page.goto('/refresh')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  const questions = await questionsAsked(page)
  for (let number = 1; number <= questions; number += 1) {
    await answerRightly(page)
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.locator('#feedback')).toContainText('Correct')
    if (number === questions) break
    await page.getByRole('button', { name: 'Next question' }).click()
  }
  await page.getByRole('button', { name: 'Finish the refresh' }).click()
  await page.waitForURL(/\/result$/)
}

function sharingOf(page: Page) {
  return page.locator('details', { hasText: 'the Skilled stamp' })
}

/** The PNG of the stamp; signing it comes a moment after it is awarded. */
async function downloadOf(page: Page): Promise<string> {
  const link = sharingOf(page).getByRole('link', { name: /PNG/ })
  await expect(async () => {
    await page.goto('/passport')
    await sharingOf(page).locator('summary').click()
    await expect(link).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toBe('skilled.png')
  return download.path()
}

/** Shares the stamp, and gives the link to it. */
async function share(page: Page): Promise<string> {
  await sharingOf(page).getByRole('button', { name: 'Share the Skilled stamp' }).click()
  // Back at the switch, which stands open: the link is in it.
  await page.waitForURL(/\/passport\?switched=skilled#skilled-sharing$/)
  const link = sharingOf(page).locator('a.app-sharing__address')
  await expect(link).toBeInViewport()
  return (await link.getAttribute('href')) ?? ''
}
