import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ClientActionFunctionArgs, Form, useActionData, useLoaderData } from '@remix-run/react'
import { AppButton } from '#app/components/govuk/app-button.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { AnswerFeedback } from '#app/components/question/answer-feedback.tsx'
import { QuestionForm } from '#app/components/question/question-form.tsx'
import { Review } from '#app/components/question/review.tsx'
import { attemptResultHref } from '#app/domain/addresses.ts'
import { givesFeedbackAtOnce } from '#app/domain/instruments.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { attemptOr404, placeOf } from '#app/pages/attempt.server.ts'
import { postToAttempt } from '#app/pages/attempt-post.server.ts'
import { nextQuestionHref, questionViewOf, reviewOf } from '#app/pages/attempt-view.server.ts'
import { findAsker, requirePerson } from '#app/session.server.ts'
import { isUnsent, orUnsent, revalidateIfSent } from '#app/unsent.ts'
import { holdAndSignIn } from '#app/unsent-answer.server.ts'
import { listSlots } from '#db/attempts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => {
  if (!loaded) return []
  return 'review' in loaded
    ? pageTitle(`Check your answers: ${loaded.title}`)
    : pageTitle(`Question ${loaded.slot} of ${loaded.of}: ${loaded.title}`)
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const attempt = await attemptOr404(context, params.attempt, person)
  if (attempt.state === 'finished') throw redirect(attemptResultHref(attempt.id))
  const slots = await listSlots(context.db, attempt.id)
  const query = new URL(request.url).searchParams
  const asked = query.get('question')
  // Every question has an address of its own, so that the back button leads to the one before.
  if (asked === null) throw redirect(nextQuestionHref(attempt, slots))
  const { id: attemptId, kind } = attempt
  const common = { ...placeOf(context.curriculum(), attempt), attemptId, kind, of: slots.length }
  const slot = slots.find((one) => String(one.slot) === asked)
  if (!slot) return { ...common, review: reviewOf(attempt, slots) }
  const view = questionViewOf(attempt, slot, query.get('order')?.split('.'))
  return { ...common, ...view, stepId: context.newId() }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const person = await findAsker({ request, context })
  if (!person) return holdAndSignIn(context, params.attempt, form)
  const attempt = await attemptOr404(context, params.attempt, person)
  const done = await postToAttempt({ context, attempt, form })
  return 'to' in done ? redirect(done.to) : data(done.reply, { status: done.status })
}

/** Where the service cannot be reached, the page stays with the answer on it. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return orUnsent(() => serverAction<typeof action>())
}

export const shouldRevalidate = revalidateIfSent

export default function AttemptPage() {
  const loaded = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action | typeof clientAction>()
  if ('review' in loaded) return <Review {...loaded} />
  const { slot, of, title, backHref, backText, question, feedback, kind } = loaded
  const refused = posted && 'problems' in posted && posted.slot === slot ? posted : null
  const problems = [refused?.problems?.answer, refused?.problems?.certainty]
  const isLast = slot === of
  return (
    <Page before={<Breadcrumbs items={[{ text: backText, href: backHref }]} />}>
      {refused?.problems && (
        <ErrorSummary
          errors={[
            { text: problems[0], href: '#choice' },
            { text: problems[1], href: '#certainty' },
          ].filter(({ text }) => text)}
        />
      )}
      <PageHeading caption={`${title} · Question ${slot} of ${of}`} size="l">
        {question.stem}
      </PageHeading>
      {feedback ? (
        <>
          <AnswerFeedback feedback={feedback} id="feedback" />
          {isLast ? (
            <Form method="post">
              <Button name="intent" value="finish">
                Finish the {kind}
              </Button>
            </Form>
          ) : (
            <AppButton to={`?question=${slot + 1}`}>Next question</AppButton>
          )}
        </>
      ) : (
        <QuestionForm
          key={slot}
          question={question}
          slot={slot}
          stepId={loaded.stepId}
          newestStepId={loaded.newestStepId}
          given={refused?.given ?? loaded.given}
          certainty={refused?.certainty ?? loaded.certainty}
          asksCertainty={loaded.asksCertainty}
          problem={refused?.problems?.answer ?? null}
          certaintyProblem={refused?.problems?.certainty ?? null}
          keepsAsGiven={!givesFeedbackAtOnce(kind)}
          keptAt={loaded.keptAt}
          isUnsent={isUnsent(posted)}
          buttonWords={givesFeedbackAtOnce(kind) ? 'Check answer' : 'Save and continue'}
        />
      )}
    </Page>
  )
}
