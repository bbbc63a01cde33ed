import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AppLink } from '#app/components/govuk/link.tsx'
import { CohortFigures } from '#app/components/page/cohort-page.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'
import { readCohort } from '#app/pages/insight.server.ts'
import { notFound, requireLeader } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.title) : [])

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scopes } = await requireLeader({ request, context })
  const [scope] = scopes
  if (!scope) throw notFound()
  const groupedBy = scope.kind === 'force' ? ('command' as const) : ('rank' as const)
  return {
    title: scope.kind === 'force' ? context.settings.forceName : scope.command,
    groupedBy,
    mayOpenCommands: scope.kind === 'force',
    ...(await readCohort(context, scope, groupedBy)),
  }
}

export default function Insight() {
  const { title, mayOpenCommands, ...cohort } = useLoaderData<typeof loader>()
  return (
    <Page width="wide">
      <PageHeading caption="Cohort" lead="Whether the people you lead are learning to read data.">
        {title}
      </PageHeading>
      <p className="govuk-body">
        What people get right before the courses and after them, for the force as a whole:{' '}
        <AppLink to="/insight/learning-gain">learning gain</AppLink>.
      </p>
      <CohortFigures
        {...cohort}
        {...(mayOpenCommands
          ? { hrefOf: (name: string) => `/insight/commands/${encodeURIComponent(name)}` }
          : {})}
      />
    </Page>
  )
}
