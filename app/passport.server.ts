import { listAwards } from '#db/awards.ts'
import { listMilestones } from '#db/completions.ts'
import { londonDay, writtenDay } from './domain/civil-days.ts'
import { evidenceFrom, passportStanding, type StampStanding } from './domain/passport.ts'
import type { Person } from './domain/people.ts'
import type { RequestContext } from './server/context.ts'

/** A person's passport as its page shows it: each stamp with what is done and what is left. */
export async function passportOf({ db, curriculum }: RequestContext, person: Person) {
  const { passport, courses, principles } = curriculum()
  const awards = await listAwards(db, person.id)
  const standing = passportStanding(
    passport,
    courses,
    evidenceFrom(await listMilestones(db, person.id)),
  )
  return {
    holder: `${person.givenName} ${person.familyName}`,
    rank: person.rank,
    principle: principles.find((principle) => principle.number === 1) ?? null,
    stamps: standing.map((stamp) =>
      stampView(
        stamp,
        awards.find((award) => award.badge === stamp.rule.strand)?.awardedAt ?? null,
      ),
    ),
  }
}

/** A stamp as the page shows it. What was awarded stays, whatever the rules say since. */
function stampView({ rule, requirements }: StampStanding, awardedAt: string | null) {
  const done = requirements.filter((one) => one.metAt !== null).length
  const hasBegun = requirements.some((one) => one.done > 0)
  return {
    strand: rule.strand,
    title: rule.title,
    shows: rule.shows,
    state: awardedAt ? ('earned' as const) : hasBegun ? ('begun' as const) : ('empty' as const),
    caption: awardedAt
      ? writtenDay(londonDay(awardedAt))
      : requirements.length === 0
        ? 'Not open yet'
        : `${done} of ${requirements.length} done`,
    requirements: requirements.map(({ sentence, metAt }) => ({
      sentence,
      metOn: metAt === null ? null : writtenDay(londonDay(metAt)),
    })),
  }
}
