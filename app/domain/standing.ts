import { assessmentHref, courseHref, moduleHref } from './addresses.ts'
import { addDays, isOverdue, londonDay } from './civil-days.ts'
import type { Course, Module } from './courses.ts'
import type { AttemptKind } from './instruments.ts'
import { type MeasuredMinutes, minutesShown } from './study-time.ts'

/** What the store knows about one learner, under the assignments open now. */
export interface LearnerFacts {
  assignments: { id: string; course: string; dueOn: string | null }[]
  milestones: {
    assignmentId: string
    subject: string
    standard: 'complete' | 'secure' | 'passed'
    achievedAt: string
  }[]
  /** Oldest first. */
  attempts: {
    id: string
    kind: AttemptKind
    subject: string
    state: 'open' | 'finished'
    form: 'A' | 'B' | null
    finishedAt: string | null
  }[]
  /** Modules in whose lesson something was recorded. */
  modulesWithRecords: string[]
  completions: { course: string; achievedAt: string }[]
}

export type ModuleStatus = 'not-begun' | 'in-progress' | 'complete' | 'secure'

export interface ModuleStanding {
  code: string
  title: string
  href: string
  minutes: number
  /** How many people's times the minutes are the middle of; null where they are the author's estimate. */
  timedBy: number | null
  status: ModuleStatus
}

export type AssessmentStatus =
  | 'cannot-start'
  | 'ready'
  | 'open'
  | 'not-yet-shown'
  /** Both forms have been taken: the next try opens a week after the last. */
  | 'opens-later'
  | 'passed'

/** The statuses in which an assessment may be begun or carried on. */
export type StartableStatus = 'ready' | 'open' | 'not-yet-shown'

export function isStartable(status: AssessmentStatus): status is StartableStatus {
  return status === 'ready' || status === 'open' || status === 'not-yet-shown'
}

export interface AssessmentStanding {
  title: string
  href: string
  minutes: number
  status: AssessmentStatus
  /** The first day of the next try, where it lies ahead. */
  opensOn: string | null
}

export interface CourseStanding {
  id: string
  title: string
  summary: string
  href: string
  modules: ModuleStanding[]
  modulesDone: number
  minutesLeft: number
  assessment: AssessmentStanding | null
  status: 'completed' | 'in-progress' | 'not-begun'
  completedAt: string | null
  isAssigned: boolean
  dueOn: string | null
  isOverdue: boolean
}

/**
 * Where a learner stands on one course, from what is stored and today's civil date. Minutes are the
 * measured ones where there are any.
 */
export function courseStanding(
  course: Course,
  facts: LearnerFacts,
  today: string,
  measured: MeasuredMinutes = new Map(),
): CourseStanding {
  const assignment = facts.assignments.find((one) => one.course === course.id)
  const modules = course.modules.map((module) => moduleStanding(module, facts, measured))
  const modulesDone = modules.filter(isDone).length
  const completion = facts.completions.find((one) => one.course === course.id)
  const assessment = assessmentStanding(course, facts, modulesDone === modules.length, today)
  const hasBegun =
    modules.some((module) => module.status !== 'not-begun') || assessment?.status === 'open'
  const dueOn = assignment?.dueOn ?? null
  return {
    id: course.id,
    title: course.title,
    summary: course.summary,
    href: courseHref(course),
    modules,
    modulesDone,
    minutesLeft:
      total(modules.filter((module) => !isDone(module)).map((module) => module.minutes)) +
      (assessment && assessment.status !== 'passed' ? assessment.minutes : 0),
    assessment,
    status: completion ? 'completed' : hasBegun ? 'in-progress' : 'not-begun',
    completedAt: completion?.achievedAt ?? null,
    isAssigned: assignment !== undefined,
    dueOn,
    isOverdue: !completion && isOverdue(dueOn, today),
  }
}

function moduleStanding(
  module: Module,
  facts: LearnerFacts,
  measured: MeasuredMinutes,
): ModuleStanding {
  const reached = (standard: string) =>
    facts.milestones.some((one) => one.subject === module.code && one.standard === standard)
  const hasBegun =
    facts.modulesWithRecords.includes(module.code) ||
    facts.attempts.some(
      (one) =>
        (one.kind === 'check' && one.subject === module.code) ||
        (one.kind === 'diagnostic' && module.check === null),
    )
  return {
    code: module.code,
    title: module.title,
    href: moduleHref(module),
    ...minutesShown(module, measured),
    status: reached('complete')
      ? reached('secure')
        ? 'secure'
        : 'complete'
      : hasBegun
        ? 'in-progress'
        : 'not-begun',
  }
}

function isDone({ status }: ModuleStanding): boolean {
  return status === 'complete' || status === 'secure'
}

/** A first try and a free resit; after both forms there are so many days before the next. */
const FREE_TRIES = 2
const DAYS_BETWEEN_TRIES = 7

function assessmentStanding(
  course: Course,
  facts: LearnerFacts,
  mayStart: boolean,
  today: string,
): AssessmentStanding | null {
  if (!course.assessment) return null
  const { title, minutes } = course.assessment
  const attempts = facts.attempts.filter(
    (one) => one.kind === 'assessment' && one.subject === course.id,
  )
  const opensOn = nextTryOn(attempts)
  const standing = { title, href: assessmentHref(course), minutes }
  const status = (): AssessmentStatus => {
    if (attempts.some((one) => one.state === 'open')) return 'open'
    if (facts.milestones.some((one) => one.subject === course.id && one.standard === 'passed'))
      return 'passed'
    if (!mayStart) return 'cannot-start'
    if (attempts.length === 0) return 'ready'
    return opensOn !== null && today < opensOn ? 'opens-later' : 'not-yet-shown'
  }
  const now = status()
  return { ...standing, status: now, opensOn: now === 'opens-later' ? opensOn : null }
}

/** The civil day from which the next try may begin; null while there are free ones. */
function nextTryOn(attempts: LearnerFacts['attempts']): string | null {
  const last = attempts.at(-1)?.finishedAt ?? null
  if (attempts.length < FREE_TRIES || last === null) return null
  return addDays(londonDay(last), DAYS_BETWEEN_TRIES)
}

/** One thing to do next, with how long it takes; null when everything offered is done. */
export interface NextStep {
  label: string
  href: string
  minutes: number
  course: string
}

/**
 * What to do next: the course due soonest, what is begun before what is not, undated courses last;
 * among equals the course that the learner's starting point suggests.
 */
export function nextStep(
  standings: readonly CourseStanding[],
  suggested: string | null = null,
): NextStep | null {
  const open = standings
    .filter((one) => one.status !== 'completed')
    .sort((a, b) => urgency(a, suggested).localeCompare(urgency(b, suggested)))
  for (const course of open) {
    const step = moduleStep(course) ?? assessmentStep(course)
    if (step) return step
  }
  return null
}

function moduleStep({ modules, title: course }: CourseStanding): NextStep | null {
  const begun = modules.find((module) => module.status === 'in-progress')
  const module = begun ?? modules.find((one) => !isDone(one))
  if (!module) return null
  const { title, href, minutes } = module
  return { label: `${begun ? 'Continue' : 'Start'}: ${title}`, href, minutes, course }
}

const ASSESSMENT_VERBS: Partial<Record<AssessmentStatus, string>> = {
  ready: 'Take',
  open: 'Continue',
  'not-yet-shown': 'Try again',
}

function assessmentStep({ assessment, title: course }: CourseStanding): NextStep | null {
  const verb = assessment && ASSESSMENT_VERBS[assessment.status]
  if (!assessment || !verb) return null
  const { title, href, minutes } = assessment
  return { label: `${verb}: ${title}`, href, minutes, course }
}

function urgency(course: CourseStanding, suggested: string | null): string {
  const begun = course.status === 'in-progress' ? '0' : '1'
  const first = course.id === suggested ? '0' : '1'
  return `${course.dueOn ?? '9999'} ${begun} ${first}`
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
