import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { attemptOr404, placeOf } from '#app/attempt.server.ts'
import { AppButton } from '#app/components/govuk/app-button.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { StampEarned } from '#app/components/passport/stamp-earned.tsx'
import { AnswerFeedback } from '#app/components/question/answer-feedback.tsx'
import { asSeen, feedbackOn } from '#app/domain/question-as-seen.ts'
import { assessmentResult, isSecure } from '#app/domain/results.ts'
import { pageTitle } from '#app/page-title.ts'
import { requirePerson } from '#app/session.server.ts'
import { listSlots } from '#db/attempts.ts'
import { listAwards } from '#db/awards.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? pageTitle(`Result: ${loaded.title}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const attempt = await attemptOr404(context, params.attempt, person)
  if (attempt.state === 'open') throw redirect(`/attempts/${attempt.id}`)
  const slots = await listSlots(context.db, attempt.id)
  const { courses, passport } = context.curriculum()
  const marked = slots.map(({ question, mark }) => ({
    module: question.module,
    isRight: mark?.isRight ?? false,
  }))
  const awards = await listAwards(context.db, person.id)
  const earned = awards.filter((award) => award.awardedAt === attempt.finishedAt)
  const module = courses
    .flatMap((course) => course.modules)
    .find((one) => one.code === attempt.subject)
  const rules = courses.find((course) => course.id === attempt.subject)?.assessment
  return {
    ...placeOf(context.curriculum(), attempt),
    verdict:
      attempt.kind === 'check'
        ? {
            kind: 'check' as const,
            right: marked.filter((one) => one.isRight).length,
            of: marked.length,
            isSecure: module ? isSecure(marked, module.check) : false,
            secureAt: module?.check.secureAt ?? 0,
            keepHref: module ? `/courses/${module.course}/${module.slug}` : '/courses',
            checkHref: module ? `/courses/${module.course}/${module.slug}?step=check` : '/courses',
          }
        : {
            kind: 'assessment' as const,
            ...assessmentResult(
              marked,
              rules ?? { id: '', title: '', passShare: 1, noModuleAtZero: false, minutes: 0 },
            ),
            assessmentHref: `/courses/${attempt.subject}/assessment`,
          },
    earned: passport.stamps
      .filter((stamp) => earned.some((award) => award.badge === stamp.strand))
      .map(({ strand, title, shows }) => ({ strand, title, shows })),
    answers: slots.map(({ slot, question, variant, answer, certainty }) => {
      const dealt = { seed: attempt.seed, slot, variant }
      return {
        slot,
        stem: asSeen(question, dealt).stem,
        feedback: feedbackOn(question, dealt, answer, certainty),
      }
    }),
  }
}

export default function AttemptResult() {
  const { title, backText, backHref, verdict, earned, answers } = useLoaderData<typeof loader>()
  return (
    <Page before={<Breadcrumbs items={[{ text: backText, href: backHref }]} />}>
      {earned.map((stamp) => (
        <StampEarned key={stamp.strand} {...stamp} />
      ))}
      <PageHeading caption={title} size="l">
        {verdict.right} of {verdict.of} right
      </PageHeading>
      {verdict.kind === 'check' ? (
        <CheckVerdict {...verdict} />
      ) : (
        <AssessmentVerdict {...verdict} />
      )}
      <h2 className="govuk-heading-m">Your answers and the reasons</h2>
      {answers.map(({ slot, stem, feedback }) => (
        <section key={slot} className="app-answer" aria-labelledby={`question-${slot}`}>
          <h3 className="govuk-heading-s" id={`question-${slot}`}>
            {slot}. {stem}
          </h3>
          <AnswerFeedback feedback={feedback} id={`feedback-${slot}`} headingLevel={4} />
        </section>
      ))}
    </Page>
  )
}

type Verdict = ReturnType<typeof useLoaderData<typeof loader>>['verdict']

function CheckVerdict({
  isSecure: secure,
  secureAt,
  of,
  keepHref,
  checkHref,
}: Extract<Verdict, { kind: 'check' }>) {
  return (
    <>
      <p className="govuk-body-l">
        {secure
          ? 'This module is secure: you can rely on it.'
          : `A module is secure at ${secureAt} of ${of}. Try again when you like: the questions change.`}
      </p>
      <div className="govuk-button-group">
        <AppButton to={keepHref}>Continue</AppButton>
        <AppLink to={checkHref}>Take the check again</AppLink>
      </div>
    </>
  )
}

function AssessmentVerdict({
  passed,
  needed,
  right,
  assessmentHref,
}: Extract<Verdict, { kind: 'assessment' }>) {
  return passed ? (
    <>
      <p className="govuk-body-l">You have passed.</p>
      <AppButton to="/passport">See your Digital Passport</AppButton>
    </>
  ) : (
    <>
      <p className="govuk-body-l">
        Not yet shown. {needed} right are needed
        {right >= needed ? ', with at least one in each module' : ''}. Nothing is lost: read the
        reasons below, then take it again.
      </p>
      <Form action={assessmentHref} method="get">
        <Button>Take it again</Button>
      </Form>
    </>
  )
}
