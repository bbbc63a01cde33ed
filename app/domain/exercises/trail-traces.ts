import { CRIME_TYPES } from '../northmere/crime-types.ts'
import { DISTRICT_IDS } from '../northmere/districts.ts'
import type { MonthlyRow } from '../northmere/monthly.ts'
import {
  AS_FOUND,
  CLEAR,
  filterInWords,
  filtersInWords,
  type TrailFilters,
  totalThrough,
  YEARS,
} from './trail-page.ts'

type Name = keyof TrailFilters

/** One way in which the page may stand otherwise than the question needs. */
interface Slip {
  name: Name
  value: string
}

/**
 * The setting of the page that shows this number: the one that differs in the fewest filters from
 * what the question needs, in words; null where no setting with up to two slips shows it.
 */
export function traceOf(
  number: number,
  rows: readonly MonthlyRow[],
  needed: TrailFilters,
): string | null {
  const slips = slipsFrom(needed)
  const pairs = slips.flatMap((one, at) =>
    slips.slice(at + 1).flatMap((other) => (one.name === other.name ? [] : [[one, other]])),
  )
  const found = [...slips.map((one) => [one]), ...pairs].find(
    (some) => totalThrough(rows, withSlips(needed, some)) === number,
  )
  return found === undefined ? null : inWords(needed, found)
}

/** Likelier slips first: a filter left as it was found, then one not set, then one set wrongly. */
function slipsFrom(needed: TrailFilters): Slip[] {
  const found = NAMES.map((name): Slip => ({ name, value: AS_FOUND[name] }))
  const open = NAMES.map((name): Slip => ({ name, value: CLEAR[name] }))
  const wrong: Slip[] = [
    ...YEARS.map((value): Slip => ({ name: 'year', value })),
    ...DISTRICT_IDS.map((value): Slip => ({ name: 'district', value })),
    ...CRIME_TYPES.map((value): Slip => ({ name: 'type', value })),
    { name: 'provisional', value: 'left-out' },
    { name: 'asb', value: 'left-out' },
  ]
  return [...found, ...open, ...wrong].filter(
    ({ name, value }, at, all) =>
      needed[name] !== value &&
      all.findIndex((one) => one.name === name && one.value === value) === at,
  )
}

const NAMES: Name[] = ['district', 'asb', 'provisional', 'year', 'type', 'month']

function withSlips(needed: TrailFilters, slips: Slip[]): TrailFilters {
  return { ...needed, ...Object.fromEntries(slips.map(({ name, value }) => [name, value])) }
}

function inWords(needed: TrailFilters, slips: Slip[]): string {
  const filters = withSlips(needed, slips)
  const blamed = slips.map(({ name }) => blame(name, filters, needed)).join(' and ')
  return `That is the card with ${filtersInWords(filters)}. ${blamed.charAt(0).toUpperCase()}${blamed.slice(1)}.`
}

function blame(name: Name, filters: TrailFilters, needed: TrailFilters): string {
  const [is, should] = [filterInWords(name, filters), filterInWords(name, needed)]
  if (name === 'asb')
    return is === null
      ? 'anti-social behaviour was counted too'
      : 'the filter pane still left anti-social behaviour out'
  if (name === 'provisional' && is === null) return 'March 2025 was counted too'
  if (is === null) return `${should} was not set`
  if (should === null) return `${is} was still on`
  return `${is} was set, and the question asks for ${should}`
}
