import type { DimensionId } from '../dashboards/dashboard.ts'
import type { State } from '../dashboards/state.ts'
import type { FaultId } from './faults.ts'

/**
 * A scenario of the gym as its author declares it, with its key: it never leaves the server. Words
 * and queries hold placeholders in braces, filled from the learner's variation and from `values`.
 */
export interface Scenario {
  id: string
  title: string
  /** Who the learner is: "You are the duty inspector in {district}". */
  role: string
  meeting: string
  question: string
  /** The dashboard it is on. */
  dashboard: string
  /** What it is about. Dashboard and subject are the context that transfer is measured by. */
  subject: string
  /** How the page opens: a query over the dashboard with no filter on. */
  start: string
  /** Each placeholder with what it may be; every combination keeps the scenario true. */
  vary: Readonly<Record<string, readonly Member[]>>
  /** What is wrong with the page as it opens; empty for a sound one. */
  faults: FaultId[]
  /** Numbers that the engine works out, by the name of their placeholder. */
  values: Readonly<Record<string, ValuePlace>>
  task: Task
  /** After the decision: what was wrong, or why the page was sound. */
  wrong: string
  /** After the decision: what to ask. */
  ask: string
  honest: { query: string; tile: string; says: string }
  /** The visual of the page as it opened that stands beside the honest one. */
  seen: { tile: string; says: string }
}

/** One of what a placeholder may be: a member, or several placeholders that go together. */
export type Member = string | Readonly<Record<string, string>>

/** Where a number stands on the dashboard in some state. */
export interface ValuePlace {
  query: string
  tile: string
  /** A row of the tile's table, or one of these; null for the number of a card. */
  row: string | 'total' | 'first' | 'last' | 'highest' | 'lowest' | null
  column: string
}

export type Task = JudgeTask | ReadTask | SetTask

export type TaskKind = Task['kind']

export const TASK_KINDS = ['judge', 'read', 'set'] as const

/** Choose what to decide, and what is wrong with the page if anything is. */
export interface JudgeTask {
  kind: 'judge'
  ask: string
  options: { text: string; isRight: boolean; reason: string }[]
  /** Faults that are offered and are not there. */
  others: FaultId[]
}

/** Type a number. */
export interface ReadTask {
  kind: 'read'
  ask: string
  unit: string
  /** The name of the right value. */
  truth: string
  tolerance: number
  right: string
  /** Readings that were expected, each from a page with a fault in it. */
  wrong: { value: string; says: string }[]
  otherwise: string
}

/** Set the page so that it answers. */
export interface SetTask {
  kind: 'set'
  ask: string
  /** The visual that is to answer. */
  tile: string
  needs: Need[]
  right: string
}

/** One thing that must be true of the page when it is handed in; several roads may lead there. */
export interface Need {
  says: string
  /** First and last month that are counted. */
  months: { from: string; to: string } | null
  /** Exactly these members are counted: by a slicer, a selection or a drill; `all` for all. */
  keeps: Partial<Record<DimensionId, string[]>>
  /** Settings, each one of these. */
  state: Partial<Record<keyof State, string[]>>
  /** The page shows this value there. */
  value: { name: string; row: string | null; column: string } | null
}

/** What a learner's seed chose: a member for each placeholder. */
export type Variation = Readonly<Record<string, string>>

/** The context of a scenario in one variation: where transfer is measured. */
export function contextOf({ dashboard }: Pick<Scenario, 'dashboard'>, subject: string): string {
  return `${dashboard}: ${subject}`
}
