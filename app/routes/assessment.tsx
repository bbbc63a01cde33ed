import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { startAssessment } from '#app/commands/start-assessment.server.ts'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Button } from '#app/components/govuk/button.tsx'
import { InsetText } from '#app/components/govuk/inset-text.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { assessmentHref, attemptHref } from '#app/domain/addresses.ts'
import { writtenDay } from '#app/domain/civil-days.ts'
import type { Person } from '#app/domain/people.ts'
import { marksNeeded } from '#app/domain/results.ts'
import { isStartable, type StartableStatus } from '#app/domain/standing.ts'
import { pageTitle } from '#app/page-title.ts'
import { courseOr404, standingsOf } from '#app/pages/learner.server.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound, requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? pageTitle(data.title) : [])

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { course, rules, standing } = await assessmentOf(context, person, params.course)
  const questions = course.modules.flatMap((module) =>
    module.questions.filter((question) => question.form === 'A'),
  ).length
  return {
    title: rules.title,
    courseTitle: course.title,
    courseHref: standing.href,
    status: standing.assessment?.status ?? 'cannot-start',
    opensOn: standing.assessment?.opensOn ? writtenDay(standing.assessment.opensOn) : null,
    questions,
    needed: marksNeeded(questions, rules),
    noModuleAtZero: rules.noModuleAtZero,
    minutes: rules.minutes,
    modulesLeft: standing.modules.length - standing.modulesDone,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  const { course } = await assessmentOf(context, person, params.course)
  const started = await startAssessment(context.db, {
    personId: person.id,
    course,
    changes: context.curriculum().changes,
    at: context.clock(),
    newId: context.newId,
  })
  return redirect(started ? attemptHref(started.attemptId) : assessmentHref(course))
}

async function assessmentOf(context: RequestContext, person: Person, id: string | undefined) {
  const course = courseOr404(context, id)
  const standing = (await standingsOf(context, person)).find((one) => one.id === course.id)
  if (!course.assessment || !standing) throw notFound()
  return { course, rules: course.assessment, standing }
}

export default function Assessment() {
  const loaded = useLoaderData<typeof loader>()
  const { title, courseTitle, courseHref, status, questions, needed, minutes, modulesLeft } = loaded
  return (
    <Page
      before={
        <Breadcrumbs
          items={[
            { text: 'Courses', href: '/courses' },
            { text: courseTitle, href: courseHref },
          ]}
        />
      }
    >
      <PageHeading caption={courseTitle} size="l">
        {title}
      </PageHeading>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {questions} questions, about {minutes} minutes. There is no time limit.
        </li>
        <li>Each answer is saved as you give it. You can stop and carry on from another device.</li>
        <li>
          You may use a calculator and your{' '}
          <AppLink to={`${courseHref}/cards`}>summary cards</AppLink>.
        </li>
        <li>
          You pass with {needed} of {questions} right
          {loaded.noModuleAtZero ? ' and at least one right in each module' : ''}. The reasons for
          every answer come at the end.
        </li>
        <li>Only you see your answers and your score.</li>
      </ul>
      {status === 'cannot-start' && (
        <InsetText>
          It opens when you have completed every module of the course: {modulesLeft} left.
        </InsetText>
      )}
      {status === 'opens-later' && (
        <InsetText>
          You have met both forms of it, so leave a week: the next try opens on {loaded.opensOn}.
        </InsetText>
      )}
      {status === 'passed' && (
        <InsetText>
          You have passed. <AppLink to="/progress">See your results</AppLink>
        </InsetText>
      )}
      {isStartable(status) && (
        <Form method="post">
          <Button isStart>{START_WORDS[status]}</Button>
        </Form>
      )}
    </Page>
  )
}

const START_WORDS: Record<StartableStatus, string> = {
  ready: 'Start',
  open: 'Carry on',
  'not-yet-shown': 'Take it again',
}
