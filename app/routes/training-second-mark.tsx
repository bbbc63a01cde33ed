import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ClientActionFunctionArgs, Form, useActionData, useLoaderData } from '@remix-run/react'
import { secondMark } from '#app/commands/second-mark.server.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { FormHolder } from '#app/components/page/form-holder.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { CriteriaFields } from '#app/components/sign-offs/criteria-fields.tsx'
import { MarksTable } from '#app/components/sign-offs/marks-table.tsx'
import { NotSent } from '#app/components/sign-offs/not-sent.tsx'
import { SentWork } from '#app/components/sign-offs/sent-work.tsx'
import { secondMarkHref } from '#app/domain/addresses.ts'
import { CARRIED, CARRIED_SENTENCE } from '#app/domain/carried-form.ts'
import { readMarks } from '#app/domain/workplace/read-review.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { secondMarkPage, taskToMarkOr404 } from '#app/pages/second-marks.server.ts'
import { notFound, requireLearningTeam } from '#app/session.server.ts'
import { isUnsent, orUnsent, revalidateIfSent } from '#app/unsent.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`Second mark: ${loaded.title}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const marker = await requireLearningTeam({ request, context })
  const found = await taskToMarkOr404(context, params.submission, marker)
  return { ...(await secondMarkPage(context, found, marker)), marker: marker.id }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const marker = await requireLearningTeam({ request, context }, form)
  const { submission } = await taskToMarkOr404(context, params.submission, marker)
  const { rubric } = context.curriculum().workplace
  const marks = readMarks(rubric, (name) => form.get(name) ?? '')
  if (form.has(CARRIED))
    return data({ marks, problems: [{ field: 'marks', sentence: CARRIED_SENTENCE }] })
  const kept = await secondMark(context.db, {
    submissionId: submission.id,
    markerId: marker.id,
    marks,
    rubric,
    at: context.clock(),
    newId: context.newId,
  })
  if (kept.outcome === 'missing') return data({ marks, problems: kept.missing }, { status: 400 })
  if (kept.outcome === 'not-found') throw notFound()
  return redirect(secondMarkHref(submission.id))
}

/** Where the service cannot be reached, the page stays with everything that was typed. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return orUnsent(() => serverAction<typeof action>())
}

export const shouldRevalidate = revalidateIfSent

const BEFORE = [{ text: 'Sign-offs and second marks', href: '/training/sign-offs' }]

export default function SecondMark() {
  const { title, by, work, marks, criteria, marker } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action | typeof clientAction>()
  const refused = posted && 'problems' in posted && !by ? posted : null
  return (
    <Page before={<Breadcrumbs items={BEFORE} />}>
      {refused && (
        <ErrorSummary
          errors={refused.problems.map(({ field, sentence }) => ({
            text: sentence,
            href: `#${field}`,
          }))}
        />
      )}
      {isUnsent(posted) && <NotSent />}
      <PageHeading caption="Second mark" size="l">
        {title}
      </PageHeading>
      {by ? (
        <p className="govuk-body">
          {by.isYou ? 'You marked' : `${by.name} marked`} this a second time on {by.on}.
        </p>
      ) : (
        <p className="govuk-body app-prose">
          Mark what is written here and nothing else. The first marks are shown once yours are kept.
          Your marks change no sign-off: they show how far markers agree.
        </p>
      )}
      {marks && (
        <MarksTable
          caption="The two marks side by side"
          criteria={criteria}
          columns={[
            { head: 'First mark', marks: marks.first },
            { head: 'Your mark', marks: marks.second },
          ]}
        />
      )}
      {work && (
        <>
          <h2 className="govuk-heading-m">What was sent</h2>
          <SentWork {...work} />
        </>
      )}
      {!by && (
        <Form method="post" noValidate className="app-review">
          <FormHolder id={marker} />
          <h2 className="govuk-heading-m" id="marks">
            Your marks
          </h2>
          <CriteriaFields
            criteria={criteria}
            marks={refused?.marks ?? {}}
            problems={refused?.problems ?? []}
          />
          <Button>Keep these marks</Button>
        </Form>
      )}
    </Page>
  )
}
