import { setImmediate } from 'node:timers/promises'
import type { Curriculum } from '#app/domain/courses.ts'
import { isDue } from '#app/domain/passport/due.ts'
import { passportStanding } from '#app/domain/passport/standing.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { listAwardHistory } from '#db/awards.ts'
import type { Db } from '#db/connect.ts'
import { readEvidence } from '#db/evidence.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { holdPerson, listEverybody } from '#db/people.ts'
import { awardAchievements } from './award-achievements.server.ts'

interface AwardByRules {
  curriculum: Curriculum
  at: string
  newId: NewId
}

/**
 * Awards everybody in post what the rules now in force allow and they do not hold, without waiting for
 * their next click, dated `at`. One transaction for each person who is due something, and none for the
 * others; it may be run at any time, again, and by several servers. Gives how many awards it made, and
 * what went wrong with whom it went wrong.
 */
export async function awardByRules(
  db: Db,
  given: AwardByRules,
): Promise<{ awarded: number; failures: unknown[] }> {
  const failures: unknown[] = []
  let awarded = 0
  for (const { id } of await listEverybody(db)) {
    // A store in a file answers without ever letting anybody else's request in between.
    await setImmediate()
    try {
      awarded += await awardOne(db, id, given)
    } catch (error) {
      failures.push(error)
    }
  }
  return { awarded, failures }
}

async function awardOne(db: Db, personId: string, given: AwardByRules): Promise<number> {
  const { curriculum } = given
  const history = await listAwardHistory(db, personId)
  const evidence = await readEvidence(db, personId)
  const standings = passportStanding(curriculum.passport, curriculum, evidence)
  if (!standings.some((standing) => isDue(standing, history))) return 0
  return inTransaction(db, async (trx) => {
    await holdPerson(trx, personId)
    return (await awardAchievements(trx, { ...given, personId, isByRules: true })).length
  })
}
