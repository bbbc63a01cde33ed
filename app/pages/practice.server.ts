import { dashboardHref } from '#app/domain/addresses.ts'
import { parse } from '#app/domain/dashboards/address.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import { view } from '#app/domain/dashboards/dashboard-view.ts'
import { pageFilter } from '#app/domain/dashboards/filters.ts'
import type { State } from '#app/domain/dashboards/state.ts'
import type { DashboardView } from '#app/domain/dashboards/view.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { listRecords, type RecordList, typesOf } from './practice-records.server.ts'

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

/** Why a dashboard lists no records behind its counts, in plain words; null where it lists them. */
export function whyNoRecords({ request, context, params }: Asked): NoRecords | null {
  const { dashboard } = openDashboardOr404({ request, context, params })
  const facts = context.practice().facts[dashboard.facts]
  if (!facts || facts.records) return null
  const { title } = dashboard
  const why = facts.people
    ? [
        'Each of these figures counts people, or what happened to them. A list of single cases could show who a person is, even without a name.',
        'So there is no list. The figures are shown only as counts, and small ones are not shown at all.',
      ]
    : [
        'These figures arrive already counted, month by month. There are no single records behind them to list.',
      ]
  return { title, why, back: dashboardHref(dashboard) }
}

interface NoRecords {
  /** The title of the dashboard. */
  title: string
  /** One paragraph each. */
  why: string[]
  /** The address of the dashboard. */
  back: string
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
