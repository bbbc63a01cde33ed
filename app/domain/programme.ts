import { addDays, londonDay } from './civil-days.ts'
import type { Course } from './courses.ts'
import type { ProgrammeTest } from './instruments.ts'
import { keyedStream } from './randomness.ts'
import type { LearnerFacts } from './standing.ts'

/** Weeks after the post-test at which it is asked what has stayed. */
export const DELAYED_TEST_AFTER_DAYS = 84

/** What each of the tests is said to take; there is no time limit. */
export const PROGRAMME_TEST_MINUTES = 15

export interface ProgrammeTestStanding {
  status: 'cannot-start' | 'ready' | 'open' | 'done'
  /** The attempt that is open or was finished first. */
  attemptId: string | null
  /** The first day on which it can be taken, where that is known and lies ahead. */
  opensOn: string | null
}

export type ProgrammeStanding = Record<ProgrammeTest, ProgrammeTestStanding>

/**
 * Which of the programme's tests can be taken today, each once: the diagnostic at any time, the
 * post-test when every course is completed, the delayed test from twelve weeks after that.
 */
export function programmeStanding(
  facts: Facts,
  courses: readonly Course[],
  today: string,
): ProgrammeStanding {
  const diagnostic = testStanding('diagnostic', facts, true)
  const postTest = testStanding(
    'post-test',
    facts,
    diagnostic.status === 'done' && isEveryCourseCompleted(facts, courses),
  )
  const finishedAt = finishedOf('post-test', facts)?.finishedAt ?? null
  const opensOn =
    finishedAt === null ? null : addDays(londonDay(finishedAt), DELAYED_TEST_AFTER_DAYS)
  const delayed = testStanding('delayed-test', facts, opensOn !== null && today >= opensOn)
  return {
    diagnostic,
    'post-test': postTest,
    'delayed-test': delayed.status === 'cannot-start' ? { ...delayed, opensOn } : delayed,
  }
}

type Facts = Pick<LearnerFacts, 'attempts' | 'completions'>

/** The courses that count are those with an assessment. */
function isEveryCourseCompleted({ completions }: Facts, courses: readonly Course[]): boolean {
  const assessed = courses.filter(({ assessment }) => assessment !== null)
  return assessed.every(({ id }) => completions.some(({ course }) => course === id))
}

function testStanding(kind: ProgrammeTest, facts: Facts, mayStart: boolean): ProgrammeTestStanding {
  const open = facts.attempts.find((one) => one.kind === kind && one.state === 'open')
  const done = finishedOf(kind, facts)
  const attemptId = (done ?? open)?.id ?? null
  const status = done ? 'done' : open ? 'open' : mayStart ? 'ready' : 'cannot-start'
  return { status, attemptId, opensOn: null }
}

function finishedOf(kind: ProgrammeTest, { attempts }: Facts) {
  return attempts.find((one) => one.kind === kind && one.state === 'finished')
}

/** The diagnostic form of a learner: A or B by chance, always the same for the same person. */
export function diagnosticForm(learnerSeed: string): 'A' | 'B' {
  return keyedStream('diagnostic-form', learnerSeed)() < 0.5 ? 'A' : 'B'
}

/** The form not taken before. */
export function otherForm(form: 'A' | 'B'): 'A' | 'B' {
  return form === 'A' ? 'B' : 'A'
}
