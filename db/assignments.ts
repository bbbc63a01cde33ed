import type { Db, Trx } from './connect.ts'

export interface Assignment {
  id: string
  personId: string
  course: string
  cycle: number
  dueOn: string | null
  reason: string
}

/** The open assignment of a course to a person; null if there is none. */
export async function findOpenAssignment(
  db: Db | Trx,
  personId: string,
  course: string,
): Promise<Assignment | null> {
  const row = await db
    .selectFrom('assignment')
    .select(['id', 'person_id', 'course', 'cycle', 'due_on', 'reason'])
    .where('person_id', '=', personId)
    .where('course', '=', course)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row ? asAssignment(row) : null
}

/** An assignment by its id; null if there is none. */
export async function findAssignment(db: Db | Trx, id: string): Promise<Assignment | null> {
  const row = await db
    .selectFrom('assignment')
    .select(['id', 'person_id', 'course', 'cycle', 'due_on', 'reason'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? asAssignment(row) : null
}

/** Every open assignment of a person, soonest due first, undated last. */
export async function listOpenAssignments(db: Db | Trx, personId: string): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('assignment')
    .select(['id', 'person_id', 'course', 'cycle', 'due_on', 'reason'])
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .orderBy((order) => order.fn.coalesce('due_on', order.val('9999')))
    .orderBy('course')
    .execute()
  return rows.map(asAssignment)
}

/** Opens the first cycle of a course; does nothing where the person has been assigned it before. */
export async function recordFirstAssignment(
  trx: Trx,
  assignment: {
    id: string
    personId: string
    course: string
    dueOn: string | null
    reason: string
    at: string
  },
): Promise<void> {
  await trx
    .insertInto('assignment')
    .values({
      id: assignment.id,
      person_id: assignment.personId,
      course: assignment.course,
      cycle: 1,
      due_on: assignment.dueOn,
      reason: assignment.reason,
      assigned_at: assignment.at,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function asAssignment(row: {
  id: string
  person_id: string
  course: string
  cycle: number
  due_on: string | null
  reason: string
}): Assignment {
  return {
    id: row.id,
    personId: row.person_id,
    course: row.course,
    cycle: row.cycle,
    dueOn: row.due_on,
    reason: row.reason,
  }
}
