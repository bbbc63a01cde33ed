import { DISTRICTS } from '#app/domain/northmere/districts.ts'

/** One district or department: how many Inspectors and Chief Inspectors, and in which cohort. */
export interface Command {
  name: string
  learners: number
  cohort: CohortNumber
}

export type CohortNumber = 1 | 2 | 3 | 4

/**
 * Each cohort's first day, in days before now. The programme goes through the force in a year; the
 * last cohort has just been assigned and is not due yet.
 */
export const COHORT_BEGAN: Record<CohortNumber, number> = { 1: 322, 2: 238, 3: 154, 4: 56 }

/** A cohort's next course is assigned so many days after the one before. */
export const DAYS_BETWEEN_COURSES = 70
/** A course is due so many days after it is assigned. */
export const DAYS_TO_COMPLETE = 105

const DISTRICT_SIZES: Record<string, [learners: number, cohort: CohortNumber]> = {
  Alderbrook: [34, 2],
  Brackwater: [31, 4],
  Calderport: [42, 1],
  Dunmoor: [14, 4],
  Elmsea: [19, 2],
  Fenholt: [11, 3],
  Gorsedale: [8, 4],
  Harrowbank: [27, 3],
}

/** The force: 240 learners, uneven, one command so small that its numbers must be protected. */
export const COMMANDS: readonly Command[] = [
  ...DISTRICTS.map(({ name }): Command => {
    const [learners, cohort] = DISTRICT_SIZES[name] ?? [10, 4]
    return { name, learners, cohort }
  }),
  { name: 'Crime and Public Protection', learners: 30, cohort: 2 },
  { name: 'Contact Management', learners: 13, cohort: 1 },
  { name: 'Criminal Justice', learners: 4, cohort: 3 },
  { name: 'Operational Support', learners: 7, cohort: 4 },
]

/** A command this large is led by a Chief Superintendent, a smaller one by a Superintendent. */
export const LARGE_COMMAND = 25
