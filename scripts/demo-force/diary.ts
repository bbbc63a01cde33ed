import { addDays } from '#app/domain/civil-days.ts'
import type { Stream } from '#app/domain/randomness.ts'
import { londonInstant, workingDayFrom } from './working-days.ts'

/** One person's time: always forwards, only on working days and in working hours. */
export interface Diary {
  /** The instant reached, and its day in London. */
  now(): string
  today(): string
  dayAfter(days: number): string
  /** Sits down on this day, or the first working day after it; never earlier than already reached. */
  sitDownOn(day: string): string
  /** Goes on for about so many minutes. What does not fit into the day is done on the next. */
  spend(minutes: number): string
}

/** People sit down to learn between these seconds of the day: from 8:10 to 16:00. */
const EARLIEST_START = 29_400
const LATEST_START = 57_600
/** Nobody goes on after 17:45. */
const HOME_TIME = 63_900
/** Two things are never done within the same few seconds. */
const SHORTEST = 4

export function openDiary(stream: Stream): Diary {
  let day = ''
  let seconds = 0

  function sitDownOn(wanted: string): string {
    const next = wanted > day ? wanted : addDays(day, 1)
    day = workingDayFrom(next)
    seconds = EARLIEST_START + stream() * (LATEST_START - EARLIEST_START)
    return now()
  }

  const now = () => londonInstant(day, seconds)

  return {
    now,
    today: () => day,
    dayAfter: (days) => addDays(day, days),
    sitDownOn,
    spend(minutes) {
      const longer = Math.max(SHORTEST, minutes * 60 * (0.6 + 0.8 * stream()))
      if (seconds + longer > HOME_TIME) return sitDownOn(addDays(day, 1))
      seconds += longer
      return now()
    },
  }
}
