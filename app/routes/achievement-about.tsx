import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Criteria, Principle } from '#app/components/badges/badge-facts.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { ACHIEVEMENT_ANCHORS } from '#app/domain/credentials/achievement.ts'
import {
  achievementImageHref,
  ISSUER_PAGE_HREF,
  VERIFY_HREF,
} from '#app/domain/credentials/addresses.ts'
import { linesOfCriteria } from '#app/domain/passport/criteria.ts'
import { achievementOr404 } from '#app/open-documents.server.ts'
import { pageTitle } from '#app/page-title.ts'
import styles from '#app/styles/badges.scss?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `The badge “${data.title}”` : 'Page not found')

/** Public: what a badge is given for, whoever holds it. Ids in badges lead to its parts. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug, version, title, shows, criteria, principles, result } = await achievementOr404(
    context,
    params.name,
  )
  return {
    version,
    title,
    shows,
    principles,
    imageHref: achievementImageHref({ slug }),
    criteria: linesOfCriteria(criteria),
    issuerName: context.badges.issuer.name,
    result: result && RESULT_WORDS[result.type](result.name),
  }
}

const RESULT_WORDS = {
  Percent: (name: string) => `Each badge tells the best result of “${name}”, in per cent.`,
  Status: (name: string) => `Each badge tells that “${name}” was passed, and not how well.`,
}

export default function AchievementAbout() {
  const { version, title, shows, principles, imageHref, criteria, issuerName, result } =
    useLoaderData<typeof loader>()
  return (
    <Page>
      <div className="app-badge">
        <img className="app-badge__image" src={imageHref} alt={`The badge “${title}”`} />
        <div>
          <PageHeading lead={shows}>{title}</PageHeading>
          <p className="govuk-body">
            Issued by <AppLink to={ISSUER_PAGE_HREF}>{issuerName}</AppLink>. Version {version}.
          </p>
          <h2 className="govuk-heading-m" id={ACHIEVEMENT_ANCHORS.criteria}>
            What its holders did
          </h2>
          <Criteria criteria={criteria} />
          {result && (
            <p className="govuk-body" id={ACHIEVEMENT_ANCHORS.result}>
              {result}
            </p>
          )}
        </div>
      </div>
      <h2 className="govuk-heading-m">What it stands for</h2>
      {principles.map((one) => (
        <Principle
          key={one.number}
          id={ACHIEVEMENT_ANCHORS.principle(one.number)}
          name={`Principle ${one.number}: ${one.title}`}
          words={one.words}
          source={one.source}
        />
      ))}
      <p className="govuk-body">
        Somebody showed you one? <AppLink to={VERIFY_HREF}>Check a badge</AppLink>.
      </p>
    </Page>
  )
}
