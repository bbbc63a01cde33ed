import { MONTHS, monthAt } from '../northmere/calendar.ts'
import { CRIME_TYPES } from '../northmere/crime-types.ts'
import { recordsOf } from '../northmere/records.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { memberIds } from './dimensions.ts'
import { type Grain, grainOf } from './facts.ts'

/** How many happened in a month: the month and the places of the team and of the type in their lists. */
export type CommittedCount = readonly [month: number, team: number, offence: number, count: number]

/**
 * Crimes and incidents by the month they happened, by team: counted from the records themselves, so
 * that a list of records adds up to it. Those that happened before April 2021 are in no month. It
 * takes seconds, so a release carries it.
 */
export function committedCounts(tables: NorthmereTables): CommittedCount[] {
  const places = new Map(Array.from({ length: MONTHS }, (_, i) => [monthAt(i), i]))
  const [teams, offences] = [memberIds('team'), CRIME_TYPES.length]
  const counts = new Uint32Array(MONTHS * teams.length * offences)
  for (const rows of byMonth(tables))
    for (const { month, district, type } of rows.teamsMonthly)
      for (const { committed, team } of recordsOf({ month, district, type }, rows)) {
        const place = places.get(committed.slice(0, 7))
        if (place === undefined) continue
        const cell =
          (place * teams.length + teams.indexOf(team)) * offences + CRIME_TYPES.indexOf(type)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
  return [...counts].flatMap((count, cell): CommittedCount[] => {
    const [offence, rest] = [cell % offences, Math.floor(cell / offences)]
    return count === 0
      ? []
      : [[Math.floor(rest / teams.length), rest % teams.length, offence, count]]
  })
}

/** The counts by month committed as facts; worked out when first asked for, if a release has none. */
export function committedGrain(
  tables: NorthmereTables,
  released: readonly CommittedCount[] | null,
): () => Grain {
  let made: Grain | null = null
  return () => {
    made ??= grainFrom(released ?? committedCounts(tables))
    return made
  }
}

function grainFrom(counts: readonly CommittedCount[]): Grain {
  const teams = memberIds('team')
  const isCrime = CRIME_TYPES.map((type) => type !== 'asb_incidents')
  return grainOf(
    counts,
    ([month]) => month,
    {
      district: ([, team]) => teams[team]?.slice(0, 1) ?? '',
      team: ([, team]) => teams[team] ?? '',
      offence: ([, , offence]) => CRIME_TYPES[offence] ?? '',
    },
    {
      countCommitted: ([, , , count]) => count,
      crimeCommitted: ([, , offence, count]) => (isCrime[offence] ? count : 0),
    },
  )
}

/** The records of a cell are looked for in all that is given: a month at a time is enough. */
function byMonth({ teamsMonthly, outcomes }: Pick<NorthmereTables, 'teamsMonthly' | 'outcomes'>) {
  const months = [...new Set(teamsMonthly.map(({ month }) => month))]
  return months.map((month) => ({
    teamsMonthly: teamsMonthly.filter((row) => row.month === month),
    outcomes: outcomes.filter((row) => row.month === month),
  }))
}
