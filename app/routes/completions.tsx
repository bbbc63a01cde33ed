import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { Pagination } from '#app/components/govuk/pagination.tsx'
import { FilterChips } from '#app/components/page/filter-chips.tsx'
import { numberedPages, pageHrefIn } from '#app/components/page/numbered-pages.ts'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { ScrollRegion } from '#app/components/page/scroll-region.tsx'
import { CompletionsFilters } from '#app/components/training/completions-filters.tsx'
import { CompletionsTable } from '#app/components/training/completions-table.tsx'
import { TrainingNav } from '#app/components/training/training-nav.tsx'
import { pageTitle } from '#app/page-title.ts'
import { completionsPage } from '#app/pages/completions.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Completions')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  return completionsPage(context, new URL(request.url).searchParams)
}

export default function Completions() {
  const list = useLoaderData<typeof loader>()
  return (
    <Page width="wide" before={<TrainingNav />}>
      <PageHeading
        lead={`Who has completed what, as at ${list.asAt}. Scores and answers are private to each learner.`}
      >
        Completions
      </PageHeading>
      <CompletionsFilters {...list} />
      <h2 className="govuk-heading-l">People</h2>
      <FilterChips chips={list.chips} />
      {list.total === 0 ? (
        <p className="govuk-body">
          No people match these filters.{' '}
          <a className="govuk-link" href="/training/completions">
            Clear filters
          </a>
        </p>
      ) : (
        <People />
      )}
    </Page>
  )
}

function People() {
  const list = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { first, people, total, page, pages } = list
  return (
    <>
      <p className="govuk-body">
        Showing {first} to {first + people.length - 1} of {total.toLocaleString('en-GB')}{' '}
        {total === 1 ? 'person' : 'people'}, sorted by {list.sortName}. Download all of them as{' '}
        <a className="govuk-link" href={list.csvHref}>
          CSV
        </a>
        .
      </p>
      <ScrollRegion label="People and what they have completed">
        <CompletionsTable {...list} />
      </ScrollRegion>
      {pages > 1 && <Pagination {...numberedPages(page, pages, pageHrefIn(search))} />}
    </>
  )
}
