import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LearningGainReport } from '#app/components/page/learning-gain-page.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { TrainingNav } from '#app/components/training/training-nav.tsx'
import { pageTitle } from '#app/page-title.ts'
import { gainReport, readLearningGain } from '#app/pages/learning-gain.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Learning gain')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  return gainReport(await readLearningGain(context))
}

export default function LearningGain() {
  const report = useLoaderData<typeof loader>()
  return (
    <Page width="wide" before={<TrainingNav />}>
      <PageHeading
        caption="Learning team"
        lead="What people get right before the courses and after them. For the force as a whole: scores are private to each learner."
      >
        Learning gain
      </PageHeading>
      <LearningGainReport {...report} />
      {report.shown && (
        <p className="govuk-body app-no-print">
          Download these figures as{' '}
          <a className="govuk-link" href="/training/learning-gain.csv">
            CSV
          </a>
          .
        </p>
      )}
    </Page>
  )
}
