import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/govuk/button.tsx'
import { Input } from '#app/components/govuk/input.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Table } from '#app/components/govuk/table.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { ScrollRegion } from '#app/components/page/scroll-region.tsx'
import { TrainingNav } from '#app/components/training/training-nav.tsx'
import { LONGEST_SEARCH } from '#app/domain/search-query.ts'
import { pageTitle } from '#app/page-title.ts'
import { withoutControls } from '#app/pages/completions-query.server.ts'
import { passportCounts } from '#app/pages/training-passports.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'
import { searchPeople } from '#db/people.ts'

/** As many people as somebody reads through before typing more of the name. */
const MOST_PEOPLE = 25

export const meta: MetaFunction = () => pageTitle('Digital Passports')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  const asked = new URL(request.url).searchParams.get('search') ?? ''
  const search = withoutControls(asked).trim().slice(0, LONGEST_SEARCH)
  const found =
    search === '' ? [] : await searchPeople(context.db, { search, limit: MOST_PEOPLE + 1 })
  return {
    ...(await passportCounts(context)),
    search,
    people: found.slice(0, MOST_PEOPLE),
    hasMore: found.length > MOST_PEOPLE,
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function TrainingPassports() {
  const loaded = useLoaderData<typeof loader>()
  return (
    <Page width="wide" before={<TrainingNav />}>
      <PageHeading
        lead={`Who holds which stamp and badge, as at ${loaded.asAt}. Scores, answers and what people wrote are private to them and their assessors.`}
      >
        Digital Passports
      </PageHeading>
      <Find {...loaded} />
      <Counts {...loaded} />
    </Page>
  )
}

function Find({ search, people, hasMore }: Loaded) {
  return (
    <section aria-labelledby="find">
      <h2 className="govuk-heading-l" id="find">
        One person
      </h2>
      <Form role="search" className="app-search" key={search}>
        <Input
          name="search"
          type="search"
          label="Name or staff number"
          defaultValue={search}
          autoComplete="off"
        />
        <Button>Find</Button>
      </Form>
      {search !== '' && people.length === 0 && (
        <p className="govuk-body">
          Nobody is called that. Try part of the name, or the staff number.
        </p>
      )}
      {people.length > 0 && (
        <ul className="govuk-list">
          {people.map(({ id, name, rank, command }) => (
            <li key={id}>
              <AppLink to={`/training/passports/${id}`}>{name}</AppLink>, {rank}, {command}
            </li>
          ))}
        </ul>
      )}
      {hasMore && (
        <p className="govuk-body">These are the first {people.length}. Type more of the name.</p>
      )}
    </section>
  )
}

function Counts({ achievements, learners }: Loaded) {
  return (
    <section aria-labelledby="counts">
      <h2 className="govuk-heading-l" id="counts">
        Everybody
      </h2>
      <p className="govuk-body">
        Counted over all {learners.toLocaleString('en-GB')} learners with something assigned, each
        once, by their newest award. This is everybody and not a sample, so there is no interval.
      </p>
      <ScrollRegion label="Stamps and badges">
        <Table
          className="app-table--wide"
          caption="How many learners hold each stamp and badge"
          captionClassName="govuk-visually-hidden"
          firstCellIsHeader
          head={[
            { content: 'Stamp or badge' },
            { content: 'Held now', format: 'numeric' },
            { content: 'Of those, run out within 60 days', format: 'numeric' },
            { content: 'Expired', format: 'numeric' },
            { content: 'Lapsed with a change of post', format: 'numeric' },
            { content: 'Revoked', format: 'numeric' },
          ]}
          rows={achievements.map(({ title, kind, held, expiring, expired, lapsed, revoked }) => [
            { content: `${title} (${kind.toLowerCase()})` },
            { content: `${held} of ${learners}`, format: 'numeric', className: 'app-nowrap' },
            { content: expiring, format: 'numeric' },
            { content: expired, format: 'numeric' },
            { content: lapsed, format: 'numeric' },
            { content: revoked, format: 'numeric' },
          ])}
        />
      </ScrollRegion>
    </section>
  )
}
