import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { type ClientActionFunctionArgs, Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerQuestion } from '#app/commands/answer-question.server.ts'
import { finishAttempt } from '#app/commands/finish-attempt.server.ts'
import { AppButton } from '#app/components/govuk/app-button.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { ErrorSummary } from '#app/components/govuk/error-summary.tsx'
import { movedBy } from '#app/components/page/moved-by.ts'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { AnswerFeedback } from '#app/components/question/answer-feedback.tsx'
import { QuestionForm } from '#app/components/question/question-form.tsx'
import { Review } from '#app/components/question/review.tsx'
import { givesFeedbackAtOnce } from '#app/domain/instruments.ts'
import { readCertainty } from '#app/domain/lesson-answers.ts'
import { type Given, readAnswer } from '#app/domain/question-as-seen.ts'
import { readForm } from '#app/form-fields.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { attemptOr404, placeOf } from '#app/pages/attempt.server.ts'
import {
  dealtIn,
  nextQuestionHref,
  questionViewOf,
  reviewOf,
} from '#app/pages/attempt-view.server.ts'
import { findAsker, notFound, requirePerson } from '#app/session.server.ts'
import { isUnsent, orUnsent, revalidateIfSent } from '#app/unsent.ts'
import { holdUnsentAnswer } from '#app/unsent-answer.server.ts'
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
  if (attempt.state === 'finished') throw redirect(`/attempts/${attempt.id}/result`)
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
  const here = `/attempts/${attempt.id}`
  const { db, clock, newId } = context
  const intent = form.get('intent')

  if (intent === 'finish') {
    await finishAttempt(db, {
      attemptId: attempt.id,
      personId: person.id,
      curriculum: context.curriculum(),
      at: clock(),
      newId,
    })
    void context.badges.signWaiting()
    return redirect(`${here}/result`)
  }

  const slots = await listSlots(db, attempt.id)
  const slot = slots.find((one) => String(one.slot) === form.get('slot'))
  if (!slot) throw notFound()
  const given = givenIn(form)
  const move = form.get('move')
  if (move !== null) return redirect(`${here}?question=${slot.slot}&order=${moved(given, move)}`)

  const read = readAnswer(slot.question, dealtIn(attempt, slot), given)
  const certainty = readCertainty(form.get('certainty'))
  const isDraft = intent === 'save'
  const problems = {
    answer: 'problem' in read ? read.problem : null,
    certainty:
      slot.asksCertainty && certainty === null && !isDraft ? 'Select how sure you are' : null,
  }
  if ('problem' in read || problems.certainty) {
    return data(
      {
        kept: false,
        isElsewhere: false,
        given,
        certainty: form.get('certainty'),
        problems,
        slot: slot.slot,
      },
      { status: isDraft ? 200 : 400 },
    )
  }
  const answered = await answerQuestion(db, {
    attemptId: attempt.id,
    personId: person.id,
    slot: slot.slot,
    stepId: form.get('step_id') || newId(),
    after: form.get('after') || null,
    answer: read.answer,
    certainty,
    at: clock(),
  })
  if (isDraft || answered === 'stale') {
    return data(
      {
        kept: answered === 'kept',
        isElsewhere: answered !== 'kept',
        given,
        certainty: form.get('certainty'),
        problems: answered === 'stale' ? { answer: ANSWERED_SINCE, certainty: null } : null,
        slot: slot.slot,
      },
      { status: answered === 'stale' && !isDraft ? 409 : 200 },
    )
  }
  if (givesFeedbackAtOnce(attempt.kind)) return redirect(`${here}?question=${slot.slot}#feedback`)
  return redirect(`${here}?question=${slot.slot === slots.length ? 'review' : slot.slot + 1}`)
}

const ANSWERED_SINCE =
  'You have answered this question in another window since. Select Save and continue to keep this answer instead'

/** Where the service cannot be reached, the page stays with the answer on it. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return orUnsent(() => serverAction<typeof action>())
}

export const shouldRevalidate = revalidateIfSent

/** A session that ended while an answer was being given: it is held on the device until sign-in. */
async function holdAndSignIn(
  context: ActionFunctionArgs['context'],
  attemptId: string | undefined,
  form: URLSearchParams,
) {
  const given = givenIn(form)
  const slot = Number(form.get('slot'))
  const then = `/attempts/${attemptId}?question=${slot}`
  const headers = new Headers()
  if (attemptId && Number.isInteger(slot) && form.get('step_id')) {
    headers.set(
      'Set-Cookie',
      await holdUnsentAnswer(context, {
        attemptId,
        slot,
        stepId: form.get('step_id') ?? '',
        positions: given.positions.slice(0, 20),
        written: given.written.slice(0, 200),
        certainty: readCertainty(form.get('certainty')),
      }),
    )
  }
  return redirect(`/sign-in?then=${encodeURIComponent(then)}`, { headers })
}

function givenIn(form: URLSearchParams): Given {
  return { positions: form.getAll('choice'), written: form.get('written') ?? '' }
}

function moved({ positions }: Given, move: string): string {
  const [position = '', by] = move.split(':')
  return movedBy(positions, position, by === '-1' ? -1 : 1).join('.')
}

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
