import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { DashboardPage } from '#app/components/dashboard/dashboard-page.tsx'
import { Breadcrumbs } from '#app/components/govuk/breadcrumbs.tsx'
import { Page } from '#app/components/page/page.tsx'
import { dashboardHref } from '#app/domain/addresses.ts'
import { packed, unpacked } from '#app/domain/dashboards/packed-view.ts'
import { pageTitle } from '#app/page-title.ts'
import { openDashboardOr404 } from '#app/pages/practice.server.ts'
import { requirePerson } from '#app/session.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle(`${data.title}, practice dashboard`) : []

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  const { view } = openDashboardOr404({ request, context, params })
  return { title: view.title, packedView: packed(view) }
}

export default function PracticeDashboard() {
  const { packedView } = useLoaderData<typeof loader>()
  const view = useMemo(() => unpacked(packedView), [packedView])
  return (
    <Page width="wide" before={<Breadcrumbs items={[{ text: 'Practice', href: '/practice' }]} />}>
      <DashboardPage view={view} at={dashboardHref(view)} />
    </Page>
  )
}
