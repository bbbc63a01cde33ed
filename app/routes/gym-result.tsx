import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Brief } from '#app/components/gym/brief.tsx'
import { Exhibit } from '#app/components/gym/exhibit.tsx'
import { FaultsFound, Outcome } from '#app/components/gym/outcome.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { StampEarned } from '#app/components/passport/stamp-earned.tsx'
import { gymHref } from '#app/domain/addresses.ts'
import { explained } from '#app/domain/gym/explained.ts'
import { pageTitle } from '#app/page-title.ts'
import { gymAttemptOr404 } from '#app/pages/gym.server.ts'
import { earnedAt } from '#app/pages/passport.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`Result: ${loaded.told.title}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { id, nth, version, opened, decision } = await gymAttemptOr404(
    context,
    params.attempt,
    person,
  )
  if (!decision) throw redirect(`${gymHref(id)}${opened.start}`)
  const told = explained(version, opened, decision, context.practice().facts)
  return { nth, told, earned: await earnedAt(context, person.id, decision.at) }
}

export default function GymResult() {
  const { nth, told, earned } = useLoaderData<typeof loader>()
  const before = [
    { text: 'Practice', href: '/practice' },
    { text: 'Dashboard gym', href: gymHref() },
  ]
  return (
    <Page width="wide" before={<Breadcrumbs items={before} />}>
      {earned.map((achievement) => (
        <StampEarned key={achievement.slug} {...achievement} />
      ))}
      <PageHeading caption={`Scenario ${nth}: ${told.title}`} size="l">
        {told.isRight ? 'A right decision' : 'Not the right decision'}
      </PageHeading>
      <Brief {...told} />
      <h2 className="govuk-heading-m">{told.ask}</h2>
      <Outcome told={told} />
      <FaultsFound told={told} />
      <h2 className="govuk-heading-l">
        {told.isSound ? 'The page, and another look at it' : 'What you saw, and the honest view'}
      </h2>
      <div className="app-gym-pair">
        <Exhibit
          id="seen"
          title={told.isSound ? 'The page as it opened' : 'As the page opened'}
          exhibit={told.seen}
        />
        <Exhibit
          id="honest"
          title={told.isSound ? 'Another look' : 'The honest view'}
          exhibit={told.honest}
        />
      </div>
      <Form method="post" action={gymHref()}>
        <Button>Next scenario</Button>
      </Form>
      <p className="govuk-body">
        <AppLink to={gymHref()}>How you stand</AppLink>
      </p>
    </Page>
  )
}
