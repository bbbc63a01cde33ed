import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HowToPrint } from '#app/components/card/how-to-print.tsx'
import { ModuleCard } from '#app/components/card/module-card.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { courseHref } from '#app/domain/addresses.ts'
import { pageTitle } from '#app/page-title.ts'
import { cardOf } from '#app/pages/cards.server.ts'
import { courseOr404 } from '#app/pages/learner.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Summary cards: ${data.title}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  const course = courseOr404(context, params.course)
  return {
    title: course.title,
    courseHref: courseHref(course),
    hasAssessment: course.assessment !== null,
    cards: course.modules.map((module) => cardOf(context, course, module)),
  }
}

export default function CardsPage() {
  const { title, courseHref, hasAssessment, cards } = useLoaderData<typeof loader>()
  return (
    <Page
      before={
        <Breadcrumbs
          items={[
            { text: 'Courses', href: '/courses' },
            { text: title, href: courseHref },
          ]}
        />
      }
    >
      <div className="app-no-print">
        <PageHeading caption={title} size="l">
          Summary cards
        </PageHeading>
        {hasAssessment && (
          <p className="govuk-body">You may use these cards in the course assessment.</p>
        )}
        <HowToPrint what="the cards, one on each page," />
      </div>
      {cards.map((card) => (
        <ModuleCard key={card.code} {...card} />
      ))}
    </Page>
  )
}
