import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { InsetText } from '#app/components/govuk/inset-text.tsx'
import { Pagination } from '#app/components/govuk/pagination.tsx'
import { Table } from '#app/components/govuk/table.tsx'
import { numberedPages, pageHrefIn } from '#app/components/page/numbered-pages.ts'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { ScrollRegion } from '#app/components/page/scroll-region.tsx'
import { dashboardHref } from '#app/domain/addresses.ts'
import { shortDay } from '#app/domain/civil-days.ts'
import { listPage, pageAsked } from '#app/domain/list-pages.ts'
import { formatCount } from '#app/domain/statistics/words.ts'
import { pageTitle } from '#app/page-title.ts'
import { openRecordsOr404, whyNoRecords } from '#app/pages/practice.server.ts'
import { RECORD_COLUMNS, recordRow } from '#app/pages/practice-record-words.server.ts'
import { requirePerson } from '#app/session.server.ts'

const ROWS_A_PAGE = 50

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  !data
    ? []
    : pageTitle(
        'none' in data ? `No records behind ${data.none.title}` : `Records behind ${data.title}`,
      )

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  const none = whyNoRecords({ request, context, params })
  if (none) return data({ none }, { status: 404 })
  const { dashboard, view, records } = openRecordsOr404({ request, context, params })
  const total = records?.total ?? null
  const asked = pageAsked(new URL(request.url).searchParams)
  const { page, pages, offset } = listPage(total ?? 0, ROWS_A_PAGE, asked)
  return {
    title: dashboard.title,
    showing: view.showing,
    back: `${dashboardHref(dashboard)}${view.query}`,
    csvHref: `${dashboardHref(dashboard)}/records.csv${view.query}`,
    query: view.query,
    total,
    page,
    pages,
    columns: RECORD_COLUMNS,
    first: offset,
    rows: (records?.part(offset, ROWS_A_PAGE) ?? []).map((record) => recordRow(record, shortDay)),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type RecordsShown = Exclude<Loaded, { none: unknown }>

export default function PracticeRecords() {
  const loaded = useLoaderData<typeof loader>()
  return 'none' in loaded ? <None {...loaded.none} /> : <Records {...loaded} />
}

/** There is nothing to list, and why. */
function None({ title, why, back }: { title: string; why: string[]; back: string }) {
  return (
    <Page before={<Breadcrumbs items={trail(title, back)} />}>
      <PageHeading caption={`Drill through from ${title}`}>
        There are no records to look at
      </PageHeading>
      {why.map((paragraph) => (
        <p key={paragraph} className="govuk-body">
          {paragraph}
        </p>
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={back}>
          Go back to the dashboard
        </a>
      </p>
    </Page>
  )
}

function trail(title: string, back: string) {
  return [
    { text: 'Practice', href: '/practice' },
    { text: title, href: back },
  ]
}

function Records(list: RecordsShown) {
  const { title, back, showing, total } = list
  return (
    <Page width="wide" before={<Breadcrumbs items={trail(title, back)} />}>
      <PageHeading caption={`Drill through from ${title}`} lead={showing} size="l">
        {total === null ? 'Records' : `${formatCount(total)} ${total === 1 ? 'record' : 'records'}`}
      </PageHeading>
      <InsetText>
        Every record is made up, and no person stands in any of them: no name, no age, no address.
      </InsetText>
      <Listed {...list} />
    </Page>
  )
}

function Listed(list: RecordsShown) {
  const { total, first, rows, columns, back, csvHref, query, page, pages } = list
  if (total === null)
    return (
      <p className="govuk-body">
        These are too many to look through for the day they were committed.{' '}
        <a className="govuk-link" href={back}>
          Go back and choose fewer months, districts or offences
        </a>
        .
      </p>
    )
  if (total === 0) return <p className="govuk-body">There are no records behind this.</p>
  return (
    <>
      <p className="govuk-body">
        Showing {formatCount(first + 1)} to {formatCount(first + rows.length)} of{' '}
        {formatCount(total)}, by month recorded, district and type.{' '}
        <a className="govuk-link" href={csvHref} download>
          Download all of them (CSV)
        </a>
      </p>
      <ScrollRegion label="Records">
        <Table
          className="app-table--wide app-visual__table"
          caption="Records"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={columns.map((content) => ({ content }))}
          rows={rows.map((row) => row.map((content) => ({ content })))}
        />
      </ScrollRegion>
      {pages > 1 && <Pagination {...numberedPages(page, pages, pageHrefIn(query))} />}
    </>
  )
}
