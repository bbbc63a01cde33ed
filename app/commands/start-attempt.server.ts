import type { Course, Curriculum, Module } from '#app/domain/courses.ts'
import { drawAssessment, drawCheck } from '#app/domain/drawing.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { listAttempts } from '#db/attempts.ts'
import type { Db, Trx } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { ensureAssignment } from './assign-course.server.ts'
import { openAttempt } from './open-attempt.server.ts'

interface Start {
  personId: string
  course: Course
  /** The module whose check it is; null for the course's assessment. */
  module: Module | null
  /** The curriculum's: what has changed since questions were seen. */
  changes: Curriculum['changes']
  at: string
  newId: NewId
}

/** Opens a module's check or a course's assessment, or gives the one that is open. */
export async function startAttempt(db: Db, start: Start): Promise<{ attemptId: string }> {
  return inTransaction(db, async (trx) => {
    const { personId, course, module, changes, at, newId } = start
    if (module === null) return openAssessment(trx, start)
    const { id: assignmentId } = await ensureAssignment(trx, { personId, course, at, newId })
    return openAttempt(trx, {
      personId,
      assignmentId,
      course,
      changes,
      at,
      newId,
      kind: 'check',
      subject: module.code,
      form: null,
      modules: [module],
      draw: (seen, seed) => drawCheck(module, seen, seed),
    })
  })
}

/** Opens a course's assessment, whoever may take it: `start-assessment` asks that first. */
export async function openAssessment(
  trx: Trx,
  { personId, course, changes, at, newId }: Omit<Start, 'module'>,
): Promise<{ attemptId: string }> {
  const { id: assignmentId } = await ensureAssignment(trx, { personId, course, at, newId })
  const form = await nextForm(trx, assignmentId)
  return openAttempt(trx, {
    personId,
    assignmentId,
    course,
    changes,
    at,
    newId,
    kind: 'assessment',
    subject: course.id,
    form,
    modules: course.modules,
    draw: (seen, seed) => drawAssessment(course.modules, form, seen, seed),
  })
}

/** Form A first, B for the resit, and so on in turn: nobody meets the same form twice running. */
async function nextForm(trx: Trx, assignmentId: string): Promise<'A' | 'B'> {
  const attempts = await listAttempts(trx, assignmentId)
  const taken = attempts.filter((attempt) => attempt.kind === 'assessment').length
  return taken % 2 === 0 ? 'A' : 'B'
}
