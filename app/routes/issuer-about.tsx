import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AppLink } from '#app/components/govuk/link.tsx'
import { SummaryList } from '#app/components/govuk/summary-list.tsx'
import { ContactLink } from '#app/components/page/contact-link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { achievementPageHref, VERIFY_HREF } from '#app/domain/credentials/addresses.ts'
import { didOf } from '#app/domain/credentials/did.ts'
import { showsToOthers } from '#app/domain/passport/criteria.ts'
import { pageTitle } from '#app/page-title.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(`${data?.name ?? ''}: issuer of badges`)

/** Public. */
export function loader({ context }: LoaderFunctionArgs) {
  const { name, email, publicUrl } = context.badges.issuer
  return {
    name,
    email,
    publicUrl,
    did: didOf({ publicUrl }),
    achievements: context.curriculum().passport.achievements.map((rule) => ({
      slug: rule.slug,
      title: rule.title,
      shows: showsToOthers(rule),
    })),
  }
}

export default function IssuerAbout() {
  const { name, email, publicUrl, did, achievements } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="It issues the badges of the Digital Passport.">{name}</PageHeading>
      <SummaryList
        rows={[
          { key: { children: 'Address' }, value: { children: publicUrl } },
          { key: { children: 'Identifier' }, value: { children: did } },
          { key: { children: 'E-mail' }, value: { children: <ContactLink email={email} /> } },
        ]}
      />
      <h2 className="govuk-heading-l">Badges</h2>
      <ul className="govuk-list govuk-list--bullet">
        {achievements.map(({ slug, title, shows }) => (
          <li key={slug}>
            <AppLink to={achievementPageHref({ slug })}>{title}</AppLink>: {shows}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        Somebody showed you one? <AppLink to={VERIFY_HREF}>Check a badge</AppLink>.
      </p>
    </Page>
  )
}
