import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { VerdictWords } from '#app/components/page/verdicts.tsx'
import { StampEarned } from '#app/components/passport/stamp-earned.tsx'
import { AnswerFeedback } from '#app/components/question/answer-feedback.tsx'
import { MarkedAgain, MarkedAgainCount } from '#app/components/question/marked-again.tsx'
import { attemptHref } from '#app/domain/addresses.ts'
import { pageTitle } from '#app/page-title.ts'
import { attemptOr404, placeOf } from '#app/pages/attempt.server.ts'
import { answersReviewed } from '#app/pages/marked-again.server.ts'
import { earnedAt } from '#app/pages/passport.server.ts'
import { verdictOf } from '#app/pages/verdict.server.ts'
import { requirePerson } from '#app/session.server.ts'
import { listSlots } from '#db/attempts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`Result: ${loaded.title}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const attempt = await attemptOr404(context, params.attempt, person)
  if (attempt.state === 'open') throw redirect(attemptHref(attempt.id))
  const slots = await listSlots(context.db, attempt.id)
  return {
    ...placeOf(context.curriculum(), attempt),
    verdict: await verdictOf(context, person, attempt, slots),
    earned: await earnedAt(context, person.id, attempt.finishedAt),
    answers: await answersReviewed(context, attempt, slots),
  }
}

export default function AttemptResult() {
  const { title, backText, backHref, verdict, earned, answers } = useLoaderData<typeof loader>()
  return (
    <Page before={<Breadcrumbs items={[{ text: backText, href: backHref }]} />}>
      {earned.map((stamp) => (
        <StampEarned key={stamp.slug} {...stamp} />
      ))}
      <PageHeading caption={title} size="l">
        {verdict.right} of {verdict.of} right
      </PageHeading>
      <MarkedAgainCount count={answers.filter(({ again }) => again !== null).length} />
      <VerdictWords verdict={verdict} />
      <h2 className="govuk-heading-m">Your answers and the reasons</h2>
      {answers.map(({ slot, stem, feedback, again }) => (
        <section key={slot} className="app-answer" aria-labelledby={`question-${slot}`}>
          <h3 className="govuk-heading-s" id={`question-${slot}`}>
            {slot}. {stem}
          </h3>
          {again && <MarkedAgain slot={slot} again={again} />}
          <AnswerFeedback feedback={feedback} id={`feedback-${slot}`} headingLevel={4} />
        </section>
      ))}
    </Page>
  )
}
