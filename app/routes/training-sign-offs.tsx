import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endAssessor } from '#app/commands/end-assessor.server.ts'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { AgreementTable } from '#app/components/sign-offs/agreement-table.tsx'
import { Assessors } from '#app/components/sign-offs/assessors.tsx'
import { Waiting } from '#app/components/sign-offs/waiting.tsx'
import { TrainingNav } from '#app/components/training/training-nav.tsx'
import { secondMarkHref } from '#app/domain/addresses.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { agreementView, readAgreement, secondMarksFor } from '#app/pages/second-marks.server.ts'
import { assessorsView, nameByEmail, waitingView } from '#app/pages/training-sign-offs.server.ts'
import { requireLearningTeam } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Sign-offs and second marks')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireLearningTeam({ request, context })
  return {
    waiting: await waitingView(context),
    named: await assessorsView(context),
    secondMarks: await secondMarksFor(context, person),
    agreement: agreementView(context, await readAgreement(context)),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireLearningTeam({ request, context })
  const form = await readForm(request)
  const here = '/training/sign-offs#assessors'
  if (form.get('intent') === 'end') {
    const assessorRow = form.get('assessor_row') ?? ''
    await endAssessor(context.db, { assessorRow, at: context.clock() })
    return redirect(here)
  }
  const typed = { person: form.get('person') ?? '', assessor: form.get('assessor') ?? '' }
  const named = await nameByEmail(context, typed, person)
  if (named.outcome === 'named') return redirect(here)
  return data({ typed, field: named.field, problem: named.problem }, { status: 400 })
}

export default function TrainingSignOffs() {
  const { waiting, named, secondMarks, agreement } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>() ?? null
  return (
    <Page width="wide" before={<TrainingNav />}>
      {refused && <ErrorSummary errors={[{ text: refused.problem, href: `#${refused.field}` }]} />}
      <PageHeading
        caption="Learning team"
        lead="What waits for line managers, who decides while one is away, and how far two markers agree. What people wrote is between them and their assessors."
      >
        Sign-offs and second marks
      </PageHeading>
      <h2 className="govuk-heading-l">Waiting for a decision</h2>
      <Waiting {...waiting} />
      <section aria-labelledby="assessors">
        <h2 className="govuk-heading-l" id="assessors">
          While a line manager is away
        </h2>
        <Assessors named={named} refused={refused} />
      </section>
      <h2 className="govuk-heading-l">Second marks</h2>
      <SecondMarks {...secondMarks} />
      <h2 className="govuk-heading-l">Agreement</h2>
      <AgreementTable {...agreement} />
      <p className="govuk-body app-no-print">
        Download these figures as{' '}
        <a className="govuk-link" href="/training/agreement.csv">
          CSV
        </a>
        .
      </p>
    </Page>
  )
}

function SecondMarks({ wanted, marked, toMark }: Loaded['secondMarks']) {
  return (
    <>
      <p className="govuk-body app-prose">
        One decided task in ten is marked again without sight of the first marks, and at least five
        of each task. The service chooses them. Marked so far: {marked} of {wanted}.
      </p>
      {toMark.length === 0 ? (
        <p className="govuk-body">There is nothing for you to mark now.</p>
      ) : (
        <ul className="app-sign-offs">
          {toMark.map(({ id, title, decidedOn }) => (
            <li key={id} className="app-sign-offs__item">
              <AppLink className="app-sign-offs__link" to={secondMarkHref(id)}>
                Mark {title}
                <span className="govuk-visually-hidden">, decided on {decidedOn}</span>
              </AppLink>
              <span className="app-below">Decided on {decidedOn}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
