import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { openGymScenario } from '#app/commands/open-gym-scenario.server.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { Evidence, Standing } from '#app/components/gym/standing.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { Calibration } from '#app/components/progress/calibration.tsx'
import { gymHref } from '#app/domain/addresses.ts'
import { certaintyMark } from '#app/domain/certainty.ts'
import { gymEvidence } from '#app/domain/gym/evidence.ts'
import { gymStanding } from '#app/domain/gym/measures.ts'
import { pageTitle } from '#app/page-title.ts'
import { requirePerson } from '#app/session.server.ts'
import { findGymAttempt, findNewestGymAttempt, listGymRecords } from '#db/gym.ts'

export const meta: MetaFunction = () => pageTitle('Dashboard gym')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const history = await listGymRecords(context.db, person.id)
  const newest = await findNewestGymAttempt(context.db, person.id)
  return {
    isOpen: newest?.isOpen ?? false,
    scenarios: context.practice().scenarios.length,
    standing: gymStanding(history),
    evidence: gymEvidence(history),
    marks: history.reduce((sum, one) => sum + certaintyMark(one.isRight, one.certainty), 0),
  }
}

/** Opens the next scenario, or the one that is open, at the state it opens in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { db, clock, newId } = context
  const practice = context.practice()
  const opened = await openGymScenario(db, { person, practice, at: clock(), newId })
  if (opened.outcome === 'none') return redirect(gymHref())
  const attempt = await findGymAttempt(db, opened.attemptId, person.id)
  return redirect(`${gymHref(opened.attemptId)}${attempt?.opened.start ?? ''}`)
}

export default function Gym() {
  const { isOpen, scenarios, standing, evidence, marks } = useLoaderData<typeof loader>()
  const of = standing.decided
  return (
    <Page before={<Breadcrumbs items={[{ text: 'Practice', href: '/practice' }]} />}>
      <PageHeading lead="A role, a meeting, a question and a dashboard that somebody left as it is. Look at it, change it, and decide.">
        Dashboard gym
      </PageHeading>
      <p className="govuk-body app-prose">
        Some pages mislead and some are sound. After each decision you see what was wrong, if
        anything, the honest view beside it, and what to ask. A scenario takes about 5 minutes. What
        you miss comes back sooner. All figures are made up.
      </p>
      {scenarios === 0 ? (
        <p className="govuk-body">There is nothing to practise yet.</p>
      ) : (
        <Form method="post">
          <Button isStart>{isOpen ? 'Carry on' : of === 0 ? 'Start' : 'Next scenario'}</Button>
        </Form>
      )}
      <p className="govuk-body">
        {of === 0
          ? 'You have not decided any scenario yet.'
          : `You have decided ${of} ${of === 1 ? 'scenario' : 'scenarios'}.`}
      </p>
      {of > 0 ? (
        <>
          <Standing standing={standing} />
          <section aria-labelledby="sure">
            <h2 className="govuk-heading-m" id="sure">
              How sure you were
            </h2>
            <Calibration rows={standing.calibration} marks={{ total: marks, of }} />
          </section>
        </>
      ) : null}
      <Evidence evidence={evidence} />
    </Page>
  )
}
