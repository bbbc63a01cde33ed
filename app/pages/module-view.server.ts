import type { TestOutView } from '#app/components/lesson/test-out.tsx'
import { attemptHref, attemptResultHref } from '#app/domain/addresses.ts'
import type { CheckRules, Course, Module } from '#app/domain/courses.ts'
import type { Fields } from '#app/domain/exercises/exercise.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import type { DiagnosticView, LessonView, ModuleCheckView } from '#app/domain/lesson-view.ts'
import type { LessonSituation } from '#app/domain/lesson-view-of.ts'
import type { Person } from '#app/domain/people.ts'
import { minutesShown } from '#app/domain/study-time.ts'
import type { RequestContext } from '#app/server/context.ts'
import { findOpenAssignment } from '#db/assignments.ts'
import { listAttempts, type ScoredAttempt } from '#db/attempts.ts'
import { listMilestones, type Standard } from '#db/completions.ts'
import { listLessonRecords } from '#db/lessons.ts'
import { listKnownModules } from '#db/starting-points.ts'

/** Everything that a page of a module is worked out from: what this person did, and the page they ask for. */
export async function lessonSituationOf(
  { db, newId, measuredMinutes, tables }: RequestContext,
  person: Person,
  { course, module }: { course: Course; module: Module },
  request: Request,
): Promise<LessonSituation> {
  const query: Fields = Object.fromEntries(new URL(request.url).searchParams)
  const assignment = await findOpenAssignment(db, person.id, course.id)
  const attempts = assignment ? await listAttempts(db, assignment.id) : []
  const milestones = await listMilestones(db, person.id)
  const has = (standard: Standard) =>
    milestones.some((one) => one.subject === module.code && one.standard === standard)
  return {
    module: { ...module, minutes: minutesShown(module, await measuredMinutes()).minutes },
    exercise: module.exercise === null ? null : exerciseById(module.exercise),
    records: assignment ? await listLessonRecords(db, assignment.id, module.code) : [],
    check: module.check
      ? checkView(attempts, module.code, module.check, has('secure'))
      : diagnosticView(attempts, module),
    isComplete: has('complete'),
    learnerSeed: person.seed,
    holder: person.id,
    northmere: tables(),
    step: query.step ?? null,
    query,
    nextId: newId(),
  }
}

/** Where the starting point shows a module as known: its check may come before its lesson. */
export async function testOutOf(
  { db }: RequestContext,
  person: Person,
  { code, check, prediction, step, steps }: LessonView,
): Promise<TestOutView | null> {
  const isUntouched = prediction?.made === null && step === steps[0]?.id
  if (check.kind !== 'check' || check.isSecure || !isUntouched) return null
  if (!(await listKnownModules(db, person.id)).has(code)) return null
  return { secureAt: check.secureAt, of: check.questions }
}

function checkView(
  attempts: readonly ScoredAttempt[],
  code: string,
  { questions, secureAt }: CheckRules,
  isSecure: boolean,
): ModuleCheckView {
  const own = attempts.filter(({ kind, subject }) => kind === 'check' && subject === code)
  const open = own.find(({ state }) => state === 'open')
  const finished = own.filter(({ state }) => state === 'finished')
  const best = finished.reduce<ModuleCheckView['best']>(
    (found, { right, of }) => (found === null || right > found.right ? { right, of } : found),
    null,
  )
  const newest = finished.at(-1)
  return {
    kind: 'check',
    questions,
    best,
    isSecure,
    secureAt,
    state: open ? 'open' : newest ? 'done' : 'not-begun',
    href: open ? attemptHref(open.id) : newest ? attemptResultHref(newest.id) : null,
  }
}

function diagnosticView(attempts: readonly ScoredAttempt[], { questions }: Module): DiagnosticView {
  const states = attempts.filter(({ kind }) => kind === 'diagnostic').map(({ state }) => state)
  return {
    kind: 'diagnostic',
    state: states.includes('finished') ? 'done' : states.includes('open') ? 'open' : 'not-begun',
    questions: questions.filter(({ form }) => form === 'A').length,
  }
}
