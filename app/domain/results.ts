import type { AssessmentRules, CheckRules, Module } from './courses.ts'

/** One marked slot, as far as a pass is concerned. */
export interface MarkedSlot {
  module: string
  isRight: boolean
}

export interface AssessmentResult {
  right: number
  of: number
  needed: number
  byModule: { module: string; right: number; of: number }[]
  passed: boolean
}

/** Applies the pass rule: enough right overall, and no module with none right. */
export function assessmentResult(
  slots: readonly MarkedSlot[],
  rules: AssessmentRules,
): AssessmentResult {
  const modules = [...new Set(slots.map((slot) => slot.module))]
  const byModule = modules.map((module) => {
    const own = slots.filter((slot) => slot.module === module)
    return { module, right: countRight(own), of: own.length }
  })
  const right = countRight(slots)
  const needed = marksNeeded(slots.length, rules)
  const noneAtZero = !rules.noModuleAtZero || byModule.every((module) => module.right > 0)
  return {
    right,
    of: slots.length,
    needed,
    byModule,
    passed: slots.length > 0 && right >= needed && noneAtZero,
  }
}

/** 9 of 12 is the pass share; over fewer questions the marks needed are rounded up. */
export function marksNeeded(of: number, rules: AssessmentRules): number {
  return Math.ceil(of * rules.passShare - 1e-9)
}

/** An exercise whose goal was met, or an example that was finished or shown, and when. */
export interface LessonGoal {
  part: 'prediction' | 'exercise' | 'faded'
  subject: string
  at: string
}

/**
 * When the goal of a module's lesson was met: that of its exercise or, in a lesson without one, the
 * last of its examples. Null while it is not; before all time where the lesson asks for nothing.
 */
export function goalMetAt(
  { exercise, faded }: Pick<Module, 'exercise' | 'faded'>,
  goals: readonly LessonGoal[],
): string | null {
  const needed = exercise === null ? faded.map(({ id }) => id) : [exercise]
  const part = exercise === null ? 'faded' : 'exercise'
  const when = needed.map(
    (subject) => goals.find((goal) => goal.part === part && goal.subject === subject)?.at,
  )
  return when.reduce<string | null>(
    (last, at) => (last === null || at === undefined ? null : at > last ? at : last),
    BEFORE_ALL_TIME,
  )
}

const BEFORE_ALL_TIME = ''

/** A module is secure when enough of one check's questions are right, on any attempt. */
export function isSecure(slots: readonly MarkedSlot[], rules: CheckRules): boolean {
  return countRight(slots) >= rules.secureAt
}

function countRight(slots: readonly MarkedSlot[]): number {
  return slots.filter((slot) => slot.isRight).length
}
