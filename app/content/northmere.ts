import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Total } from '#app/domain/formulas.ts'
import type { HotspotRow } from '#app/domain/northmere/hotspot.ts'
import type { MapSquare } from '#app/domain/northmere/map.ts'
import type { MonthlyRow } from '#app/domain/northmere/monthly.ts'
import {
  readHotspot,
  readMap,
  readMonthly,
  readResponses,
  readTeams,
} from '#app/domain/northmere/read.ts'
import type { ResponseRow } from '#app/domain/northmere/response.ts'
import type { TeamRow } from '#app/domain/northmere/teams.ts'

/** The tables of `courses/data/` that charts, facts and formulas are worked out from. */
export interface Northmere {
  monthly: MonthlyRow[]
  responses: ResponseRow[]
  teams: TeamRow[]
  map: MapSquare[]
  hotspot: HotspotRow[]
  total: Total
}

/** Reads Northmere from its committed files, which are read and never regenerated here. */
export async function readNorthmere(directory: string): Promise<Northmere> {
  const text = (name: string) => readFile(path.join(directory, name), 'utf8')
  const monthly = readMonthly(await text('monthly.csv'))
  return {
    monthly,
    responses: readResponses(await text('response.csv')),
    teams: readTeams(await text('teams.csv')),
    map: readMap(await text('map.csv')),
    hotspot: readHotspot(await text('asb-hotspot.csv')),
    total: (type, district, from, to) =>
      monthly
        .filter((row) => row.type === type && row.i >= from && row.i < to)
        .filter((row) => district === null || row.district === district)
        .reduce((sum, row) => sum + row.count, 0),
  }
}
