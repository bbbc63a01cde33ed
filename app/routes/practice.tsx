import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { InsetText } from '#app/components/govuk/inset-text.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { dashboardHref, gymHref } from '#app/domain/addresses.ts'
import { pageTitle } from '#app/page-title.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Practice')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  return {
    dashboards: context.practice().dashboards.map(({ id, title, readers, summary }) => ({
      title,
      readers,
      summary,
      href: dashboardHref({ id }),
    })),
  }
}

export default function Practice() {
  const { dashboards } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="Dashboards like the ones you use at work, to try out, question and get wrong in safety.">
        Practice
      </PageHeading>
      <InsetText>
        All figures are made up. They are of Northmere, a police force that does not exist. Nobody
        is told what you look at here.
      </InsetText>
      <h2 className="govuk-heading-l">Dashboard gym</h2>
      <section className="app-panel">
        <h3 className="govuk-heading-m">
          <AppLink to={gymHref()}>Decide on dashboards that may mislead</AppLink>
        </h3>
        <p className="govuk-body">
          A role, a meeting, a question, and a page that somebody left as it is. Some pages mislead,
          some are sound. Each decision is explained.
        </p>
      </section>
      <h2 className="govuk-heading-l">Dashboards</h2>
      {dashboards.map(({ href, title, readers, summary }) => (
        <section key={href} className="app-panel">
          <h3 className="govuk-heading-m">
            <AppLink to={href}>{title}</AppLink>
          </h3>
          <p className="govuk-body">{summary}</p>
          <p className="govuk-body app-quiet">Read by: {readers}</p>
        </section>
      ))}
    </Page>
  )
}
