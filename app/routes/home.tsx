import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { Chart } from '#app/components/figures/chart.tsx'
import { ButtonLink } from '#app/components/govuk/button.tsx'
import { AppLink } from '#app/components/govuk/link.tsx'
import { CohortCards } from '#app/components/page/cohort-figures.tsx'
import { CourseProgress } from '#app/components/page/course-parts.tsx'
import { FigureCard, FigureCards } from '#app/components/page/figure-card.tsx'
import { HomeNotices } from '#app/components/page/home-notices.tsx'
import { WhatNext } from '#app/components/page/next-step.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { RefreshNotice } from '#app/components/page/refresh-notice.tsx'
import { Stamp } from '#app/components/passport/stamp.tsx'
import { StampEarned } from '#app/components/passport/stamp-earned.tsx'
import { hasRole, isLearner } from '#app/domain/people.ts'
import { pageTitle } from '#app/page-title.ts'
import {
  cohortHome,
  exampleFigure,
  homeNotices,
  learnerHome,
  learningHome,
} from '#app/pages/home.server.ts'
import { findAsker } from '#app/session.server.ts'
import type { loader as frameLoader } from '../root.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.person ? 'Home' : 'Read the numbers you are given')

/** Public: signed out it says what this is; signed in it says what to do next, for each role. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await findAsker({ request, context })
  if (!person)
    return {
      person: null,
      example: exampleFigure(context),
      notices: null,
      learner: null,
      learning: null,
      cohort: null,
    }
  return {
    person: { givenName: person.givenName, isAdmin: hasRole(person, 'admin') },
    example: null,
    notices: await homeNotices(context, person),
    learner: isLearner(person) ? await learnerHome(context, person) : null,
    learning: hasRole(person, 'learning') ? await learningHome(context) : null,
    cohort: await cohortHome(context, person),
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

export default function Home() {
  const { person, example, notices, learner, learning, cohort } = useLoaderData<typeof loader>()
  const toSignOff = useRouteLoaderData<typeof frameLoader>('root')?.account?.toSignOff ?? 0
  if (!person) return <Welcome example={example} />
  return (
    <Page>
      <PageHeading>Hello, {person.givenName}</PageHeading>
      {notices && <HomeNotices {...notices} toSignOff={toSignOff} />}
      {learner && <LearnerHome {...learner} />}
      {cohort && <LeaderHome {...cohort} />}
      {learning && <LearningHome {...learning} />}
      {person.isAdmin && (
        <section className="app-panel" aria-labelledby="home-admin">
          <h2 className="govuk-heading-m" id="home-admin">
            The service
          </h2>
          <p className="govuk-body">
            <AppLink to="/admin">See what is running and who may see what</AppLink>
          </p>
        </section>
      )}
    </Page>
  )
}

function Welcome({ example }: { example: Loaded['example'] }) {
  return (
    <Page>
      <PageHeading lead="Ten-minute modules for Inspectors and Chief Inspectors, built on decisions you take: when to ask why a figure moved, and when to leave it alone.">
        Read the numbers you are given
      </PageHeading>
      <ButtonLink href="/sign-in" isStart>
        Sign in
      </ButtonLink>
      {example && (
        <section aria-labelledby="example">
          <h2 className="govuk-heading-m" id="example">
            Which of these months would you ask about?
          </h2>
          <Chart id="example-figure" figure={example} findings={false} />
          <p className="govuk-body">
            None of them: nothing in this series ever changed. Telling luck from change is where the
            courses begin. Every figure in them is made up.
          </p>
        </section>
      )}
    </Page>
  )
}

function LearnerHome({ next, refresh, courses, stamps, earned }: NonNullable<Loaded['learner']>) {
  return (
    <>
      {earned.map((achievement) => (
        <StampEarned key={achievement.slug} {...achievement} />
      ))}
      <WhatNext next={next} id="home-next" />
      {refresh && next?.href !== '/refresh' && <RefreshNotice {...refresh} />}
      {courses.map((course) => (
        <section key={course.id} className="app-panel" aria-labelledby={`home-${course.id}`}>
          <h2 className="govuk-heading-m" id={`home-${course.id}`}>
            <AppLink to={course.href}>{course.title}</AppLink>
          </h2>
          <CourseProgress course={course} />
        </section>
      ))}
      {courses.length === 0 && (
        <p className="govuk-body">
          Nothing has been assigned to you yet. <AppLink to="/courses">Choose a course</AppLink>.
        </p>
      )}
      <p className="govuk-body">
        <AppLink to="/progress">See your results, and where you were sure and mistaken</AppLink>
      </p>
      <section className="app-panel" aria-labelledby="home-passport">
        <h2 className="govuk-heading-m" id="home-passport">
          <AppLink to="/passport">Digital Passport</AppLink>
        </h2>
        <ul className="app-strip">
          {stamps.map((stamp) => (
            <li key={stamp.slug}>
              <Stamp {...stamp} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function LeaderHome({ name, asAt, whole }: NonNullable<Loaded['cohort']>) {
  return (
    <section aria-labelledby="home-cohort">
      <h2 className="govuk-heading-m" id="home-cohort">
        {name}: is the cohort learning?
      </h2>
      <p className="govuk-body app-quiet">As at {asAt}</p>
      {whole ? (
        <CohortCards whole={whole} />
      ) : (
        <p className="govuk-body">Too few people for figures.</p>
      )}
      <p className="govuk-body">
        <AppLink to="/insight">
          See the cohort, with intervals and how each figure is counted
        </AppLink>
      </p>
    </section>
  )
}

function LearningHome({
  people,
  overdue,
  notBegun,
  completed,
  asAt,
}: NonNullable<Loaded['learning']>) {
  const list = '/training/completions'
  return (
    <section aria-labelledby="home-learning">
      <h2 className="govuk-heading-m" id="home-learning">
        People to follow up
      </h2>
      <p className="govuk-body app-quiet">As at {asAt}</p>
      <FigureCards>
        <FigureCard
          number={overdue}
          label={<AppLink to={`${list}?status=overdue&sort=due`}>overdue</AppLink>}
          note={`of ${people} assigned`}
        />
        <FigureCard
          number={notBegun}
          label={<AppLink to={`${list}?status=not-begun`}>not yet started</AppLink>}
          note={`of ${people} assigned`}
        />
        <FigureCard
          number={completed}
          label={<AppLink to={`${list}?status=completed&sort=-completed`}>completed</AppLink>}
          note={`of ${people} assigned`}
        />
      </FigureCards>
      <p className="govuk-body">
        <AppLink to={list}>See everybody</AppLink>,{' '}
        <AppLink to="/training/sign-offs">sign-offs and second marks</AppLink> and{' '}
        <AppLink to="/training/passports">Digital Passports</AppLink>
      </p>
    </section>
  )
}
