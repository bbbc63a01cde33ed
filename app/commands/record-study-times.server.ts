import { studySeconds } from '#app/domain/study-time.ts'
import type { Milestone } from '#db/completions.ts'
import type { Trx } from '#db/connect.ts'
import { listStudyRecords, recordStudyTime } from '#db/study-times.ts'

/** Keeps how long each module took that has just become complete, where its lesson was studied. */
export async function recordStudyTimes(trx: Trx, reachedNow: readonly Milestone[]): Promise<void> {
  for (const { assignmentId, subject: module, standard, achievedAt } of reachedNow) {
    if (standard !== 'complete') continue
    const records = await listStudyRecords(trx, assignmentId, module)
    const seconds = studySeconds(records, achievedAt)
    if (seconds === null) continue
    await recordStudyTime(trx, { assignmentId, module, seconds, finishedAt: achievedAt })
  }
}
