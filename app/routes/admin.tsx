import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SummaryList } from '#app/components/govuk/summary-list.tsx'
import { Table } from '#app/components/govuk/table.tsx'
import { Page } from '#app/components/page/page.tsx'
import { PageHeading } from '#app/components/page/page-heading.tsx'
import { ScrollRegion } from '#app/components/page/scroll-region.tsx'
import { pageTitle } from '#app/page-title.ts'
import { requireAdministrator } from '#app/session.server.ts'
import { listRoles } from '#db/people.ts'
import { whyNotReady } from '#db/readiness.ts'

export const meta: MetaFunction = () => pageTitle('Service')

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator({ request, context })
  const { settings, db, curriculum } = context
  const { hash, courses } = curriculum()
  const problems = await whyNotReady(db)
  return {
    settings: [
      ['Address people use', settings.publicUrl],
      ['Database', settings.databaseUrl.startsWith('file:') ? 'SQLite' : 'PostgreSQL'],
      ['Database state', problems.length === 0 ? 'Ready' : problems.join('. ')],
      ['Courses released', `${courses.length}, release ${hash}`],
      ['Modules released', String(courses.flatMap((course) => course.modules).length)],
      ['Contact', settings.contactEmail],
    ] as [string, string][],
    roles: await listRoles(db),
  }
}

const ROLE_WORDS = { learning: 'Learning team', leader: 'Leader', admin: 'Administrator' }

export default function Admin() {
  const { settings, roles } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading lead="What is running now, and who may see what.">Service</PageHeading>
      <SummaryList rows={settings.map(([key, value]) => ({ key, value }))} />
      <ScrollRegion label="Roles">
        <Table
          caption="Roles"
          captionClassName="govuk-table__caption--m"
          head={[{ content: 'Person' }, { content: 'Role' }, { content: 'Scope' }]}
          firstCellIsHeader
          rows={roles.map(({ name, role, command }) => [
            { content: name },
            { content: ROLE_WORDS[role] },
            { content: role === 'leader' ? (command ?? 'The whole force') : '–' },
          ])}
        />
      </ScrollRegion>
    </Page>
  )
}
