import { type APIRequestContext, expect, test } from '@playwright/test'
import { expectAccessible, expectToFit } from './support/accessible.ts'
import { watchForFaults } from './support/faults.ts'
import { asking, dataOf } from './support/http.ts'
import { arrived } from './support/person.ts'
import { reading } from './support/store.ts'

/** Who holds everything that can be earned. */
const HOLDER = 'graduate'
const EMAIL = `${HOLDER}@northmere.example`

interface Holding {
  id: string
  salt: string
  hash: string
}

/** The badge of one achievement of the holder's, with the secrets that no page may show. */
function badgeOf(slug: string): Holding {
  return reading(process.env.SQLITE_FILE ?? '', (store) => {
    const row = store
      .prepare<[string, string], { id: string; salt: string; credential: string }>(
        `select badge.id, badge.salt, badge_version.credential from badge
         join award on award.id = badge.award_id join person on person.id = award.person_id
         join badge_version on badge_version.badge_id = badge.id
         where person.email = ? and award.badge = ?`,
      )
      .get(EMAIL, slug)
    if (!row) throw new Error(`${HOLDER} holds no signed badge ${slug}`)
    const [identity] = JSON.parse(row.credential).credentialSubject.identifier
    return { id: row.id, salt: row.salt, hash: identity.identityHash.slice('sha256$'.length) }
  })
}

function addressesOf(id: string): string[] {
  const addresses = [
    `/badges/${id}`,
    `/badges/${id}.json`,
    `/badges/${id}.png`,
    `/badges/${id}.svg`,
    `/badges/${id}/refresh`,
    `/b/${id}`,
    `/ob2/assertions/${id}`,
  ]
  return [...addresses, ...addresses.map(dataOf)]
}

/** An answer without what every answer has of its own. */
async function answerTo(asker: APIRequestContext, address: string, id: string, accept: string) {
  const answer = await asker.get(address, { headers: { Accept: accept } })
  const { date, 'x-request-id': reference = '-', ...headers } = answer.headers()
  const [, nonce = '-'] = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '') ?? []
  const asAll = (text: string) =>
    [id, nonce, reference].reduce((left, own) => left.replaceAll(own, ''), text)
  for (const varies of ['content-length', 'server-timing']) delete headers[varies]
  return {
    status: answer.status(),
    headers: asAll(JSON.stringify(headers)),
    body: asAll(await answer.text()),
  }
}

async function share(id: string, fields: Record<string, string>, baseURL: string | undefined) {
  const holder = await asking(baseURL, HOLDER)
  const answer = await holder.post(`/badges/${id}/sharing`, { form: fields })
  expect(answer.status()).toBe(302)
  await holder.dispose()
}

const VERDICT = '.app-verdict__word'

test('a private badge gives others nothing that a badge which never was does not', async ({
  baseURL,
}) => {
  const { id } = badgeOf('skilled')
  const nothing = id.replace(/./g, 'A')
  for (const name of [null, 'inspector', 'learning', 'leader', 'admin']) {
    const asker = await asking(baseURL, name)
    for (const accept of ['*/*', 'text/html', 'image/png']) {
      const [real, none] = [addressesOf(id), addressesOf(nothing)]
      for (const [at, address] of real.entries()) {
        const answer = await answerTo(asker, address, id, accept)
        expect(answer.status, `${name} ${address}`).toBe(404)
        const other = await answerTo(asker, none[at] ?? '', nothing, accept)
        expect(answer, `${name} ${address} as ${accept}`).toEqual(other)
      }
    }
    await asker.dispose()
  }
  const holder = await asking(baseURL, HOLDER)
  for (const kind of ['json', 'png', 'svg']) {
    const file = await holder.get(`/badges/${id}.${kind}`)
    expect(file.status(), kind).toBe(200)
    expect(file.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
  }
  await holder.dispose()
})

test('a shared badge is a page without secrets, and each file of it verifies in a private window', async ({
  page,
  baseURL,
}) => {
  const faults = watchForFaults(page)
  const { id, salt, hash } = badgeOf('skilled')
  await share(id, { share: 'on' }, baseURL)
  await page.goto(`/badges/${id}`)
  await expect(page).toHaveURL(`/b/${id}`)
  await expect(page.locator(VERDICT)).toHaveText('Valid')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skilled')
  await arrived(page)
  await expectAccessible(page)
  for (const address of [`/b/${id}`, dataOf(`/b/${id}`)]) {
    const sent = await (await page.request.get(address)).text()
    for (const secret of [EMAIL, salt, hash, 'Siddiqui', 'Imran'])
      expect(sent, address).not.toContain(secret)
  }
  const images = await page
    .locator('main img')
    .evaluateAll((all) =>
      all.map((image) => [image.getAttribute('src'), (image as HTMLImageElement).naturalWidth]),
    )
  expect(images).toEqual([['/achievements/skilled/image.png', 600]])

  for (const kind of ['PNG', 'SVG', 'JSON']) {
    await page.goto(`/b/${id}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `(${kind})` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`skilled.${kind.toLowerCase()}`)
    await page.goto('/verify')
    await page.getByLabel('The badge as a file').setInputFiles(await download.path())
    await page.getByLabel('Whose is it?').fill(EMAIL)
    await page.getByRole('button', { name: 'Check the badge' }).click()
    await expect(page.locator(VERDICT), kind).toHaveText('Valid')
    await expect(page.locator('main')).toContainText('awarded to the person with this e-mail')
  }
  await arrived(page)
  await expectAccessible(page)
  await share(id, { share: 'on', name: 'on' }, baseURL)
  await page.goto(`/b/${id}`)
  await expect(page.locator('main')).toContainText('Imran Siddiqui')

  await share(id, { share: 'off' }, baseURL)
  expect((await page.goto(`/b/${id}`))?.status()).toBe(404)
  expect(faults()).toEqual([])
})

test.describe('without JavaScript, on a small phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })

  test('a badge is checked by its link, and what is wrong is said beside what was typed', async ({
    page,
    baseURL,
  }) => {
    const { id } = badgeOf('enabled')
    await page.goto('/verify')
    await page.getByRole('button', { name: 'Check the badge' }).click()
    await expect(page.getByRole('link', { name: /Choose the file of a badge/ })).toBeVisible()
    const link = `${baseURL}/b/${id}`
    await page.getByLabel('Or a link to the badge').fill(link)
    await page.getByRole('button', { name: 'Check the badge' }).click()
    await expect(page.getByRole('link', { name: /no shared badge at this link/ })).toBeVisible()
    await expect(page.getByLabel('Or a link to the badge')).toHaveValue(link)
    await expectToFit(page)

    await share(id, { share: 'on' }, baseURL)
    await page.getByLabel('Whose is it?').fill('somebody.else@northmere.example')
    await page.getByRole('button', { name: 'Check the badge' }).click()
    await expect(page.locator(VERDICT)).toHaveText('Not theirs')
    await expectToFit(page)
    await page.goto(`/b/${id}`)
    await expect(page.locator(VERDICT)).toHaveText('Valid')
    await expectToFit(page)
    await page.getByRole('link', { name: 'About this badge, whoever holds it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enabled')
    await expectToFit(page)
    await share(id, { share: 'off' }, baseURL)
  })
})

test('a file that is too large is answered with what to do, however large it is', async ({
  page,
}) => {
  for (const bytes of [5_020_000, 12_000_000]) {
    await page.goto('/verify')
    await page
      .getByLabel('The badge as a file')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(bytes) })
    await page.getByRole('button', { name: 'Check the badge' }).click()
    await expect(page.getByRole('link', { name: /must be smaller than 5 MB/ })).toBeVisible()
  }
})

test('a passport is shared as a whole, and taken back', async ({ page, baseURL }) => {
  const faults = watchForFaults(page)
  const holder = await asking(baseURL, HOLDER)
  const form = { share: 'on', name: 'on' }
  expect((await holder.post('/passport/mine/sharing', { form })).status()).toBe(302)
  const id = reading(process.env.SQLITE_FILE ?? '', (store) =>
    store
      .prepare<[string], { id: string }>(
        'select passport_page.id from passport_page join person on person.id = person_id where email = ?',
      )
      .get(EMAIL),
  )?.id
  await page.goto(`/passport/${id}`)
  await arrived(page)
  await expectAccessible(page)
  await expect(page.locator('main')).toContainText('Imran Siddiqui')
  await expect(page.locator('main strong', { hasText: 'Valid' }).first()).toBeVisible()
  const pdf = await page.request.get(`/passport/${id}.pdf`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const file = await (await page.request.get(`/passport/${id}.json`)).json()
  expect(file.verifiableCredential.length).toBeGreaterThan(2)

  expect((await holder.post(`/passport/${id}/sharing`, { form: { share: 'off' } })).status()).toBe(
    302,
  )
  for (const address of [`/passport/${id}`, `/passport/${id}.pdf`, `/passport/${id}.json`]) {
    expect((await page.request.get(address)).status()).toBe(404)
    expect((await holder.get(address)).status()).toBe(200)
  }
  expect((await holder.get('/passport/mine.pdf')).status()).toBe(200)
  await holder.dispose()
  expect(faults()).toEqual([])
})

test('somebody who looks at a badge can sign out there, though its page sends no referrer', async ({
  page,
  baseURL,
}) => {
  const { id } = badgeOf('equipped')
  await page.goto('/sign-in')
  await arrived(page)
  await page.getByLabel('E-mail address').fill(EMAIL)
  await page.locator('[name="password"]').fill('plot the dots')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.goto(`${baseURL}/b/${id}`)
  await expect(page.locator('main')).toContainText('Only you can see this page')
  await arrived(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
  expect((await page.request.get(`/b/${id}`)).status()).toBe(404)
})
