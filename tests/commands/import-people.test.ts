import { describe, expect, test } from 'vitest'
import { assignPeople } from '#app/commands/assign-people.server.ts'
import { importPeople, type PersonToImport } from '#app/commands/import-people.server.ts'
import { listOpenAssignments } from '#db/assignments.ts'
import type { Db } from '#db/connect.ts'
import { findAccount, findPerson, listCommands } from '#db/people.ts'
import { minute } from '#tests/support/clock.ts'
import { onBothDatabases, onDatabase } from '#tests/support/databases.ts'
import { sideBySide } from '#tests/support/interleaving.ts'
import { newId } from '#tests/support/new-id.ts'
import { anInspector, recordPeople } from '#tests/support/people.ts'

function importInto(db: Db, people: PersonToImport[]) {
  const common = { fromDay: '2026-11-22', source: 'tests', at: minute(0), newId }
  return importPeople(db, { people, ...common })
}

/** What is said of two people who are in the service already. */
const BOTH_ROWS = ['Row 2: staff', 'Row 2: e-mai', 'Row 3: staff', 'Row 3: e-mai']

function problemsBegin(result: object): string[] {
  const problems = 'problems' in result ? (result.problems as string[]) : []
  return problems.map((problem) => problem.slice(0, 12))
}

async function howManyPeople(db: Db): Promise<number> {
  return (await db.selectFrom('person').select('id').execute()).length
}

onBothDatabases((open) => {
  test('people are recorded with their postings, roles and line managers', async () => {
    const db = await open()
    const [managerId = '', personId = ''] = await recordPeople(db, [
      anInspector({
        staffNumber: '1',
        rank: 'Superintendent',
        command: 'Saltmarsh',
        roles: [
          { role: 'leader', command: 'Saltmarsh' },
          { role: 'learning', command: null },
        ],
      }),
      anInspector({ staffNumber: '2', command: 'Harrowbank', lineManagerStaffNumber: '1' }),
    ])
    expect(await findPerson(db, personId)).toMatchObject({
      rank: 'Inspector',
      command: 'Harrowbank',
      roles: [],
    })
    expect((await findPerson(db, managerId))?.roles).toEqual([
      { role: 'leader', scope: { kind: 'command', command: 'Saltmarsh' } },
      { role: 'learning', scope: { kind: 'force' } },
    ])
    const postings = await db.selectFrom('posting').select('line_manager_id').execute()
    const managers = postings.flatMap((posting) => posting.line_manager_id ?? [])
    expect([postings.length, managers]).toEqual([2, [managerId]])
    expect(await listCommands(db)).toEqual(['Harrowbank', 'Saltmarsh'])
  })

  test('a line manager may come later in the file, or be in the service already', async () => {
    const db = await open()
    await recordPeople(db, [
      anInspector({ staffNumber: '2', lineManagerStaffNumber: '1' }),
      anInspector({ staffNumber: '1' }),
    ])
    await recordPeople(db, [anInspector({ staffNumber: '3', lineManagerStaffNumber: '1' })])
    const posted = await db.selectFrom('posting').select('line_manager_id').execute()
    expect(posted.filter((posting) => posting.line_manager_id !== null)).toHaveLength(2)
  })

  test('only those with a password get a local account, and the password is not kept', async () => {
    const db = await open()
    const people = [anInspector({ password: 'Nine-o-clock tasking' }), anInspector()]
    await recordPeople(db, people)
    const [account, none] = await Promise.all(people.map(({ email }) => findAccount(db, email)))
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(none).toBeNull()
    expect(JSON.stringify(await db.selectFrom('account').selectAll().execute())).not.toContain(
      'tasking',
    )
  })

  describe('one mistake in the file', () => {
    test('and nobody is recorded; every mistake is named with its row', async () => {
      const db = await open()
      await recordPeople(db, [anInspector({ staffNumber: '1', email: 'taken@northmere.example' })])
      const result = await importInto(db, [
        anInspector({ staffNumber: '10' }),
        anInspector({ staffNumber: '10' }),
        anInspector({ staffNumber: '1' }),
        anInspector({ staffNumber: '11', rank: 'Captain' }),
        anInspector({ staffNumber: '12', lineManagerStaffNumber: '12' }),
        anInspector({ staffNumber: '13', lineManagerStaffNumber: '40213', rank: 'Admiral' }),
        anInspector({ staffNumber: '14', email: 'Taken@northmere.example' }),
        anInspector({ staffNumber: '15', email: 'twice@northmere.example' }),
        anInspector({ staffNumber: '16', email: 'twice@northmere.example' }),
      ])
      const problems = 'problems' in result ? result.problems : []
      expect(problems).toEqual([
        'Row 3: staff number 10 is already in the service or above',
        'Row 3: e-mail address 10@northmere.example is already in the service or above',
        'Row 4: staff number 1 is already in the service or above',
        expect.stringMatching(/^Row 5: rank Captain is not one of Sergeant, Inspector, /),
        'Row 6: nobody can be their own line manager',
        expect.stringMatching(/^Row 7: rank Admiral is not one of /),
        'Row 7: line manager 40213 is not in this file or already in the service',
        'Row 8: e-mail address taken@northmere.example is already in the service or above',
        'Row 10: e-mail address twice@northmere.example is already in the service or above',
      ])
      expect(await howManyPeople(db)).toBe(1)
    })

    test('such as line managers in a circle, which is named at each of them', async () => {
      const db = await open()
      const result = await importInto(db, [
        anInspector({ staffNumber: '1', lineManagerStaffNumber: '3' }),
        anInspector({ staffNumber: '2', lineManagerStaffNumber: '1' }),
        anInspector({ staffNumber: '3', lineManagerStaffNumber: '2' }),
        anInspector({ staffNumber: '4', lineManagerStaffNumber: '3' }),
      ])
      const circle = (row: number, chain: string) =>
        `Row ${row}: these people manage each other in a circle: ${chain}`
      expect(result).toEqual({
        problems: [circle(2, '1, 3, 2, 1'), circle(3, '2, 1, 3, 2'), circle(4, '3, 2, 1, 3')],
      })
      expect(await howManyPeople(db)).toBe(0)
    })
  })

  test('the same file imported twice at once is recorded once, and the other is told', async () => {
    const db = await open()
    const people = [anInspector(), anInspector()]
    const results = await Promise.all([importInto(db, people), importInto(db, people)])
    expect(results.filter((result) => 'recorded' in result)).toHaveLength(1)
    expect(results.flatMap(problemsBegin)).toEqual(BOTH_ROWS)
    expect(await howManyPeople(db)).toBe(2)
  })

  test('a course is assigned once: those who have it keep the day they were given', async () => {
    const db = await open()
    const [first = '', second = ''] = await recordPeople(db, [anInspector(), anInspector()])
    const assign = (personIds: string[], dueOn: string) =>
      assignPeople(db, {
        personIds,
        course: 'statistics',
        dueOn,
        reason: 'programme',
        at: minute(0),
        newId,
      })
    await assign([first], '2026-12-01')
    await assign([first, second], '2027-02-01')
    const due = async (id: string) => (await listOpenAssignments(db, id)).map(({ dueOn }) => dueOn)
    expect(await due(first)).toEqual(['2026-12-01'])
    expect(await due(second)).toEqual(['2027-02-01'])
  })
})

onDatabase('PostgreSQL', (open) => {
  test('whatever an import has read when another ends, it sees that one whole', async () => {
    const db = await open()
    const people = [anInspector(), anInspector()]
    const again = () => importInto(db, people)
    const [first] = await sideBySide(db, (one) => importInto(one, people), 'first', again)
    expect(problemsBegin(first)).toEqual(BOTH_ROWS)
    expect(await howManyPeople(db)).toBe(2)
  })

  test('two that name the same people in another order do not wait for each other', async () => {
    const db = await open()
    const people = [anInspector(), anInspector()]
    const results = await sideBySide(
      db,
      (one) => importInto(one, people),
      { writes: 'person' },
      () => importInto(db, people.toReversed()),
    )
    expect(results.filter((result) => 'recorded' in result)).toHaveLength(1)
    expect(results.flatMap(problemsBegin)).toEqual(BOTH_ROWS)
    expect(await howManyPeople(db)).toBe(2)
  })
})
