import { MONTHS, monthAt, monthLabel } from '../northmere/calendar.ts'
import { pageMeasures, write } from './address.ts'
import {
  COMPARE_IDS,
  type CompareId,
  type Dashboard,
  type DateBasis,
  LIMITS_FROM,
  type LimitsFrom,
} from './dashboard.ts'
import { dimensionOf } from './dimensions.ts'
import type { Facts } from './facts.ts'
import type { State } from './state.ts'
import type { Controls, Field, Option } from './view.ts'

const COMPARE_NAMES: Record<CompareId, string> = {
  none: 'Nothing',
  previous: 'The period before',
  'last-year': 'A year earlier',
  peers: 'Average of similar districts',
  target: 'Target',
}

const LIMITS_NAMES: Record<LimitsFrom, string> = {
  page: 'As the page has them',
  all: 'All complete months shown',
  'first-12': 'The first 12 months shown',
  'first-24': 'The first 24 months shown',
}

const DATE_NAMES: Record<DateBasis, string> = {
  recorded: 'The date it was recorded',
  committed: 'The date it happened',
}

/** The form of a page: every field with its options, and what must travel along with it. */
export function controlsOf(state: State, dashboard: Dashboard, facts: Facts): Controls {
  const fields = fieldsOf(state, dashboard, facts)
  const names = new Set(fields.map(({ name }) => name))
  const keep = [...write(state, dashboard)]
    .filter(([name]) => !names.has(name))
    .map(([name, value]) => ({ name, value }))
  return { fields, keep }
}

function fieldsOf(state: State, dashboard: Dashboard, facts: Facts): Field[] {
  const months = Array.from({ length: MONTHS }, (_, i) => monthAt(i))
  const monthNames = months.map((id): [string, string] => [id, monthLabel(id)])
  const compares = COMPARE_IDS.filter((id) => canCompare(id, dashboard, facts))
  const hasControl = dashboard.tiles.some(
    ({ kind, views }) => kind === 'control' || views.includes('control'),
  )
  return [
    select('from', 'From', monthNames, state.from),
    select('to', 'To', monthNames, state.to),
    ...dashboard.slicers.map(({ dimension }) => slicerField(state, dimension)),
    select(
      'measure',
      'Measure',
      pageMeasures(dashboard).map(({ id, name }) => [id, name]),
      state.measure,
    ),
    select('compare', 'Compare with', named(compares, COMPARE_NAMES), state.compare),
    ...(dashboard.dateBases.length > 1
      ? [
          select(
            'dateBasis',
            'Count each record by',
            named(dashboard.dateBases, DATE_NAMES),
            state.dateBasis,
          ),
        ]
      : []),
    select(
      'axis',
      'Value axis',
      [
        ['zero', 'Starts at zero'],
        ['cut', 'Cut, close to the lowest value'],
      ],
      state.axis,
    ),
    ...(hasControl
      ? [select('limits', 'Work out limits from', named(LIMITS_FROM, LIMITS_NAMES), state.limits)]
      : []),
    select(
      'dp',
      'Decimals',
      [
        ['auto', 'As many as the numbers support'],
        ['0', 'None'],
        ['1', 'One'],
        ['2', 'Two'],
      ],
      state.dp === null ? 'auto' : String(state.dp),
    ),
    tick('provisional', 'Include provisional months', state.provisional),
    tick('rag', 'Red, amber and green', state.rag),
    tick('arrows', 'Arrows', state.arrows),
    tick('labels', 'Values on the marks', state.labels),
    tick('intervals', '95% intervals', state.intervals),
    tick('footnotes', 'Footnotes', state.footnotes),
  ]
}

function canCompare(id: CompareId, dashboard: Dashboard, facts: Facts): boolean {
  if (id === 'peers') return !facts.people
  return id !== 'target' || dashboard.measures.some(({ target }) => target !== null)
}

function slicerField(state: State, dimension: Dashboard['slicers'][number]['dimension']): Field {
  const chosen = state.slicers[dimension] ?? []
  const { name, members } = dimensionOf(dimension)
  return {
    kind: 'checkboxes',
    name: dimension,
    label: name,
    none: 'all',
    options: members.map((member) => ({
      value: member.id,
      label: member.name,
      isCurrent: chosen.includes(member.id),
    })),
  }
}

function tick(name: string, label: string, isCurrent: boolean): Field {
  return {
    kind: 'checkboxes',
    name,
    label,
    none: 'off',
    options: [{ value: 'on', label, isCurrent }],
  }
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  current: string,
): Field {
  return {
    kind: 'select',
    name,
    label,
    options: options.map(
      ([value, words]): Option => ({ value, label: words, isCurrent: value === current }),
    ),
  }
}

function named<Id extends string>(
  ids: readonly Id[],
  names: Record<Id, string>,
): [string, string][] {
  return ids.map((id) => [id, names[id]])
}
