import { MONTHS, monthAt } from '../northmere/calendar.ts'
import { unlocatedOnMap } from '../northmere/map.ts'
import { neighbourhoodsOf } from '../northmere/neighbourhoods.ts'
import { GRADES } from '../northmere/response-monthly.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { T14a, T14b } from '../northmere/truths.ts'
import { type CommittedCount, committedGrain } from './committed.ts'
import type { FactsId } from './dashboard.ts'
import { type AllFacts, type Facts, grainOf } from './facts.ts'
import { bandColumns } from './measures.ts'
import { scorecardFacts } from './scorecard-facts.ts'

/**
 * Every table of facts that dashboards read. Made once for a release, in tens of milliseconds;
 * without its counts by month committed, those take seconds when they are first asked for.
 */
export function factsOf(
  tables: NorthmereTables,
  committed: readonly CommittedCount[] | null = null,
): AllFacts {
  const all = [
    crimeFacts(tables, committed),
    mapFacts(tables),
    responseFacts(tables),
    vawgFacts(tables),
    victimsCodeFacts(tables),
    scorecardFacts(tables),
    teamsFacts(tables),
  ]
  return Object.fromEntries(all.map((facts) => [facts.id, facts]))
}

function crimeFacts(tables: NorthmereTables, committed: readonly CommittedCount[] | null): Facts {
  const ended = new Map(
    tables.outcomes.map((row) => [`${row.month} ${row.district} ${row.type}`, row]),
  )
  const crimes = tables.monthly.map((row) => {
    const outcome = ended.get(`${row.month} ${row.district} ${row.type}`)
    const crime = outcome ? row.count : 0
    return { ...row, crime, positive: outcome?.positive ?? 0, open: outcome?.open ?? 0 }
  })
  const byTeam = tables.teamsMonthly.flatMap(({ month, district, type, counts }) =>
    neighbourhoodsOf(district).map(({ id }, at) => {
      const count = counts[at] ?? 0
      return { month, district, type, team: id, count, crime: type === 'asb_incidents' ? 0 : count }
    }),
  )
  const place = {
    district: ({ district }: { district: string }) => district,
    offence: ({ type }: { type: string }) => type,
  }
  const month = (row: { month: string }) => PLACES.get(row.month) ?? -1
  return {
    ...shared('crime', 'crimes and incidents', tables),
    names: {
      count: 'Crimes and incidents',
      crime: 'Crimes',
      positive: 'Positive outcomes',
      open: 'Still open',
    },
    records: true,
    grains: [
      grainOf(crimes, month, place, {
        count: ({ count }) => count,
        crime: ({ crime }) => crime,
        positive: ({ positive }) => positive,
        open: ({ open }) => open,
      }),
      grainOf(
        byTeam,
        month,
        { ...place, team: ({ team }) => team },
        { count: ({ count }) => count, crime: ({ crime }) => crime },
      ),
    ],
    committed: { count: 'countCommitted', crime: 'crimeCommitted' },
    late: committedGrain(tables, committed),
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
    names: { count: 'Vehicle crimes' },
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

function responseFacts(tables: NorthmereTables): Facts {
  type Row = (typeof tables.responseMonths)[number]
  const bands = GRADES.flatMap((grade) =>
    bandColumns(grade).map((column, at) => [
      column,
      (row: Row) => (row.grade === grade ? (row.bands[at] ?? 0) : 0),
    ]),
  )
  return {
    ...shared('response', 'calls attended', tables),
    names: {
      attended: 'Calls attended',
      within: 'Within the standard',
      minutes: 'Minutes in all',
    },
    provisional: new Set(),
    grains: [
      grainOf(
        tables.responseMonths,
        monthOf,
        { district: ({ district }) => district, grade: ({ grade }) => grade },
        {
          attended: ({ attended }) => attended,
          within: ({ within }) => within,
          minutes: ({ minutes }) => minutes,
          ...Object.fromEntries(bands),
        },
      ),
    ],
  }
}

function vawgFacts(tables: NorthmereTables): Facts {
  return {
    ...shared('vawg', 'reports', tables),
    names: {
      reports: 'Reports',
      newRoute: 'By the new way to report',
      victims: 'People',
      contacted: 'Told who their contact is',
      positive: 'Positive outcomes',
    },
    people: true,
    grains: [
      grainOf(
        tables.vawg,
        monthOf,
        { district: ({ district }) => district, category: ({ category }) => category },
        {
          reports: ({ reports }) => reports,
          newRoute: ({ newRoute }) => newRoute,
          victims: ({ victims }) => victims,
          contacted: ({ contacted }) => contacted,
          positive: ({ positive }) => positive,
        },
      ),
    ],
  }
}

function victimsCodeFacts(tables: NorthmereTables): Facts {
  return {
    ...shared('victims-code', 'rights due to victims', tables),
    names: { eligible: 'Eligible', met: 'Met' },
    people: true,
    grains: [
      grainOf(
        tables.victimsCode,
        monthOf,
        {
          district: ({ district }) => district,
          right: ({ right }) => right,
          case: ({ kind }) => kind,
        },
        { eligible: ({ eligible }) => eligible, met: ({ met }) => met },
      ),
    ],
  }
}

/** The investigation teams, of one year: no months, and no place. */
function teamsFacts(tables: NorthmereTables): Facts {
  return {
    ...shared('teams', 'cases', tables),
    names: { positive: 'Positive outcomes', cases: 'Cases' },
    provisional: new Set(),
    grains: [
      grainOf(
        tables.teams,
        () => -1,
        { unit: ({ team }) => team },
        { positive: ({ positive }) => positive, cases: ({ cases }) => cases },
      ),
    ],
  }
}

/** What all facts have; March 2025 is provisional unless they say otherwise. */
function shared(id: FactsId, counted: string, { districts }: NorthmereTables): Facts {
  return {
    id,
    counted,
    districts,
    people: false,
    records: false,
    grains: [],
    late: null,
    names: {},
    committed: {},
    provisional: new Set([T14a.month]),
  }
}

const PLACES = new Map(Array.from({ length: MONTHS }, (_, i) => [monthAt(i), i]))

function monthOf({ month }: { month: string }): number {
  return PLACES.get(month) ?? -1
}
