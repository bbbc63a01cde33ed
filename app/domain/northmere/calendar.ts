/** The data run from April 2021 to March 2025: month 0 to month 47. */
export const MONTHS = 48

const FIRST_YEAR = 2021
const APRIL = 3
const SHORT_NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
]

/** Month i as `2021-04`. */
export function monthAt(i: number): string {
  const year = FIRST_YEAR + Math.floor((i + APRIL) / 12)
  return `${year}-${String(monthOfYear(i) + 1).padStart(2, '0')}`
}

/** Month i's place in the calendar year, January 0 to December 11. */
export function monthOfYear(i: number): number {
  return (i + APRIL) % 12
}

/** `2021-04` as `Apr 2021`. */
export function monthLabel(month: string): string {
  return `${shortMonthName(Number(month.slice(5)) - 1)} ${month.slice(0, 4)}`
}

/** January 0 to December 11 as `Jan` to `Dec`. */
export function shortMonthName(place: number): string {
  return SHORT_NAMES[place] ?? ''
}

/** The financial year, April to March, that `2023-02` falls in, as `2022/23`. */
export function financialYear(month: string): string {
  const year = Number(month.slice(0, 4))
  const start = Number(month.slice(5)) > APRIL ? year : year - 1
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`
}
