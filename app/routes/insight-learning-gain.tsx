import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { LearningGainReport } from '#app/components/page/learning-gain-page.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { pageTitle } from '#app/page-title.ts'
import { gainReport, readLearningGain } from '#app/pages/learning-gain.server.ts'
import { requireLeader } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Learning gain')

/** The same for every leader, whichever command they lead: a part of the force could be subtracted. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLeader({ request, context })
  return gainReport(await readLearningGain(context))
}

export default function InsightLearningGain() {
  const report = useLoaderData<typeof loader>()
  return (
    <Page width="wide" before={<Breadcrumbs items={[{ text: 'Cohort', href: '/insight' }]} />}>
      <PageHeading
        caption="Cohort"
        lead="What people get right before the courses and after them. These figures are for the force as a whole, whichever command you lead, so that nobody’s score can be worked out."
      >
        Learning gain
      </PageHeading>
      <LearningGainReport {...report} />
    </Page>
  )
}
