import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FormCard } from '#app/components/evidence/form-card.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { InsetText } from '#app/components/govuk/inset-text.tsx'
import { NotificationBanner } from '#app/components/govuk/notification-banner.tsx'
import { ContactLink } from '#app/components/page/contact-link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'
import { evidenceOf } from '#app/pages/evidence.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Evidence from your workplace')

/** Whoever asks gets their own and nobody else's: the address names no person. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const saved = new URL(request.url).searchParams.get('saved')
  const { forms, assessors } = await evidenceOf(context, person)
  return {
    forms,
    assessors,
    contactEmail: context.settings.contactEmail,
    saved: forms.find(({ id, state }) => id === saved && state !== 'not-begun')?.title ?? null,
  }
}

const PARTS = [
  {
    kind: 'task',
    title: 'Workplace tasks',
    says: 'Use what you learned in a real meeting or decision. One task is enough for Enabled; each course badge asks for its own.',
  },
  {
    kind: 'confirmation',
    title: 'What you have and know',
    says: 'Show that you have the data, the access and the tools where you work.',
  },
] as const

export default function Evidence() {
  const { forms, assessors, saved, contactEmail } = useLoaderData<typeof loader>()
  return (
    <Page before={<Breadcrumbs items={[{ text: 'Digital Passport', href: '/passport' }]} />}>
      {saved && (
        <NotificationBanner type="success">
          {`${saved} is saved. You can carry on at any time, on any device.`}
        </NotificationBanner>
      )}
      <PageHeading lead="Short forms about your own work. What is accepted goes into your Digital Passport.">
        Evidence from your workplace
      </PageHeading>
      {assessors.length > 0 ? (
        <p className="govuk-body">
          {`${assessors.join(' or ')} reads what you send, and accepts it or returns it. Until you send it, only you can see it.`}
        </p>
      ) : (
        <InsetText>
          Nobody can review your work yet: the service knows no line manager for you. You can write,
          and your text is saved. Ask the learning team to name somebody:{' '}
          <ContactLink email={contactEmail} />
        </InsetText>
      )}
      {PARTS.map(({ kind, title, says }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 className="govuk-heading-l" id={kind}>
            {title}
          </h2>
          <p className="govuk-body">{says}</p>
          <ul className="app-forms">
            {forms
              .filter((form) => form.kind === kind)
              .map((form) => (
                <FormCard key={form.id} form={form} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
