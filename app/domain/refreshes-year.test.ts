import { describe, expect, test } from 'vitest'
import { keyedStream, wholeBelow } from './randomness.ts'
import { type PracticeAnswer, type RefreshFacts, refreshPlan } from './refreshes.ts'

/**
 * A year of somebody who completes modules at all hours, and takes refreshes on time, late or never.
 * What is due on each day is held against a diary that is kept forwards, a day at a time, in whole
 * days since 1970 and with British Summer Time written out: it shares no code with the rule.
 */

const FIRST_DAY = Date.UTC(2026, 0, 5) / 86_400_000
const DAYS = 450
const MODULES = Array.from({ length: 18 }, (_, index) => `M${index}`)

// Summer time begins and ends at 01:00 UTC.
const SUMMERS = [
  [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)],
  [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)],
]

const isSummer = (instant: number) =>
  SUMMERS.some(([begins = 0, ends = 0]) => instant >= begins && instant < ends)

/** The days since 1970 on a clock in London. */
const dayOf = (instant: number) =>
  Math.floor((instant + (isSummer(instant) ? 3_600_000 : 0)) / 86_400_000)

const written = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The instant at which a clock in London shows so many minutes past midnight on a day. */
function atLondon(day: number, minutes: number): number {
  const inWinter = day * 86_400_000 + minutes * 60_000
  return isSummer(inWinter - 3_600_000) ? inWinter - 3_600_000 : inWinter
}

const iso = (instant: number) => new Date(instant).toISOString()

interface Habits {
  /** The chance that a refresh that is due is taken on a day. */
  takes: number
  /** The chance that one is taken though nothing is due. */
  early: number
  /** How many days a refresh is left open. */
  leavesOpen: number
}

interface Event {
  instant: number
  kind: 'complete' | 'mistake' | 'start' | 'finish'
  module: string
}

/** What is booked, by module: the day, and the moment it was written down. */
type Diary = { module: string; day: number; since: number }[]

function liveAYear(seed: string, habits: Habits) {
  const chance = keyedStream('year', seed)
  const diary: Diary = []
  const completed: { module: string; at: string }[] = []
  const answers: PracticeAnswer[] = []
  const refreshes: { startedAt: string; finishedAt: string }[] = []
  let open: { started: number; finishOn: number } | null = null
  const plans: { day: number; plan: unknown; due: unknown }[] = []
  let settledOnce = 0

  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS; day += 1) {
    for (const event of eventsOf(day)) happen(event)
    plans.push({
      day,
      plan: refreshPlan({ completed, answers, refreshes } satisfies RefreshFacts, written(day)),
      due: expected(day),
    })
  }
  return { plans, completed, answers, refreshes, settledOnce }

  function eventsOf(day: number): Event[] {
    const events: Event[] = []
    const left = MODULES.filter((module) => !completed.some((one) => one.module === module))
    const [next] = left
    if (next !== undefined && chance() < 0.06) {
      // Late in the evening, just after midnight, or at some time of the day.
      const minutes = [23 * 60 + 30, 30, wholeBelow(1440, chance)][wholeBelow(3, chance)] ?? 0
      events.push({ instant: atLondon(day, minutes), kind: 'complete', module: next })
    }
    if (chance() < 0.04) {
      const module = MODULES[wholeBelow(MODULES.length, chance)] ?? ''
      events.push({ instant: atLondon(day, wholeBelow(1440, chance)), kind: 'mistake', module })
    }
    const isDue = diary.some((one) => one.day <= day)
    if (!open && completed.length > 0 && chance() < (isDue ? habits.takes : habits.early)) {
      const minutes = [23 * 60 + 40, 5, wholeBelow(1400, chance)][wholeBelow(3, chance)] ?? 0
      const started = atLondon(day, minutes)
      const days = wholeBelow(habits.leavesOpen + 1, chance)
      open = { started, finishOn: day + days }
      events.push({ instant: started, kind: 'start', module: '' })
      events.push({ instant: started + 1, kind: 'mistake', module: completed[0]?.module ?? '' })
      if (days === 0) events.push({ instant: started + 60_000, kind: 'finish', module: '' })
    } else if (open?.finishOn === day) {
      events.push({ instant: atLondon(day, 23 * 60 + 50), kind: 'finish', module: '' })
    }
    return events.sort((a, b) => a.instant - b.instant)
  }

  function happen({ instant, kind, module }: Event) {
    const day = dayOf(instant)
    const isComplete = completed.some((one) => one.module === module)
    if (kind === 'complete') {
      completed.push({ module, at: iso(instant) })
      for (const days of [2, 7, 28, 84]) diary.push({ module, day: day + days, since: instant })
    } else if (kind === 'mistake') {
      const sure = [1, 2, 3, 3][wholeBelow(4, chance)] as 1 | 2 | 3
      answers.push({
        itemId: `${module}-01`,
        module,
        isRight: false,
        certainty: sure,
        at: iso(instant),
      })
      if (sure === 3 && isComplete) diary.push({ module, day: day + 2, since: instant })
    } else if (kind === 'finish' && open) {
      refreshes.push({ startedAt: iso(open.started), finishedAt: iso(instant) })
      const started = open.started
      const kept = diary.filter((one) => one.day > day || one.since > started)
      settledOnce += diary.length - kept.length
      diary.splice(0, diary.length, ...kept)
      open = null
    }
  }

  function expected(day: number) {
    const order = completed.map((one) => one.module)
    const modules = (entries: Diary) =>
      order.filter((module) => entries.some((one) => one.module === module))
    const days = [...new Set(diary.map((one) => one.day))].sort((a, b) => a - b)
    const passed = days.filter((one) => one <= day)
    return {
      due:
        passed.length === 0
          ? null
          : {
              since: written(passed[0] ?? 0),
              modules: modules(diary.filter((one) => one.day <= day)),
              overdue: passed.filter((one) => one < day).length,
            },
      next: days
        .filter((one) => one > day)
        .map((on) => ({
          on: written(on),
          modules: modules(diary.filter((one) => one.day === on)),
        })),
    }
  }
}

const LEARNERS: Record<string, Habits> = {
  'takes each on its day': { takes: 1, early: 0, leavesOpen: 0 },
  'takes some early': { takes: 1, early: 0.1, leavesOpen: 0 },
  'is often late': { takes: 0.15, early: 0.02, leavesOpen: 0 },
  'leaves them open for days': { takes: 0.5, early: 0.05, leavesOpen: 9 },
  'never takes one': { takes: 0, early: 0, leavesOpen: 0 },
}

describe.each(Object.entries(LEARNERS))('over a year, for somebody who %s', (name, habits) => {
  test('a refresh is due on exactly the days that the diary says', () => {
    for (let life = 0; life < 3; life += 1) {
      const { plans } = liveAYear(`${name} ${life}`, habits)
      for (const { day, plan, due } of plans) expect(plan, written(day)).toEqual(due)
    }
  }, 30_000)
})

test('the year has both clock changes, late evenings, early mornings, mistakes and refreshes in it', () => {
  const lives = Array.from({ length: 3 }, (_, life) =>
    liveAYear(`often late ${life}`, { takes: 0.15, early: 0.02, leavesOpen: 3 }),
  )
  const completed = lives.flatMap((life) => life.completed.map(({ at }) => at))
  // Half past midnight in summer time is half past eleven of the day before in UTC.
  expect(completed.filter((at) => /-0[4-9]-.*T23:30/.test(at)).length).toBeGreaterThan(5)
  expect(completed.filter((at) => /-0[4-9]-.*T22:30/.test(at)).length).toBeGreaterThan(5)
  for (const life of lives) {
    expect(life.refreshes.length).toBeGreaterThan(5)
    expect(life.settledOnce).toBeGreaterThan(20)
    expect(life.answers.length).toBeGreaterThan(10)
  }
  expect([
    dayOf(Date.parse('2026-03-29T22:59:59Z')),
    dayOf(Date.parse('2026-03-29T23:00:00Z')),
  ]).toEqual([20_541, 20_542])
}, 30_000)
