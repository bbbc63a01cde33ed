/** One row of `asb-addresses.csv`: how many addresses made so many calls in the year. */
export interface AddressesRow {
  calls: number
  addresses: number
}

/** T11, exact: 980 addresses and their 1,820 calls. */
export const ASB_ADDRESSES: readonly AddressesRow[] = [
  { calls: 1, addresses: 700 },
  { calls: 2, addresses: 150 },
  { calls: 3, addresses: 60 },
  { calls: 5, addresses: 40 },
  { calls: 12, addresses: 20 },
  { calls: 20, addresses: 10 },
]

/** The calls made by the busiest so many addresses. */
export function callsFromBusiest(addresses: number, rows = ASB_ADDRESSES): number {
  let left = addresses
  let calls = 0
  for (const row of rows.toSorted((a, b) => b.calls - a.calls)) {
    const taken = Math.min(left, row.addresses)
    calls += taken * row.calls
    left -= taken
  }
  return calls
}
