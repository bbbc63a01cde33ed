import { inOrderOf } from './batches.ts'
import { addDays, londonDay } from './civil-days.ts'
import type { Course, Module } from './courses.ts'
import type { Certainty } from './questions.ts'

/**
 * When what was learned comes back. Days are civil days in London; instants are ISO-8601 UTC text. A
 * refresh covers everything completed, so however many are booked for a day, one is taken.
 */

/** Days after a module is completed: 2 days, 1, 4 and 12 weeks (curriculum, section 3, "Return"). */
export const REFRESH_AFTER_DAYS = [2, 7, 28, 84] as const

/** Days after an answer that was wrong at certainty 3 (curriculum, section 4). */
export const MISTAKE_AFTER_DAYS = 2

/** What a refresh is said to take; it has no time limit. */
export const REFRESH_MINUTES = 5

/** One answer to a practice question that has been marked, in a check or in a refresh. */
export interface PracticeAnswer {
  itemId: string
  module: string
  isRight: boolean
  certainty: Certainty | null
  at: string
}

/** What the store knows of one learner, as far as refreshes go. */
export interface RefreshFacts {
  /** When each module was first completed, in any order. */
  completed: readonly { module: string; at: string }[]
  /** Oldest first, each by its newest mark. */
  answers: readonly PracticeAnswer[]
  /** Refreshes finished. */
  refreshes: readonly { startedAt: string; finishedAt: string }[]
}

export interface RefreshPlan {
  /** Null while nothing is due today. */
  due: {
    /** The first day it was due; today at the latest. */
    since: string
    /** The modules it is booked for, in the order they were completed. */
    modules: string[]
    /** How many booked days have passed: today is in time. One refresh settles them all. */
    overdue: number
  } | null
  /** The booked days after today, soonest first, each with the modules it is booked for. */
  next: { on: string; modules: string[] }[]
}

/**
 * Whether a refresh is due on a day and when the next ones are. A refresh finished on one day settles
 * what was due by that day, as far as it was booked when the refresh was started; taken before
 * anything is due it settles nothing.
 */
export function refreshPlan(facts: RefreshFacts, today: string): RefreshPlan {
  const taken = facts.refreshes.map(({ startedAt, finishedAt }) => ({
    startedAt,
    finishedOn: londonDay(finishedAt),
  }))
  const left = bookingsOf(facts).filter(
    ({ on, madeAt }) =>
      // What was missed or completed after a refresh was drawn is not in it, however late it ends.
      !taken.some(({ startedAt, finishedOn }) => on <= finishedOn && madeAt <= startedAt),
  )
  const due = left.filter(({ on }) => on <= today)
  const dueOn = daysOf(due)
  const [since] = dueOn
  return {
    due:
      since === undefined
        ? null
        : { since, modules: modulesOf(due), overdue: dueOn.filter((on) => on < today).length },
    next: daysOf(left)
      .filter((on) => on > today)
      .map((on) => ({ on, modules: modulesOf(left.filter((booking) => booking.on === on)) })),
  }
}

/** The modules that refreshes draw from: those with a check; the diagnostic's questions stay its own. */
export function refreshableModules(courses: readonly Pick<Course, 'modules'>[]): Module[] {
  return courses.flatMap(({ modules }) => modules.filter(({ check }) => check !== null))
}

/** Whether an answer was wrong and the learner sure of it. */
export function isConfidentMistake({
  isRight,
  certainty,
}: Pick<PracticeAnswer, 'isRight' | 'certainty'>): boolean {
  return !isRight && certainty === 3
}

interface Booking {
  module: string
  on: string
  madeAt: string
}

function bookingsOf({ completed, answers }: RefreshFacts): Booking[] {
  return inOrderOf(completed, ({ at }) => at).flatMap(({ module, at }) => [
    ...bookingsFrom(module, at, REFRESH_AFTER_DAYS),
    ...answers
      // Nothing of a module is asked before it is complete: then it comes back in two days anyway.
      .filter((one) => one.module === module && one.at > at && isConfidentMistake(one))
      .flatMap((one) => bookingsFrom(module, one.at, [MISTAKE_AFTER_DAYS])),
  ])
}

function bookingsFrom(module: string, madeAt: string, afterDays: readonly number[]): Booking[] {
  const day = londonDay(madeAt)
  return afterDays.map((days) => ({ module, on: addDays(day, days), madeAt }))
}

function daysOf(bookings: readonly Booking[]): string[] {
  return [...new Set(bookings.map(({ on }) => on))].sort()
}

function modulesOf(bookings: readonly Booking[]): string[] {
  return [...new Set(bookings.map(({ module }) => module))]
}
