import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { completionsPage } from '#app/pages/completions.server.ts'
import { loader } from '#app/routes/completions.csv.ts'
import type { Db } from '#db/connect.ts'
import { minute } from './support/clock.ts'
import { onDatabase } from './support/databases.ts'
import { sideBySide } from './support/interleaving.ts'
import { recordInspector } from './support/people.ts'
import { aService, cookieOf } from './support/service.ts'

/** Records so many inspectors who have been assigned a course and have not begun it. */
async function recordLearners(db: Db, many: number): Promise<void> {
  const ids = Array.from({ length: many }, (_, index) => `learner-${1000 + index}`)
  const person = ids.map((id) => ({
    id,
    staff_number: id,
    given_name: 'Robin',
    family_name: id,
    email: `${id}@a.example`,
    seed: id,
    created_at: minute(0),
  }))
  const posting = ids.map((id) => ({
    id,
    person_id: id,
    rank: 'Inspector',
    command: 'Harrowbank',
    line_manager_id: null,
    from_day: '2026-01-05',
    to_day: null,
    source: 'tests',
  }))
  const assignment = ids.map((id) => ({
    id,
    person_id: id,
    course: 'statistics',
    cycle: 1,
    due_on: null,
    reason: 'programme',
    assigned_at: minute(0),
    closed_at: null,
  }))
  await db.insertInto('person').values(person).execute()
  await db.insertInto('posting').values(posting).execute()
  await db.insertInto('assignment').values(assignment).execute()
}

onDatabase('PostgreSQL', (open) => {
  test('the file of completions leaves nobody out when somebody begins while it is made', async () => {
    const db = await open()
    await recordLearners(db, 1002)
    const roles = [{ role: 'learning' as const, command: null }]
    const teamId = await recordInspector(db, { roles, rank: 'Police staff' })
    const context = await aService(db)
    const headers = { Cookie: await cookieOf(context, teamId) }
    const request = new Request('http://localhost/?status=not-begun', { headers })
    const begun = {
      id: 'step',
      assignment_id: 'learner-1000',
      module: 'S1',
      part: 'exercise' as const,
      subject: 'S1-machine',
      body: '{}',
      certainty: null,
      outcome: 'not-yet' as const,
    }
    const [csv] = await sideBySide(
      db,
      async (one) => {
        const file = await loader({ request, params: {}, context: { ...context, db: one } })
        return await file.text()
      },
      { says: 'from learner' },
      () =>
        db
          .insertInto('lesson_record')
          .values({ ...begun, at: minute(1) })
          .execute(),
    )
    const { data } = Papa.parse<{ staff_number: string; email: string }>(csv.trim(), {
      header: true,
    })
    expect(new Set(data.map((row) => row.staff_number)).size).toBe(1002)
    for (const { email, staff_number } of data) expect(email).toBe(`${staff_number}@a.example`)
  })

  test('the list on the page holds twenty-five people a page and the rest on the last', async () => {
    const db = await open()
    await recordLearners(db, 52)
    const context = await aService(db)
    const page = (query: string) => completionsPage(context, new URLSearchParams(query))
    const pages = await Promise.all([page(''), page('page=2'), page('page=3'), page('page=99')])
    expect(pages.map(({ people }) => people.length)).toEqual([25, 25, 2, 2])
    expect(pages.map(({ first }) => first)).toEqual([1, 26, 51, 51])
    const listed = pages.slice(0, 3).flatMap(({ people }) => people)
    expect(new Set(listed.map(({ staffNumber }) => staffNumber)).size).toBe(52)
  })
})
