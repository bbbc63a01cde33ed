import { median } from './statistics/describe.ts'
import { roundHalfAway } from './statistics/words.ts'

/**
 * How long a module really takes. Opening a page leaves no trace (a GET changes nothing), so the time
 * is worked out from what was recorded: a gap between two records up to the longest gap counts whole,
 * since reading a page and thinking take minutes; a longer one was a break and does not count at all.
 */

/** Longer than this between two records is a break: no page of a lesson is read for so long. */
export const LONGEST_GAP_SECONDS = 10 * 60

/** The situation is read before the first record; the curriculum allows it a minute (section 3). */
export const BEFORE_FIRST_RECORD_SECONDS = 60

/** Under this many people the author's estimate stands: it is the better guess. */
export const ENOUGH_PEOPLE = 20

/** Only the newest so many of each module count, so that a rewritten lesson gets its own time. */
export const NEWEST_TIMES = 200

/** Something recorded in one module by one person, in its lesson or in its check. */
export interface StudyRecord {
  from: 'prediction' | 'exercise' | 'faded' | 'check'
  at: string
}

/**
 * Active seconds from the first record to the module's completion. Null where the lesson was passed
 * over (no exercise and no example recorded) or there was no check: such times would pull the middle
 * down.
 */
export function studySeconds(records: readonly StudyRecord[], completedAt: string): number | null {
  const own = records.filter(({ at }) => at <= completedAt)
  const wasStudied = own.some(({ from }) => from === 'exercise' || from === 'faded')
  if (!wasStudied || !own.some(({ from }) => from === 'check')) return null
  const instants = own.map(({ at }) => Date.parse(at) / 1000).sort((a, b) => a - b)
  const gaps = instants.slice(1).map((instant, place) => instant - (instants[place] ?? instant))
  const active = gaps.filter((gap) => gap <= LONGEST_GAP_SECONDS)
  return Math.round(active.reduce((sum, gap) => sum + gap, BEFORE_FIRST_RECORD_SECONDS))
}

/** One person's time for one module. */
export interface TimeTaken {
  module: string
  personId: string
  seconds: number
}

/** By module code: the middle of what people took, in whole minutes, and how many people that is. */
export type MeasuredMinutes = ReadonlyMap<string, { minutes: number; people: number }>

/** The measured minutes of every module that enough people have finished; the others are left out. */
export function measuredMinutes(times: readonly TimeTaken[]): MeasuredMinutes {
  const modules = new Set(times.map(({ module }) => module))
  return new Map(
    [...modules].flatMap((module) => {
      const own = times.filter((time) => time.module === module)
      const people = new Set(own.map(({ personId }) => personId)).size
      const middle = median(own.map(({ seconds }) => seconds))
      if (people < ENOUGH_PEOPLE || middle === null) return []
      return [[module, { minutes: Math.max(1, roundHalfAway(middle / 60)), people }] as const]
    }),
  )
}

/** What a reader is told a module takes, and how many people that was measured on; null: an estimate. */
export function minutesShown(
  module: { code: string; minutes: number },
  measured: MeasuredMinutes,
): { minutes: number; timedBy: number | null } {
  const found = measured.get(module.code)
  return { minutes: found?.minutes ?? module.minutes, timedBy: found?.people ?? null }
}
