import { contentHash } from '#app/content/content-hash.ts'
import type { Course, Curriculum } from '#app/domain/courses.ts'
import { evidenceFrom, passportStanding } from '#app/domain/passport.ts'
import { assessmentResult, isSecure } from '#app/domain/results.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import type { Assignment } from '#db/assignments.ts'
import { listFinishedMarks } from '#db/attempts.ts'
import { recordAward } from '#db/awards.ts'
import {
  listMilestones,
  type Milestone,
  recordCompletion,
  recordMilestones,
} from '#db/completions.ts'
import type { Trx } from '#db/connect.ts'
import { listExerciseGoals } from '#db/lessons.ts'
import { holdPerson } from '#db/people.ts'

interface Settle {
  assignment: Assignment
  curriculum: Curriculum
  newId: NewId
}

/**
 * Draws every consequence of what has just been recorded, in the same transaction: modules complete
 * and secure, the assessment passed, the course completed, stamps earned. Each is recorded once,
 * dated by the evidence that satisfied it. Gives the badges this call awarded.
 */
export async function settle(
  trx: Trx,
  { assignment, curriculum, newId }: Settle,
): Promise<{ awarded: string[] }> {
  const course = curriculum.courses.find((one) => one.id === assignment.course)
  if (!course) throw new Error(`There is no course ${assignment.course}`)
  // On PostgreSQL two finishes at the same moment would each miss what the other just reached.
  await holdPerson(trx, assignment.personId)
  await recordMilestones(trx, await reached(trx, assignment, course))
  const milestones = await listMilestones(trx, assignment.personId)
  await completeCourse(
    trx,
    assignment,
    course,
    milestones.filter((one) => one.assignmentId === assignment.id),
  )
  return { awarded: await awardStamps(trx, assignment.personId, curriculum, milestones, newId) }
}

async function reached(trx: Trx, assignment: Assignment, course: Course): Promise<Milestone[]> {
  const goals = await listExerciseGoals(trx, assignment.id)
  const attempts = await listFinishedMarks(trx, assignment.id)
  const milestones: Milestone[] = []
  const reach = (subject: string, standard: Milestone['standard'], achievedAt: string) =>
    milestones.push({ assignmentId: assignment.id, subject, standard, achievedAt })

  for (const module of course.modules) {
    const checks = attempts.filter(
      (attempt) => attempt.kind === 'check' && attempt.subject === module.code,
    )
    const [firstCheck] = checks
    const goalMet = module.exercise === null ? firstCheck?.finishedAt : goals.get(module.code)
    if (firstCheck && goalMet) reach(module.code, 'complete', later(firstCheck.finishedAt, goalMet))
    const secure = checks.find((check) => isSecure(check.slots, module.check))
    if (secure) reach(module.code, 'secure', secure.finishedAt)
  }

  const rules = course.assessment
  const passed = rules
    ? attempts.find(
        (attempt) =>
          attempt.kind === 'assessment' &&
          attempt.subject === course.id &&
          assessmentResult(attempt.slots, rules).passed,
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

async function awardStamps(
  trx: Trx,
  personId: string,
  curriculum: Curriculum,
  milestones: Milestone[],
  newId: NewId,
): Promise<string[]> {
  const standing = passportStanding(
    curriculum.passport,
    curriculum.courses,
    evidenceFrom(milestones),
  )
  const awarded: string[] = []
  for (const { rule, requirements, earnedAt } of standing) {
    if (earnedAt === null) continue
    const isNew = await recordAward(trx, {
      id: newId(),
      personId,
      badge: rule.strand,
      rulesVersion: curriculum.passport.version,
      awardedAt: earnedAt,
      evidence: JSON.stringify(requirements.map(({ sentence, metAt }) => ({ sentence, metAt }))),
    })
    if (isNew) awarded.push(rule.strand)
  }
  return awarded
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
