import { answerQuestion } from '#app/commands/answer-question.server.ts'
import { finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { startAttempt } from '#app/commands/start-attempt.server.ts'
import { listSlots } from '#db/attempts.ts'
import { courseOf } from '#tests/support/curriculum.ts'
import { newId } from '#tests/support/new-id.ts'
import { type Learner, rightTo } from '#tests/support/taking.ts'

/** What one browser tab was told while the others did the same. */
export interface Tab {
  attemptId: string
  answered: { stepId: string; slot: number; outcome: string }[]
  outcome: string
  awarded: string[]
}

/** The same learner takes the assessment in several tabs at once, each from start to finish. */
export function raceInTabs(learner: Learner, tabs: number, name: string, at: string) {
  return Promise.all(
    Array.from({ length: tabs }, (_, tab) => takeInOneTab(learner, `${name}-${tab}`, at)),
  )
}

async function takeInOneTab(
  { db, personId, curriculum }: Learner,
  name: string,
  at: string,
): Promise<Tab> {
  const course = courseOf(curriculum, 'statistics')
  const { attemptId } = await startAttempt(db, {
    personId,
    course,
    module: null,
    changes: curriculum.changes,
    at,
    newId,
  })
  const answered: Tab['answered'] = []
  for (const slot of await listSlots(db, attemptId)) {
    const stepId = `${personId}-${name}-${slot.slot}`
    const outcome = await answerQuestion(db, {
      attemptId,
      personId,
      slot: slot.slot,
      stepId,
      at,
      answer: rightTo(slot),
      certainty: null,
    })
    answered.push({ stepId, slot: slot.slot, outcome })
  }
  const finished = await finishAttempt(db, { attemptId, personId, curriculum, at, newId })
  return {
    attemptId,
    answered,
    outcome: finished.outcome,
    awarded: finished.outcome === 'finished' ? finished.awarded : [],
  }
}
