import { reMark } from '#app/commands/re-mark.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { Service } from './context.ts'

/**
 * Attempts that were open when a release came are marked again once they are finished: so often at
 * most, in milliseconds, and only while somebody uses the service.
 */
const AGAIN_AFTER = 60 * 60 * 1000

type Needs = Pick<Service, 'db' | 'clock' | 'newId' | 'log'>

/**
 * Gives what is to be told of the curriculum in force whenever it is read: a new release, the first
 * included, sets off marking again in the background. A failure is logged and stops nothing.
 */
export function keepMarksCurrent(
  { db, clock, newId, log }: Needs,
  { now = () => performance.now() }: { now?: () => number } = {},
): (curriculum: Curriculum) => void {
  let markedFor = ''
  let markedAt = 0
  let running = false

  async function run(curriculum: Curriculum) {
    running = true
    try {
      await reMark(db, { curriculum, at: clock(), newId })
    } catch (error) {
      log.error({ err: error, release: curriculum.hash }, 'marking again failed')
    } finally {
      running = false
    }
  }

  return (curriculum) => {
    const isDue = curriculum.hash !== markedFor || now() - markedAt >= AGAIN_AFTER
    if (!isDue || running) return
    markedFor = curriculum.hash
    markedAt = now()
    void run(curriculum)
  }
}
