import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContactLink } from '#app/components/page/contact-link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'

export const meta: MetaFunction = () => pageTitle('Privacy')

/** Public. */
export function loader({ context }: LoaderFunctionArgs) {
  return { contactEmail: context.settings.contactEmail }
}

export default function Privacy() {
  const { contactEmail } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading>Privacy</PageHeading>
      <div className="app-prose">
        <h2 className="govuk-heading-m">What is kept</h2>
        <p className="govuk-body">
          Your name, staff number, e-mail address, rank, command and line manager; what you
          answered, predicted, noted and completed, and when; what you wrote in workplace forms,
          with every earlier text, and what was decided on them; the stamps and badges you earned,
          and when you shared them.
        </p>
        <h2 className="govuk-heading-m">Who sees what</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <strong>You</strong> see all of it. Your notes and bookmarks in lessons are shown to you
            alone.
          </li>
          <li>
            <strong>The learning team</strong> sees by name what you have completed and what is due.
            They do not see your answers, scores, predictions, notes or how sure you said you were.
            One workplace task in ten is marked a second time: they read it without your name.
          </li>
          <li>
            <strong>Your line manager</strong>, or whoever the learning team named to stand in, sees
            a workplace form once you send it, and none of what you wrote before.
          </li>
          <li>
            <strong>The learning team and leaders</strong> see how much the whole group has learned,
            in batches of ten people, so that no score can be worked out.
          </li>
          <li>
            <strong>Leaders</strong> see counts for groups of five people or more, never a name.
          </li>
          <li>
            <strong>The learning team and leaders</strong> see how the force as a whole did in the
            tests before and after the courses: only figures of ten people or more, added ten people
            at a time.
          </li>
          <li>
            <strong>Anybody who has the link</strong> sees a badge or a passport that you share,
            until you stop. Your name is on its page only if you choose.
          </li>
          <li>
            <strong>Nobody else</strong>.
          </li>
        </ul>
        <h2 className="govuk-heading-m">What a badge holds</h2>
        <p className="govuk-body">
          The file of a badge says what was earned and when. It has no name in it. Your e-mail
          address is in it as a scrambled code: nobody can read it there, but somebody who already
          has your address, or guesses it, can check that the badge is yours. A file that you have
          given away cannot be called back. The public list of badges that no longer count names
          nobody.
        </p>
        <h2 className="govuk-heading-m">Cookies</h2>
        <p className="govuk-body">
          One cookie keeps you signed in, for up to twelve hours. If your session ends while you
          answer a question, another holds that one answer for up to an hour until you sign in
          again. There are no others and nothing is sent anywhere else.
        </p>
        <h2 className="govuk-heading-m">Questions</h2>
        <p className="govuk-body">
          Write to <ContactLink email={contactEmail} />.
        </p>
      </div>
    </Page>
  )
}
