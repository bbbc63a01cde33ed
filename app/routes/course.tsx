import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { InsetText } from '#app/components/govuk/inset-text.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { CourseProgress, CourseTasks, timesInWords } from '#app/components/page/course-parts.tsx'
import { NextStepButton } from '#app/components/page/next-step.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { nextStep } from '#app/domain/standing.ts'
import { pageTitle } from '#app/page-title.ts'
import { courseOr404, standingsOf } from '#app/pages/learner.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(data.standing.title) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const course = courseOr404(context, params.course)
  const standing = (await standingsOf(context, person)).find((one) => one.id === course.id)
  if (!standing) throw new Error(`There is no standing on ${course.id}`)
  return { standing, next: nextStep([standing]) }
}

export default function CoursePage() {
  const { standing, next } = useLoaderData<typeof loader>()
  return (
    <Page before={<Breadcrumbs items={[{ text: 'Courses', href: '/courses' }]} />}>
      <PageHeading lead={standing.summary}>{standing.title}</PageHeading>
      <CourseProgress course={standing} />
      {next && <NextStepButton next={next} />}
      <h2 className="govuk-heading-m">Modules</h2>
      <CourseTasks course={standing} />
      <p className="govuk-body app-quiet">{timesInWords(standing.modules)}</p>
      <p className="govuk-body">
        <AppLink to={`${standing.href}/cards`}>Summary cards to print</AppLink>
      </p>
      <InsetText>
        Take the modules in any order. Your answers are saved as you go: stop at any point and carry
        on from another device.
      </InsetText>
    </Page>
  )
}
