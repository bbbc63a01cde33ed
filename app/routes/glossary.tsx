import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { SearchForm } from '#app/components/page/search-form.tsx'
import { glossaryId } from '#app/domain/glossary.ts'
import { pageTitle } from '#app/page-title.ts'
import { findAsker } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Glossary')

/** Public. Only people who are signed in may search, so only they are offered it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await findAsker({ request, context })
  return { glossary: context.curriculum().glossary, maySearch: person !== null }
}

export default function Glossary() {
  const { glossary, maySearch } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="The terms of art in these courses, in plain words.">Glossary</PageHeading>
      {maySearch && <SearchForm />}
      <dl className="app-glossary">
        {glossary.map(({ word, means }) => (
          <div key={word} id={glossaryId(word)} className="app-glossary__entry">
            <dt className="govuk-heading-s">{word}</dt>
            <dd className="govuk-body">{means}</dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
