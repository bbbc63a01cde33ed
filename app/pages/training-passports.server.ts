import { readRule } from '#app/commands/badge-facts.server.ts'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import type { AchievementRule } from '#app/domain/courses.ts'
import { kindOf } from '#app/domain/passport/kind.ts'
import { passportStanding, whyNotYet } from '#app/domain/passport/standing.ts'
import { standingCounts } from '#app/domain/passport/standing-counts.ts'
import { type AwardState, awardState, validityOf } from '#app/domain/passport/validity.ts'
import type { Person } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { type AwardHistory, listAwardHistory, listAwardsOfLearners } from '#db/awards.ts'
import { readEvidence } from '#db/evidence.ts'
import { countLearners } from '#db/learner-status.ts'
import { nameOf } from './people.server.ts'
import { currentPosting } from './training-posting.server.ts'

type Store = Pick<RequestContext, 'db' | 'clock' | 'curriculum'>

const EVERYBODY = { course: null, search: null, rank: null, command: null, status: null }

/** How many learners hold each achievement, and how many lost it, of how many there are. */
export async function passportCounts({ db, clock, curriculum }: Store) {
  const today = londonDay(clock())
  const { achievements } = curriculum().passport
  const awards = await withValidDays(db, await listAwardsOfLearners(db))
  const counts = standingCounts(
    achievements.map(({ slug }) => slug),
    awards,
    clock(),
  )
  return {
    asAt: writtenDay(today),
    learners: await countLearners(db, { filter: EVERYBODY, today }),
    achievements: achievements.map(({ slug, title, strand }) => {
      const of = counts.get(slug)
      return {
        slug,
        title,
        kind: strand === null ? 'Course badge' : 'Stamp',
        held: (of?.earned ?? 0) + (of?.expiring ?? 0),
        expiring: of?.expiring ?? 0,
        expired: of?.expired ?? 0,
        lapsed: of?.lapsed ?? 0,
        revoked: of?.revoked ?? 0,
      }
    }),
  }
}

/** Each rule is read once, however many hold it. */
async function withValidDays(db: Store['db'], awards: readonly AwardHistory[]) {
  const rules = new Map<string, AchievementRule>()
  const withDays = []
  for (const award of awards) {
    const key = `${award.badge} ${award.rulesVersion}`
    const rule = rules.get(key) ?? (await readRule(db, award))
    rules.set(key, rule)
    withDays.push({ ...award, validDays: rule.validDays })
  }
  return withDays
}

/**
 * Where somebody stands on every achievement as the learning team may see it: what is met and when,
 * never a score, an answer or a text.
 */
export async function personPassport({ db, clock, curriculum }: Store, { id }: Person) {
  const current = curriculum()
  const evidence = await readEvidence(db, id)
  const awards = await withValidDays(db, await listAwardHistory(db, id))
  return Promise.all(
    passportStanding(current.passport, current, evidence).map(async (standing) => {
      const { slug, title } = standing.rule
      const own = awards.filter(({ badge }) => badge === slug)
      const isHeld = own.some(({ ended }) => ended === null)
      return {
        slug,
        title,
        kind: kindOf(standing.rule),
        whyNotYet: isHeld ? null : whyNotYet(standing, 'others'),
        requirements: standing.requirements.map(({ asks, metAt }) => ({ asks, metOn: day(metAt) })),
        awards: await Promise.all(own.map((award) => awardForTeam(db, award, clock()))),
      }
    }),
  )
}

/** What the page says once a new posting was recorded: the posting, and what lapsed today with it. */
export async function postedNews({ db, clock }: Store, person: Person) {
  const today = londonDay(clock())
  const now = await currentPosting({ db }, person)
  const lapsed = (await listAwardHistory(db, person.id)).filter(
    ({ ended }) => ended?.why === 'moved' && londonDay(ended.at) === today,
  )
  return {
    ...now,
    lapsed: await Promise.all(lapsed.map(async (award) => (await readRule(db, award)).title)),
  }
}

/** One award with what became of it, in the learning team's words. */
export async function awardForTeam(
  db: Store['db'],
  award: AwardHistory & { validDays: number | null },
  now: string,
) {
  const state = awardState(award, now)
  return {
    id: award.id,
    state,
    stateWord: STATE_WORDS[state],
    awardedOn: day(award.awardedAt),
    validUntil: day(validityOf(award).validUntil),
    endedOn: day(award.ended?.at ?? null),
    endedBy: award.ended?.by ? await nameOf({ db }, award.ended.by) : null,
    reason: award.ended?.why === 'revoked' ? award.ended.reason : null,
    isReopened: award.isReopened,
  }
}

/** One award of a person, if it is theirs; otherwise a 404. */
export async function awardOr404(
  { db, clock }: Store,
  person: Person,
  awardId: string | undefined,
) {
  const awards = await withValidDays(db, await listAwardHistory(db, person.id))
  const award = awards.find(({ id }) => id === awardId)
  if (!award) throw notFound()
  const rule = await readRule(db, award)
  return {
    title: rule.title,
    kind: kindOf(rule),
    award: await awardForTeam(db, award, clock()),
  }
}

const STATE_WORDS: Record<AwardState, string> = {
  earned: 'held',
  expiring: 'runs out within 60 days',
  expired: 'expired',
  revoked: 'revoked',
  lapsed: 'lapsed with a change of post',
}

function day(at: string): string
function day(at: string | null): string | null
function day(at: string | null): string | null {
  return at === null ? null : writtenDay(londonDay(at))
}
