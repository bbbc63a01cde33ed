import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { CohortFigures } from '#app/components/page/cohort-page.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'
import { readCohort } from '#app/pages/insight.server.ts'
import { notFound, requireLeader } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.command) : [])

/**
 * One command, for a leader of the force or of that command. A command that the force's page shows
 * only together with others has no page here: its figures could be subtracted.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scopes } = await requireLeader({ request, context })
  const command = params.command ?? ''
  const isForce = scopes.some((scope) => scope.kind === 'force')
  if (isForce) {
    const force = await readCohort(context, { kind: 'force' }, 'command')
    if (!force.summary.parts.alone.some((group) => group.name === command)) throw notFound()
  } else if (!scopes.some((scope) => scope.kind === 'command' && scope.command === command)) {
    throw notFound()
  }
  return {
    command,
    ...(await readCohort(context, { kind: 'command', command }, 'rank')),
  }
}

export default function InsightCommand() {
  const { command, ...cohort } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" before={<Breadcrumbs items={[{ text: 'Cohort', href: '/insight' }]} />}>
      <PageHeading caption="Cohort">{command}</PageHeading>
      <CohortFigures {...cohort} groupedBy="rank" />
    </Page>
  )
}
