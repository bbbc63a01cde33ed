import { type AwardHistory, listAwardHistory } from '#db/awards.ts'
import { readEvidence } from '#db/evidence.ts'
import { readRule } from './commands/badge-facts.server.ts'
import { londonDay, writtenDay } from './domain/civil-days.ts'
import {
  type AchievementStanding,
  passportStanding,
  whyNotYet,
} from './domain/passport/standing.ts'
import { awardState, renewalOpensOn, validityOf } from './domain/passport/validity.ts'
import type { Person } from './domain/people.ts'
import type { RequestContext } from './server/context.ts'

/** A person's passport as its page shows it: each achievement with what is done and what is left. */
export async function passportOf(context: RequestContext, person: Person) {
  const { principles } = context.curriculum()
  const achievements = await achievementsOf(context, person.id)
  return {
    holder: `${person.givenName} ${person.familyName}`,
    rank: person.rank,
    principle: principles.find((principle) => principle.number === 1) ?? null,
    stamps: achievements.filter(({ strand }) => strand !== null),
    badges: achievements.filter(({ course }) => course !== null),
  }
}

/** Where a person stands on every achievement, with the award they hold or held last. */
export async function achievementsOf(
  { db, clock, curriculum }: Pick<RequestContext, 'db' | 'clock' | 'curriculum'>,
  personId: string,
) {
  const current = curriculum()
  const now = clock()
  const history = await listAwardHistory(db, personId)
  const evidence = await readEvidence(db, personId)
  return Promise.all(
    passportStanding(current.passport, current, evidence).map(async (standing) => {
      const award = history.findLast(({ badge }) => badge === standing.rule.slug) ?? null
      return {
        ...standingView(standing),
        ...awardView(award && { award, rule: await readRule(db, award) }, standing, now),
      }
    }),
  )
}

function standingView({ rule, requirements }: AchievementStanding) {
  return {
    ...{ slug: rule.slug, strand: rule.strand, course: rule.course },
    ...{ title: rule.title, shows: rule.shows, principles: rule.principles },
    minutesLeft: requirements.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
    requirements: requirements.map(({ requirement, sentence, metAt, minutesLeft, opensOn }) => ({
      ...{ requirement, sentence, minutesLeft },
      opensOn: opensOn === null ? null : writtenDay(opensOn),
      metOn: metAt === null ? null : writtenDay(londonDay(metAt)),
    })),
  }
}

/** How the award stands now. What was awarded stays, whatever the rules say since. */
function awardView(
  held: { award: AwardHistory; rule: AchievementStanding['rule'] } | null,
  standing: AchievementStanding,
  now: string,
) {
  const done = standing.requirements.filter(({ metAt }) => metAt !== null).length
  const of = standing.requirements.length
  if (held === null) {
    const hasBegun = standing.requirements.some((one) => one.done > 0)
    return {
      ...{ done, of, award: null, whyNotYet: whyNotYet(standing) },
      state: hasBegun ? ('begun' as const) : ('empty' as const),
      caption: of === 0 ? 'Not open yet' : `${done} of ${of} done`,
    }
  }
  const { award, rule } = held
  const validity = { ...award, validDays: rule.validDays }
  const { validUntil } = validityOf(validity)
  const state = awardState(validity, now)
  const awardedOn = writtenDay(londonDay(award.awardedAt))
  return {
    ...{ done, of, state, caption: awardedOn },
    // What was lost may be earned again, and then there is something left to say.
    whyNotYet: award.ended ? whyNotYet(standing) : null,
    award: {
      ...{ id: award.id, awardedOn, rulesVersion: award.rulesVersion },
      renewedOn: award.renewedAt.map((at) => writtenDay(londonDay(at))),
      validUntil: validUntil === null ? null : writtenDay(londonDay(validUntil)),
      renewalOpensOn: validUntil === null ? null : writtenDay(renewalOpensOn(validUntil)),
      endedOn: award.ended ? writtenDay(londonDay(award.ended.at)) : null,
    },
  }
}
