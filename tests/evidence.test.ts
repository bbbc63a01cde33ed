import { describe, expect, test } from 'vitest'
import { changePosting } from '#app/commands/change-posting.server.ts'
import { checkBack } from '#app/commands/check-back.server.ts'
import { reviewWork } from '#app/commands/review-work.server.ts'
import { saveWork } from '#app/commands/save-work.server.ts'
import { sendWork } from '#app/commands/send-work.server.ts'
import type { AchievementRule, Requirement } from '#app/domain/courses.ts'
import type { Person } from '#app/domain/people.ts'
import { aForm } from '#app/domain/workplace/form-for-tests.ts'
import type { FormId } from '#app/domain/workplace/forms.ts'
import type { Level } from '#app/domain/workplace/rubric.ts'
import { evidenceOf, formOnPage } from '#app/pages/evidence.server.ts'
import type { Db } from '#db/connect.ts'
import { findPerson } from '#db/people.ts'
import { findWork, listSubmissions } from '#db/works.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onDatabase } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { anInspector, recordPeople } from '#tests/support/people.ts'
import { aHolder, review, send as sendForm } from '#tests/support/workplace.ts'

const DAY = 24 * 60

const task = aForm('task-p', [
  { id: 'measure', as: { kind: 'line', atMost: 150 } },
  { id: 'decided-on', as: { kind: 'day' } },
])
const card = aForm('data-card', [{ id: 'name', as: { kind: 'line', atMost: 80 } }])

const earnedBy = (title: string, ...requires: Requirement[]): AchievementRule => ({
  slug: 'enabled',
  strand: 'enabled',
  course: null,
  validDays: null,
  principles: [1],
  title,
  shows: 'It is used',
  requires,
})
const curriculum = aCurriculum({
  passport: {
    version: 1,
    achievements: [
      earnedBy('Enabled', { kind: 'task-signed-off', form: 'any' }),
      earnedBy('Equipped', { kind: 'confirmed', form: 'data-card', sincePost: true }),
      earnedBy('Course S', { kind: 'confirmed', form: 'data-card', sincePost: false }),
    ],
  },
  workplace: {
    forms: [task, card],
    rubric: {
      prompts: [],
      criteria: [{ id: 'method', title: 'Method', levels: ['Wrong', 'Part', 'Right', 'More'] }],
    },
  },
})

interface Desk {
  db: Db
  person: Person
  managerId: string
}

async function aDesk(db: Db): Promise<Desk> {
  const manager = anInspector({ rank: 'Chief Inspector', givenName: 'Sam', familyName: 'Okafor' })
  const [managerId = '', id = ''] = await recordPeople(db, [
    manager,
    anInspector({ lineManagerStaffNumber: manager.staffNumber }),
  ])
  const person = await findPerson(db, id)
  if (!person) throw new Error('Nobody was recorded')
  return { db, person, managerId }
}

function contextAt(db: Db, minutes: number) {
  return { db, clock: () => minute(minutes), curriculum: () => curriculum }
}

function pageOf(
  { db, person }: Desk,
  about: { at?: number; form?: string; filling?: string } = {},
) {
  const { at = 10, form = 'task-p', filling = null } = about
  return formOnPage(contextAt(db, at), person, form, filling)
}

async function send({ db, person }: Desk) {
  const typed = { measure: 'Calls', 'decided-on': '2026-11-20' }
  await sendWork(db, {
    personId: person.id,
    form: task,
    typed,
    isChecked: true,
    at: minute(1),
    newId,
  })
}

async function decide({ db, person, managerId }: Desk, level: Level) {
  const work = await findWork(db, person.id, 'task-p')
  const submission = (await listSubmissions(db, work?.id ?? '')).at(-1)
  const words = { observed: 'Plotted it', obstacle: 'Time', next: 'Say what it counts' }
  const reviewed = await reviewWork(db, {
    submissionId: submission?.id ?? '',
    assessorId: managerId,
    curriculum,
    draft: {
      verdict: level < 2 ? 'returned' : 'accepted',
      marks: { method: { level, comment: 'Look at the limits' } },
      ...words,
    },
    at: minute(2),
    newId,
  })
  expect(reviewed.outcome).toBe('reviewed')
}

onDatabase('SQLite', (open) => {
  describe('the list', () => {
    test('names every form, what it counts for and who reviews it', async () => {
      const { db, person } = await aDesk(await open())
      const { forms, assessors } = await evidenceOf(contextAt(db, 10), person)
      expect(assessors).toEqual(['Chief Inspector Sam Okafor'])
      expect(forms.map(({ id, state, countsFor }) => [id, state, countsFor])).toEqual([
        ['task-p', 'not-begun', ['Enabled']],
        ['data-card', 'not-begun', ['Equipped', 'Course S']],
      ])
    })

    test('says what came of each, and which check-back is open', async () => {
      const desk = await aDesk(await open())
      await send(desk)
      const listAt = async (at: number) =>
        (await evidenceOf(contextAt(desk.db, at), desk.person)).forms[0]
      expect(await listAt(10)).toMatchObject({
        state: 'sent',
        news: 'Sent on 22 November 2026 at 9:01am',
        checkBacks: [{ words: 'The check-back opens on 15 January 2027' }],
      })
      await decide(desk, 2)
      expect(await listAt(60 * DAY)).toMatchObject({
        state: 'accepted',
        news: 'Sam Okafor signed it off on 22 November 2026',
        checkBacks: [
          {
            words: 'Tell what happened: the check-back is open until 12 February 2027',
            href: '/evidence/task-p?filling=1#check-back',
          },
        ],
      })
    })

    test('says that what was confirmed in an earlier post has to be shown again', async () => {
      const holder = await aHolder(await open())
      const { db, personId, curriculum } = holder
      await sendForm(holder, 'data-card')
      await review(holder, 'data-card')
      const newsOfCard = async () => {
        const person = await findPerson(db, personId)
        if (!person) throw new Error('The holder is in post')
        const { forms } = await evidenceOf(
          { ...contextAt(db, 60 * DAY), curriculum: () => curriculum },
          person,
        )
        return forms.find(({ id }) => id === 'data-card')?.news
      }
      expect(await newsOfCard()).not.toContain('earlier post')
      await changePosting(db, {
        personId,
        rank: 'Inspector',
        command: 'Saltney',
        lineManagerId: null,
        fromDay: '2026-12-01',
        source: 'tests',
        newId,
        curriculum,
        at: '2026-12-01T09:00:00.000Z',
      })
      expect(await newsOfCard()).toMatch(/ confirmed it on .*, in an earlier post: begin another$/)
    })
  })

  describe('the page of a form', () => {
    test('shows what stands in it, when it was saved and what to look at', async () => {
      const desk = await aDesk(await open())
      const typed = { measure: 'PC Smith’s calls' }
      await saveWork(desk.db, {
        personId: desk.person.id,
        form: task,
        typed,
        at: minute(5),
        newId,
      })
      const page = await pageOf(desk)
      expect(page).toMatchObject({ state: 'writing', nth: 1, sent: null, checkBack: null })
      expect(page.writing).toMatchObject({
        answers: typed,
        at: 'at 9:05am',
        known: 'measure:1',
        holder: desk.person.id,
        warnings: [{ field: 'measure' }],
      })
      expect((await pageOf(desk, { at: 2 * DAY })).writing?.at).toBe(
        'on 22 November 2026 at 9:05am',
      )
    })

    test('once sent is to be read only, as it was sent', async () => {
      const desk = await aDesk(await open())
      await send(desk)
      expect(await pageOf(desk)).toMatchObject({
        state: 'sent',
        writing: null,
        review: null,
        sent: { sections: [{ answers: [{ id: 'measure', text: 'Calls' }, {}] }] },
        checkBack: { state: 'not-yet', opensOn: '15 January 2027' },
      })
    })

    test('returned can be written in, with each criterion’s level and comment', async () => {
      const desk = await aDesk(await open())
      await send(desk)
      await decide(desk, 1)
      const page = await pageOf(desk)
      expect(page).toMatchObject({ state: 'returned', checkBack: null })
      expect(page.writing?.answers.measure).toBe('Calls')
      expect(page.review).toMatchObject({
        by: 'Sam Okafor',
        verdict: 'returned',
        next: 'Say what it counts',
        marks: [{ title: 'Method', level: 1, name: 'Developing', shows: 'Part' }],
      })
    })

    test('sent again no longer shows the review of what was sent before', async () => {
      const desk = await aDesk(await open())
      await send(desk)
      await decide(desk, 1)
      await send(desk)
      expect(await pageOf(desk)).toMatchObject({ state: 'sent', review: null })
    })

    test('accepted keeps its own page and its check-back when another is begun', async () => {
      const desk = await aDesk(await open())
      await send(desk)
      await decide(desk, 3)
      const personId = desk.person.id
      await saveWork(desk.db, {
        personId,
        form: task,
        typed: {},
        anew: true,
        at: minute(3),
        newId,
      })
      expect(await pageOf(desk)).toMatchObject({ state: 'writing', nth: 2, others: [{ nth: 1 }] })
      const at = 60 * DAY
      await checkBack(desk.db, {
        personId,
        form: 'task-p',
        nth: 1,
        typed: 'It held',
        curriculum,
        at: minute(at),
        newId,
      })
      expect(await pageOf(desk, { at, filling: '1' })).toMatchObject({
        state: 'accepted',
        writing: null,
        checkBack: { state: 'told', told: { body: 'It held', on: '21 January 2027' } },
      })
    })

    test('says what recording its check-back earned', async () => {
      const holder = await aHolder(await open())
      const { db, personId, curriculum } = holder
      const person = await findPerson(db, personId)
      if (!person) throw new Error('Nobody was recorded')
      const earnedOn = async (day: string) => {
        const context = { db, clock: () => `${day}T12:00:00.000Z`, curriculum: () => curriculum }
        return (await formOnPage(context, person, 'task-p', null)).earned
      }
      // Decided on 5 January 2026.
      await sendForm(holder, 'task-p', '2026-01-06T12:00:00.000Z')
      await review(holder, 'task-p', { at: '2026-01-07T12:00:00.000Z' })
      expect(await earnedOn('2026-03-10')).toEqual([])
      await checkBack(db, {
        personId,
        form: 'task-p',
        typed: 'It held',
        curriculum,
        at: '2026-03-10T12:00:00.000Z',
        newId,
      })
      expect(await earnedOn('2026-03-10')).toEqual([
        { slug: 'enabled', title: 'enabled', shows: 'What it shows' },
      ])
    })

    test.each<{ form: FormId | string; filling: string }>([
      { form: 'task-x', filling: '1' },
      { form: 'task-p', filling: '2' },
      { form: 'task-p', filling: 'x' },
    ])('there is none of $form, filling $filling', async (asked) => {
      const desk = await aDesk(await open())
      await send(desk)
      await expect(pageOf(desk, asked)).rejects.toMatchObject({ status: 404 })
    })

    test('is the holder’s own: whoever else asks sees their own, empty', async () => {
      const desk = await aDesk(await open())
      await send(desk)
      const manager = await findPerson(desk.db, desk.managerId)
      if (!manager) throw new Error('Nobody was recorded')
      expect(await pageOf({ ...desk, person: manager })).toMatchObject({
        state: 'not-begun',
        sent: null,
        writing: { answers: {} },
      })
    })
  })
})
