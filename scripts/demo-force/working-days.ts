import { addDays, londonDay } from '#app/domain/civil-days.ts'

/** Nobody learns at weekends or on the fixed public holidays. */
const PUBLIC_HOLIDAYS = ['01-01', '12-25', '12-26']

export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !PUBLIC_HOLIDAYS.includes(day.slice(5))
}

/** The day itself if it is a working day, otherwise the next that is. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))
}

/** The instant at so many seconds after midnight, by the clocks of London. */
export function londonInstant(day: string, seconds: number): string {
  const midnight = midnights.get(day) ?? londonMidnight(day)
  midnights.set(day, midnight)
  return new Date(midnight + Math.round(seconds * 1000)).toISOString()
}

/** There are few days and many instants, and asking for the clocks of London is slow. */
const midnights = new Map<string, number>()

function londonMidnight(day: string): number {
  // Half an hour before midnight in Greenwich it is already tomorrow in British Summer Time.
  const isSummerTime = londonDay(`${day}T23:30:00Z`) !== day
  return Date.parse(`${day}T00:00:00Z`) - (isSummerTime ? 3_600_000 : 0)
}
