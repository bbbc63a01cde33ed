import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { Button } from '#app/components/govuk/button.tsx'
import { Input } from '#app/components/govuk/input.tsx'
import { Pagination } from '#app/components/govuk/pagination.tsx'
import { Select } from '#app/components/govuk/select.tsx'
import { Table } from '#app/components/govuk/table.tsx'
import { FilterChips } from '#app/components/page/filter-chips.tsx'
import { numberedPages } from '#app/components/page/numbered-pages.ts'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { ScrollRegion } from '#app/components/page/scroll-region.tsx'
import { sortableHead } from '#app/components/page/sort-link.tsx'
import { StatusTag } from '#app/components/page/status-tag.tsx'
import { TrainingNav } from '#app/components/training/training-nav.tsx'
import { londonDay, shortDay, writtenDay, writtenTime } from '#app/domain/civil-days.ts'
import { LEARNER_RANKS } from '#app/domain/people.ts'
import { pageTitle } from '#app/page-title.ts'
import {
  completionsSearch,
  modulesInCourses,
  readCompletionsQuery,
  STATUS_WORDS,
} from '#app/pages/completions-query.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'
import {
  countLearners,
  LEARNER_SORTS,
  type LearnerSort,
  type LearnerStatus,
  listLearners,
} from '#db/learner-status.ts'
import { listCommands } from '#db/people.ts'

const ROWS_A_PAGE = 25

export const meta: MetaFunction = () => pageTitle('Completions')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  const { db, clock, curriculum } = context
  const query = readCompletionsQuery(new URL(request.url).searchParams)
  const { filter, sort, descending } = query
  const today = londonDay(clock())
  const { courses } = curriculum()
  const total = await countLearners(db, { filter, today })
  const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE))
  const page = Math.min(query.page, pages)
  const people = await listLearners(db, {
    ...{ filter, today, sort, descending, modulesIn: modulesInCourses(courses) },
    limit: ROWS_A_PAGE,
    offset: (page - 1) * ROWS_A_PAGE,
  })
  const next = (sorted: LearnerSort) => (sort === sorted && !descending ? `-${sorted}` : sorted)
  const courseTitle = courses.find((course) => course.id === filter.course)?.title
  return {
    filter,
    asAt: `${writtenDay(today)}, ${writtenTime(clock())}`,
    total,
    first: (page - 1) * ROWS_A_PAGE + 1,
    sortName: SORT_WORDS[sort],
    sort: { by: sort, descending },
    sortHrefs: Object.fromEntries(
      LEARNER_SORTS.map((one) => [one, completionsSearch(query, { sort: next(one) })]),
    ),
    csvHref: `/training/completions.csv${completionsSearch(query)}`,
    chips: [
      ...(filter.search ? [chip('Search', filter.search, { search: null })] : []),
      ...(filter.rank ? [chip('Rank', filter.rank, { rank: null })] : []),
      ...(filter.command ? [chip('Command', filter.command, { command: null })] : []),
      ...(filter.status ? [chip('Status', STATUS_WORDS[filter.status], { status: null })] : []),
      ...(courseTitle ? [chip('Course', courseTitle, { course: null })] : []),
    ],
    page,
    pages,
    statuses: Object.entries(STATUS_WORDS).map(([value, text]) => ({ value, text })),
    commands: await listCommands(db),
    courses: courses.map(({ id, title }) => ({ id, title })),
    people: people.map((person) => ({
      ...person,
      dueOn: person.dueOn === null ? null : shortDay(person.dueOn),
      completedOn: person.completedAt === null ? null : shortDay(londonDay(person.completedAt)),
    })),
  }

  function chip(name: string, value: string, change: Parameters<typeof completionsSearch>[1]) {
    const search = completionsSearch(query, change)
    return { text: `${name}: ${value}`, href: `/training/completions${search}` }
  }
}

const SORT_WORDS: Record<LearnerSort, string> = {
  name: 'name',
  rank: 'rank',
  command: 'command',
  modules: 'modules complete',
  due: 'due date',
  completed: 'completion date',
}

export default function Completions() {
  const list = useLoaderData<typeof loader>()
  const { total, first, people } = list
  return (
    <Page width="wide" before={<TrainingNav />}>
      <PageHeading
        lead={`Who has completed what, as at ${list.asAt}. Scores and answers are private to each learner.`}
      >
        Completions
      </PageHeading>
      <Filters />
      <h2 className="govuk-heading-l">People</h2>
      <FilterChips chips={list.chips} />
      {total === 0 ? (
        <p className="govuk-body">
          No people match these filters.{' '}
          <a className="govuk-link" href="/training/completions">
            Clear filters
          </a>
        </p>
      ) : (
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
            <PeopleTable />
          </ScrollRegion>
          {list.pages > 1 && <Pages />}
        </>
      )}
    </Page>
  )
}

function Pages() {
  const { page, pages } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const hrefOf = (number: number) => {
    const there = new URLSearchParams(search)
    there.set('page', String(number))
    return `?${there}`
  }
  return <Pagination {...numberedPages(page, pages, hrefOf)} />
}

function Filters() {
  const { filter, statuses, commands, courses } = useLoaderData<typeof loader>()
  const withAll = (words: string, values: { value: string; text: string }[]) => [
    { value: '', text: words },
    ...values,
  ]
  return (
    <Form method="get" role="search" className="app-filters" key={JSON.stringify(filter)}>
      <h2 className="govuk-heading-m">Filter people</h2>
      <div className="app-filters__fields">
        <Input name="search" label="Name or staff number" defaultValue={filter.search ?? ''} />
        <Select
          name="rank"
          label="Rank"
          defaultValue={filter.rank ?? ''}
          items={withAll(
            'All ranks',
            LEARNER_RANKS.map((rank) => ({ value: rank, text: rank })),
          )}
        />
        <Select
          name="command"
          label="Command"
          defaultValue={filter.command ?? ''}
          items={withAll(
            'All commands',
            commands.map((one) => ({ value: one, text: one })),
          )}
        />
        <Select
          name="course"
          label="Course"
          defaultValue={filter.course ?? ''}
          items={withAll(
            'Everything assigned',
            courses.map(({ id, title }) => ({ value: id, text: title })),
          )}
        />
        <Select
          name="status"
          label="Status"
          defaultValue={filter.status ?? ''}
          items={withAll('Any status', statuses)}
        />
      </div>
      <div className="govuk-button-group">
        <Button>Apply filters</Button>
        <a className="govuk-link" href="/training/completions">
          Clear filters
        </a>
      </div>
    </Form>
  )
}

function PeopleTable() {
  const { people, sort, sortHrefs } = useLoaderData<typeof loader>()
  const head = (by: LearnerSort, words: string, format?: 'numeric') =>
    sortableHead({
      href: sortHrefs[by] || '?',
      sort: sort.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined,
      children: words,
      format,
    })
  return (
    <Table
      className="app-table--wide"
      caption="People and what they have completed"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={[
        head('name', 'Name'),
        { content: 'Staff number' },
        head('rank', 'Rank'),
        head('command', 'Command'),
        head('modules', 'Modules', 'numeric'),
        { content: 'Status' },
        head('due', 'Due'),
        head('completed', 'Completed'),
      ]}
      rows={people.map((person) => [
        { content: `${person.familyName}, ${person.givenName}` },
        { content: person.staffNumber },
        { content: person.rank },
        { content: person.command },
        { content: `${person.modulesComplete} of ${person.modulesAssigned}`, format: 'numeric' },
        { content: <LearnerTag status={person.status} /> },
        { content: person.dueOn ?? '–', className: 'app-nowrap' },
        { content: person.completedOn ?? '–', className: 'app-nowrap' },
      ])}
    />
  )
}

function LearnerTag({ status }: { status: LearnerStatus }) {
  return (
    <StatusTag
      status={
        status === 'in-progress'
          ? 'in progress'
          : status === 'not-begun'
            ? 'not yet started'
            : status
      }
    />
  )
}
