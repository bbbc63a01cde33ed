import { inOrderOf } from '#app/domain/batches.ts'
import { givesFeedbackAtOnce } from '#app/domain/instruments.ts'
import type { RefreshFacts } from '#app/domain/refreshes.ts'
import { listAttemptsOfKind, type ScoredAttempt } from './attempts.ts'
import { listMilestones } from './completions.ts'
import type { Db, Trx } from './connect.ts'
import { listMarkedAnswers } from './progress.ts'

export interface StoredRefreshFacts extends RefreshFacts {
  completed: { module: string; at: string; assignmentId: string }[]
  /** Finished, oldest first, each with its score. */
  refreshes: (ScoredAttempt & { finishedAt: string })[]
}

/** Everything that one learner's refreshes are worked out from, as far as it is about these modules. */
export async function readRefreshFacts(
  db: Db | Trx,
  personId: string,
  modules: readonly string[],
): Promise<StoredRefreshFacts> {
  const milestones = await listMilestones(db, personId)
  const answers = await listMarkedAnswers(db, personId)
  const attempts = await listAttemptsOfKind(db, personId, 'refresh')
  return {
    completed: milestones
      .filter(({ subject, standard }) => standard === 'complete' && modules.includes(subject))
      .map(({ subject, achievedAt, assignmentId }) => ({
        module: subject,
        at: achievedAt,
        assignmentId,
      })),
    answers: inOrderOf(
      answers.filter(
        ({ attempt, module }) => givesFeedbackAtOnce(attempt.kind) && modules.includes(module),
      ),
      ({ at }) => at,
    ),
    refreshes: attempts.flatMap((attempt) =>
      attempt.finishedAt === null ? [] : [{ ...attempt, finishedAt: attempt.finishedAt }],
    ),
  }
}
