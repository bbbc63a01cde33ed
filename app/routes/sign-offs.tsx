import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { signOffHref } from '#app/domain/addresses.ts'
import { pageTitle } from '#app/page-title.ts'
import { signOffsOr404 } from '#app/pages/sign-offs.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Sign-offs')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  return signOffsOr404(context, person)
}

export default function SignOffs() {
  const { waiting, done } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="Evidence from the work of people you assess. Each takes a few minutes to read, and one page to decide.">
        Sign-offs
      </PageHeading>
      <h2 className="govuk-heading-m">Waiting for you</h2>
      {waiting.length === 0 ? (
        <p className="govuk-body">Nothing is waiting. What is sent to you will stand here.</p>
      ) : (
        <ul className="app-sign-offs">
          {waiting.map(({ id, person, rank, command, title, sentOn, waits, isAgain }) => (
            <li key={id} className="app-sign-offs__item">
              <AppLink className="app-sign-offs__link" to={signOffHref(id)}>
                {title}: {person}
              </AppLink>
              <span className="app-below">
                {rank}, {command}. Sent {isAgain ? 'again ' : ''}on {sentOn}. Waiting{' '}
                <strong>{waits}</strong>.
              </span>
            </li>
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Decided lately</h2>
          <ul className="app-sign-offs">
            {done.map(({ id, person, title, did, on, by }) => (
              <li key={id} className="app-sign-offs__item">
                <AppLink to={signOffHref(id)}>
                  {title}: {person}
                </AppLink>
                <span className="app-below">
                  {did} by {by} on {on}.
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
