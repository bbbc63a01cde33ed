import { parse, write } from '#app/domain/dashboards/address.ts'
import {
  COMPARE_IDS,
  type Dashboard,
  LEVEL_IDS,
  VIEW_IDS,
} from '#app/domain/dashboards/dashboard.ts'
import { memberIds } from '#app/domain/dashboards/dimensions.ts'
import { drawFrom, keyedStream, wholeBelow } from '#app/domain/randomness.ts'

/** So many states of a dashboard, drawn over its controls, as query strings; the same on every run. */
export function randomPages(dashboard: Dashboard, count: number): string[] {
  const stream = keyedStream('bench', dashboard.id)
  const one = <T>(list: readonly T[]) => list[wholeBelow(list.length, stream)]
  return Array.from({ length: count }, () => {
    const opening = parse(new URLSearchParams(), dashboard)
    const slicers = Object.fromEntries(
      dashboard.slicers.map(({ dimension }) => {
        const members = memberIds(dimension)
        return [dimension, drawFrom(members, wholeBelow(members.length + 1, stream), stream)]
      }),
    )
    const state = {
      ...opening,
      slicers,
      hidden: dashboard.hidden.flatMap(({ id }) => (stream() < 0.5 ? [id] : [])),
      measure: one(dashboard.measures)?.id ?? opening.measure,
      compare: one(COMPARE_IDS) ?? opening.compare,
      view: one(VIEW_IDS) ?? opening.view,
      level: one(LEVEL_IDS) ?? opening.level,
      provisional: stream() < 0.5,
      rag: stream() < 0.5,
      pane: one(['open', 'collapsed'] as const) ?? opening.pane,
    }
    // What cannot be set together is put right as an address is.
    return `?${write(parse(write(state, dashboard), dashboard), dashboard)}`
  })
}
