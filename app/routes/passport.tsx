import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { HowToPrint } from '#app/components/card/how-to-print.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { AchievementSection } from '#app/components/passport/achievement-section.tsx'
import { Cover } from '#app/components/passport/cover.tsx'
import { CpdText } from '#app/components/passport/cpd-text.tsx'
import { Principles } from '#app/components/passport/principles.tsx'
import { Sharing } from '#app/components/passport/sharing.tsx'
import { Stamp } from '#app/components/passport/stamp.tsx'
import { StampEarned } from '#app/components/passport/stamp-earned.tsx'
import { pageTitle } from '#app/page-title.ts'
import { passportPageOf } from '#app/pages/passport-page.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Digital Passport')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  return passportPageOf(context, person)
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type OnPage = Loaded['stamps'][number]

export default function Passport() {
  const loaded = useLoaderData<typeof loader>()
  const { stamps, badges, principles, forceName, sharing, cpd } = loaded
  const switched = useSearchParams()[0].get('switched')
  const news = [...stamps, ...badges].filter(({ isNews }) => isNews)
  return (
    <Page>
      {news.map(({ slug, title, shows, caption }) => (
        <StampEarned
          key={slug}
          slug={slug}
          title={title}
          shows={shows}
          caption={caption}
          forceName={forceName}
        />
      ))}
      <div className="app-passport">
        <Cover {...loaded} />
        <div className="app-passport__pages">
          <h2 className="govuk-visually-hidden">Stamps</h2>
          <Stamps achievements={stamps} forceName={forceName} />
          <Sections
            achievements={stamps}
            ofAward={sharing.ofAward}
            kind="stamp"
            switched={switched}
          />
          <p className="govuk-body-s app-no-print">
            What makes a module complete and secure, and how a course is passed:{' '}
            <AppLink to="/help">Help</AppLink>.
          </p>
          <h2 className="govuk-heading-l">Course badges</h2>
          <p className="govuk-body">
            One for each course: its own part of all three strands, on one subject.
          </p>
          <Stamps achievements={badges} forceName={forceName} />
          <Sections
            achievements={badges}
            ofAward={sharing.ofAward}
            kind="badge"
            switched={switched}
            principles={principles}
          />
          <Principles principles={principles} />
        </div>
      </div>
      <div className="app-no-print">
        <h2 className="govuk-heading-l">Take it with you</h2>
        <Sharing
          id="whole"
          what="your whole passport"
          {...sharing.passport}
          isOpen={switched === 'whole'}
        />
        {cpd && <CpdText text={cpd} />}
        <HowToPrint what="your passport" />
      </div>
    </Page>
  )
}

function Stamps({ achievements, forceName }: { achievements: OnPage[]; forceName: string }) {
  return (
    <ul className="app-stamps">
      {achievements.map(({ slug, title, state, caption, done, of, award }) => (
        <li key={slug}>
          <a href={`#${slug}`} className="app-stamps__link">
            <Stamp
              slug={slug}
              title={title}
              state={state}
              caption={caption}
              done={done}
              of={of}
              forceName={forceName}
              {...(award ? { year: award.awardedOn.slice(-4) } : {})}
            />
          </a>
        </li>
      ))}
    </ul>
  )
}

interface SectionsProps {
  achievements: OnPage[]
  ofAward: Loaded['sharing']['ofAward']
  kind: 'stamp' | 'badge'
  /** The one whose sharing was just switched on or off. */
  switched: string | null
  /** Named by those that touch them. */
  principles?: Loaded['principles']
}

function Sections({ achievements, ofAward, kind, switched, principles = [] }: SectionsProps) {
  return (
    <div className="app-achievements">
      {achievements.map((one) => {
        const shared = one.award ? ofAward[one.award.id] : undefined
        return (
          <AchievementSection
            key={one.slug}
            {...one}
            isBrief={kind === 'badge'}
            touches={principles.filter(({ number }) => one.principles.includes(number))}
          >
            {shared && (
              <Sharing
                id={one.slug}
                what={`the ${one.title} ${kind}`}
                {...shared}
                isOpen={switched === one.slug}
              />
            )}
          </AchievementSection>
        )
      })}
    </div>
  )
}
