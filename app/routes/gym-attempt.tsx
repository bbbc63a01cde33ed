import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideGymScenario } from '#app/commands/decide-gym-scenario.server.ts'
import { DashboardPage } from '#app/components/dashboard/dashboard-page.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { Brief } from '#app/components/gym/brief.tsx'
import { DecisionForm } from '#app/components/gym/decision-form.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { gymHref, gymResultHref } from '#app/domain/addresses.ts'
import { CARRIED, CARRIED_SENTENCE } from '#app/domain/carried-form.ts'
import { view } from '#app/domain/dashboards/dashboard-view.ts'
import { readDecision } from '#app/domain/gym/read-decision.ts'
import { readCertainty } from '#app/domain/lesson-answers.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { gymAttemptOr404, gymPageOf } from '#app/pages/gym.server.ts'
import { requireHolder, requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`${loaded.seen.title}: dashboard gym`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const attempt = await gymAttemptOr404(context, params.attempt, person)
  if (attempt.decision) throw redirect(gymResultHref(attempt.id))
  const { seen, dashboard, state } = gymPageOf(attempt, request)
  const shown = view(state, dashboard, context.practice().facts)
  return { seen, nth: attempt.nth, view: shown, at: gymHref(attempt.id), holder: person.id }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const person = await requireHolder({ request, context }, form)
  const attempt = await gymAttemptOr404(context, params.attempt, person)
  if (attempt.decision) return redirect(gymResultHref(attempt.id))
  const { scenario, query } = gymPageOf(attempt, request)
  const given = {
    option: form.get('option') ?? '',
    faults: form.getAll('faults'),
    written: (form.get('written') ?? '').slice(0, 50),
    certainty: form.get('certainty') ?? '',
  }
  const none = { option: null, faults: null, written: null }
  if (form.has(CARRIED)) return data({ given, problems: { ...none, certainty: CARRIED_SENTENCE } })
  const read = readDecision(scenario, attempt.seed, given)
  const certainty = readCertainty(given.certainty)
  if ('problems' in read || certainty === null) {
    const problems = {
      ...('problems' in read ? read.problems : none),
      certainty: certainty === null ? 'Select how sure you are' : null,
    }
    return data({ given, problems }, { status: 400 })
  }
  const { db, clock, newId } = context
  await decideGymScenario(db, {
    attemptId: attempt.id,
    personId: person.id,
    decided: read.decided,
    query,
    certainty,
    facts: context.practice().facts,
    curriculum: context.curriculum(),
    at: clock(),
    newId,
  })
  void context.badges.signWaiting()
  return redirect(gymResultHref(attempt.id))
}

export default function GymAttempt() {
  const { seen, nth, view: shown, at, holder } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const problems = refused?.problems ?? null
  const before = [
    { text: 'Practice', href: '/practice' },
    { text: 'Dashboard gym', href: gymHref() },
  ]
  return (
    <Page width="wide" before={<Breadcrumbs items={before} />}>
      {problems ? (
        <ErrorSummary
          errors={(['option', 'faults', 'written', 'certainty'] as const)
            .map((field) => ({ text: problems[field], href: `#${field}` }))
            .filter(({ text }) => text)}
        />
      ) : null}
      <PageHeading caption={`Scenario ${nth}`} size="l">
        {seen.title}
      </PageHeading>
      <Brief {...seen} />
      <p className="govuk-body">
        <a className="govuk-link" href="#decide">
          Go to the decision
        </a>
      </p>
      <DashboardPage view={shown} at={at} heading="h2" />
      <DecisionForm
        task={seen.task}
        query={shown.query}
        holder={holder}
        given={refused?.given ?? null}
        problems={problems}
      />
    </Page>
  )
}
