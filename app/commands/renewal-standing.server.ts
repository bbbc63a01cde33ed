import { londonDay } from '#app/domain/civil-days.ts'
import type { AchievementRule } from '#app/domain/courses.ts'
import { PROGRAMME } from '#app/domain/instruments.ts'
import { awardToRenew, nextTryOn } from '#app/domain/passport/renewal.ts'
import { findOpenAttempt, listAttemptsOfKind } from '#db/attempts.ts'
import { type AwardHistory, listAwardHistory } from '#db/awards.ts'
import type { Db, Trx } from '#db/connect.ts'
import { readRule } from './badge-facts.server.ts'

/** An award that may run out, with the achievement as it was declared when it was earned. */
export interface RenewableAward extends AwardHistory {
  rule: AchievementRule
  validDays: number | null
}

export type RenewalStanding =
  /** Nothing that the person holds runs out soon or has run out. */
  | { status: 'not-due' }
  | { status: 'open'; award: RenewableAward; attemptId: string }
  | { status: 'ready'; award: RenewableAward }
  /** One was tried today: the civil day of the next try. */
  | { status: 'tried-today'; award: RenewableAward; opensOn: string }

/** Whether a person may take a renewal at an instant, and of what. */
export async function renewalStanding(
  db: Db | Trx,
  personId: string,
  now: string,
): Promise<RenewalStanding> {
  const award = awardToRenew(await listRenewable(db, personId), now)
  if (!award) return { status: 'not-due' }
  const open = await findOpenAttempt(db, personId, 'renewal', PROGRAMME)
  if (open) return { status: 'open', award, attemptId: open.id }
  const tried = await listAttemptsOfKind(db, personId, 'renewal')
  const opensOn = nextTryOn(tried.flatMap(({ finishedAt }) => finishedAt ?? []))
  if (opensOn !== null && londonDay(now) < opensOn) return { status: 'tried-today', award, opensOn }
  return { status: 'ready', award }
}

/** Every award that a person was given, each with the rule it was earned by. */
export async function listRenewable(db: Db | Trx, personId: string): Promise<RenewableAward[]> {
  const history = await listAwardHistory(db, personId)
  return Promise.all(
    history.map(async (award) => {
      const rule = await readRule(db, award)
      return { ...award, rule, validDays: rule.validDays }
    }),
  )
}
