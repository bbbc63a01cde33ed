import { isOverdue } from './civil-days.ts'
import type { Course, Module } from './courses.ts'
import type { AttemptKind } from './instruments.ts'

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
  status: ModuleStatus
}

export type AssessmentStatus = 'cannot-start' | 'ready' | 'open' | 'not-yet-shown' | 'passed'

export interface CourseStanding {
  id: string
  title: string
  summary: string
  href: string
  modules: ModuleStanding[]
  modulesDone: number
  minutesLeft: number
  assessment: { title: string; href: string; minutes: number; status: AssessmentStatus } | null
  status: 'completed' | 'in-progress' | 'not-begun'
  completedAt: string | null
  isAssigned: boolean
  dueOn: string | null
  isOverdue: boolean
}

/** Where a learner stands on one course, from what is stored and today's civil date. */
export function courseStanding(course: Course, facts: LearnerFacts, today: string): CourseStanding {
  const assignment = facts.assignments.find((one) => one.course === course.id)
  const modules = course.modules.map((module) => moduleStanding(module, facts))
  const modulesDone = modules.filter(isDone).length
  const completion = facts.completions.find((one) => one.course === course.id)
  const assessment = assessmentStanding(course, facts, modulesDone === modules.length)
  const hasBegun =
    modules.some((module) => module.status !== 'not-begun') || assessment?.status === 'open'
  const dueOn = assignment?.dueOn ?? null
  return {
    id: course.id,
    title: course.title,
    summary: course.summary,
    href: `/courses/${course.id}`,
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

function moduleStanding(module: Module, facts: LearnerFacts): ModuleStanding {
  const reached = (standard: string) =>
    facts.milestones.some((one) => one.subject === module.code && one.standard === standard)
  const hasBegun =
    facts.modulesWithRecords.includes(module.code) ||
    facts.attempts.some((one) => one.kind === 'check' && one.subject === module.code)
  return {
    code: module.code,
    title: module.title,
    href: `/courses/${module.course}/${module.slug}`,
    minutes: module.minutes,
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

function assessmentStanding(course: Course, facts: LearnerFacts, mayStart: boolean) {
  if (!course.assessment) return null
  const attempts = facts.attempts.filter(
    (one) => one.kind === 'assessment' && one.subject === course.id,
  )
  const passed = facts.milestones.some(
    (one) => one.subject === course.id && one.standard === 'passed',
  )
  const status: AssessmentStatus = attempts.some((one) => one.state === 'open')
    ? 'open'
    : passed
      ? 'passed'
      : !mayStart
        ? 'cannot-start'
        : attempts.length > 0
          ? 'not-yet-shown'
          : 'ready'
  return {
    title: course.assessment.title,
    href: `/courses/${course.id}/assessment`,
    minutes: course.assessment.minutes,
    status,
  }
}

/** One thing to do next, with how long it takes; null when everything offered is done. */
export interface NextStep {
  label: string
  href: string
  minutes: number
  course: string
}

/** What to do next: the course due soonest, what is begun before what is not, undated courses last. */
export function nextStep(standings: readonly CourseStanding[]): NextStep | null {
  const open = standings
    .filter((one) => one.status !== 'completed')
    .sort((a, b) => urgency(a).localeCompare(urgency(b)))
  for (const course of open) {
    const begun = course.modules.find((module) => module.status === 'in-progress')
    const module = begun ?? course.modules.find((one) => !isDone(one))
    if (module) {
      const verb = begun ? 'Continue' : 'Start'
      return {
        label: `${verb}: ${module.title}`,
        href: module.href,
        minutes: module.minutes,
        course: course.title,
      }
    }
    if (course.assessment && course.assessment.status !== 'passed') {
      const { status, title, href, minutes } = course.assessment
      const verb = { open: 'Continue', 'not-yet-shown': 'Try again' }[status as string] ?? 'Take'
      return { label: `${verb}: ${title}`, href, minutes, course: course.title }
    }
  }
  return null
}

function urgency(course: CourseStanding): string {
  const begun = course.status === 'in-progress' ? '0' : '1'
  return `${course.dueOn ?? '9999'} ${begun}`
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
