import { itemHashes } from '#app/content/content-hash.ts'
import type { Course, Module } from '#app/domain/courses.ts'
import { type Draw, drawAssessment, drawCheck } from '#app/domain/drawing.ts'
import type { AttemptKind } from '#app/domain/instruments.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import {
  findOpenAttempt,
  listAttempts,
  listSeen,
  recordAttempt,
  recordSlots,
} from '#db/attempts.ts'
import type { Db, Trx } from '#db/connect.ts'
import { recordCourseVersion, recordItemVersion } from '#db/content-versions.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { ensureAssignment } from './assign-course.server.ts'

interface Start {
  personId: string
  course: Course
  /** The module whose check it is; null for the course's assessment. */
  module: Module | null
  at: string
  newId: NewId
}

/**
 * Opens a check or an assessment, or gives the one that is open: there is never a second. The
 * questions are drawn, their versions pinned and the seed of every shuffle kept.
 */
export async function startAttempt(db: Db, start: Start): Promise<{ attemptId: string }> {
  return inTransaction(db, async (trx) => {
    const { personId, course, module, at, newId } = start
    const kind: AttemptKind = module ? 'check' : 'assessment'
    const subject = module ? module.code : course.id
    const open = await findOpenAttempt(trx, personId, kind, subject)
    if (open) return { attemptId: open.id }

    const assignment = await ensureAssignment(trx, { personId, course, at, newId })
    const attempt = {
      id: newId(),
      assignmentId: assignment.id,
      personId,
      kind,
      subject,
      form: module ? null : await nextForm(trx, assignment.id),
      courseHash: course.hash,
      seed: newId(),
      state: 'open' as const,
      startedAt: at,
      finishedAt: null,
    }
    await recordCourseVersion(trx, { course: course.id, hash: course.hash, at })
    await recordAttempt(trx, attempt)
    await recordSlots(trx, attempt.id, await pin(trx, start, await draw(trx, start, attempt)))
    return { attemptId: attempt.id }
  })
}

async function draw(
  trx: Trx,
  { personId, course, module }: Start,
  attempt: { form: 'A' | 'B' | null; seed: string },
): Promise<Draw[]> {
  const modules = module ? [module] : course.modules
  const seen = await listSeen(
    trx,
    personId,
    modules.map(({ code }) => code),
  )
  return module
    ? drawCheck(module, seen, attempt.seed)
    : drawAssessment(modules, attempt.form ?? 'A', seen, attempt.seed)
}

async function pin(trx: Trx, { at, newId }: Start, draws: Draw[]) {
  const versions = new Map<string, string>()
  // In one order for everybody: two people who start at the same moment never wait for each other.
  const questions = draws.map(({ question }) => question).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const question of questions) {
    const version = { id: newId(), question, ...itemHashes(question), at }
    versions.set(question.id, await recordItemVersion(trx, version))
  }
  return draws.map(({ question, variant, asksCertainty }, index) => ({
    slot: index + 1,
    itemVersionId: versions.get(question.id) ?? '',
    variant,
    asksCertainty,
  }))
}

/** Form A first, B for the resit, and so on in turn: nobody meets the same form twice running. */
async function nextForm(trx: Trx, assignmentId: string): Promise<'A' | 'B'> {
  const attempts = await listAttempts(trx, assignmentId)
  const taken = attempts.filter((attempt) => attempt.kind === 'assessment').length
  return taken % 2 === 0 ? 'A' : 'B'
}
