import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import {
  type ClientActionFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react'
import { reviewWork } from '#app/commands/review-work.server.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { InsetText } from '#app/components/govuk/inset-text.tsx'
import { NotificationBanner } from '#app/components/govuk/notification-banner.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { Decision } from '#app/components/sign-offs/decision.tsx'
import { NotSent } from '#app/components/sign-offs/not-sent.tsx'
import { ReviewForm } from '#app/components/sign-offs/review-form.tsx'
import { SentWork } from '#app/components/sign-offs/sent-work.tsx'
import { signOffHref } from '#app/domain/addresses.ts'
import { CARRIED, CARRIED_SENTENCE } from '#app/domain/carried-form.ts'
import { decisionWord } from '#app/domain/workplace/decision-word.ts'
import { readReview } from '#app/domain/workplace/read-review.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { rubricFor, signOffPage, submissionToAssessOr404 } from '#app/pages/sign-offs.server.ts'
import { notFound, requireHolder, requirePerson } from '#app/session.server.ts'
import { isUnsent, orUnsent, revalidateIfSent } from '#app/unsent.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`${loaded.title}: ${loaded.holder.name}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const submission = await submissionToAssessOr404(context, params.submission, person)
  return { ...(await signOffPage(context, submission, person)), assessor: person.id }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const person = await requireHolder({ request, context }, form)
  const submission = await submissionToAssessOr404(context, params.submission, person)
  const draft = readReview(rubricFor(context, submission), (name) => form.get(name) ?? '')
  if (form.has(CARRIED))
    return data({ draft, problems: [{ field: 'decide', sentence: CARRIED_SENTENCE }] })
  const reviewed = await reviewWork(context.db, {
    submissionId: submission.id,
    assessorId: person.id,
    draft,
    curriculum: context.curriculum(),
    at: context.clock(),
    newId: context.newId,
  })
  switch (reviewed.outcome) {
    case 'missing':
      return data({ draft, problems: reviewed.missing }, { status: 400 })
    case 'not-found':
      throw notFound()
    case 'reviewed':
      void context.badges.signWaiting()
  }
  return redirect(`${signOffHref(submission.id)}?decided`)
}

/** Where the service cannot be reached, the page stays with everything that was typed. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return orUnsent(() => serverAction<typeof action>())
}

export const shouldRevalidate = revalidateIfSent

const BEFORE = [{ text: 'Sign-offs', href: '/sign-offs' }]

export default function SignOff() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action | typeof clientAction>()
  const { title, kind, holder, sentOn, waits, decided, returned, rubric, others } = loaded
  const refused = posted && 'problems' in posted && !decided ? posted : null
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
      {decided && <JustDecided />}
      <PageHeading caption={`${holder.name}, ${holder.rank}, ${holder.command}`} size="l">
        {title}
      </PageHeading>
      <p className="govuk-body">
        Sent on {sentOn}
        {decided ? '.' : `, waiting ${waits}.`}
        {!decided && others.length > 0 && (
          <> {others.join(' and ')} may decide too: the first decision stands.</>
        )}
      </p>
      {decided ? (
        <Decision {...decided} kind={kind} criteria={rubric?.criteria ?? []} />
      ) : (
        <p className="govuk-body">
          <a className="govuk-link" href="#decide">
            Go to your decision
          </a>
        </p>
      )}
      {returned && !decided && (
        <InsetText>
          It was returned on {returned.on}. To do before it was sent again:{' '}
          <span className="app-note-text">{returned.next}</span>
        </InsetText>
      )}
      <h2 className="govuk-heading-m">What was sent</h2>
      <SentWork sections={loaded.sections} chart={loaded.chart} />
      {!decided && <ToDecide {...loaded} refused={refused} />}
    </Page>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type Refused = Pick<Parameters<typeof ReviewForm>[0], 'draft' | 'problems'> | null

function ToDecide({ rubric, assessor, refused }: Loaded & { refused: Refused }) {
  return (
    <section aria-labelledby="decide">
      <h2 className="govuk-heading-l" id="decide">
        Decide
      </h2>
      {rubric && (
        <>
          <p className="govuk-body">Ask, face to face or on a call:</p>
          <ol className="govuk-list govuk-list--number">
            {rubric.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ol>
        </>
      )}
      <ReviewForm
        rubric={rubric}
        assessor={assessor}
        draft={refused?.draft ?? null}
        problems={refused?.problems ?? []}
      />
    </section>
  )
}

/** Says, right after it was sent, who will see the decision and what it earned. */
function JustDecided() {
  const { kind, decided, holder } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  if (!decided || !search.has('decided')) return null
  if (!decided.isYou)
    return (
      <NotificationBanner>
        <p className="govuk-notification-banner__heading">
          {decided.by} had already decided. What you sent has not been kept.
        </p>
      </NotificationBanner>
    )
  return (
    <NotificationBanner type="success">
      <p className="govuk-notification-banner__heading">{decisionWord(kind, decided.verdict)}</p>
      <p className="govuk-body">
        {holder.name} sees your decision and your words with their evidence.
        {decided.earned.length > 0 && ` It earned: ${decided.earned.join(', ')}.`}
      </p>
    </NotificationBanner>
  )
}
