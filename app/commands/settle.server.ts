import { contentHash } from '#app/content/content-hash.ts'
import type { Course, Curriculum } from '#app/domain/courses.ts'
import { PROGRAMME } from '#app/domain/instruments.ts'
import { assessmentResult, goalMetAt, isSecure } from '#app/domain/results.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Assignment } from '#db/assignments.ts'
import { listFinishedMarks } from '#db/attempts.ts'
import {
  listMilestones,
  type Milestone,
  recordCompletion,
  recordMilestones,
} from '#db/completions.ts'
import type { Trx } from '#db/connect.ts'
import { listLessonGoals } from '#db/lessons.ts'
import { listKnownModules } from '#db/starting-points.ts'
import { awardAchievements } from './award-achievements.server.ts'
import { recordStudyTimes } from './record-study-times.server.ts'

interface Settle {
  assignment: Assignment
  curriculum: Curriculum
  at: string
  newId: NewId
  /** What was recorded is no evidence by itself, only what it completes: a page of a lesson. */
  isLesson?: boolean
}

/**
 * Draws every consequence of what has just been recorded, in the same transaction: modules complete
 * and secure, the assessment passed, the course completed, stamps and badges earned. Each is recorded once,
 * dated by the evidence that satisfied it. Gives the badges this call awarded. The transaction holds
 * the person: on PostgreSQL two finishes at the same moment would each miss what the other reached.
 */
export async function settle(
  trx: Trx,
  { assignment, curriculum, at, newId, isLesson = false }: Settle,
): Promise<{ awarded: string[] }> {
  const course = curriculum.courses.find((one) => one.id === assignment.course)
  if (!course) throw new Error(`There is no course ${assignment.course}`)
  const before = await listMilestones(trx, assignment.personId)
  const now = await reached(trx, assignment, course, before)
  await recordMilestones(trx, now)
  await recordStudyTimes(trx, now)
  const milestones = now.length > 0 ? await listMilestones(trx, assignment.personId) : before
  await completeCourse(
    trx,
    assignment,
    course,
    milestones.filter((one) => one.assignmentId === assignment.id),
  )
  // Reading all of somebody's evidence is slow, and most pages of a lesson complete nothing.
  if (isLesson && now.length === 0) return { awarded: [] }
  const { personId } = assignment
  return { awarded: await awardAchievements(trx, { personId, curriculum, at, newId }) }
}

/** What has been reached and was not before: only what is still missing is looked at. */
async function reached(
  trx: Trx,
  assignment: Assignment,
  course: Course,
  before: Milestone[],
): Promise<Milestone[]> {
  const isMissing = (subject: string, standard: Milestone['standard']) =>
    !before.some(
      (one) =>
        one.assignmentId === assignment.id && one.subject === subject && one.standard === standard,
    )
  const modules = course.modules.filter(
    ({ code, check }) =>
      isMissing(code, 'complete') || (check !== null && isMissing(code, 'secure')),
  )
  const toPass = isMissing(course.id, 'passed') ? course.assessment : null
  const attempts = await listFinishedMarks(trx, assignment.id, [
    ...modules.map(({ code, check }) => (check === null ? PROGRAMME : code)),
    ...(toPass ? [course.id] : []),
  ])
  if (attempts.length === 0) return []
  const goals = await listLessonGoals(trx, assignment.id)
  const milestones: Milestone[] = []
  // Tested out: known from the diagnostic, and the check agrees. Asked only where it decides something.
  let known: Set<string> | undefined
  const isKnown = async (code: string) => {
    known ??= await listKnownModules(trx, assignment.personId)
    return known.has(code)
  }
  const reach = (subject: string, standard: Milestone['standard'], achievedAt: string) => {
    if (isMissing(subject, standard))
      milestones.push({ assignmentId: assignment.id, subject, standard, achievedAt })
  }

  for (const module of modules) {
    if (module.check === null) {
      const diagnostic = attempts.find((attempt) => attempt.kind === 'diagnostic')
      if (diagnostic) reach(module.code, 'complete', diagnostic.finishedAt)
      continue
    }
    const rules = module.check
    const checks = attempts.filter(
      (attempt) => attempt.kind === 'check' && attempt.subject === module.code,
    )
    const [firstCheck] = checks
    const metAt = goalMetAt(
      module,
      goals.filter((goal) => goal.module === module.code),
    )
    const secure = checks.find((check) => isSecure(check.slots, rules))
    if (secure) reach(module.code, 'secure', secure.finishedAt)
    if (firstCheck && metAt !== null) {
      reach(module.code, 'complete', later(firstCheck.finishedAt, metAt))
    } else if (secure && (await isKnown(module.code))) {
      reach(module.code, 'complete', secure.finishedAt)
    }
  }

  const passed = toPass
    ? attempts.find(
        (attempt) =>
          attempt.kind === 'assessment' &&
          attempt.subject === course.id &&
          assessmentResult(attempt.slots, toPass).passed,
      )
    : undefined
  if (passed) reach(course.id, 'passed', passed.finishedAt)
  return milestones
}

async function completeCourse(
  trx: Trx,
  assignment: Assignment,
  course: Course,
  milestones: Milestone[],
): Promise<void> {
  const needed: [string, Milestone['standard']][] = [
    ...course.modules.map(({ code }): [string, 'complete'] => [code, 'complete']),
    ...(course.assessment ? [[course.id, 'passed'] as [string, 'passed']] : []),
  ]
  const evidence = needed.flatMap(
    ([subject, standard]) =>
      milestones.find((one) => one.subject === subject && one.standard === standard) ?? [],
  )
  if (needed.length === 0 || evidence.length < needed.length) return
  await recordCompletion(trx, {
    assignmentId: assignment.id,
    achievedAt: evidence.map((one) => one.achievedAt).reduce(later),
    ruleHash: contentHash({ needed }),
    evidence: JSON.stringify(
      evidence.map(({ subject, standard, achievedAt }) => ({ subject, standard, achievedAt })),
    ),
  })
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
