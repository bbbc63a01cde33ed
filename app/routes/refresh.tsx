import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { startRefresh } from '#app/commands/start-refresh.server.ts'
import { Button } from '#app/components/govuk/button.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Table } from '#app/components/govuk/table.tsx'
import { ModuleLinks } from '#app/components/page/module-links.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { attemptHref } from '#app/domain/addresses.ts'
import { shortDay, writtenDay } from '#app/domain/civil-days.ts'
import { pageTitle } from '#app/page-title.ts'
import { refreshesOf } from '#app/pages/refreshes.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Refresh')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  return refreshesOf(context, person)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { db, curriculum, clock, newId } = context
  const started = await startRefresh(db, {
    personId: person.id,
    curriculum: curriculum(),
    at: clock(),
    newId,
  })
  return redirect(started.outcome === 'open' ? attemptHref(started.attemptId) : '/refresh')
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Refresh() {
  const { hasCompleted, isOpen, due, next, taken } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="Five questions over everything you have completed, about 5 minutes. Each answer is explained at once, and what you missed comes back first.">
        Refresh
      </PageHeading>
      {!hasCompleted ? (
        <NothingCompleted />
      ) : due || isOpen ? (
        <Due due={due} isOpen={isOpen} />
      ) : (
        <NotDue next={next[0]} />
      )}
      <Booked next={due || isOpen ? next : next.slice(1)} />
      <Why />
      {taken.length > 0 && <Taken taken={taken} />}
    </Page>
  )
}

function NothingCompleted() {
  return (
    <p className="govuk-body">
      Refreshes begin with the first module you complete: it comes back after 2 days, 1 week, 4
      weeks and 12 weeks. <AppLink to="/courses">Choose a module</AppLink>.
    </p>
  )
}

function Due({ due, isOpen }: Pick<Loaded, 'due' | 'isOpen'>) {
  return (
    <section aria-labelledby="due">
      <h2 className="govuk-heading-m" id="due">
        {isOpen ? 'You have begun a refresh' : 'A refresh is due'}
      </h2>
      {due && (
        <>
          <p className="govuk-body">
            Due since {due.since}
            {due.overdue > 1 && `: ${due.overdue} booked days have passed`}. One refresh settles
            everything that is due. It is for:
          </p>
          <ModuleLinks modules={due.modules} />
        </>
      )}
      <Form method="post">
        <Button isStart>{isOpen ? 'Carry on' : 'Start'}</Button>
      </Form>
    </section>
  )
}

function NotDue({ next }: { next: Loaded['next'][number] | undefined }) {
  return (
    <section aria-labelledby="due">
      <h2 className="govuk-heading-m" id="due">
        {next ? `Next refresh: ${writtenDay(next.on)}` : 'No refresh is booked'}
      </h2>
      {next ? (
        <>
          <p className="govuk-body">It is for:</p>
          <ModuleLinks modules={next.modules} />
          <p className="govuk-body">
            You can take one now as well. It is extra: what is booked stays booked.
          </p>
        </>
      ) : (
        <p className="govuk-body">
          Everything that was booked is done. You can take one whenever you like.
        </p>
      )}
      <Form method="post">
        <Button variant="secondary">Take one now</Button>
      </Form>
    </section>
  )
}

/** As far ahead as anybody plans. */
const BOOKED_SHOWN = 6

/** The days after the one that the page is about. */
function Booked({ next }: Pick<Loaded, 'next'>) {
  if (next.length === 0) return null
  return (
    <section aria-labelledby="booked">
      <h2 className="govuk-heading-m" id="booked">
        After that
      </h2>
      <Table
        caption="The days that are booked"
        captionClassName="govuk-visually-hidden"
        head={[{ content: 'Day' }, { content: 'For' }]}
        firstCellIsHeader
        rows={next
          .slice(0, BOOKED_SHOWN)
          .map(({ on, modules }) => [
            { content: shortDay(on) },
            { content: modules.map(({ title }) => title).join('; ') },
          ])}
      />
    </section>
  )
}

function Why() {
  return (
    <section aria-labelledby="why">
      <h2 className="govuk-heading-m" id="why">
        Why it comes back
      </h2>
      <p className="govuk-body app-prose">
        Questions spread over days and weeks are remembered better than the same questions close
        together: by about three quarters of a standard deviation in one meta-analysis (g = 0.74).
        That is an average over other people and other subjects, not a promise for this course.
      </p>
    </section>
  )
}

/** The newest refreshes; the others are in the history of everything finished. */
const SHOWN = 10

function Taken({ taken }: Pick<Loaded, 'taken'>) {
  return (
    <section aria-labelledby="taken">
      <h2 className="govuk-heading-m" id="taken">
        Refreshes you have taken
      </h2>
      <Table
        caption={`${taken.length} in all, newest first`}
        firstCellIsHeader
        head={[{ content: 'Date' }, { content: 'Right' }]}
        rows={taken
          .slice(0, SHOWN)
          .map(({ href, on, right, of }) => [
            { content: <AppLink to={href}>{on}</AppLink> },
            { content: `${right} of ${of}` },
          ])}
      />
      {taken.length > SHOWN && (
        <p className="govuk-body">
          <AppLink to="/progress">See everything you have finished</AppLink>
        </p>
      )}
    </section>
  )
}
