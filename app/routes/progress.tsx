import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Pagination } from '#app/components/govuk/pagination.tsx'
import { WhatNext } from '#app/components/page/next-step.tsx'
import { numberedPages } from '#app/components/page/numbered-pages.ts'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { Calibration } from '#app/components/progress/calibration.tsx'
import { CourseResultsList } from '#app/components/progress/course-results.tsx'
import { ErrorList } from '#app/components/progress/error-list.tsx'
import { HistoryTable } from '#app/components/progress/history-table.tsx'
import { pageAsked } from '#app/domain/list-pages.ts'
import { pageTitle } from '#app/page-title.ts'
import { standingsFrom } from '#app/pages/learner.server.ts'
import { nextStepOf } from '#app/pages/next-step.server.ts'
import { certaintyOf, resultsOf } from '#app/pages/progress.server.ts'
import { requirePerson } from '#app/session.server.ts'
import { readLearnerFacts } from '#db/learners.ts'

export const meta: MetaFunction = () => pageTitle('Your progress')

/** A person's own picture: whoever asks sees their own and nobody else's. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const facts = await readLearnerFacts(context.db, person.id)
  const courses = await standingsFrom(context, facts)
  const page = pageAsked(new URL(request.url).searchParams)
  return {
    next: await nextStepOf(context, person, { facts, courses }),
    ...(await certaintyOf(context, person)),
    ...(await resultsOf(context, person, courses, page)),
  }
}

export default function Progress() {
  const { next, errors, calibration, courses, history } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="Only you see this page. Your answers, your results and how sure you said you were are private to you.">
        Your progress
      </PageHeading>
      <WhatNext next={next} id="progress-next" />
      <section aria-labelledby="progress-errors">
        <h2 className="govuk-heading-m" id="progress-errors">
          Sure, and mistaken
        </h2>
        <ErrorList errors={errors} hasAnswered={calibration.marks.of > 0} />
      </section>
      <section aria-labelledby="progress-calibration">
        <h2 className="govuk-heading-m" id="progress-calibration">
          How sure, and how often right
        </h2>
        <Calibration {...calibration} />
      </section>
      <section aria-labelledby="progress-results">
        <h2 className="govuk-heading-m" id="progress-results">
          Results by course
        </h2>
        {courses.length === 0 && <p className="govuk-body">You have not begun a course yet.</p>}
        {courses.map((course) => (
          <CourseResultsList key={course.id} course={course} />
        ))}
      </section>
      <History history={history} />
    </Page>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function History({ history }: Pick<Loaded, 'history'>) {
  const { entries, total, first, page, pages } = history
  return (
    <section aria-labelledby="history">
      <h2 className="govuk-heading-m" id="history">
        Everything you have finished
      </h2>
      {total === 0 ? (
        <p className="govuk-body">You have not finished a check or an assessment yet.</p>
      ) : (
        <>
          <p className="govuk-body">
            {pages > 1 && `${first} to ${first + entries.length - 1} of ${total}. `}
            Newest first. Each result shows the questions as you were asked them.
          </p>
          <HistoryTable entries={entries} />
          {pages > 1 && (
            <Pagination
              {...numberedPages(page, pages, (number) => `?page=${number}#history`)}
              label="Pages of what you have finished"
            />
          )}
        </>
      )}
    </section>
  )
}
