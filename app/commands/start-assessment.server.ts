import { londonDay } from '#app/domain/civil-days.ts'
import type { Course, Curriculum } from '#app/domain/courses.ts'
import { courseStanding, isStartable } from '#app/domain/standing.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { readLearnerFacts } from '#db/learners.ts'
import { holdPerson } from '#db/people.ts'
import { openAssessment } from './start-attempt.server.ts'

interface StartAssessment {
  personId: string
  course: Course
  /** The curriculum's: what has changed since questions were seen. */
  changes: Curriculum['changes']
  at: string
  newId: NewId
}

/**
 * Opens a course's assessment, or gives the one that is open; null where it cannot be started today:
 * modules are left, it was passed, or both forms were met within the week.
 */
export async function startAssessment(
  db: Db,
  start: StartAssessment,
): Promise<{ attemptId: string } | null> {
  const { personId, course, at } = start
  return inTransaction(db, async (trx) => {
    // Two windows at the moment of a finish: the second waits, and finds what the first finished.
    await holdPerson(trx, personId)
    const facts = await readLearnerFacts(trx, personId)
    const { assessment } = courseStanding(course, facts, londonDay(at))
    return assessment && isStartable(assessment.status) ? openAssessment(trx, start) : null
  })
}
