import { z } from 'zod'
import { type CommittedCount, committedCounts } from '#app/domain/dashboards/committed.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import type { AllFacts } from '#app/domain/dashboards/facts.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { Scenario } from '#app/domain/gym/scenario.ts'
import type { NorthmereTables } from '#app/domain/northmere/tables.ts'
import type { Practice } from './practice.ts'

/** `practice.<hash>.json`: what is practised on, and what takes too long to count when it is asked for. */
export interface PracticeFile extends Practice {
  /** Null where no dashboard goes by the date it happened. */
  committed: CommittedCount[] | null
}

/** What is practised on while a release is in force. */
export interface ReleasedPractice extends Practice {
  /** The facts that the dashboards read. */
  facts: AllFacts
}

/** What a release writes; seconds of work where a dashboard goes by the date it happened. */
export function practiceFile(practice: Practice, tables: NorthmereTables): PracticeFile {
  const isNeeded = practice.dashboards.some(({ dateBases }) => dateBases.includes('committed'))
  return { ...practice, committed: isNeeded ? committedCounts(tables) : null }
}

/** What the running service holds of it. */
export function openPractice(
  { committed, ...practice }: PracticeFile,
  tables: NorthmereTables,
): ReleasedPractice {
  return { ...practice, facts: factsOf(tables, committed) }
}

// Written by this program from what it checked: only its outline is held against a shape.
const DashboardSchema = z.custom<Dashboard>((value) => typeof value === 'object' && value !== null)

const ScenarioSchema = z.custom<Scenario>((value) => typeof value === 'object' && value !== null)

export const PracticeFileSchema: z.ZodType<PracticeFile> = z.strictObject({
  dashboards: z.array(DashboardSchema),
  scenarios: z.array(ScenarioSchema),
  committed: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).nullable(),
})
