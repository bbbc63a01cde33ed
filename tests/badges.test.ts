import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { changePosting } from '#app/commands/change-posting.server.ts'
import { revokeAward } from '#app/commands/revoke-award.server.ts'
import { badgesOf, passportIdOf, passportSharingOf } from '#app/pages/badges.server.ts'
import { loader as badgeJson } from '#app/routes/badge.json.ts'
import { loader as badgePng } from '#app/routes/badge.png.ts'
import { loader as badgeSvg } from '#app/routes/badge.svg.ts'
import { loader as badgeAtId } from '#app/routes/badge.ts'
import { loader as badgePage } from '#app/routes/badge-page.tsx'
import { action as shareBadge } from '#app/routes/badge-sharing.ts'
import { loader as didJson } from '#app/routes/did.json.ts'
import { loader as assertion } from '#app/routes/ob2-assertion.ts'
import { action as sharePassport } from '#app/routes/passport-sharing.ts'
import { loader as passportJson } from '#app/routes/shared-passport.json.ts'
import { loader as passportPdf } from '#app/routes/shared-passport.pdf.ts'
import { loader as passportPage } from '#app/routes/shared-passport.tsx'
import { loader as statusList } from '#app/routes/status-list.ts'
import { action as verify, loader as verifyPage, meta as verifyTitle } from '#app/routes/verify.tsx'
import type { RequestContext } from '#app/server/context.ts'
import { listAwards } from '#db/awards.ts'
import { findBadgeVersion, listBadges } from '#db/badges.ts'
import type { Db } from '#db/connect.ts'
import { findSharing } from '#db/sharing.ts'
import { FORCE } from '#tests/support/badges.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { aService, cookieOf } from '#tests/support/service.ts'
import {
  aLearner,
  completeAllButAssessment,
  type Learner,
  takeAssessment,
} from '#tests/support/taking.ts'
import { aHolder, aWorkplaceCurriculum, review, send } from '#tests/support/workplace.ts'
import { isSignedBy } from './credentials/independent-verifier.ts'

type Handler = (args: LoaderFunctionArgs) => unknown

/** As pairs where a field is called what a promise has. */
type Fields = Record<string, string> | [string, string][]

interface Asking {
  cookie?: string
  accept?: string
  form?: Fields
  /** Sent as a form with files is. */
  multipart?: Record<string, string>
}

/** What a handler answers: status, headers and body, whether it is returned, thrown or data of a page. */
async function ask(context: RequestContext, handler: Handler, id: string, asking: Asking = {}) {
  const { cookie, accept, form, multipart } = asking
  const headers = { ...(cookie && { Cookie: cookie }), ...(accept && { Accept: accept }) }
  const request = new Request(`${FORCE.publicUrl}/somewhere/${id}`, {
    headers,
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    ...(multipart && { method: 'POST', body: formDataOf(multipart) }),
  })
  const params = { id, list: id }
  try {
    return await answerOf(await handler({ request, context: { ...context }, params }))
  } catch (thrown) {
    if (thrown instanceof Response) return answerOf(thrown)
    throw thrown
  }
}

function formDataOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

async function answerOf(answer: unknown) {
  if (!(answer instanceof Response))
    return { status: 200, headers: {}, body: JSON.stringify(answer) }
  const headers: Record<string, string> = Object.fromEntries(answer.headers)
  return { status: answer.status, headers, body: await answer.text() }
}

const FORMS: [string, Handler][] = [
  ['/badges/:id', badgeAtId],
  ['/badges/:id.json and refresh', badgeJson],
  ['/badges/:id.png', badgePng],
  ['/badges/:id.svg', badgeSvg],
  ['/b/:id', badgePage],
  ['/ob2/assertions/:id', assertion],
]
const ACCEPTS = ['*/*', 'text/html', 'image/png', 'image/svg+xml', 'application/vc+ld+json']
const NOTHING = 'AAAAAAAAAAAAAAAAAAAAAA'
const SHARED_BY_NAME = { share: 'on', name: 'on' }

interface Graduate extends Learner {
  context: RequestContext
  badgeId: string
  awardId: string
  cookie: string
}

/** Somebody who holds "skilled", with a signed badge, in a running service. */
async function aGraduate(db: Db): Promise<Graduate> {
  const learner = await aLearner(db)
  await completeAllButAssessment(learner)
  await takeAssessment(learner, { right: 4, at: minute(60) })
  const context = await aService(db)
  const [badge] = await listBadges(db, learner.personId)
  return {
    ...learner,
    context,
    cookie: await cookieOf(context, learner.personId),
    badgeId: badge?.id ?? '',
    awardId: badge?.awardId ?? '',
  }
}

function share({ context, cookie, badgeId }: Graduate, form: Fields) {
  return ask(context, shareBadge, badgeId, { cookie, form })
}

async function revoke({ db, awardId }: Graduate) {
  const by = (await aLearner(db)).personId
  const reason = 'Another person sat the assessment.'
  await revokeAward(db, { awardId, by, reason, at: minute(80) })
}

onBothDatabases((open) => {
  describe('a badge that is not shared', () => {
    test('is to others what a badge that never was is, at every address and in every form', async () => {
      const { context, db, badgeId } = await aGraduate(await open())
      const other = await cookieOf(context, (await aLearner(db)).personId)
      for (const [name, handler] of FORMS) {
        for (const cookie of [undefined, other]) {
          for (const accept of ACCEPTS) {
            const asking = { accept, ...(cookie && { cookie }) }
            const answer = await ask(context, handler, badgeId, asking)
            expect(answer.status, name).toBe(404)
            expect(answer, name).toEqual(await ask(context, handler, NOTHING, asking))
          }
        }
      }
    })

    test('is its holder’s, to look at and to take away', async () => {
      const { context, badgeId, cookie } = await aGraduate(await open())
      for (const handler of [badgeJson, badgeAtId, assertion]) {
        const answer = await ask(context, handler, badgeId, { cookie })
        expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
      }
      const page = await ask(context, badgePage, badgeId, { cookie })
      expect(JSON.parse(page.body)).toMatchObject({ isOwn: true, isShared: false })
    })

    test('is shared by its holder only, and by saying so', async () => {
      const graduate = await aGraduate(await open())
      const { context, db, badgeId } = graduate
      const other = await cookieOf(context, (await aLearner(db)).personId)
      const stranger = await ask(context, shareBadge, badgeId, {
        cookie: other,
        form: { share: 'on' },
      })
      const nothing = await ask(context, shareBadge, NOTHING, {
        cookie: other,
        form: { share: 'on' },
      })
      expect(stranger).toEqual(nothing)
      expect(stranger.status).toBe(404)
      expect((await ask(context, shareBadge, badgeId, { form: { share: 'on' } })).status).toBe(302)
      expect((await share(graduate, { name: 'on' })).status).toBe(400)
      expect(await findSharing(db, badgeId)).toMatchObject({ isShared: false })
    })
  })

  describe('a badge that is shared', () => {
    test('is shown without its holder’s name, address, hash and salt', async () => {
      const graduate = await aGraduate(await open())
      const { context, db, badgeId, personId } = graduate
      expect(await share(graduate, { share: 'on' })).toMatchObject({
        status: 302,
        headers: { location: '/passport' },
      })
      const { body } = await ask(context, badgePage, badgeId)
      expect(JSON.parse(body)).toMatchObject({
        isOwn: false,
        holder: null,
        verdict: { status: 'Valid', isSound: true, says: { name: 'Skilled' } },
      })
      const { body: json } = await ask(context, badgeJson, badgeId)
      const [identity] = JSON.parse(json).credentialSubject.identifier
      const person = await db
        .selectFrom('person')
        .selectAll()
        .where('id', '=', personId)
        .executeTakeFirstOrThrow()
      const never = [
        identity.identityHash,
        identity.identityHash.slice(7),
        identity.salt,
        person.email,
        person.given_name,
        person.family_name,
        person.staff_number,
        personId,
      ]
      for (const secret of never) {
        expect(secret.length).toBeGreaterThan(3)
        expect(body).not.toContain(secret)
      }
      expect(json).not.toContain(person.email)
      expect(json).not.toContain(person.family_name)
    })

    test('has its holder’s name where they chose so, and goes back to where they came from', async () => {
      const graduate = await aGraduate(await open())
      const { context, badgeId } = graduate
      const back = (then: string): Fields => [...Object.entries(SHARED_BY_NAME), ['then', then]]
      const posted = await share(graduate, back('/passport?page=2'))
      expect(posted.headers).toMatchObject({ location: '/passport?page=2' })
      const { body } = await ask(context, badgePage, badgeId)
      expect(JSON.parse(body).holder).toMatch(/^Robin Ashdown/)
      const elsewhere = await share(graduate, back('//elsewhere.example'))
      expect(elsewhere.headers).toMatchObject({ location: '/' })
    })

    test('is gone as soon as it is shared no more', async () => {
      const graduate = await aGraduate(await open())
      const { context, badgeId } = graduate
      await share(graduate, { share: 'on', name: 'on' })
      expect((await ask(context, badgePage, badgeId)).status).toBe(200)
      await share(graduate, { share: 'off', name: 'on' })
      for (const [name, handler] of FORMS) {
        expect((await ask(context, handler, badgeId)).status, name).toBe(404)
      }
      expect(await findSharing(graduate.db, badgeId)).toMatchObject({ showsName: false })
    })

    test('verifies with what this service publishes and nothing that signed it', async () => {
      const graduate = await aGraduate(await open())
      const { context, badgeId } = graduate
      await share(graduate, { share: 'on' })
      const served = await ask(context, badgeJson, badgeId)
      expect(served.headers).toMatchObject({ 'content-type': 'application/vc+ld+json' })
      const credential = JSON.parse(served.body)
      const did = JSON.parse((await ask(context, didJson, '')).body)
      const method = did.verificationMethod.find(
        (one: { id: string }) => one.id === credential.proof[0].verificationMethod,
      )
      expect(did.assertionMethod).toContain(method.id)
      expect(method.controller).toBe(credential.issuer.id)
      expect(await isSignedBy(credential, method.publicKeyMultibase)).toBe(true)
      credential.awardedDate = minute(61)
      expect(await isSignedBy(credential, method.publicKeyMultibase)).toBe(false)
      const list = JSON.parse((await ask(context, statusList, '1')).body)
      expect(list.id).toBe(credential.credentialStatus.statusListCredential)
      expect(await isSignedBy(list, method.publicKeyMultibase)).toBe(true)
      expect((await ask(context, statusList, '2')).status).toBe(404)
    })

    test('says in every form that it was revoked, and not why', async () => {
      const graduate = await aGraduate(await open())
      const { context, badgeId } = graduate
      await share(graduate, { share: 'on' })
      const before = await ask(context, statusList, '1')
      await revoke(graduate)
      const { body } = await ask(context, badgePage, badgeId)
      expect(JSON.parse(body)).toMatchObject({ verdict: { status: 'Revoked', isSound: false } })
      expect(body).not.toContain('Another person')
      expect(await ask(context, assertion, badgeId)).toMatchObject({ status: 410 })
      expect(JSON.parse((await ask(context, assertion, badgeId)).body)).toMatchObject({
        revoked: true,
        id: `${FORCE.publicUrl}/ob2/assertions/${badgeId}`,
      })
      expect((await ask(context, statusList, '1')).body).not.toBe(before.body)
      const { body: text } = await ask(context, badgeJson, badgeId)
      const checked = await ask(context, verify, '', { multipart: { text } })
      expect(checked.body).toContain('The issuer has revoked this badge')
    })

    test('is checked on a page whose title says when something has to be put right', async () => {
      const service = await aService(await open())
      const titleAfter = async (fields: Record<string, string>) => {
        // One request: its loader runs after its action.
        const context = { ...service }
        const body = formDataOf(fields)
        const request = new Request(`${FORCE.publicUrl}/verify`, { method: 'POST', body })
        await verify({ request, context, params: {} })
        const loaded = verifyPage({ request: new Request(request.url), context, params: {} })
        const about = { data: loaded, params: {}, matches: [], location: null }
        return verifyTitle(about as unknown as Parameters<typeof verifyTitle>[0])
      }
      expect(await titleAfter({ link: 'https://elsewhere.example/b/1' })).toMatchObject([
        { title: expect.stringMatching(/^Error: Check a badge/) },
      ])
      expect(await titleAfter({ text: '{}' })).toMatchObject([
        { title: expect.stringMatching(/^Check a badge/) },
      ])
    })

    test('says that it lapsed with a change of post', async () => {
      const holder = await aHolder(await open(), aWorkplaceCurriculum())
      const { db, personId, curriculum } = holder
      await send(holder, 'data-card', minute(0))
      await review(holder, 'data-card', { at: minute(1) })
      const context = await aService(db, { curriculum, at: '2027-03-02T09:00:00.000Z' })
      const [badge] = await listBadges(db, personId)
      const badgeId = badge?.id ?? ''
      const cookie = await cookieOf({ ...context, clock: () => minute(0) }, personId)
      await ask({ ...context, clock: () => minute(5) }, shareBadge, badgeId, {
        cookie,
        form: { share: 'on' },
      })
      await changePosting(db, {
        personId,
        rank: 'Chief Inspector',
        command: 'Calderport',
        lineManagerId: null,
        fromDay: '2027-03-01',
        source: 'tests',
        at: '2027-03-01T09:00:00.000Z',
        curriculum,
        newId,
      })
      const { body } = await ask(context, badgePage, badgeId)
      const lapsed = {
        status: 'No longer held',
        isSound: false,
        sentence:
          'It was earned, and lapsed on 1 March 2027 because its holder changed post: what it shows is confirmed anew in each post.',
      }
      expect(JSON.parse(body)).toMatchObject({ verdict: lapsed })

      // Whoever was given the file is told the same, shared or not, and what the public list says.
      const text = (await findBadgeVersion(db, badgeId))?.credential ?? ''
      await ask({ ...context, clock: () => minute(6) }, shareBadge, badgeId, {
        cookie,
        form: { share: 'off' },
      })
      const checked = JSON.parse((await ask(context, verify, '', { multipart: { text } })).body)
      expect(checked).toMatchObject({ data: { verdict: lapsed } })
      expect(JSON.stringify(checked)).toContain('which gives no reason')
      expect(JSON.stringify(checked)).not.toMatch(/Calderport|Chief Inspector/)
      expect(await ask(context, badgePage, badgeId)).toMatchObject({ status: 404 })
      const link = `${FORCE.publicUrl}/b/${badgeId}`
      const byLink = await ask(context, verify, '', { multipart: { link } })
      expect(byLink.body).toContain('There is no shared badge at this link')
      expect(byLink.body).not.toMatch(/lapsed|No longer held/)
    })
  })

  describe('a badge that waits to be signed', () => {
    test('is signed when it is asked for', async () => {
      const db = await open()
      const early = await aService(db)
      const learner = await aLearner(db)
      await completeAllButAssessment(learner)
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const [badge] = await badgesOf(early, learner.personId)
      expect(badge).toMatchObject({ slug: 'skilled', isSigned: false, isShared: false })
      const cookie = await cookieOf(early, learner.personId)
      expect((await ask(early, badgeJson, badge?.id ?? '', { cookie })).status).toBe(200)
      expect(await badgesOf(early, learner.personId)).toMatchObject([{ isSigned: true }])
    })

    test('says so where signing fails, and when to come back', async () => {
      const db = await open()
      const context = await aService(db)
      const cannotSign = { ...context, badges: { ...context.badges, signWaiting: async () => {} } }
      const learner = await aLearner(db)
      await completeAllButAssessment(learner)
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const [badge] = await listBadges(db, learner.personId)
      const cookie = await cookieOf(context, learner.personId)
      for (const handler of [badgeJson, badgePng, badgeSvg]) {
        expect(await ask(cannotSign, handler, badge?.id ?? '', { cookie })).toMatchObject({
          status: 503,
          headers: { 'retry-after': '60' },
        })
      }
      const page = await ask(cannotSign, badgePage, badge?.id ?? '', { cookie })
      expect(JSON.parse(page.body)).toMatchObject({ title: 'Skilled', verdict: null })
    })

    test('whose award was revoked first is no badge', async () => {
      const db = await open()
      const context = await aService(db)
      const learner = await aLearner(db)
      await completeAllButAssessment(learner)
      await takeAssessment(learner, { right: 4, at: minute(60) })
      const [award] = await listAwards(db, learner.personId)
      const [badge] = await listBadges(db, learner.personId)
      const cookie = await cookieOf(context, learner.personId)
      await revoke({ ...learner, context, cookie, badgeId: '', awardId: award?.id ?? '' })
      expect((await ask(context, badgeJson, badge?.id ?? '', { cookie })).status).toBe(404)
    })
  })

  describe('checking a badge', () => {
    async function checked(context: RequestContext, multipart: Record<string, string>) {
      const { body } = await ask(context, verify, '', { multipart })
      return JSON.parse(body).data
    }

    test('says of a link to a private badge what it says of a link to nothing, to its holder too', async () => {
      const graduate = await aGraduate(await open())
      const { context, cookie, badgeId } = graduate
      for (const asking of [{}, { cookie }]) {
        const [own, none] = await Promise.all(
          [badgeId, NOTHING].map((id) =>
            ask(context, verify, '', {
              ...asking,
              multipart: { link: `${FORCE.publicUrl}/b/${id}` },
            }),
          ),
        )
        expect(own?.body.replaceAll(badgeId, NOTHING)).toBe(none?.body)
        expect(own?.body).toContain('There is no shared badge at this link')
      }
      await share(graduate, { share: 'on' })
      const found = await checked(context, { link: `${FORCE.publicUrl}/badges/${badgeId}.png` })
      expect(found).toMatchObject({ problems: [], verdict: { status: 'Valid' } })
    })

    test('checks a private badge that somebody has as a file, and says no more than it does', async () => {
      const graduate = await aGraduate(await open())
      const { context, cookie, badgeId } = graduate
      await share(graduate, { share: 'on', name: 'on' })
      const { body: text } = await ask(context, badgeJson, badgeId, { cookie })
      await share(graduate, { share: 'off' })
      const found = await checked(context, { text, email: 'nobody@northmere.example' })
      expect(found.verdict).toMatchObject({ status: 'Valid', isSound: false })
      expect(JSON.stringify(found.verdict)).not.toMatch(/Ashdown|sha256|@/)
      const { salt } = JSON.parse(text).credentialSubject.identifier[0]
      expect(JSON.stringify(found.verdict)).not.toContain(salt)
    })

    test.each([
      [{}, 'file', 'Choose the file of a badge'],
      [{ link: '/b/x', text: '{}' }, 'file', 'Check one badge at a time'],
      [{ link: 'https://elsewhere.example/b/x' }, 'link', 'Badges of other sites are not fetched'],
      [{ text: '{}', email: 'Robin' }, 'email', 'Enter an e-mail address like'],
    ])('%j is answered with what to do, and what was typed', async (given, field, words) => {
      const context = await aService(await open())
      const { typed, problems, verdict } = await checked(context, given)
      expect(problems).toEqual([{ field, message: expect.stringContaining(words) }])
      expect(typed).toMatchObject(given)
      expect(verdict).toBeNull()
    })

    test('of what is no badge says so, and never fails', async () => {
      const context = await aService(await open())
      for (const text of ['{', '[]', '{"type":["VerifiableCredential"]}', '<svg></svg>', 'x']) {
        expect((await checked(context, { text })).verdict.status).toBe('Not a badge')
      }
    })

    test('refuses a form that cannot be read', async () => {
      const context = await aService(await open())
      expect((await ask(context, verify, '', { form: { text: '{}' } })).status).toBe(400)
    })
  })

  describe('a whole passport', () => {
    test('has an id from when its holder first shares it, the same one ever after', async () => {
      const { context, db, personId, cookie } = await aGraduate(await open())
      expect(await passportSharingOf(context, personId)).toMatchObject({
        isShared: false,
        address: null,
        hrefs: { sharing: '/passport/mine/sharing' },
      })
      await ask(context, sharePassport, 'mine', { cookie, form: { share: 'on' } })
      const { address, isShared } = await passportSharingOf(context, personId)
      expect(isShared).toBe(true)
      const id = await passportIdOf(context, personId)
      expect(address).toBe(`${FORCE.publicUrl}/passport/${id}`)
      const other = await cookieOf(context, (await aLearner(db)).personId)
      const stranger = { cookie: other, form: { share: 'off' } }
      expect((await ask(context, sharePassport, id, stranger)).status).toBe(404)
      expect((await passportSharingOf(context, personId)).isShared).toBe(true)
    })

    test('that is private is nothing to others, in every form', async () => {
      const { context, db, personId, cookie } = await aGraduate(await open())
      const id = await passportIdOf(context, personId)
      const other = await cookieOf(context, (await aLearner(db)).personId)
      for (const handler of [passportPage, passportJson, passportPdf]) {
        for (const asking of [{}, { cookie: other }]) {
          const answer = await ask(context, handler, id, asking)
          expect(answer.status).toBe(404)
          expect(answer).toEqual(await ask(context, handler, NOTHING, asking))
        }
        expect((await ask(context, handler, id, { cookie })).status).toBe(200)
      }
      expect((await ask(context, passportPdf, 'mine')).status).toBe(404)
      expect((await ask(context, passportPdf, 'mine', { cookie })).body).toMatch(/^%PDF/)
    })

    test('shows what is held and nothing of what is not, and whose only by choice', async () => {
      const graduate = await aGraduate(await open())
      const { context, personId, cookie, badgeId } = graduate
      await ask(context, sharePassport, 'mine', { cookie, form: { share: 'on' } })
      const id = await passportIdOf(context, personId)
      const page = async () => JSON.parse((await ask(context, passportPage, id)).body)
      expect(await page()).toMatchObject({
        holder: null,
        stamps: [
          { slug: 'skilled', state: 'earned', status: 'Valid', pageHref: null },
          { slug: 'equipped', state: 'empty', shows: null, sentence: null },
        ],
      })
      const stampId = JSON.stringify(await page())
      expect(stampId).not.toContain(badgeId)
      await share(graduate, { share: 'on' })
      await ask(context, sharePassport, id, { cookie, form: { share: 'on', name: 'on' } })
      expect(await page()).toMatchObject({
        holder: expect.stringContaining('Robin'),
        stamps: [{ pageHref: `/b/${badgeId}` }, {}],
      })
      await revoke(graduate)
      expect(await page()).toMatchObject({ stamps: [{ state: 'empty' }, { state: 'empty' }] })
    })

    test('as one file holds each badge as it was signed', async () => {
      const { context, personId, cookie, badgeId } = await aGraduate(await open())
      const id = await passportIdOf(context, personId)
      const file = await ask(context, passportJson, id, { cookie })
      expect(file.headers).toMatchObject({ 'cache-control': 'no-store' })
      const presentation = JSON.parse(file.body)
      const badge = JSON.parse((await ask(context, badgeJson, badgeId, { cookie })).body)
      expect(presentation.verifiableCredential).toEqual([badge])
      expect(presentation.proof).toHaveLength(1)
    })

    test('is checked badge by badge, and one that was changed spoils no other', async () => {
      const { context, personId, cookie } = await aGraduate(await open())
      const id = await passportIdOf(context, personId)
      const passport = JSON.parse((await ask(context, passportJson, id, { cookie })).body)
      const [sound] = passport.verifiableCredential
      const forged = { ...sound, name: 'Chief of everything' }
      passport.verifiableCredential = [sound, forged, { type: ['VerifiablePresentation'] }]
      const checked = async (email: string) => {
        const fields = { text: JSON.stringify(passport), email }
        return JSON.parse((await ask(context, verify, '', { multipart: fields })).body).data
      }
      const statuses = [{ status: 'Valid' }, { status: 'Changed' }, { status: 'Not a badge' }]
      expect(await checked('')).toMatchObject({ verdict: null, passport: statuses })
      expect((await checked('nobody@force.example')).passport[0]).toMatchObject({ isSound: false })
    })

    test('with more badges than a passport can have is not checked at all', async () => {
      const { context, badgeId, cookie } = await aGraduate(await open())
      const badge = JSON.parse((await ask(context, badgeJson, badgeId, { cookie })).body)
      const verifiableCredential = Array.from({ length: 13 }, () => ({ ...badge, proof: [] }))
      const text = JSON.stringify({ type: 'VerifiablePresentation', verifiableCredential })
      const { body } = await ask(context, verify, '', { multipart: { text } })
      expect(JSON.parse(body).data).toMatchObject({
        passport: null,
        verdict: { status: 'Not a badge' },
      })
    })
  })
})
