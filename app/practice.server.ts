import { parse } from './domain/dashboards/address.ts'
import type { Dashboard } from './domain/dashboards/dashboard.ts'
import { view } from './domain/dashboards/dashboard-view.ts'
import { pageFilter } from './domain/dashboards/filters.ts'
import type { State } from './domain/dashboards/state.ts'
import type { DashboardView } from './domain/dashboards/view.ts'
import { listRecords, type RecordList, typesOf } from './practice-records.server.ts'
import type { RequestContext } from './server/context.ts'
import { notFound } from './session.server.ts'

interface Asked {
  request: Request
  context: Pick<RequestContext, 'practice' | 'tables'>
  params: { dashboard?: string }
}

interface Opened {
  dashboard: Dashboard
  state: State
  view: DashboardView
}

/** The dashboard that an address names, in the state that it asks for; a 404 where there is none. */
export function openDashboardOr404({ request, context, params }: Asked): Opened {
  const { dashboards, facts } = context.practice()
  const dashboard = dashboards.find(({ id }) => id === params.dashboard)
  if (!dashboard) throw notFound()
  const state = parse(new URL(request.url).searchParams, dashboard)
  return { dashboard, state, view: view(state, dashboard, facts) }
}

/**
 * The made-up records behind a state of a dashboard; null instead of a list where there are too many
 * to look through. A 404 where the counts are of people: behind those there are no records to see.
 */
export function openRecordsOr404(asked: Asked): Opened & { records: RecordList | null } {
  const opened = openDashboardOr404(asked)
  const { dashboard, state } = opened
  const facts = asked.context.practice().facts[dashboard.facts]
  const measure = dashboard.measures.find(({ id }) => id === state.measure)
  if (!facts?.records || !measure) throw notFound()
  const column = 'outOf' in measure ? measure.outOf : 'column' in measure ? measure.column : ''
  const wanted = {
    filter: pageFilter(state, dashboard, facts),
    dates: state.dateBasis,
    types: typesOf(column),
  }
  return { ...opened, records: listRecords(asked.context.tables(), wanted) }
}
