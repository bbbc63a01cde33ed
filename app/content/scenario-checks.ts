import type { Dashboard, DimensionId } from '#app/domain/dashboards/dashboard.ts'
import { memberIds } from '#app/domain/dashboards/dimensions.ts'
import { dimensionOfName, fillQuery, placeholdersOf } from '#app/domain/gym/fill.ts'
import type { Scenario } from '#app/domain/gym/scenario.ts'
import { variationsOf } from '#app/domain/gym/variations.ts'
import { unreadIn } from './practice-checks.ts'
import { suggestion } from './suggestion.ts'

interface Mistake {
  at: PropertyKey[]
  message: string
}

/** What is wrong with a scenario that is well written but does not fit its dashboard or itself. */
export function scenarioMistakes(scenario: Scenario, dashboards: readonly Dashboard[]): Mistake[] {
  const dashboard = dashboards.find(({ id }) => id === scenario.dashboard)
  if (!dashboard) {
    const ids = dashboards.map(({ id }) => id)
    const near = suggestion(scenario.dashboard, ids)
    const message = `there is no dashboard "${scenario.dashboard}"${near}`
    return [{ at: ['dashboard'], message }]
  }
  return [
    ...placeholderMistakes(scenario),
    ...memberMistakes(scenario),
    ...queriesOf(scenario).flatMap((one) => queryMistakes(one, scenario, dashboard)),
    ...tileMistakes(scenario, dashboard),
    ...taskMistakes(scenario),
  ]
}

/** Every placeholder that is written is one that the seed chooses or a value. */
function placeholderMistakes(scenario: Scenario): Mistake[] {
  const chosen = Object.keys(variationsOf(scenario)[0] ?? {})
  const known = [...chosen, ...Object.keys(scenario.values)]
  return Object.entries(scenario)
    .filter(([part]) => part !== 'vary')
    .flatMap(([part, value]) => {
      const names = new Set(placeholdersOf(JSON.stringify(value)))
      return [...names]
        .filter((name) => !known.includes(name))
        .map((name) => ({
          at: [part === 'task' ? scenario.task.kind : part],
          message: `{${name}} is neither in "vary" nor in "values"${suggestion(name, known)}`,
        }))
    })
}

/** A placeholder that is named for a dimension holds members of it. */
function memberMistakes(scenario: Scenario): Mistake[] {
  const found = variationsOf(scenario).flatMap((variation) =>
    Object.entries(variation).flatMap(([name, member]) => {
      const dimension = dimensionOfName(name)
      if (!dimension || memberIds(dimension).includes(member)) return []
      return [`"${member}" is not a ${dimension}${suggestion(member, [...memberIds(dimension)])}`]
    }),
  )
  return [...new Set(found)].map((message) => ({ at: ['vary'], message }))
}

function queriesOf(scenario: Scenario): { at: PropertyKey[]; query: string }[] {
  return [
    { at: ['start'], query: scenario.start },
    { at: ['honest', 'query'], query: scenario.honest.query },
    ...Object.entries(scenario.values).map(([name, { query }]) => ({
      at: ['values', name, 'query'],
      query,
    })),
  ]
}

/** Whatever the seed chooses, the dashboard can read the query. */
function queryMistakes(
  { at, query }: { at: PropertyKey[]; query: string },
  scenario: Scenario,
  dashboard: Dashboard,
): Mistake[] {
  const unread = variationsOf(scenario).flatMap((variation) =>
    unreadIn(fillQuery(query, variation), dashboard),
  )
  return [...new Set(unread)].map((name) => ({
    at,
    message: `"${name}" cannot be read in this query`,
  }))
}

function tileMistakes(scenario: Scenario, { tiles }: Dashboard): Mistake[] {
  const ids = tiles.map(({ id }) => id)
  const { task } = scenario
  const named: { at: PropertyKey[]; tile: string }[] = [
    { at: ['seen', 'tile'], tile: scenario.seen.tile },
    { at: ['honest', 'tile'], tile: scenario.honest.tile },
    ...(task.kind === 'set' ? [{ at: ['set', 'tile'], tile: task.tile }] : []),
    ...Object.entries(scenario.values).map(([name, { tile }]) => ({
      at: ['values', name, 'tile'],
      tile,
    })),
  ]
  return named
    .filter(({ tile }) => !ids.includes(tile))
    .map(({ at, tile }) => ({
      at,
      message: `the dashboard has no visual "${tile}"${suggestion(tile, ids)}`,
    }))
}

function taskMistakes({ task, faults, values }: Scenario): Mistake[] {
  switch (task.kind) {
    case 'judge':
      return task.others
        .filter((fault) => faults.includes(fault))
        .map((fault) => ({
          at: ['judge', 'others'],
          message: `"${fault}" is one of its faults, so it cannot be among "others"`,
        }))
    case 'read':
      return [task.truth, ...task.wrong.map(({ value }) => value)]
        .filter((name) => !Object.hasOwn(values, name))
        .map((name) => ({
          at: ['read'],
          message: `"${name}" is not among "values"${suggestion(name, Object.keys(values))}`,
        }))
    case 'set':
      return task.needs.flatMap(({ value, keeps }, at) => [
        ...(value && !Object.hasOwn(values, value.name)
          ? [{ at: ['set', 'needs', at], message: `"${value.name}" is not among "values"` }]
          : []),
        ...unknownMembers(keeps).map((message) => ({ at: ['set', 'needs', at, 'keeps'], message })),
      ])
  }
}

function unknownMembers(keeps: Partial<Record<DimensionId, string[]>>): string[] {
  // Object.entries forgets that the keys are dimensions.
  return (Object.entries(keeps) as [DimensionId, string[]][]).flatMap(([dimension, members]) =>
    members
      .filter((id) => id !== 'all' && !id.startsWith('{') && !memberIds(dimension).includes(id))
      .map((id) => `"${id}" is not a ${dimension}`),
  )
}
