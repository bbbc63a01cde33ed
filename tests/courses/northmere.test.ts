import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CRIME_TYPES } from '#app/domain/northmere/crime-types.ts'
import type { DistrictId } from '#app/domain/northmere/districts.ts'
import { northmereFiles } from '#app/domain/northmere/files.ts'
import { ratesByDistrict } from '#app/domain/northmere/rates.ts'
import * as read from '#app/domain/northmere/read.ts'
import * as dashboards from '#app/domain/northmere/read-dashboards.ts'
import {
  financialYearTotals,
  monthlySeries,
  type SeriesQuery,
  totalCount,
} from '#app/domain/northmere/series.ts'
import { readTables, TABLE_FILES } from '#app/domain/northmere/tables.ts'
import { drawTeamsMonthly } from '#app/domain/northmere/teams-monthly.ts'
import { TRUTHS } from '#app/domain/northmere/truths.ts'
import facts from '../reference/northmere-facts.json' with { type: 'json' }

const FOLDER = join(import.meta.dirname, '../../courses/data')
const hashes: Record<string, string> = JSON.parse(committed('hashes.json'))
const generated = northmereFiles()
const rows = read.readMonthly(committed('monthly.csv'))

describe('the committed files of Northmere', () => {
  test.each(Object.keys(generated))('%s is what the program draws, byte for byte', (name) => {
    expect(committed(name) === generated[name]).toBe(true)
  })

  test.each(Object.keys(hashes))('%s has the SHA-256 in hashes.json', (name) => {
    expect(createHash('sha256').update(committed(name)).digest('hex')).toBe(hashes[name])
  })

  test('are all hashed, and no other data file is there', () => {
    const data = readdirSync(FOLDER).filter((name) => !['README.md', 'hashes.json'].includes(name))
    expect(data.sort()).toEqual(Object.keys(hashes).sort())
  })

  test.each([
    ['monthly.csv', read.readMonthly, 3072],
    ['districts.csv', read.readDistricts, 8],
    ['survey.csv', read.readSurvey, 48],
    ['cells-lantern.csv', read.readCells, 200],
    ['cells-beacon.csv', read.readCells, 200],
    ['teams.csv', read.readTeams, 40],
    ['response.csv', read.readResponses, 3200],
    ['map.csv', read.readMap, 120],
    ['outcomes-mix.csv', read.readOutcomesMix, 8],
    ['asb-addresses.csv', read.readAsbAddresses, 6],
    ['risk-tool.csv', read.readRiskTool, 3],
    ['chain.csv', read.readChain, 6],
    ['patrol-hours.csv', read.readPatrolHours, 24],
    ['asb-hotspot.csv', read.readHotspot, 48],
    ['outcomes.csv', dashboards.readOutcomes, 2688],
    ['teams-monthly.csv', dashboards.readTeamsMonthly, 3072],
    ['response-monthly.csv', dashboards.readResponseMonths, 768],
    ['vawg.csv', dashboards.readVawg, 1536],
    ['victims-code.csv', dashboards.readVictimsCode, 3072],
    ['scorecard.csv', dashboards.readScorecard, 2320],
  ] as const)('%s can be read', (name, reader, length) => {
    expect(reader(committed(name))).toHaveLength(length)
  })
})

describe('the tables that are read from them', () => {
  const files = Object.fromEntries(TABLE_FILES.map((name) => [name, committed(name)]))

  test('are every CSV file there is', () => {
    const csv = Object.keys(hashes).filter((name) => name.endsWith('.csv'))
    expect([...TABLE_FILES].sort()).toEqual(csv.sort())
  })

  test('are read as they were drawn, lists of counts too', () => {
    const { teamsMonthly, monthly } = readTables(files)
    expect(teamsMonthly).toEqual(drawTeamsMonthly(monthly))
  })

  test('cannot be read without one of the files', () => {
    const { 'vawg.csv': _, ...others } = files
    expect(() => readTables(others)).toThrow('vawg.csv is missing')
  })

  test('are small enough to be read when the service starts: under 900 kB', () => {
    const bytes = Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(bytes).toBeLessThan(900_000)
  })
})

describe('no planted truth is without words', () => {
  test.each(Object.entries(TRUTHS))('%s says what it is', (_, truth) => {
    expect(truth.says).toMatch(/^[A-Z].+\.$/)
  })
})

describe('totals agree with those computed independently', () => {
  test('robbery in Gorsedale by year and by month', () => {
    expect(years({ type: 'robbery', district: 'G' })).toEqual(Object.values(facts.robG))
    expect(counts({ type: 'robbery', district: 'G' })).toEqual(facts.robG_series)
  })

  test('vehicle crime in Brackwater by month, before and after October 2023', () => {
    const series = counts({ type: 'vehicle_crime', district: 'B' })
    expect(series).toEqual(facts.vehB_series)
    expect(mean(series.slice(0, 30))).toBeCloseTo(facts.vehB.before, 10)
    expect(mean(series.slice(30, 47))).toBeCloseTo(facts.vehB.after, 10)
  })

  test('burglary in Harrowbank, April to February of three years', () => {
    const query = { type: 'burglary_residential', district: 'H' } as const
    expect(counts(query)).toEqual(facts.burH_series)
    const { fy22_11, fy23_24_11, fy24to25_11 } = facts.burH
    expect(years(query, 11).slice(1)).toEqual([fy22_11, fy23_24_11, fy24to25_11])
  })

  test('shoplifting by year, whole and without March', () => {
    const query = { type: 'shoplifting', district: 'all' } as const
    expect(years(query)).toEqual(Object.values(facts.shopFY))
    expect(years(query, 11)).toEqual(Object.values(facts.shop11))
  })

  test('stalking and harassment by year and by month', () => {
    const query = { type: 'stalking_harassment', district: 'all' } as const
    expect(years(query)).toEqual(Object.values(facts.stalkFY))
    expect(counts(query)).toEqual(facts.stalk_series)
  })

  test('violence in the 12 months to February 2025, counted and as two rates', () => {
    const districts = read.readDistricts(committed('districts.csv'))
    const query = { type: 'violence_with_injury', from: '2024-03', to: '2025-02' } as const
    const perResident = ratesByDistrict(rows, districts, { ...query, per: 'resident' })
    const perPresent = ratesByDistrict(rows, districts, { ...query, per: 'daytime' })
    const found = perResident.map(({ district, count, perThousand }, at) => [
      district,
      [count, tenth(perThousand), tenth(perPresent[at]?.perThousand)],
    ])
    expect(Object.fromEntries(found)).toEqual(facts.viol)
  })

  test('burglary in Alderbrook, the complete months', () => {
    const query = { type: 'burglary_residential', district: 'A', to: '2025-02' } as const
    expect(counts(query)).toEqual(facts.alder)
    expect([Math.min(...counts(query)), Math.max(...counts(query))]).toEqual(facts.aldermin)
  })

  test('violence in Calderport and anti-social behaviour everywhere by month', () => {
    expect(counts({ type: 'violence_with_injury', district: 'C' })).toEqual(facts.calder)
    expect(counts({ type: 'asb_incidents', district: 'all' })).toEqual(facts.asb)
  })

  test('crime and anti-social behaviour by year in Elmsea and Harrowbank', () => {
    const of = (district: DistrictId) => years({ type: 'crime-and-asb', district })
    const pairs = of('E').map((count, at) => [count, of('H')[at]])
    expect(pairs).toEqual(Object.values(facts.EH))
  })

  test.each(Object.entries(facts.mar))(
    '%s in February and in the provisional March of 2025',
    (name, pair) => {
      const type = CRIME_TYPES.find((one) => one === name) ?? 'crime-and-asb'
      expect(counts({ type, district: 'all', from: '2025-02' })).toEqual(pair)
    },
  )

  test('all crime in Gorsedale in February 2025', () => {
    const query = { type: 'all-crime', from: '2025-02', to: '2025-02' } as const
    expect(totalCount(monthlySeries(rows, { ...query, district: 'G' }))).toBe(
      facts.allcrime_feb25_G,
    )
  })
})

function committed(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}

function counts(query: SeriesQuery): number[] {
  return monthlySeries(rows, query).map(({ count }) => count)
}

function years(query: SeriesQuery, firstMonths = 12): number[] {
  return financialYearTotals(rows, query, { firstMonths }).map(({ count }) => count)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function tenth(value = Number.NaN): number {
  return Math.round(value * 10) / 10
}
