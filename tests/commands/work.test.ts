import { describe, expect, test } from 'vitest'
import { checkBack } from '#app/commands/check-back.server.ts'
import { reviewWork } from '#app/commands/review-work.server.ts'
import { saveWork } from '#app/commands/save-work.server.ts'
import { sendWork } from '#app/commands/send-work.server.ts'
import { aForm } from '#app/domain/workplace/form-for-tests.ts'
import type { Answers, FormId, WorkForm } from '#app/domain/workplace/forms.ts'
import type { KnownTexts } from '#app/domain/workplace/typed.ts'
import type { Db } from '#db/connect.ts'
import { listReviews } from '#db/reviews.ts'
import { findCheckBack, findWork, listSubmissions, listWorks, readWorkTexts } from '#db/works.ts'
import { minute } from '#tests/support/clock.ts'
import { aCurriculum } from '#tests/support/curriculum.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { newId } from '#tests/support/new-id.ts'
import { anInspector, recordPeople } from '#tests/support/people.ts'

const DAY = 24 * 60

const task = aForm('task-p', [
  { id: 'measure', as: { kind: 'line', atMost: 150 } },
  { id: 'purpose', as: { kind: 'text', atMost: 300 }, isRequired: false },
  { id: 'decided-on', as: { kind: 'day' } },
])
const curriculum = aCurriculum({
  workplace: {
    forms: [task],
    rubric: {
      prompts: [],
      criteria: [{ id: 'method', title: 'Method', levels: ['None', 'Part', 'Right', 'More'] }],
    },
  },
})

const WHOLE = { measure: 'Calls answered in time', 'decided-on': '2026-11-20' }

interface Holder {
  db: Db
  personId: string
  managerId: string
}

async function aHolder(db: Db): Promise<Holder> {
  const manager = anInspector({ rank: 'Chief Inspector' })
  const [managerId = '', personId = ''] = await recordPeople(db, [
    manager,
    anInspector({ lineManagerStaffNumber: manager.staffNumber }),
  ])
  return { db, personId, managerId }
}

interface About {
  known?: KnownTexts
  nth?: number
  anew?: boolean
  form?: WorkForm
  at?: string
}

function save({ db, personId }: Holder, typed: Answers, about: About = {}) {
  return saveWork(db, { personId, form: task, typed, at: minute(0), newId, ...about })
}

function send(
  { db, personId }: Holder,
  typed: Answers,
  about: About & { isChecked?: boolean } = {},
) {
  return sendWork(db, {
    personId,
    form: task,
    typed,
    isChecked: false,
    at: minute(0),
    newId,
    ...about,
  })
}

async function texts({ db, personId }: Holder, form: FormId = 'task-p') {
  const work = await findWork(db, personId, form)
  return work && readWorkTexts(db, work.id)
}

async function decide({ db, personId, managerId }: Holder, verdict: 'accepted' | 'returned') {
  const work = await findWork(db, personId, 'task-p')
  const submission = (await listSubmissions(db, work?.id ?? '')).at(-1)
  const words = {
    observed: 'Used the chart',
    obstacle: 'Will find time',
    next: 'Say what it counts',
  }
  const reviewed = await reviewWork(db, {
    submissionId: submission?.id ?? '',
    assessorId: managerId,
    curriculum,
    draft: { verdict, marks: { method: { level: 2, comment: '' } }, ...words },
    at: minute(5),
    newId,
  })
  expect(reviewed).toMatchObject({ outcome: 'reviewed', verdict })
}

async function everyText({ db }: Holder): Promise<string[]> {
  const rows = await db.selectFrom('work_text').select(['body']).orderBy('seq').execute()
  return rows.map(({ body }) => body)
}

onBothDatabases((open) => {
  describe('what is typed', () => {
    test('is kept however incomplete, with every text it had, and an emptied field is empty', async () => {
      const holder = await aHolder(await open())
      await save(holder, { measure: 'Calls', 'decided-on': '2026--' })
      await save(holder, { measure: 'Calls a month' })
      await save(holder, { measure: '' })
      expect(await texts(holder)).toEqual({ measure: '', 'decided-on': '2026--' })
      expect(await everyText(holder)).toEqual(
        expect.arrayContaining(['Calls', 'Calls a month', '', '2026--']),
      )
    })

    test('is kept once when it is sent twice, and opens one filling', async () => {
      const holder = await aHolder(await open())
      await Promise.all(Array.from({ length: 5 }, () => save(holder, { measure: 'Calls' })))
      expect(await everyText(holder)).toEqual(['Calls'])
      expect(await listWorks(holder.db, holder.personId)).toHaveLength(1)
    })

    test('is kept as lines, without what a store cannot hold; fields of no form are not kept', async () => {
      const holder = await aHolder(await open())
      await save(holder, { purpose: 'One\r\ntwo\u0000', other: 'x' })
      expect(await texts(holder)).toEqual({ purpose: 'One\ntwo' })
    })
  })

  describe('two devices', () => {
    test('each keep what was typed on them, where it is not the same field', async () => {
      const holder = await aHolder(await open())
      await save(holder, { measure: 'Calls' }, { known: {} })
      const phone = await save(
        holder,
        { measure: 'Calls', purpose: 'On the phone' },
        { known: { measure: 1 } },
      )
      const desk = await save(
        holder,
        { measure: 'At the desk', purpose: '' },
        { known: { measure: 1 } },
      )
      expect(phone).toMatchObject({ kept: { elsewhere: [], unseen: [] } })
      expect(desk).toMatchObject({ kept: { elsewhere: [], unseen: ['purpose'] } })
      expect(await texts(holder)).toEqual({ measure: 'At the desk', purpose: 'On the phone' })
    })

    test('never overwrite each other’s text of one field: the later is told of the earlier', async () => {
      const holder = await aHolder(await open())
      await save(holder, { measure: 'Calls' }, { known: {} })
      await save(holder, { measure: 'On the phone' }, { known: { measure: 1 } })
      const late = await save(holder, { measure: 'At the desk' }, { known: { measure: 1 } })
      expect(late).toMatchObject({
        kept: { elsewhere: ['measure'], texts: { measure: { seq: 2, body: 'On the phone' } } },
      })
      expect(await texts(holder)).toEqual({ measure: 'On the phone' })
      await save(holder, { measure: 'Both' }, { known: { measure: 2 } })
      expect(await texts(holder)).toEqual({ measure: 'Both' })
    })

    test('nothing is sent while a text from elsewhere has not been seen', async () => {
      const holder = await aHolder(await open())
      await save(holder, WHOLE, { known: {} })
      await save(holder, { measure: 'On the phone' }, { known: { measure: 1 } })
      const typed = { ...WHOLE, measure: 'At the desk' }
      const sent = await send(holder, typed, { known: { measure: 1, 'decided-on': 1 } })
      expect(sent).toMatchObject({ outcome: 'elsewhere', kept: { elsewhere: ['measure'] } })
    })
  })

  describe('sending', () => {
    test('says what is missing, and keeps what was typed', async () => {
      const holder = await aHolder(await open())
      const sent = await send(holder, { measure: 'Calls' })
      expect(sent).toMatchObject({ outcome: 'missing', missing: [{ field: 'decided-on' }] })
      expect(await texts(holder)).toEqual({ measure: 'Calls' })
    })

    test('asks about what may name somebody, and goes once that is checked', async () => {
      const holder = await aHolder(await open())
      const typed = { ...WHOLE, purpose: 'PC Smith asked for it' }
      expect(await send(holder, typed)).toMatchObject({
        outcome: 'warned',
        warnings: [{ field: 'purpose', kind: 'name' }],
      })
      expect(await send(holder, typed, { isChecked: true })).toMatchObject({ outcome: 'sent' })
    })

    test('twice at once sends it once, and tells both that it was sent; the text is fixed', async () => {
      const holder = await aHolder(await open())
      const page = { ...WHOLE, purpose: '' }
      const outcomes = await Promise.all([send(holder, page), send(holder, page, { nth: 1 })])
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
      expect(outcomes[0]).toEqual(outcomes[1])
      const work = await findWork(holder.db, holder.personId, 'task-p')
      const [submission, ...more] = await listSubmissions(holder.db, work?.id ?? '')
      expect(more).toEqual([])
      expect(submission).toMatchObject({ answers: WHOLE, form: { version: task.version } })
      expect(await save(holder, { measure: 'Other' })).toEqual({ outcome: 'fixed' })
      expect(await texts(holder)).toEqual(WHOLE)
    })

    test('what was typed anew since is not told that it was sent, nor what is decided', async () => {
      const holder = await aHolder(await open())
      await send(holder, WHOLE)
      expect(await send(holder, { ...WHOLE, measure: 'Other' })).toEqual({ outcome: 'fixed' })
      await decide(holder, 'accepted')
      expect(await send(holder, WHOLE)).toEqual({ outcome: 'fixed' })
    })

    test('waits where nobody may review it; nothing is lost', async () => {
      const db = await open()
      const [personId = ''] = await recordPeople(db, [anInspector()])
      const holder = { db, personId, managerId: '' }
      expect(await send(holder, WHOLE)).toEqual({ outcome: 'no-assessor' })
      expect(await texts(holder)).toEqual(WHOLE)
    })

    test('a returned form is written in and sent again; both submissions stay', async () => {
      const holder = await aHolder(await open())
      await send(holder, WHOLE)
      await decide(holder, 'returned')
      await save(holder, { measure: 'Calls answered within 10 seconds' })
      expect(await send(holder, {})).toMatchObject({ outcome: 'sent' })
      const work = await findWork(holder.db, holder.personId, 'task-p')
      const sent = await listSubmissions(holder.db, work?.id ?? '')
      expect(sent.map(({ answers }) => answers.measure)).toEqual([
        WHOLE.measure,
        'Calls answered within 10 seconds',
      ])
      expect(
        await listReviews(
          holder.db,
          sent.map(({ id }) => id),
        ),
      ).toHaveLength(1)
    })
  })

  describe('another filling', () => {
    test('begins only once the last is accepted, empty, and the first stays as it was', async () => {
      const holder = await aHolder(await open())
      await send(holder, WHOLE)
      await save(holder, {}, { anew: true })
      expect(await listWorks(holder.db, holder.personId)).toHaveLength(1)
      await decide(holder, 'accepted')
      expect(await save(holder, { measure: 'Late' })).toEqual({ outcome: 'fixed' })
      await Promise.all([save(holder, {}, { anew: true }), save(holder, {}, { anew: true })])
      expect((await listWorks(holder.db, holder.personId)).map(({ nth }) => nth)).toEqual([1, 2])
      expect(await texts(holder)).toEqual({})
    })

    test('takes nothing from a page of the one before', async () => {
      const holder = await aHolder(await open())
      await send(holder, WHOLE)
      await decide(holder, 'accepted')
      await save(holder, {}, { anew: true })
      expect(await save(holder, { measure: 'Old' }, { nth: 1 })).toEqual({ outcome: 'fixed' })
      expect(await send(holder, WHOLE, { nth: 1 })).toEqual({ outcome: 'fixed' })
      expect(await save(holder, { measure: 'New' }, { nth: 2 })).toMatchObject({ outcome: 'kept' })
      expect(await texts(holder)).toEqual({ measure: 'New' })
    })
  })

  describe('the check-back', () => {
    /** Days after the decision of 20 November. */
    const after = (days: number) => minute((days - 2) * DAY)

    function tell(
      { db, personId }: Holder,
      about: { typed?: string; days?: number; nth?: number },
    ) {
      const { typed = 'It held', days = 60, ...rest } = about
      return checkBack(db, {
        personId,
        form: 'task-p' as const,
        typed,
        curriculum,
        at: after(days),
        newId,
        ...rest,
      })
    }

    async function aSentTask(db: Db): Promise<Holder> {
      const holder = await aHolder(db)
      await send(holder, WHOLE)
      return holder
    }

    test('opens eight weeks after the decision, and says when', async () => {
      const holder = await aSentTask(await open())
      expect(await tell(holder, { days: 55 })).toEqual({
        outcome: 'refused',
        problem: 'The check-back opens on 15 January 2027',
      })
      expect(await tell(holder, { days: 56 })).toMatchObject({ outcome: 'kept' })
    })

    test('is taken late, and kept once', async () => {
      const holder = await aSentTask(await open())
      expect(await tell(holder, { days: 200 })).toMatchObject({ outcome: 'kept' })
      expect(await tell(holder, { typed: 'Other', days: 201 })).toEqual({ outcome: 'told-before' })
      const work = await findWork(holder.db, holder.personId, 'task-p')
      expect(await findCheckBack(holder.db, work?.id ?? '')).toMatchObject({ body: 'It held' })
    })

    test('needs words, and not too many', async () => {
      const holder = await aSentTask(await open())
      expect(await tell(holder, { typed: ' ' })).toMatchObject({ outcome: 'refused' })
      expect(await tell(holder, { typed: 'x'.repeat(2001) })).toMatchObject({ outcome: 'refused' })
    })

    test('is told of an earlier filling while another is written', async () => {
      const holder = await aSentTask(await open())
      await decide(holder, 'accepted')
      await save(holder, {}, { anew: true })
      expect(await tell(holder, {})).toEqual({ outcome: 'not-found' })
      expect(await tell(holder, { nth: 1 })).toMatchObject({ outcome: 'kept' })
    })
  })
})
