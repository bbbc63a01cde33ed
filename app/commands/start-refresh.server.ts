import { londonDay } from '#app/domain/civil-days.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import { PROGRAMME } from '#app/domain/instruments.ts'
import { drawRefresh } from '#app/domain/refresh-drawing.ts'
import { refreshableModules, refreshPlan } from '#app/domain/refreshes.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { readRefreshFacts } from '#db/refreshes.ts'
import { openAttempt } from './open-attempt.server.ts'

interface StartRefresh {
  personId: string
  curriculum: Curriculum
  at: string
  newId: NewId
}

export type RefreshStarted =
  | { outcome: 'open'; attemptId: string }
  /** There is nothing to refresh until a module is complete. */
  | { outcome: 'nothing-completed' }

/**
 * Opens a refresh over everything completed, due or not, or gives the one that is open: there is
 * never a second. It is kept under the course of the module completed last.
 */
export async function startRefresh(db: Db, start: StartRefresh): Promise<RefreshStarted> {
  return inTransaction(db, async (trx) => {
    const { personId, curriculum, at, newId } = start
    const offered = refreshableModules(curriculum.courses)
    const facts = await readRefreshFacts(
      trx,
      personId,
      offered.map(({ code }) => code),
    )
    const last = facts.completed.reduce<(typeof facts.completed)[number] | null>(
      (latest, one) => (latest && latest.at >= one.at ? latest : one),
      null,
    )
    const modules = offered.filter(({ code }) => facts.completed.some((one) => one.module === code))
    const course = curriculum.courses.find((one) =>
      one.modules.some(({ code }) => code === last?.module),
    )
    if (!last || !course) return { outcome: 'nothing-completed' }
    const due = refreshPlan(facts, londonDay(at)).due?.modules ?? []
    const { attemptId } = await openAttempt(trx, {
      personId,
      kind: 'refresh',
      subject: PROGRAMME,
      form: null,
      assignmentId: last.assignmentId,
      course,
      modules,
      at,
      newId,
      changes: curriculum.changes,
      draw: (seen, seed) => drawRefresh({ modules, answers: facts.answers, seen, due }, seed),
    })
    return { outcome: 'open', attemptId }
  })
}
