import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContactLink } from '#app/components/page/contact-link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'

export const meta: MetaFunction = () => pageTitle('Accessibility statement')

/** Public. */
export function loader({ context }: LoaderFunctionArgs) {
  const { forceName, contactEmail } = context.settings
  return { forceName, contactEmail }
}

export default function AccessibilityStatement() {
  const { forceName, contactEmail } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading>Accessibility statement</PageHeading>
      <div className="app-prose">
        <p className="govuk-body">
          {forceName} wants as many people as possible to be able to use this service. You should be
          able to:
        </p>
        <ul className="govuk-list govuk-list--bullet">
          <li>zoom in up to 400% without anything going off the screen</li>
          <li>do everything with a keyboard only, and without dragging anything</li>
          <li>do everything with JavaScript switched off</li>
          <li>read every chart as a table and as a sentence</li>
          <li>listen to most of it with a screen reader</li>
        </ul>
        <h2 className="govuk-heading-m">Compliance status</h2>
        <p className="govuk-body">
          The service is built to meet the Web Content Accessibility Guidelines version 2.2, level
          AA. Its pages are checked by an automated tool at every change, and by hand by keyboard
          and at 320 pixels. It has not been audited by an outside body, and people who use
          assistive technology every day have not yet tested it.
        </p>
        <h2 className="govuk-heading-m">Feedback and contact</h2>
        <p className="govuk-body">
          If something does not work for you, or you need it in another form, write to{' '}
          <ContactLink email={contactEmail} />.
        </p>
        <h2 className="govuk-heading-m">Enforcement procedure</h2>
        <p className="govuk-body">
          The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies
          (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not
          happy with our answer, contact the Equality Advisory and Support Service (EASS).
        </p>
      </div>
    </Page>
  )
}
