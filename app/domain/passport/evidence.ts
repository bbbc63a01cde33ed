import type { FormId } from '../workplace/forms.ts'

/** What a person has done, as far as the passport is concerned. Instants are ISO-8601 UTC text. */
export interface Evidence {
  /** Module codes completed, with when. */
  modulesComplete: ReadonlyMap<string, string>
  /** Module codes whose check was secure, with when. */
  modulesSecure: ReadonlyMap<string, string>
  /** Courses whose assessment has been passed, with when. */
  assessmentsPassed: ReadonlyMap<string, string>
  /** Refreshes finished, oldest first. */
  refreshes: readonly { finishedAt: string; right: number; of: number }[]
  /** Workplace forms accepted by an assessor, oldest first. */
  accepted: readonly { form: FormId; acceptedAt: string }[]
  /** Tasks sent whose check-back is still to come, with the civil day of the decision. */
  decided: readonly { form: FormId; on: string }[]
  /** What came of the decision of a task, told 8 to 12 weeks on, oldest first. */
  checkedBack: readonly { form: FormId; at: string }[]
  /** When the dashboard gym's part was met; null while it is not, with one sentence why. */
  gym: { metAt: string | null; whyNotYet: string | null }
  /** The civil day since which the person has been in the post they are in now. */
  inPostSince: string
}

/** A standard that somebody reached, and when. */
export interface Reached {
  subject: string
  standard: 'complete' | 'secure' | 'passed'
  achievedAt: string
}

/** When each subject reached a standard, the first time. */
export function reachedAt(
  reached: readonly Reached[],
  standard: Reached['standard'],
): Map<string, string> {
  return new Map(
    reached.filter((one) => one.standard === standard).map((one) => [one.subject, one.achievedAt]),
  )
}

/** Evidence of somebody who has done nothing yet, but for what is given. */
export function evidenceOf(about: Partial<Evidence> = {}): Evidence {
  return {
    modulesComplete: new Map(),
    modulesSecure: new Map(),
    assessmentsPassed: new Map(),
    refreshes: [],
    accepted: [],
    decided: [],
    checkedBack: [],
    gym: { metAt: null, whyNotYet: null },
    inPostSince: '0000-01-01',
    ...about,
  }
}
