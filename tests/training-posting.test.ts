import type { LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { achievementsOf } from '#app/pages/passport.server.ts'
import { loader as personPage } from '#app/routes/training-passport.tsx'
import { action, loader } from '#app/routes/training-posting.tsx'
import { findPosting } from '#db/people.ts'
import { minute } from './support/clock.ts'
import { onBothDatabases } from './support/databases.ts'
import { recordInspector } from './support/people.ts'
import { aService, cookieOf } from './support/service.ts'
import { aHolder, type Holder, review, send } from './support/workplace.ts'

/** The day is 22 November 2026; the card was accepted two weeks before. */
const NOW = minute(90)
const ACCEPTED = minute(-14 * 24 * 60)

/** The learning team at work on the page of somebody who holds "equipped". */
async function aDesk(db: Holder['db']) {
  const holder = await aHolder(db)
  await send(holder, 'data-card', ACCEPTED)
  await review(holder, 'data-card', { at: ACCEPTED })
  const roles = [{ role: 'learning' as const, command: null }]
  const teamId = await recordInspector(db, { roles, command: 'Saltney', rank: 'Police staff' })
  const context = await aService(db, { curriculum: holder.curriculum, at: NOW })
  const cookie = await cookieOf(context, teamId)
  const managerEmail = 'fay.deane@northmere.example'
  await recordInspector(db, { givenName: 'Fay', familyName: 'Deane', email: managerEmail })
  const fill = (about: Record<string, string> = {}) => ({
    rank: 'Inspector',
    command: 'Saltney',
    manager: ' Fay.Deane@northmere.example',
    'from-day': '16',
    'from-month': '11',
    'from-year': '2026',
    ...about,
  })
  const asked = (
    form: Record<string, string> | null,
    search = '',
    Cookie = cookie,
  ): LoaderFunctionArgs => ({
    request: new Request(`http://localhost/${search}`, {
      headers: { Cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    }),
    context: { ...context },
    params: { person: holder.personId },
  })
  return { holder, context, fill, asked }
}

type Answer = { data: Record<string, unknown>; init: { status?: number } | null }

async function posted(asked: LoaderFunctionArgs): Promise<Answer> {
  const answer = await action(asked)
  if (answer instanceof Response) throw new Error(`It was sent on: ${answer.status}`)
  return answer as unknown as Answer
}

onBothDatabases((open) => {
  describe('recording a new posting', () => {
    test('says first what another post would end', async () => {
      const { asked } = await aDesk(await open())
      expect(await loader(asked(null))).toMatchObject({
        lapses: ['equipped'],
        hasProblems: false,
        now: { command: 'Harrowbank', since: '5 January 2026' },
        commands: ['Harrowbank', 'Saltney'],
      })
    })

    test('has a second look, which changes nothing', async () => {
      const { holder, asked, fill } = await aDesk(await open())
      const { data } = await posted(asked({ ...fill(), intent: 'check' }))
      expect(data).toMatchObject({
        problems: [],
        effects: {
          command: 'Saltney',
          manager: 'Fay Deane',
          since: '16 November 2026',
          isSame: false,
          lapses: ['equipped'],
          leavesLearners: false,
        },
      })
      expect(await findPosting(holder.db, holder.personId)).toMatchObject({
        command: 'Harrowbank',
      })
    })

    test('then records it, says so, and tells its holder why the stamp lapsed', async () => {
      const { holder, context, asked, fill } = await aDesk(await open())
      const answer = await action(asked({ ...fill(), intent: 'record' }))
      expect(answer).toMatchObject({ status: 302 })
      expect(await findPosting(holder.db, holder.personId)).toMatchObject({
        command: 'Saltney',
        fromDay: '2026-11-16',
      })
      expect(await personPage(asked(null, '?done=posting'))).toMatchObject({
        posted: { command: 'Saltney', manager: 'Fay Deane', lapsed: ['equipped'] },
      })
      const [equipped] = await achievementsOf(context, holder.personId)
      expect(equipped).toMatchObject({
        state: 'lapsed',
        award: {
          whyEnded:
            'Lapsed on 22 November 2026, because you changed post: have it confirmed again for the post you are in now.',
        },
        requirements: [{ metOn: null, done: { href: '/evidence/data-card' } }],
      })
    })

    test('of a new line manager alone lapses nothing', async () => {
      const { asked, fill } = await aDesk(await open())
      const { data } = await posted(asked({ ...fill({ command: 'Harrowbank' }), intent: 'check' }))
      expect(data).toMatchObject({ effects: { isSame: true, lapses: [] } })
    })

    const WRONG = [
      [{ manager: 'nobody@northmere.example' }, 'manager', 'Nobody here has the e-mail address'],
      [{ command: 'Atlantis' }, 'command', 'Select the command'],
      [{ 'from-day': '', 'from-month': '', 'from-year': '' }, 'from', 'Enter the day'],
      [{ 'from-day': '31' }, 'from', 'a real date'],
      [{ 'from-month': '12' }, 'from', 'today or in the past'],
    ] as const
    test.each(WRONG)(
      'asks for %o to be put right, and loses nothing',
      async (about, field, words) => {
        const { holder, asked, fill } = await aDesk(await open())
        for (const intent of ['check', 'record']) {
          const request = asked({ ...fill(about), intent })
          const { data, init } = await posted(request)
          expect(init?.status).toBe(400)
          expect(data).toMatchObject({
            problems: [{ field, message: expect.stringContaining(words) }],
            typed: { rank: 'Inspector', year: about['from-year' as never] ?? '2026' },
          })
          // Its title says so: the loaders of the same request know.
          expect(await loader({ ...request, request: asked(null).request })).toMatchObject({
            hasProblems: true,
          })
        }
        expect(await findPosting(holder.db, holder.personId)).toMatchObject({
          command: 'Harrowbank',
        })
      },
    )

    test('is no page for anybody else', async () => {
      const { holder, context, asked, fill } = await aDesk(await open())
      const others = await cookieOf(context, holder.managerId)
      const post = asked({ ...fill(), intent: 'record' }, '', others)
      await expect(action(post)).rejects.toMatchObject({ status: 404 })
      await expect(loader(asked(null, '', others))).rejects.toMatchObject({ status: 404 })
    })
  })
})
