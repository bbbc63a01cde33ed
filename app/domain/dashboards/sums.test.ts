import { expect, test } from 'vitest'
import { committedTables } from '../northmere/tables-for-tests.ts'
import type { DimensionId } from './dashboard.ts'
import { memberIds } from './dimensions.ts'
import type { Facts, Filter } from './facts.ts'
import { factsOf } from './facts-of.ts'
import { sumBy, sumsOfEveryMonth } from './sums.ts'

const tables = committedTables()
const all = factsOf(tables)
const crime = named('crime')
const year = new Set(Array.from({ length: 12 }, (_, at) => 24 + at))

function named(id: keyof typeof all): Facts {
  const facts = all[id]
  if (!facts) throw new Error(`There are no facts called ${id}`)
  return facts
}

/** The rows of the table themselves, added up one by one. */
function counted(filter: Filter, isIn: (row: { district: string; type: string }) => boolean) {
  const months = [...new Set(tables.monthly.map(({ month }) => month))].sort()
  return tables.monthly
    .filter((row) => filter.months.has(months.indexOf(row.month)) && isIn(row))
    .reduce((sum, { count }) => sum + count, 0)
}

test.each<[string, Filter['keep']]>([
  ['nothing is filtered', {}],
  ['one district is kept', { district: new Set(['G']) }],
  [
    'several members of two dimensions are kept',
    { district: new Set(['A', 'C']), offence: new Set(['robbery', 'shoplifting']) },
  ],
  ['a filter does not reach these facts', { grade: new Set(['emergency']) }],
])('sums are those of the rows where %s', (_, keep) => {
  const filter = { months: year, keep }
  const isIn = ({ district, type }: { district: string; type: string }) =>
    (keep.district?.has(district) ?? true) && (keep.offence?.has(type) ?? true)
  expect(sumBy(crime, ['count'], filter, 'none')?.get('all')).toEqual([counted(filter, isIn)])
  const byDistrict = sumBy(crime, ['count'], filter, 'district')
  const kept = memberIds('district').filter((id) => keep.district?.has(id) ?? true)
  expect([...(byDistrict ?? [])]).toEqual(
    kept.map((id) => [id, [counted(filter, (row) => row.district === id && isIn(row))]]),
  )
  const byMonth = sumBy(crime, ['count'], filter, 'month')
  expect([...(byMonth ?? [])]).toEqual(
    [...year].map((month) => [String(month), [counted({ months: new Set([month]), keep }, isIn)]]),
  )
})

test('what is in no month is in every period', () => {
  const map = named('map')
  const sumIn = (months: number[]) =>
    sumBy(map, ['count'], { months: new Set(months), keep: {} }, 'none')?.get('all')
  expect(sumIn([])).toEqual(sumIn([1, 2, 3]))
  expect(sumIn([])?.[0]).toBeGreaterThan(0)
})

test('columns come in the order asked for, and a detail that no grain has gives nothing', () => {
  const filter: Filter = { months: year, keep: {} }
  const [positive = 0, crimes = 0] =
    sumBy(crime, ['positive', 'crime'], filter, 'none')?.get('all') ?? []
  expect(sumBy(crime, ['crime', 'positive'], filter, 'none')?.get('all')).toEqual([
    crimes,
    positive,
  ])
  expect(positive).toBeLessThan(crimes)
  expect(sumBy(crime, ['positive'], filter, 'team')).toBeNull()
})

test('every month has what a month alone has', () => {
  const by: DimensionId = 'right'
  const code = named('victims-code')
  const keep = { district: new Set(['B', 'F']) }
  const each = sumsOfEveryMonth(code, 'met', keep, by) ?? []
  for (const month of [0, 17, 47]) {
    const alone = sumBy(code, ['met'], { months: new Set([month]), keep }, by)
    expect(each[month]).toEqual([...(alone?.values() ?? [])].map(([sum]) => sum))
  }
})
