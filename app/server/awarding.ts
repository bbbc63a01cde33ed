import { awardByRules } from '#app/commands/award-by-rules.server.ts'
import type { Curriculum } from '#app/domain/courses.ts'
import type { Service } from './context.ts'

/** A pass that failed is tried again after so many milliseconds at the earliest. */
const AGAIN_AFTER = 10 * 60 * 1000

interface Needs extends Pick<Service, 'db' | 'clock' | 'newId'> {
  log: Service['log'] & { info(details: object, message: string): void }
}

/**
 * Gives what is to be told of the curriculum in force whenever it is read: a new release, the first
 * included, sets off a pass in the background that awards whoever its rules newly allow something. A
 * failure is logged, stops nothing and is tried again; the badges are signed as all are.
 */
export function keepAwardsCurrent(
  { db, clock, newId, log }: Needs,
  { now = () => performance.now() }: { now?: () => number } = {},
): (curriculum: Curriculum) => void {
  let awardedFor = ''
  let notBefore = Number.NEGATIVE_INFINITY
  let running = false

  async function run(curriculum: Curriculum) {
    const release = curriculum.hash
    running = true
    try {
      const { awarded, failures } = await awardByRules(db, { curriculum, at: clock(), newId })
      for (const err of failures) log.error({ err, release }, 'awarding by changed rules failed')
      if (awarded > 0) log.info({ awarded, release }, 'awarded by changed rules')
      if (failures.length > 0) notBefore = now() + AGAIN_AFTER
      else awardedFor = release
    } catch (err) {
      log.error({ err, release }, 'awarding by changed rules failed')
      notBefore = now() + AGAIN_AFTER
    } finally {
      running = false
    }
  }

  return (curriculum) => {
    if (running || curriculum.hash === awardedFor || now() < notBefore) return
    void run(curriculum)
  }
}
