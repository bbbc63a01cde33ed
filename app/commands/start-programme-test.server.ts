import { type Curriculum, diagnosticModule } from '#app/domain/courses.ts'
import { drawAssessment, drawDelayedTest } from '#app/domain/drawing.ts'
import { PROGRAMME, type ProgrammeTest } from '#app/domain/instruments.ts'
import { diagnosticForm, otherForm, programmeStanding } from '#app/domain/programme.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { readLearnerFacts } from '#db/learners.ts'
import { holdPerson } from '#db/people.ts'
import { ensureAssignment } from './assign-course.server.ts'
import { openAttempt } from './open-attempt.server.ts'

interface StartProgrammeTest {
  /** With the seed that decides their form of the diagnostic. */
  person: { id: string; seed: string }
  curriculum: Curriculum
  test: ProgrammeTest
  /** Today in London. */
  today: string
  at: string
  newId: NewId
}

/**
 * Opens the diagnostic, the post-test or the delayed test, or gives the one that is open. Each is taken
 * once; null where it cannot be started (now, or any more).
 */
export async function startProgrammeTest(
  db: Db,
  { person, curriculum, test, today, at, newId }: StartProgrammeTest,
): Promise<{ attemptId: string } | null> {
  const place = diagnosticModule(curriculum.courses)
  if (!place) return null
  const { course, module } = place
  return inTransaction(db, async (trx) => {
    // Two starts at the same moment: the second waits, and finds what the first opened.
    await holdPerson(trx, person.id)
    const facts = await readLearnerFacts(trx, person.id)
    const { status, attemptId } = programmeStanding(facts, curriculum.courses, today)[test]
    if (status === 'open' && attemptId !== null) return { attemptId }
    if (status !== 'ready') return null
    const { id: assignmentId } = await ensureAssignment(trx, {
      personId: person.id,
      course,
      at,
      newId,
    })
    const taken = facts.attempts.find((one) => one.kind === 'diagnostic')?.form
    const first = taken ?? diagnosticForm(person.seed)
    const form = test === 'delayed-test' ? null : test === 'diagnostic' ? first : otherForm(first)
    return openAttempt(trx, {
      personId: person.id,
      kind: test,
      subject: PROGRAMME,
      form,
      assignmentId,
      course,
      modules: [module],
      changes: curriculum.changes,
      at,
      newId,
      draw: (seen, seed) =>
        form === null
          ? drawDelayedTest(module, seen, seed)
          : drawAssessment([module], form, seen, seed),
    })
  })
}
