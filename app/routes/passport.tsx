import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { Stamp } from '#app/components/passport/stamp.tsx'
import { pageTitle } from '#app/page-title.ts'
import { passportOf } from '#app/passport.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Digital Passport')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  return passportOf(context, person)
}

export default function Passport() {
  const { holder, rank, principle, stamps } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading caption={`${holder}, ${rank}`}>Digital Passport</PageHeading>
      {principle && (
        <blockquote className="app-principle">
          <p className="govuk-body-l">“{principle.words}”</p>
          <footer className="govuk-body-s">
            Principle {principle.number}, {principle.title}. {principle.source}
          </footer>
        </blockquote>
      )}
      <ul className="app-passport">
        {stamps.map((stamp) => (
          <li key={stamp.strand} className="app-passport__page">
            <Stamp
              strand={stamp.strand}
              title={stamp.title}
              state={stamp.state}
              caption={stamp.caption}
            />
            <h2 className="govuk-heading-m">{stamp.title}</h2>
            <p className="govuk-body">{stamp.shows}</p>
            {stamp.requirements.length === 0 ? (
              <p className="govuk-body app-quiet">This stamp cannot be earned yet.</p>
            ) : (
              <ul className="app-evidence">
                {stamp.requirements.map(({ sentence, metOn }) => (
                  <li key={sentence} className={metOn ? 'app-evidence--met' : undefined}>
                    <span className="govuk-visually-hidden">{metOn ? 'Done: ' : 'Left: '}</span>
                    {sentence}
                    {metOn && <span className="app-quiet"> {metOn}</span>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}
