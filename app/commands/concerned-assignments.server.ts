import { type Assignment, findAssignment, listOpenAssignments } from '#db/assignments.ts'
import type { Attempt } from '#db/attempts.ts'
import type { Trx } from '#db/connect.ts'

/**
 * The assignments that an attempt's marks may change: the diagnostic may complete modules of any
 * course, everything else concerns its own.
 */
export async function concernedAssignments(
  trx: Trx,
  attempt: Pick<Attempt, 'id' | 'kind' | 'personId' | 'assignmentId'>,
): Promise<Assignment[]> {
  if (attempt.kind === 'diagnostic') return listOpenAssignments(trx, attempt.personId)
  const assignment = await findAssignment(trx, attempt.assignmentId)
  if (!assignment) throw new Error(`Attempt ${attempt.id} has no assignment`)
  return [assignment]
}
