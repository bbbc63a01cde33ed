/**
 * Everything that draws questions for a learner. A check belongs to a module and an assessment to a
 * course; the others belong to the whole programme.
 */
export type AttemptKind = 'check' | 'assessment' | ProgrammeKind

export type ProgrammeKind =
  | ProgrammeTest
  /** Five questions over everything completed, missed ideas first. */
  | 'refresh'
  /** Four questions of each course, to renew a stamp that runs out. */
  | 'renewal'

/** What is taken once each, in this order. */
export const PROGRAMME_TESTS = [
  /** The starting point: one of its two forms, drawn at random. */
  'diagnostic',
  /** The form not taken before, once every course is completed. */
  'post-test',
  /** Half of each form, twelve weeks after the post-test. */
  'delayed-test',
] as const

export type ProgrammeTest = (typeof PROGRAMME_TESTS)[number]

/** What the subject of an attempt is called where it belongs to no one module or course. */
export const PROGRAMME = 'programme'

/** Where the reason for an answer comes at once, and not after the last question. */
export function givesFeedbackAtOnce(kind: AttemptKind): boolean {
  return kind === 'check' || kind === 'refresh'
}
