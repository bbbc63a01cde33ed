import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Pagination } from '#app/components/govuk/pagination.tsx'
import { numberedPages } from '#app/components/page/numbered-pages.ts'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { SearchCount } from '#app/components/page/search-count.tsx'
import { SearchForm } from '#app/components/page/search-form.tsx'
import { SearchResults } from '#app/components/page/search-results.tsx'
import { readSearchQuery, searchHref } from '#app/domain/search-query.ts'
import { pageTitle } from '#app/page-title.ts'
import { searchFor } from '#app/pages/search.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  pageTitle(loaded?.asked ? `‘${loaded.asked}’: search` : 'Search')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const query = readSearchQuery(new URL(request.url).searchParams)
  const { asked } = query
  return { asked, found: asked === '' ? null : await searchFor(context, person, query) }
}

export default function Search() {
  const { asked, found } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading>Search</PageHeading>
      <SearchForm asked={asked} />
      {found === null ? (
        <p className="govuk-body">
          This searches what the modules and their pages say, and the words of the glossary.
          Questions and their feedback are not searched.
        </p>
      ) : (
        <Found />
      )}
    </Page>
  )
}

function Found() {
  const { asked, found } = useLoaderData<typeof loader>()
  if (found === null) return null
  const { agreement, total, page, pages, first, results } = found
  const shown = pages > 1 ? { first, last: first + results.length - 1 } : null
  return (
    <>
      <SearchCount asked={asked} agreement={agreement} total={total} shown={shown} />
      {total > 0 && <SearchResults results={results} first={first} />}
      {pages > 1 && (
        <Pagination
          {...numberedPages(page, pages, (number) => searchHref({ asked, page: number }))}
        />
      )}
    </>
  )
}
