import type { AddressesRow } from '../northmere/asb-addresses.ts'
import { callsFromBusiest } from '../northmere/asb-addresses.ts'
import type { DistrictId } from '../northmere/districts.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { mean, median, quantile } from '../statistics/describe.ts'
import { formatNumber } from '../statistics/words.ts'

/** Minutes that callers of a district waited; the longest may be made longer. */
export function waitsOf(
  { responses }: Pick<NorthmereTables, 'responses'>,
  district: DistrictId,
  longer = 0,
): number[] {
  const waits = responses.filter((row) => row.district === district).map(({ minutes }) => minutes)
  const ordered = waits.sort((a, b) => a - b)
  return ordered.map((minutes, at) => (at === ordered.length - 1 ? minutes + longer : minutes))
}

/** The mean, the median and the 90th percentile of some waits, in minutes. */
export function summaryOf(waits: readonly number[]) {
  return {
    mean: mean(waits) ?? 0,
    median: median(waits) ?? 0,
    tenth: percentileOf(waits, 90),
  }
}

/** The wait below which so many per cent of the waits lie. */
export function percentileOf(waits: readonly number[], percent: number): number {
  return quantile(waits, percent / 100) ?? 0
}

/** Addresses and the calls they made, in all and from the busiest. */
export function busiest(rows: readonly AddressesRow[], percent: number) {
  const all = rows.reduce((sum, { addresses }) => sum + addresses, 0)
  const calls = rows.reduce((sum, row) => sum + row.addresses * row.calls, 0)
  const addresses = Math.round((all * percent) / 100)
  const from = callsFromBusiest(addresses, rows)
  return { all, calls, addresses, from, share: (100 * from) / calls }
}

/** "14.5". */
export function one(value: number): string {
  return formatNumber(value, 1)
}
