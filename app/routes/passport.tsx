import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
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
      <div className="app-passport">
        <header className="app-passport__cover">
          <h1 className="app-passport__title">Digital Passport</h1>
          <p className="app-passport__holder">
            {holder}, {rank}
          </p>
        </header>
        <div className="app-passport__pages">
          {principle && (
            <blockquote className="app-principle">
              <p className="govuk-body-l">“{firstSentence(principle.words)}”</p>
              <footer className="govuk-body-s">
                Principle {principle.number}: {principle.title}. {principle.source}
              </footer>
            </blockquote>
          )}
          <ul className="app-stamps">
            {stamps.map((stamp) => (
              <li key={stamp.slug}>
                <StampPage {...stamp} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  )
}

function firstSentence(words: string): string {
  return words.split(/(?<=\.)\s/)[0] ?? words
}

type StampOnPage = ReturnType<typeof useLoaderData<typeof loader>>['stamps'][number]

/** One stamp with what it shows, what is done and what is left. */
function StampPage({ slug, title, shows, state, caption, requirements }: StampOnPage) {
  return (
    <>
      <Stamp slug={slug} title={title} state={state} caption={caption} />
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{shows}</p>
      {requirements.length === 0 ? (
        <p className="govuk-body app-quiet">This stamp cannot be earned yet.</p>
      ) : (
        <ul className="app-evidence">
          {requirements.map(({ sentence, metOn }) => (
            <li key={sentence} className={metOn ? 'app-evidence--met' : undefined}>
              <span className="govuk-visually-hidden">{metOn ? 'Done: ' : 'Left: '}</span>
              {sentence}
              {metOn && <span className="app-quiet"> {metOn}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
