import { expect, type Page, test } from '@playwright/test'
import type { Question } from '#app/domain/questions.ts'
import { allQuestions, releasedCurriculum } from './support/key.ts'
import { predict } from './support/lesson.ts'
import { arrived, signIn } from './support/person.ts'

/**
 * Everything that is sent to a browser before a question is marked: documents, scripts, lessons and
 * data. No feedback, working or key is in any of it, written plainly or disguised.
 */
test('nothing sent before an answer gives the answer away', async ({ page }) => {
  test.setTimeout(600_000)
  const sent = listenTo(page)
  await signIn(page, 'learning')
  for (const course of releasedCurriculum().courses) {
    await visit(page, `/courses/${course.id}`)
    await visit(page, `/courses/${course.id}/cards`)
    for (const module of course.modules) {
      const address = `/courses/${course.id}/${module.slug}`
      await visit(page, address)
      await predict(page)
      for (const { id } of module.lesson.steps) await visit(page, `${address}?step=${id}`)
      if (module.check) {
        await visit(page, `${address}?step=check`)
        await page.getByRole('button', { name: 'Start the check' }).click()
      } else {
        await visit(page, '/starting-point')
        await page.getByRole('button', { name: 'Start' }).click()
      }
      await page.waitForURL(/\/attempts\//)
      await readAttempt(page, module.check?.questions ?? 12)
    }
  }
  for (const address of [
    '/search?q=chart',
    '/search?q=limits',
    '/glossary',
    '/progress',
    '/notes',
  ]) {
    await visit(page, address)
  }
  // Scripts and pages come many times over; once each is enough to search.
  const everything = [...new Set(await sent())].join('\n')
  expect(everything.length).toBeGreaterThan(500_000)
  // The scan sees what is sent: the stems of the questions that were drawn are in it.
  const asked = allQuestions().filter(({ stem }) => everything.includes(stem))
  expect(asked.length).toBeGreaterThan(20)

  const given = allQuestions().flatMap((question) =>
    secretsOf(question)
      .filter(isTold)
      .flatMap((secret) =>
        disguises(secret).flatMap((disguise) =>
          everything.includes(disguise) ? [`${question.id}: ${secret}`] : [],
        ),
      ),
  )
  expect(given).toEqual([])
  expect(everything).not.toMatch(
    /\\?"(tolerance|anticipated|working|isRight|correct)\\?":\s*(?!null)/,
  )
})

/** Every question of the open attempt, as a page and as data. */
async function readAttempt(page: Page, questions: number) {
  const attempt = new URL(page.url()).pathname
  for (let number = 1; number <= questions; number += 1) {
    await visit(page, `${attempt}?question=${number}`)
  }
  await page.request.get(`${attempt}.data`)
  await page.request.get(`${attempt}.data?_routes=routes%2Fattempt`)
}

/** Words and structures of a question that only the server may know before it is marked. */
function secretsOf(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.choices.map(({ feedback }) => feedback)
    case 'hotspot':
      return question.regions.map(({ feedback }) => feedback)
    case 'ordering':
      return [question.feedback, ...question.items.map(({ why }) => why).filter(isTelling)]
    case 'numeric':
      return question.variants.flatMap(({ working, anticipated }) => [
        ...[working].filter(isTelling),
        ...anticipated.map(({ feedback }) => feedback),
      ])
  }
}

/** "Yes." tells nothing by itself, and one lesson says one of the reasons in its own words. */
function isTold(secret: string): boolean {
  return secret.length > 12 && secret !== 'The target is inside the limits.'
}

/** "5% of 40." or "the limits" may stand in a lesson too; a whole sentence may not. */
function isTelling(text: string): boolean {
  return text.length > 40
}

function disguises(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const bytes = Buffer.from(secret)
  return [
    secret,
    json,
    secret.replaceAll('&', '&amp;').replaceAll("'", '&#x27;'),
    [...secret].reverse().join(''),
    bytes.toString('hex'),
    // Base64 reads differently at each of three places: what is the same wherever it stands.
    ...[0, 1, 2].map((shift) =>
      Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    ),
  ]
}

function listenTo(page: Page): () => Promise<string[]> {
  const bodies: Promise<string>[] = []
  page.context().on('response', (response) => {
    bodies.push(response.text().catch(() => ''))
  })
  return () => Promise.all(bodies)
}

async function visit(page: Page, address: string) {
  await page.goto(address)
  await arrived(page)
}
