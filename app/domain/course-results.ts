import type { AttemptKind } from './instruments.ts'
import type { AssessmentStanding, CourseStanding, ModuleStanding } from './standing.ts'

/** So many right of so many questions. */
export interface Score {
  right: number
  of: number
}

/** A finished check or assessment with its score by the newest marks. */
export interface FinishedAttempt extends Score {
  kind: AttemptKind
  /** A module's code or a course's id. */
  subject: string
  finishedAt: string
}

/** A course as its learner sees their own results. */
export interface CourseResults {
  id: string
  title: string
  href: string
  modules: (ModuleStanding & {
    /** The check with most right; null before one is finished. */
    best: Score | null
  })[]
  assessment: (AssessmentStanding & { result: AssessmentOutcome | null }) | null
}

export type AssessmentOutcome =
  /** The score is of the attempt that passed; null if that is not known. */
  { kind: 'passed'; at: string; score: Score | null } | { kind: 'not-yet-shown'; best: Score }

/** Where a learner stands on a course, with the best of each check and what the assessment came to. */
export function courseResults(
  standing: CourseStanding,
  attempts: readonly FinishedAttempt[],
  passedAt: string | null,
): CourseResults {
  const { id, title, href, modules, assessment } = standing
  const of = (kind: AttemptKind, subject: string) =>
    attempts.filter((one) => one.kind === kind && one.subject === subject)
  return {
    id,
    title,
    href,
    modules: modules.map((module) => ({ ...module, best: best(of('check', module.code)) })),
    assessment: assessment && {
      ...assessment,
      result: assessmentOutcome(of('assessment', id), passedAt),
    },
  }
}

function assessmentOutcome(
  tries: readonly FinishedAttempt[],
  passedAt: string | null,
): AssessmentOutcome | null {
  if (passedAt !== null) {
    const passed = tries.find(({ finishedAt }) => finishedAt === passedAt)
    return { kind: 'passed', at: passedAt, score: passed ? scoreOf(passed) : null }
  }
  const most = best(tries)
  return most && { kind: 'not-yet-shown', best: most }
}

function best(attempts: readonly Score[]): Score | null {
  const [first] = attempts.toSorted((a, b) => b.right - a.right)
  return first ? scoreOf(first) : null
}

function scoreOf({ right, of }: Score): Score {
  return { right, of }
}
