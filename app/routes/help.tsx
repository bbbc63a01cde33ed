import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AppLink } from '#app/components/govuk/link.tsx'
import { ContactLink } from '#app/components/page/contact-link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'

export const meta: MetaFunction = () => pageTitle('Help')

/** Public. */
export function loader({ context }: LoaderFunctionArgs) {
  return { contactEmail: context.settings.contactEmail }
}

export default function Help() {
  const { contactEmail } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading>Help</PageHeading>
      <div className="app-prose">
        <h2 className="govuk-heading-m">I had to stop in the middle</h2>
        <p className="govuk-body">
          Everything marked as saved is kept. Sign in on any device and the home page takes you to
          where you were.
        </p>
        <h2 className="govuk-heading-m">How a module is completed</h2>
        <p className="govuk-body">
          Meet the goal of its exercise, or finish its examples, and take its check, in any order.
          It is also <em>secure</em> when four of the five questions of one check are right. Take
          the check as often as you like: the questions change.
        </p>
        <p className="govuk-body">
          Where your <AppLink to="/starting-point">starting point</AppLink> shows that you know a
          module, a secure check completes it without its lesson.
        </p>
        <h2 className="govuk-heading-m">How a course is passed</h2>
        <p className="govuk-body">
          Its assessment opens when every module is complete: twelve questions, nine right, and at
          least one right in each module. Otherwise it is <em>not yet shown</em>: you may take the
          other form at once, and after that once a week.
        </p>
        <h2 className="govuk-heading-m">Why questions come back</h2>
        <p className="govuk-body">
          What is met once is soon forgotten. Five questions over everything you have completed are
          offered after 2 days, 1 week, 4 weeks and 12 weeks, and what you missed comes first. See{' '}
          <AppLink to="/refresh">your refreshes</AppLink>.
        </p>
        <h2 className="govuk-heading-m">What certainty is for</h2>
        <p className="govuk-body">
          Some questions ask how sure you are, from 1 to 3. It never counts towards a pass. It shows
          you where you are sure and mistaken, which is the most useful thing to find out.
        </p>
        <h2 className="govuk-heading-m">Is this badge real?</h2>
        <p className="govuk-body">
          A badge carries a signature. <AppLink to="/verify">Check a badge</AppLink> by its file or
          its link: the page says line by line what was checked, to anybody who asks.
        </p>
        <h2 className="govuk-heading-m">Dragging and charts</h2>
        <p className="govuk-body">
          Nothing needs dragging or a mouse. Every chart has the same figures as a table, and every
          exercise can be done by typing.
        </p>
        <h2 className="govuk-heading-m">Something else</h2>
        <p className="govuk-body">
          Write to <ContactLink email={contactEmail} />.
        </p>
      </div>
    </Page>
  )
}
