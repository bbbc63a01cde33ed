import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AppLink } from '#app/components/govuk/link.tsx'
import { CourseProgress } from '#app/components/page/course-parts.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { SearchForm } from '#app/components/page/search-form.tsx'
import { pageTitle } from '#app/page-title.ts'
import { standingsOf } from '#app/pages/learner.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction = () => pageTitle('Courses')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  return { courses: await standingsOf(context, person) }
}

export default function Courses() {
  const { courses } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="Short modules built on decisions you take. Any order; stop whenever you need to.">
        Courses
      </PageHeading>
      <SearchForm />
      <p className="govuk-body">
        <AppLink to="/notes">Your notes and bookmarks</AppLink>
      </p>
      {courses.map((course) => (
        <section key={course.id} className="app-panel" aria-labelledby={`course-${course.id}`}>
          <h2 className="govuk-heading-m" id={`course-${course.id}`}>
            <AppLink to={course.href}>{course.title}</AppLink>
          </h2>
          <p className="govuk-body">{course.summary}</p>
          <CourseProgress course={course} />
        </section>
      ))}
    </Page>
  )
}
