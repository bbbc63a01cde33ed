import type { Course } from '#app/domain/courses.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { type Assignment, findOpenAssignment, recordFirstAssignment } from '#db/assignments.ts'
import type { Trx } from '#db/connect.ts'

/** The person's open assignment of the course, opened now by their own choice if there was none. */
export async function ensureAssignment(
  trx: Trx,
  { personId, course, at, newId }: { personId: string; course: Course; at: string; newId: NewId },
): Promise<Assignment> {
  const open = await findOpenAssignment(trx, personId, course.id)
  if (open) return open
  await recordFirstAssignment(trx, {
    id: newId(),
    personId,
    course: course.id,
    dueOn: null,
    reason: 'own choice',
    at,
  })
  const opened = await findOpenAssignment(trx, personId, course.id)
  if (!opened) throw new Error(`${course.id} was closed for this person and has not been reopened`)
  return opened
}
