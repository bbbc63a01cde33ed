import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { HowToPrint } from '#app/components/card/how-to-print.tsx'
import { ModuleCard } from '#app/components/card/module-card.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { courseHref, moduleHref } from '#app/domain/addresses.ts'
import { pageTitle } from '#app/page-title.ts'
import { cardOf } from '#app/pages/cards.server.ts'
import { moduleOr404 } from '#app/pages/learner.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`Summary card: ${data.card.title}`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  const { course, module } = moduleOr404(context, params)
  return {
    card: cardOf(context, course, module),
    courseHref: courseHref(course),
    moduleHref: moduleHref(module),
  }
}

export default function CardPage() {
  const { card, courseHref, moduleHref } = useLoaderData<typeof loader>()
  return (
    <Page
      before={
        <Breadcrumbs
          items={[
            { text: 'Courses', href: '/courses' },
            { text: card.courseTitle, href: courseHref },
            { text: card.title, href: moduleHref },
          ]}
        />
      }
    >
      <div className="app-no-print">
        <PageHeading size="l">Summary card</PageHeading>
        <HowToPrint what="this card" />
      </div>
      <ModuleCard {...card} />
    </Page>
  )
}
