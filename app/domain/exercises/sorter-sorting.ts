import { readAll, readChoice, readSure } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import type { AskPart, Control } from './panels.ts'
import { NOT_OPEN } from './parts.ts'
import { figureOf, SORT_IN_WORDS, SORTS, type SorterChart, targetOf } from './sorter-charts.ts'
import {
  BATCHES,
  batchOf,
  countRight,
  ENOUGH_RIGHT,
  IN_A_BATCH,
  type SetSorted,
  type SortedCharts,
} from './sorter-state.ts'

/** Asks for the next batch of a set: `sort` with how sure, or `new` without. */
export function askToSort(
  kind: 'sort' | 'new',
  charts: readonly SorterChart[],
  { batches }: SetSorted,
): AskPart {
  return {
    as: 'ask',
    id: `${kind}-${batches + 1}`,
    controls: [],
    cases: batchOf(charts, batches).map((chart, at) => ({
      id: chart.id,
      heading: `Chart ${batches * IN_A_BATCH + at + 1} of ${charts.length}`,
      words: [targetOf(chart)],
      chart: { id: chart.id, figure: figureOf(chart, { signals: false }), findings: false },
      controls: controlsFor(kind, chart),
    })),
    button:
      batches + 1 < BATCHES ? 'Keep these and go on' : 'Keep these and see what the rules say',
  }
}

function controlsFor(kind: 'sort' | 'new', { id }: SorterChart): Control[] {
  const choice: Control = {
    as: 'choice',
    name: `sort-${id}`,
    label: 'What would you do?',
    value: '',
    isInline: true,
    options: SORTS.map((value) => ({ value, text: SORT_IN_WORDS[value] })),
  }
  return kind === 'new' ? [choice] : [choice, { as: 'sure', name: `sure-${id}`, value: '' }]
}

/** Reads one batch of the first set: kept, with how sure. */
export function takeSorts(charts: readonly SorterChart[], first: SetSorted, fields: Fields): Taken {
  if (fields.ask !== `sort-${first.batches + 1}` || first.batches >= BATCHES) return NOT_OPEN
  const batch = batchOf(charts, first.batches)
  const read = readAll(Object.assign({}, ...batch.map((chart) => readsFor(chart, fields, true))))
  if ('problems' in read) return read
  return { body: { ask: fields.ask, ...read.values }, outcome: 'kept' }
}

/** Reads one batch of new charts; the last of three says whether enough are right. */
export function takeNew(charts: readonly SorterChart[], set: SetSorted, fields: Fields): Taken {
  if (fields.ask !== `new-${set.batches + 1}` || set.batches >= BATCHES) return NOT_OPEN
  const batch = batchOf(charts, set.batches)
  const read = readAll(Object.assign({}, ...batch.map((chart) => readsFor(chart, fields, false))))
  if ('problems' in read) return read
  const body = { ask: fields.ask, deal: set.deal, ...read.values }
  if (set.batches + 1 < BATCHES) return { body, outcome: 'kept' }
  const right = countRight(charts, set.sorted) + countRight(batch, sortsIn(batch, fields))
  return { body, outcome: right >= ENOUGH_RIGHT ? 'met' : 'not-yet' }
}

function sortsIn(batch: readonly SorterChart[], fields: Fields): SortedCharts {
  return new Map(
    batch.flatMap(({ id }) => {
      const sort = SORTS.find((one) => one === fields[`sort-${id}`])
      return sort ? [[id, { sort, sure: 0 }] as const] : []
    }),
  )
}

function readsFor({ id, name }: SorterChart, fields: Fields, isSure: boolean) {
  const message = `Select what you would do about ‘${name}’`
  return {
    [`sort-${id}`]: readChoice(fields, { name: `sort-${id}`, offered: SORTS, message }),
    ...(isSure ? { [`sure-${id}`]: readSure(fields, `sure-${id}`) } : {}),
  }
}
