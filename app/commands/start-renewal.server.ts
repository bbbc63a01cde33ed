import { type Curriculum, moduleWithCode } from '#app/domain/courses.ts'
import { PROGRAMME } from '#app/domain/instruments.ts'
import { coursesNamed } from '#app/domain/passport/renewal.ts'
import { drawRenewal } from '#app/domain/passport/renewal-drawing.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { listMilestones } from '#db/completions.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson } from '#db/people.ts'
import { openAttempt } from './open-attempt.server.ts'
import { renewalStanding } from './renewal-standing.server.ts'

interface StartRenewal {
  personId: string
  curriculum: Curriculum
  at: string
  newId: NewId
}

export type RenewalStarted =
  | { outcome: 'open'; attemptId: string }
  /** Nothing that the person holds runs out soon or has run out. */
  | { outcome: 'not-due' }
  /** The civil day of the next try. */
  | { outcome: 'tried-today'; opensOn: string }
  /** The courses it was about are no longer offered, so there is nothing to ask. */
  | { outcome: 'withdrawn' }

/**
 * Opens the refresher that renews what runs out, or gives the one that is open: there is never a
 * second. It is kept under the course of the module completed last.
 */
export async function startRenewal(db: Db, start: StartRenewal): Promise<RenewalStarted> {
  const { personId, curriculum, at, newId } = start
  return inTransaction<RenewalStarted>(db, async (trx) => {
    // Two starts at the same moment: the second waits, and finds what the first opened.
    await holdPerson(trx, personId)
    const standing = await renewalStanding(trx, personId, at)
    if (standing.status === 'open') return { outcome: 'open', attemptId: standing.attemptId }
    if (standing.status === 'not-due') return { outcome: 'not-due' }
    if (standing.status === 'tried-today') {
      return { outcome: 'tried-today', opensOn: standing.opensOn }
    }
    const courses = coursesNamed(standing.award.rule, curriculum.courses)
    const completed = (await listMilestones(trx, personId))
      .filter(({ standard }) => standard === 'complete')
      .sort((a, b) => (a.achievedAt < b.achievedAt ? 1 : -1))
      .find(({ subject }) => moduleWithCode(curriculum.courses, subject))
    const course = curriculum.courses.find(({ modules }) =>
      modules.some(({ code }) => code === completed?.subject),
    )
    if (!completed || !course || courses.length === 0) return { outcome: 'withdrawn' }
    const { attemptId } = await openAttempt(trx, {
      personId,
      kind: 'renewal',
      subject: PROGRAMME,
      form: null,
      assignmentId: completed.assignmentId,
      course,
      at,
      newId,
      modules: courses.flatMap(({ modules }) => modules),
      changes: curriculum.changes,
      draw: (seen, seed) => drawRenewal(courses, seen, seed),
    })
    return { outcome: 'open', attemptId }
  })
}
