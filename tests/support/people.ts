import { importPeople, type PersonToImport } from '#app/commands/import-people.server.ts'
import type { Db } from '#db/connect.ts'
import { minute } from '#tests/support/clock.ts'
import { newId } from '#tests/support/new-id.ts'

let counted = 0

/** An inspector as an import file names one: `anInspector({ command: 'Harrowbank' })`. */
export function anInspector(about: Partial<PersonToImport> = {}): PersonToImport {
  counted += 1
  const staffNumber = about.staffNumber ?? String(40_000 + counted)
  return {
    staffNumber,
    givenName: 'Robin',
    familyName: `Ashdown ${counted}`,
    email: `${staffNumber.toLowerCase()}@northmere.example`,
    rank: 'Inspector',
    command: 'Harrowbank',
    lineManagerStaffNumber: null,
    ...about,
  }
}

/** Imports people and gives their ids in the order given. Throws the problems, if there are any. */
export async function recordPeople(db: Db, people: PersonToImport[]): Promise<string[]> {
  const result = await importPeople(db, {
    people,
    fromDay: '2026-01-05',
    source: 'tests',
    at: minute(-60),
    newId,
  })
  if ('problems' in result) throw new Error(result.problems.join('; '))
  return people.map(({ staffNumber }) => result.recorded.get(staffNumber) ?? '')
}

/** One recorded inspector's id. */
export async function recordInspector(
  db: Db,
  about: Partial<PersonToImport> = {},
): Promise<string> {
  const [id = ''] = await recordPeople(db, [anInspector(about)])
  return id
}
