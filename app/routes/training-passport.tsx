import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listed } from '#app/components/figures/numbers.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { NotificationBanner } from '#app/components/govuk/notification-banner.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { fullName } from '#app/domain/people.ts'
import { pageTitle } from '#app/page-title.ts'
import { personOr404 } from '#app/pages/people.server.ts'
import { personPassport, postedNews } from '#app/pages/training-passports.server.ts'
import { currentPosting } from '#app/pages/training-posting.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Digital Passport of ${data.name}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  const person = await personOr404(context, params.person)
  const isPosted = new URL(request.url).searchParams.get('done') === 'posting'
  return {
    id: person.id,
    name: fullName(person),
    posting: await currentPosting(context, person),
    posted: isPosted ? await postedNews(context, person) : null,
    achievements: await personPassport(context, person),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type Achievement = Loaded['achievements'][number]

export default function TrainingPassport() {
  const { id, name, posting, posted, achievements } = useLoaderData<typeof loader>()
  return (
    <Page
      before={<Breadcrumbs items={[{ text: 'Digital Passports', href: '/training/passports' }]} />}
    >
      {posted && <Posted {...posted} />}
      <PageHeading
        caption={`${posting.rank}, ${posting.command}`}
        lead="Where they stand, and the days of the evidence. Scores, answers and what they wrote are not shown."
      >
        Digital Passport of {name}
      </PageHeading>
      <p className="govuk-body">
        In post since {posting.since}. Line manager: {posting.manager ?? 'nobody'}.{' '}
        <AppLink to={`/training/passports/${id}/posting`}>Record a new posting</AppLink>
      </p>
      {achievements.map((one) => (
        <AchievementOfPerson key={one.slug} {...one} personId={id} />
      ))}
    </Page>
  )
}

function Posted({ rank, command, since, manager, lapsed }: NonNullable<Loaded['posted']>) {
  return (
    <NotificationBanner type="success">
      <h3 className="govuk-notification-banner__heading">New posting recorded</h3>
      <p className="govuk-body">
        {rank}, {command}, since {since}. Line manager: {manager ?? 'nobody'}.
      </p>
      <p className="govuk-body">
        {lapsed.length === 0
          ? 'No stamp or badge lapsed.'
          : `Lapsed today with a change of post: ${listed(lapsed)}. Everything else stays.`}
      </p>
    </NotificationBanner>
  )
}

function AchievementOfPerson(props: Achievement & { personId: string }) {
  const { slug, title, kind, whyNotYet, requirements, awards, personId } = props
  return (
    <section className="app-achievement" aria-labelledby={slug}>
      <h2 className="govuk-heading-m" id={slug}>
        {title} ({kind})
      </h2>
      {whyNotYet && <p className="govuk-body">{whyNotYet}</p>}
      {awards.map((award) => (
        <Award
          key={award.id}
          {...award}
          title={title}
          href={`/training/passports/${personId}/${award.id}`}
        />
      ))}
      <ul className="app-evidence">
        {requirements.map(({ asks, metOn }) => (
          <li key={asks} className={metOn ? 'app-evidence--met' : undefined}>
            <span className="govuk-visually-hidden">{metOn ? 'Done: ' : 'Left: '}</span>
            {asks} {metOn && <span className="app-quiet app-nowrap">{metOn}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Award(props: Achievement['awards'][number] & { title: string; href: string }) {
  const { title, awardedOn, validUntil, state, stateWord, endedOn, endedBy, reason } = props
  const { isReopened, href } = props
  const isEnded = endedOn !== null
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        Awarded {awardedOn}
        {!isEnded && validUntil && `, valid until ${validUntil}`}: <strong>{stateWord}</strong>
        {isEnded && ` on ${endedOn}`}
        {endedBy && ` by ${endedBy}`}.{reason && ` Reason: ${reason}`}
        {isReopened && ' It may be earned again.'}
      </p>
      {!isEnded && (
        <AppLink to={href}>
          Revoke<span className="govuk-visually-hidden"> {title}</span>
        </AppLink>
      )}
      {state === 'revoked' && !isReopened && (
        <AppLink to={href}>
          Let it be earned again<span className="govuk-visually-hidden">: {title}</span>
        </AppLink>
      )}
    </div>
  )
}
