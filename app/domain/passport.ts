import type { Course, PassportRules, Requirement, StampRule } from './courses.ts'

/** What a person has done, as far as a stamp is concerned. */
export interface Evidence {
  /** Module codes completed, with when. */
  modulesComplete: ReadonlyMap<string, string>
  /** Courses whose assessment has been passed, with when. */
  assessmentsPassed: ReadonlyMap<string, string>
}

/** A standard that somebody reached, and when. */
export interface Reached {
  subject: string
  standard: 'complete' | 'secure' | 'passed'
  achievedAt: string
}

/** What a person has reached, as the passport's rules read it. */
export function evidenceFrom(reached: readonly Reached[]): Evidence {
  const reachedAt = (standard: Reached['standard']) =>
    new Map(
      reached
        .filter((one) => one.standard === standard)
        .map((one) => [one.subject, one.achievedAt]),
    )
  return { modulesComplete: reachedAt('complete'), assessmentsPassed: reachedAt('passed') }
}

export interface RequirementStanding {
  requirement: Requirement
  /** In one sentence: what is done, or what is left. */
  sentence: string
  done: number
  of: number
  /** When the last of it was done; null while something is left. */
  metAt: string | null
}

export interface StampStanding {
  rule: StampRule
  requirements: RequirementStanding[]
  /** The instant of the satisfying evidence: it never moves. Null while something is left. */
  earnedAt: string | null
}

/** Where a person stands on every stamp of the passport. */
export function passportStanding(
  rules: PassportRules,
  courses: readonly Course[],
  evidence: Evidence,
): StampStanding[] {
  return rules.stamps.map((rule) => {
    const requirements = rule.requires.map((requirement) =>
      standingOn(requirement, courses, evidence),
    )
    return { rule, requirements, earnedAt: lastOf(requirements.map((one) => one.metAt)) }
  })
}

function standingOn(
  requirement: Requirement,
  courses: readonly Course[],
  evidence: Evidence,
): RequirementStanding {
  const course = courses.find((one) => one.id === requirement.course)
  if (!course)
    throw new Error(`The passport names a course that does not exist: ${requirement.course}`)
  switch (requirement.kind) {
    case 'modules-complete': {
      const when = course.modules.map(({ code }) => evidence.modulesComplete.get(code) ?? null)
      const done = when.filter((one) => one !== null).length
      return {
        requirement,
        sentence: `${done} of ${course.modules.length} ${course.modules.length === 1 ? 'module' : 'modules'} of ${course.title} complete`,
        done,
        of: course.modules.length,
        metAt: lastOf(when),
      }
    }
    case 'assessment-passed': {
      const metAt = evidence.assessmentsPassed.get(course.id) ?? null
      return {
        requirement,
        sentence: `${course.title} assessment ${metAt ? 'passed' : 'not yet passed'}`,
        done: metAt ? 1 : 0,
        of: 1,
        metAt,
      }
    }
  }
}

/** The latest of several instants; null if any is missing or there are none. */
function lastOf(instants: readonly (string | null)[]): string | null {
  const present = instants.filter((one) => one !== null)
  if (present.length === 0 || present.length < instants.length) return null
  return present.reduce((latest, one) => (one > latest ? one : latest))
}
