import { startRefresh } from '#app/commands/start-refresh.server.ts'
import { refreshPlan } from '#app/domain/refreshes.ts'
import type { Learner } from './learner.ts'
import { type Sitting, sit } from './sitting.ts'
import type { Story } from './story.ts'

/** Half of those who take a refresh do so within so many days of its falling due. */
const DAYS_LATE = 1

/**
 * The refreshes that fall due before the day on which the learner comes back anyway (null: for as long
 * as any are booked). Some are late; whoever lets one go takes no more before they come back.
 */
export async function* refreshUntil(learner: Learner, until: string | null): Story {
  const { diary, mind, memory } = learner
  while (mind.goesOn('to a refresh')) {
    const { due, next } = refreshPlan(memory, diary.today())
    const on = due ? diary.dayAfter(1) : next[0]?.on
    if (on === undefined || (until !== null && on >= until)) return true
    yield diary.sitDownOn(on)
    const late = diary.dayAfter(mind.daysUntil(DAYS_LATE) - 1)
    if (late > diary.today() && (until === null || late < until)) yield diary.sitDownOn(late)
    const startedAt = diary.now()
    if (!(yield* sit(learner, refresh(learner)))) return false
    memory.refreshes.push({ startedAt, finishedAt: diary.now() })
  }
  return true
}

function refresh({ product: { db, curriculum, newId }, personId }: Learner): Sitting {
  return {
    kind: 'refresh',
    practice: 0,
    async start(at) {
      const started = await startRefresh(db, { personId, curriculum, at, newId })
      if (started.outcome !== 'open') throw new Error('There is nothing to refresh')
      return started.attemptId
    },
    given: new Map(),
  }
}
