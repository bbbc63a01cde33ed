import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dashboardHref } from '#app/domain/addresses.ts'
import { queryOf } from '#app/domain/dashboards/address.ts'
import { gymAttemptOr404, gymPageOf } from '#app/pages/gym.server.ts'
import { notFound, requirePerson } from '#app/session.server.ts'

/** What hangs on a page of a scenario: its records, and a visual’s figures as CSV. */
const PLACE = /^(records|records\.csv|tiles\/[a-z0-9-]+\.csv)$/

/** Leads from a page of a scenario to the same place of its dashboard, in the same state. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context })
  const attempt = await gymAttemptOr404(context, params.attempt, person)
  const place = params['*'] ?? ''
  const { state } = gymPageOf(attempt, request)
  const dashboard = context
    .practice()
    .dashboards.find(({ id }) => id === attempt.version.dashboard.id)
  if (!PLACE.test(place) || !dashboard) throw notFound()
  return redirect(
    `${dashboardHref(dashboard)}/${place}${queryOf({ ...state, b: null }, dashboard)}`,
  )
}
