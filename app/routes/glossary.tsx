import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { glossaryId } from '#app/domain/glossary.ts'
import { pageTitle } from '#app/page-title.ts'

export const meta: MetaFunction = () => pageTitle('Glossary')

/** Public. */
export function loader({ context }: LoaderFunctionArgs) {
  return { glossary: context.curriculum().glossary }
}

export default function Glossary() {
  const { glossary } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="The terms of art in these courses, in plain words.">Glossary</PageHeading>
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
