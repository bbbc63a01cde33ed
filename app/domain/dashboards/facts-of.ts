import { unlocatedOnMap } from '../northmere/map.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { T14a, T14b } from '../northmere/truths.ts'
import type { FactsId } from './dashboard.ts'
import { type AllFacts, type Facts, grainOf } from './facts.ts'

/** Every table of facts that dashboards read. Made once for a release: it takes tens of milliseconds. */
export function factsOf(tables: NorthmereTables): AllFacts {
  const all = [crimeFacts(tables), mapFacts(tables)]
  return Object.fromEntries(all.map((facts) => [facts.id, facts]))
}

function crimeFacts(tables: NorthmereTables): Facts {
  return {
    ...shared('crime', 'crimes and incidents', tables),
    grains: [
      grainOf(
        tables.monthly,
        ({ i }) => i,
        { district: ({ district }) => district, offence: ({ type }) => type },
        { count: ({ count }) => count },
      ),
    ],
  }
}

/** The map has no months: it is of everything, and its records without a place are known by name. */
function mapFacts(tables: NorthmereTables): Facts {
  const unlocated = unlocatedOnMap()
  const { x: defaultX, y: defaultY } = T14b.square
  const rows = tables.map.flatMap(({ x, y, count }) => {
    const none = x === defaultX && y === defaultY ? unlocated : 0
    const square = `${x}-${y}`
    return [
      { square, location: 'known', count: count - none },
      { square, location: 'none', count: none },
    ]
  })
  return {
    ...shared('map', 'vehicle crimes', tables),
    provisional: new Set(),
    grains: [
      grainOf(
        rows,
        () => -1,
        { square: ({ square }) => square, location: ({ location }) => location },
        { count: ({ count }) => count },
      ),
    ],
  }
}

function shared(id: FactsId, counted: string, { districts }: NorthmereTables): Facts {
  return {
    ...{ id, counted, districts, people: false, records: false, grains: [], committed: {} },
    provisional: new Set([T14a.month]),
  }
}
