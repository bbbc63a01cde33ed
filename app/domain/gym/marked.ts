import { parse } from '../dashboards/address.ts'
import type { AllFacts } from '../dashboards/facts.ts'
import type { FaultId } from './faults.ts'
import { openedBy } from './looks.ts'
import { type Opened, type ScenarioVersion, scenarioOf } from './pinned.ts'
import { needsMet } from './settings-met.ts'

/** What a learner decided. */
export type Decided =
  /** The place of the option in the scenario, and the faults that were said to be there. */
  | { kind: 'judge'; option: number; claims: FaultId[] }
  | { kind: 'read'; value: number }
  | { kind: 'set' }

/** A decision marked. */
export interface Marked {
  /** Of a judgement: whether the decision itself is right; what was seen is told apart. */
  isRight: boolean
  /** Every fault of the page, and whether it was spotted: named, or not fallen for. */
  faults: { fault: FaultId; isSpotted: boolean }[]
  /** Faults that were said to be there and are not. */
  wronglyClaimed: FaultId[]
}

/**
 * Marks a decision against what was kept when the scenario was opened. A fault is spotted when it is
 * named in a judgement; in the other tasks when the number or the page handed in is right.
 */
export function markDecision(
  version: ScenarioVersion,
  opened: Opened,
  decided: Decided,
  query: string,
  facts: AllFacts,
): Marked {
  const scenario = scenarioOf(version, opened)
  const claims = decided.kind === 'judge' ? decided.claims : []
  const isRight = isDecisionRight(version, opened, decided, query, facts)
  return {
    isRight,
    faults: scenario.faults.map((fault) => ({
      fault,
      isSpotted: decided.kind === 'judge' ? claims.includes(fault) : isRight,
    })),
    wronglyClaimed: claims.filter((fault) => !scenario.faults.includes(fault)),
  }
}

/** Which needs of a `set` task the page meets that was handed in; none for other tasks. */
export function needsMetBy(
  version: ScenarioVersion,
  opened: Opened,
  query: string,
  facts: AllFacts,
): boolean[] {
  const scenario = scenarioOf(version, opened)
  if (scenario.task.kind !== 'set') return []
  const { dashboard } = openedBy(scenario, version.dashboard)
  const state = parse(new URLSearchParams(query), dashboard)
  return needsMet(scenario.task, state, dashboard, facts, opened.values)
}

function isDecisionRight(
  version: ScenarioVersion,
  opened: Opened,
  decided: Decided,
  query: string,
  facts: AllFacts,
): boolean {
  const { task } = version.scenario
  switch (decided.kind) {
    case 'judge':
      return task.kind === 'judge' && task.options[decided.option]?.isRight === true
    case 'read':
      return task.kind === 'read' && isReading(decided.value, task.truth, task.tolerance, opened)
    case 'set':
      return needsMetBy(version, opened, query, facts).every(Boolean) && task.kind === 'set'
  }
}

/** Whether a number that was typed is a named value, within the tolerance. */
export function isReading(
  typed: number,
  name: string,
  tolerance: number,
  { values }: Pick<Opened, 'values'>,
): boolean {
  const value = values[name]?.value
  // The last digit of a decimal is not exact in binary.
  return value !== undefined && Math.abs(typed - value) <= tolerance + 1e-9
}
