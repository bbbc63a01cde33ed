import { readWrittenNumber } from '../written-number.ts'
import { offeredFaults, optionOrder, SOUND } from './as-seen.ts'
import type { Decided } from './marked.ts'
import type { Scenario } from './scenario.ts'

/** A form as it was sent. */
export interface GivenDecision {
  option: string
  faults: string[]
  written: string
  certainty: string
}

/** What is wrong with a form, by field; null for a field that is well. */
export interface DecisionProblems {
  option: string | null
  faults: string | null
  written: string | null
}

/** Reads a decision, or says what is missing in the words of its field. */
export function readDecision(
  scenario: Scenario,
  seed: string,
  given: GivenDecision,
): { decided: Decided } | { problems: DecisionProblems } {
  const { task } = scenario
  if (task.kind === 'set') return { decided: { kind: 'set' } }
  if (task.kind === 'read') {
    const read = readWrittenNumber(given.written)
    if ('value' in read) return { decided: { kind: 'read', value: read.value } }
    return { problems: { ...NONE, written: PROBLEMS[read.unreadable] } }
  }
  const option = optionOrder(scenario, seed)[placeOf(given.option)]
  const offered = offeredFaults(scenario)
  const claims = given.faults.flatMap((position) => offered[placeOf(position)] ?? [])
  const saysSound = given.faults.includes(SOUND)
  const problems = {
    ...NONE,
    option: option === undefined ? 'Select what you would do' : null,
    faults:
      claims.length === 0 && !saysSound
        ? 'Select what is wrong with the page, or ‘Nothing’'
        : claims.length > 0 && saysSound
          ? 'Select what is wrong with the page, or select ‘Nothing’'
          : null,
  }
  if (option === undefined || problems.faults) return { problems }
  return { decided: { kind: 'judge', option, claims } }
}

const NONE: DecisionProblems = { option: null, faults: null, written: null }

const PROBLEMS = {
  empty: 'Enter the number that the page gives',
  'not-a-number': 'Enter a number, like 1,204 or 12.5',
  'two-numbers': 'Enter one number only',
  commas: 'Enter the number with its commas in the right places, like 1,204',
} as const

function placeOf(position: string): number {
  return /^\d{1,2}$/.test(position) ? Number(position) - 1 : -1
}
