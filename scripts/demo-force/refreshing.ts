import { startRefresh } from '#app/commands/start-refresh.server.ts'
import { addDays, londonDay } from '#app/domain/civil-days.ts'
import { refreshPlan } from '#app/domain/refreshes.ts'
import type { Learner } from './learner.ts'
import { type Sitting, sit } from './sitting.ts'
import type { Story } from './story.ts'

/** Half of those who take a refresh do so within so many days of its falling due. */
const DAYS_LATE = 1
/** The refresh that the passport asks for: so many days after a course's last module, with so many right. */
const FOUR_WEEKS = 28
const ENOUGH_RIGHT = 3
/** Half of those for whom it is open already take it within so many days. */
const DAYS_AFTER_FOUR_WEEKS = 5
const MOST_TRIES = 3

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
    if (!(yield* takeRefresh(learner))) return false
  }
  return true
}

/**
 * The refresh four weeks after the last module of a course, where none was taken since, and again
 * where too few were right; before the day on which the learner comes back anyway (null: whenever).
 */
export async function* refreshAfterFourWeeks(learner: Learner, until: string | null): Story {
  const { diary, mind } = learner
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [opensOn] = openRefreshes(learner)
    if (opensOn === undefined || !mind.goesOn('to the four-week refresh')) return true
    const on = diary.dayAfter(mind.daysUntil(DAYS_AFTER_FOUR_WEEKS))
    const day = on > opensOn ? on : addDays(opensOn, mind.daysUntil(DAYS_LATE))
    if (until !== null && day >= until) return true
    yield diary.sitDownOn(day)
    if (!(yield* takeRefresh(learner))) return false
  }
  return true
}

/** The days from which a refresh of a completed course counts, soonest first, where none counts yet. */
function openRefreshes({ product: { curriculum }, memory }: Learner): string[] {
  return curriculum.courses
    .flatMap(({ modules }) => {
      const checked = modules.filter(({ check }) => check !== null)
      const done = checked.flatMap(
        ({ code }) => memory.completed.find(({ module }) => module === code)?.at ?? [],
      )
      const last = done.sort().at(-1)
      return last === undefined || done.length < checked.length
        ? []
        : addDays(londonDay(last), FOUR_WEEKS)
    })
    .filter((on) => !memory.refreshes.some((one) => isEnough(one, on)))
    .sort()
}

function isEnough({ finishedAt, right }: Learner['memory']['refreshes'][number], from: string) {
  return londonDay(finishedAt) >= from && right >= ENOUGH_RIGHT
}

async function* takeRefresh(learner: Learner): Story {
  const { diary, memory } = learner
  const sitting = refresh(learner)
  const startedAt = diary.now()
  if (!(yield* sit(learner, sitting))) return false
  const right = [...sitting.given.values()].filter(({ isRight }) => isRight).length
  memory.refreshes.push({ startedAt, finishedAt: diary.now(), right })
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
