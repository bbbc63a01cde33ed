import { expect, type Page } from '@playwright/test'
import { finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { startAttempt } from '#app/commands/start-attempt.server.ts'
import type { CourseId } from '#app/domain/courses.ts'
import { connect } from '#db/connect.ts'
import { findAccount } from '#db/people.ts'
import { newId } from '#tests/support/new-id.ts'
import { releasedCurriculum } from './key.ts'
import { arrived } from './person.ts'
import { stepsOf } from './store.ts'

const BEGIN =
  /^(Start|Start the check|Take it again|Take the check again|Carry on|Carry on with .*)$/

/**
 * Opens an assessment of the graduate's with no answer in it, and gives its address. Who has passed is
 * offered no other, so it is opened in the store by the product's own commands.
 */
export async function beginAssessment(page: Page, courseId: CourseId): Promise<string> {
  const db = connect(`file:${process.env.SQLITE_FILE}`)
  try {
    const curriculum = releasedCurriculum()
    const course = curriculum.courses.find(({ id }) => id === courseId)
    const account = await findAccount(db, 'graduate@northmere.example')
    if (!course || !account) throw new Error(`Nobody can take ${courseId}`)
    const { personId } = account
    const { changes } = curriculum
    for (;;) {
      const started = { personId, course, module: null, changes, at: AT, newId }
      const { attemptId } = await startAttempt(db, started)
      if (stepsOf(attemptId).length === 0) {
        await page.goto(`/attempts/${attemptId}`)
        await arrived(page)
        return `/attempts/${attemptId}`
      }
      await finishAttempt(db, { attemptId, personId, curriculum, at: AT, newId })
    }
  } finally {
    await db.destroy()
  }
}

/** After the tested service has started. */
const AT = '2031-03-12T10:30:00.000Z'

/** Opens a module's check with no answer in it, and gives its address. */
export function beginCheck(page: Page, module: string): Promise<string> {
  return begin(page, `/courses/${module}?step=check`)
}

/** Opens the attempt that its page offers, new or left open, and gives its address. */
export async function openAttempt(page: Page, from: string): Promise<string> {
  await page.goto(from)
  await arrived(page)
  await page.getByRole('button', { name: BEGIN }).click()
  await page.waitForURL(/\/attempts\//)
  await arrived(page)
  // The address changes a moment before the page does.
  await expect(page.locator('main')).toContainText(
    /Question \d+ of|before you finish|every question/,
  )
  return new URL(page.url()).pathname
}

/** The id in an attempt's address. */
export function idOf(attempt: string): string {
  return attempt.split('/').at(-1) ?? ''
}

async function begin(page: Page, from: string): Promise<string> {
  const attempt = await openAttempt(page, from)
  if (stepsOf(idOf(attempt)).length === 0) return attempt
  await page.goto(`${attempt}?question=review`)
  await arrived(page)
  await page.getByRole('button', { name: /^Finish/ }).click()
  await page.waitForURL(/\/result$/)
  return begin(page, from)
}
