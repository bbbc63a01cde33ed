import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvOf } from '#app/domain/dashboards/dashboard-view.ts'
import { csvFile } from '#app/pages/csv-file.server.ts'
import { openDashboardOr404 } from '#app/pages/practice.server.ts'
import { notFound, requirePerson } from '#app/session.server.ts'

/** The table of one visual in exactly the state of its page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  const { dashboard, view } = openDashboardOr404({ request, context, params })
  const tile = view.tiles.find(({ id }) => id === params.tile)
  if (!tile) throw notFound()
  return csvFile(`${dashboard.id}-${tile.id}`, csvOf(tile.table))
}
