/**
 * Days as people in the UK count them. An instant is ISO-8601 UTC text; a civil day is
 * `2026-11-22` in Europe/London, right across both clock changes.
 */

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil day in London at an instant. */
export function londonDay(instant: string): string {
  return LONDON_DAY.format(new Date(instant))
}

/** The civil day some days later (or earlier, if negative). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one civil day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Whether a due day has passed: a day ends at midnight in London, so the day itself is in time. */
export function isOverdue(dueOn: string | null, today: string): boolean {
  return dueOn !== null && today > dueOn
}

const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** `22 November 2026`. */
export function writtenDay(day: string): string {
  return LONG_DAY.format(new Date(`${day}T00:00:00Z`))
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** `22 Nov 2026`, for tables. */
export function shortDay(day: string): string {
  return SHORT_DAY.format(new Date(`${day}T00:00:00Z`)).replace('Sept', 'Sep')
}

const LONDON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
})

/** `2:05pm` in London. */
export function writtenTime(instant: string): string {
  return LONDON_TIME.format(new Date(instant)).replace(/\s/g, '').toLowerCase()
}
