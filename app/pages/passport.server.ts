import { readRule } from '#app/commands/badge-facts.server.ts'
import type {
  AchievementOnPage,
  AwardOnPage,
  RequirementOnPage,
} from '#app/components/passport/achievement.ts'
import { addDays, londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { AchievementRule, CourseId, Requirement, Strand } from '#app/domain/courses.ts'
import { whyEnded } from '#app/domain/passport/ended.ts'
import type { Evidence } from '#app/domain/passport/evidence.ts'
import { otherPrinciples } from '#app/domain/passport/principles.ts'
import type { RequirementStanding } from '#app/domain/passport/requirements.ts'
import {
  type AchievementStanding,
  passportStanding,
  whyNotYet,
} from '#app/domain/passport/standing.ts'
import { awardState, renewalOpensOn, validityOf } from '#app/domain/passport/validity.ts'
import { whereDone } from '#app/domain/passport/where-done.ts'
import type { RequestContext } from '#app/server/context.ts'
import { type AwardHistory, listAwardHistory, listAwards } from '#db/awards.ts'
import { readEvidence } from '#db/evidence.ts'
import { evidenceOfAward } from './award-evidence.server.ts'

type Store = Pick<RequestContext, 'db' | 'clock' | 'curriculum'>

/** A stamp by its strand or a course badge by its course, as the holder sees it. */
export type Achievement = AchievementOnPage & { strand: Strand | null; course: CourseId | null }

/** How many days what others' decisions earned is announced to its holder. */
const NEWS_DAYS = 7

/** Where a person stands on every achievement, with the award they hold or held last. */
export async function achievementsOf(
  { db, clock, curriculum }: Store,
  personId: string,
): Promise<Achievement[]> {
  const current = curriculum()
  const now = clock()
  const history = await listAwardHistory(db, personId)
  const evidence = await readEvidence(db, personId)
  return Promise.all(
    passportStanding(current.passport, current, evidence).map(async (standing) => {
      const award = history.findLast(({ badge }) => badge === standing.rule.slug)
      const { slug, strand, course, title, shows, principles } = standing.rule
      const held = award && { award, rule: await readRule(db, award) }
      return {
        slug,
        strand,
        course,
        title,
        shows,
        principles: otherPrinciples(principles),
        minutesLeft: standing.requirements.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
        requirements: standing.requirements.map((one) => requirementView(one, londonDay(now))),
        ...(held ? heldView(held, standing, now) : notHeldView(standing)),
        isNews: award !== undefined && isNews(award, evidence, now),
      }
    }),
  )
}

/** What a person was awarded at an instant and holds: what was done then earned it. */
export async function earnedAt(
  { db, curriculum }: Store,
  personId: string,
  at: string | null,
): Promise<Pick<Achievement, 'slug' | 'title' | 'shows'>[]> {
  const awards = await listAwards(db, personId)
  const earned = awards.filter(({ awardedAt }) => awardedAt === at).map(({ badge }) => badge)
  return curriculum()
    .passport.achievements.filter(({ slug }) => earned.includes(slug))
    .map(({ slug, title, shows }) => ({ slug, title, shows }))
}

function requirementView(
  { requirement, sentence, metAt, minutesLeft, opensOn }: RequirementStanding,
  today: string,
): RequirementOnPage {
  return {
    sentence,
    minutesLeft,
    // Before a course is complete or a task sent there is nothing to come back to.
    done: isReturn(requirement) && opensOn === null ? null : whereDone(requirement),
    opensOn: opensOn !== null && opensOn > today ? writtenDay(opensOn) : null,
    metOn: metAt === null ? null : writtenDay(londonDay(metAt)),
  }
}

function isReturn({ kind }: Requirement): boolean {
  return kind === 'refresh-passed' || kind === 'checked-back'
}

function doneOf({ requirements }: AchievementStanding) {
  return {
    done: requirements.filter(({ metAt }) => metAt !== null).length,
    of: requirements.length,
  }
}

function notHeldView(standing: AchievementStanding) {
  const { done, of } = doneOf(standing)
  const hasBegun = standing.requirements.some((one) => one.done > 0)
  return {
    done,
    of,
    award: null,
    whyNotYet: whyNotYet(standing),
    state: hasBegun ? ('begun' as const) : ('empty' as const),
    caption: of === 0 ? 'Not open yet' : `${done} of ${of} done`,
  }
}

/** How the award stands now. What was awarded stays, whatever the rules say since. */
function heldView(
  { award, rule }: { award: AwardHistory; rule: AchievementRule },
  standing: AchievementStanding,
  now: string,
) {
  const validity = { ...award, validDays: rule.validDays }
  const { validUntil } = validityOf(validity)
  const state = awardState(validity, now)
  const days = {
    awardedOn: writtenDay(londonDay(award.awardedAt)),
    validUntil: validUntil === null ? null : writtenDay(londonDay(validUntil)),
    endedOn: award.ended ? writtenDay(londonDay(award.ended.at)) : null,
  }
  const view: AwardOnPage = {
    id: award.id,
    awardedOn: days.awardedOn,
    validUntil: days.validUntil,
    renewedOn: award.renewedAt.map((at) => writtenDay(londonDay(at))),
    renewalOpensOn: validUntil === null ? null : writtenDay(renewalOpensOn(validUntil)),
    lapsesOnMove: rule.requires.some((one) => one.kind === 'confirmed' && one.sincePost),
    whyEnded: whyEnded(state, days),
    evidence: evidenceView(award),
  }
  return {
    ...doneOf(standing),
    state,
    award: view,
    caption: days.awardedOn,
    // What was lost may be earned again, and then there is something left to say.
    whyNotYet: award.ended ? whyNotYet(standing) : null,
  }
}

function evidenceView(award: AwardHistory): AwardOnPage['evidence'] {
  return evidenceOfAward(award).map(({ sentence, metAt }) => ({
    sentence,
    metOn: metAt === null ? null : writtenDay(londonDay(metAt)),
  }))
}

/**
 * What an attempt or the gym earned was announced on its own page. What work earned is announced here,
 * and what others gave without any act of the holder: by a change of rules, or by opening it again.
 */
function isNews(award: AwardHistory, { accepted, checkedBack }: Evidence, now: string): boolean {
  const { awardedAt, ended } = award
  const atWork = [
    ...accepted.map(({ acceptedAt }) => acceptedAt),
    ...checkedBack.map(({ at }) => at),
  ]
  return (
    ended === null &&
    (atWork.includes(awardedAt) || isGiven(award)) &&
    londonDay(now) < addDays(londonDay(awardedAt), NEWS_DAYS)
  )
}

/** Whether it was awarded later than the last of its evidence. */
function isGiven(award: AwardHistory): boolean {
  return evidenceOfAward(award).every(({ metAt }) => metAt !== null && metAt < award.awardedAt)
}
