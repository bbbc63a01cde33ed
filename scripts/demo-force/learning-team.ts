import { assignPeople } from '#app/commands/assign-people.server.ts'
import { importPeople, type PersonToImport } from '#app/commands/import-people.server.ts'
import type { Product } from './learner.ts'
import type { Assignment } from './programme.ts'
import type { Story } from './story.ts'
import { londonInstant } from './working-days.ts'

/** The learning team imports people at 9:00 and assigns courses at 9:30. */
const IMPORTS_AT = 32_400
const ASSIGNS_AT = 34_200

/** Imports people from the HR file of a day. */
export async function* importing(
  { db, newId, ids }: Product,
  people: PersonToImport[],
  day: string,
): Story {
  const at = londonInstant(day, IMPORTS_AT)
  yield at
  const imported = await importPeople(db, { people, fromDay: day, source: 'import', at, newId })
  if ('problems' in imported) throw new Error(imported.problems.join('\n'))
  for (const [staffNumber, id] of imported.recorded) ids.set(staffNumber, id)
  return true
}

/** Assigns one course to a cohort. */
export async function* assigning(product: Product, assignment: Assignment): Story {
  const { people, course, dueOn, reason } = assignment
  const at = assignedAt(assignment)
  yield at
  const personIds = people.map((person) => idOf(product, person))
  const { db, newId } = product
  await assignPeople(db, { personIds, course: course.id, dueOn, reason, at, newId })
  return true
}

export function assignedAt({ on }: Assignment): string {
  return londonInstant(on, ASSIGNS_AT)
}

/** The id of somebody who has been imported. */
export function idOf({ ids }: Product, { staffNumber }: PersonToImport): string {
  const id = ids.get(staffNumber)
  if (id === undefined) throw new Error(`${staffNumber} has not been imported yet`)
  return id
}
