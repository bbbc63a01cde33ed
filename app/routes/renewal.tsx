import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { renewalStanding } from '#app/commands/renewal-standing.server.ts'
import { startRenewal } from '#app/commands/start-renewal.server.ts'
import { listed } from '#app/components/figures/numbers.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { attemptHref } from '#app/domain/addresses.ts'
import { londonDay, writtenDay } from '#app/domain/civil-days.ts'
import {
  coursesNamed,
  RENEWAL_MINUTES,
  RENEWAL_QUESTIONS_OF_A_COURSE,
  renewalNeeds,
} from '#app/domain/passport/renewal.ts'
import { validityOf } from '#app/domain/passport/validity.ts'
import { pageTitle } from '#app/page-title.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Renew your stamp')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { db, clock, curriculum } = context
  const standing = await renewalStanding(db, person.id, clock())
  if (standing.status === 'not-due') return null
  const { rule } = standing.award
  const { validUntil } = validityOf(standing.award)
  const courses = coursesNamed(rule, curriculum().courses)
  const questions = courses.length * RENEWAL_QUESTIONS_OF_A_COURSE
  return {
    title: rule.title,
    questions,
    needed: renewalNeeds(questions),
    courses: courses.map((course) => course.title),
    hasRunOut: validUntil !== null && clock() > validUntil,
    validUntil: validUntil === null ? '' : writtenDay(londonDay(validUntil)),
    isOpen: standing.status === 'open',
    opensOn: standing.status === 'tried-today' ? writtenDay(standing.opensOn) : null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { db, curriculum, clock, newId } = context
  const started = await startRenewal(db, {
    personId: person.id,
    curriculum: curriculum(),
    at: clock(),
    newId,
  })
  return redirect(started.outcome === 'open' ? attemptHref(started.attemptId) : '/passport/renewal')
}

export default function Renewal() {
  const renewal = useLoaderData<typeof loader>()
  const before = <Breadcrumbs items={[{ text: 'Digital Passport', href: '/passport' }]} />
  if (!renewal) {
    return (
      <Page before={before}>
        <PageHeading>Nothing to renew</PageHeading>
        <p className="govuk-body">
          What you hold is valid for more than 60 days, or does not run out.{' '}
          <AppLink to="/passport">Your Digital Passport</AppLink> says until when.
        </p>
      </Page>
    )
  }
  const { title, questions, needed, courses, hasRunOut, validUntil, isOpen, opensOn } = renewal
  return (
    <Page before={before}>
      <PageHeading
        lead={`${questions} questions over ${listed(courses)}, about ${RENEWAL_MINUTES} minutes. ${needed} right renew the stamp.`}
      >
        Renew your {title} stamp
      </PageHeading>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {hasRunOut
            ? `The stamp ran out on ${validUntil}.`
            : `The stamp is valid until ${validUntil}.`}
        </li>
        <li>
          If you pass, it is valid anew from that day. Its badge keeps its address and the day it
          was first awarded.
        </li>
        <li>
          If you do not pass, nothing changes, and you can try again the next day with other
          questions. The reasons come after the last question.
        </li>
      </ul>
      {opensOn === null ? (
        <Form method="post">
          <Button isStart>{isOpen ? 'Carry on' : 'Start'}</Button>
        </Form>
      ) : (
        <p className="govuk-body">You tried today. The next try opens on {opensOn}.</p>
      )}
    </Page>
  )
}
