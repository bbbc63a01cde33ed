import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { evidenceFrom } from '#app/commands/settle.server.ts'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { Stamp, type StampState } from '#app/components/passport/stamp.tsx'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import { passportStanding, type StampStanding } from '#app/domain/passport.ts'
import { pageTitle } from '#app/page-title.ts'
import { requirePerson } from '#app/session.server.ts'
import { listAwards } from '#db/awards.ts'
import { listMilestones } from '#db/completions.ts'

export const meta: MetaFunction = () => pageTitle('Digital Passport')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { passport, courses, principles } = context.curriculum()
  const awards = await listAwards(context.db, person.id)
  const standing = passportStanding(
    passport,
    courses,
    evidenceFrom(await listMilestones(context.db, person.id)),
  )
  return {
    holder: `${person.givenName} ${person.familyName}`,
    rank: person.rank,
    principle: principles.find((principle) => principle.number === 1) ?? null,
    stamps: standing.map((stamp) =>
      stampView(stamp, awards.find((award) => award.badge === stamp.rule.strand)?.awardedAt ?? null),
    ),
  }
}

/** A stamp as the page shows it. What was awarded stays, whatever the rules say since. */
function stampView({ rule, requirements }: StampStanding, awardedAt: string | null) {
  const done = requirements.filter((one) => one.metAt !== null).length
  const state: StampState = awardedAt ? 'earned' : done > 0 || requirements.some((one) => one.done > 0) ? 'begun' : 'empty'
  return {
    strand: rule.strand,
    title: rule.title,
    shows: rule.shows,
    state,
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

export default function Passport() {
  const { holder, rank, principle, stamps } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading caption={`${holder}, ${rank}`}>Digital Passport</PageHeading>
      {principle && (
        <blockquote className="app-principle">
          <p className="govuk-body-l">“{principle.words}”</p>
          <footer className="govuk-body-s">
            Principle {principle.number}, {principle.title}. {principle.source}
          </footer>
        </blockquote>
      )}
      <ul className="app-passport">
        {stamps.map((stamp) => (
          <li key={stamp.strand} className="app-passport__page">
            <Stamp
              strand={stamp.strand}
              title={stamp.title}
              state={stamp.state}
              caption={stamp.caption}
            />
            <h2 className="govuk-heading-m">{stamp.title}</h2>
            <p className="govuk-body">{stamp.shows}</p>
            {stamp.requirements.length === 0 ? (
              <p className="govuk-body app-quiet">This stamp cannot be earned yet.</p>
            ) : (
              <ul className="app-evidence">
                {stamp.requirements.map(({ sentence, metOn }) => (
                  <li key={sentence} className={metOn ? 'app-evidence--met' : undefined}>
                    <span className="govuk-visually-hidden">{metOn ? 'Done: ' : 'Left: '}</span>
                    {sentence}
                    {metOn && <span className="app-quiet"> {metOn}</span>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}
