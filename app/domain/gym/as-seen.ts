import { keyedStream, shuffled } from '../randomness.ts'
import { FAULT_IDS, type FaultId, faultOf } from './faults.ts'
import type { Scenario, TaskKind } from './scenario.ts'

/**
 * A scenario as it is sent before the decision: made by allow-list, no key. Options and faults are
 * named by the position they are shown in; the server turns a position back.
 */
export interface SeenScenario {
  title: string
  role: string
  meeting: string
  question: string
  task: {
    kind: TaskKind
    ask: string
    unit: string
    options: Shown[]
    faults: Shown[]
  }
}

export interface Shown {
  position: string
  text: string
}

/** The position of "nothing is wrong with this page". */
export const SOUND = 'sound'

/** What a learner may see of a scenario whose placeholders are filled, in the order of its seed. */
export function seenBefore(scenario: Scenario, seed: string): SeenScenario {
  const { title, role, meeting, question, task } = scenario
  return {
    title,
    role,
    meeting,
    question,
    task: {
      kind: task.kind,
      ask: task.ask,
      unit: task.kind === 'read' ? task.unit : '',
      options:
        task.kind === 'judge'
          ? optionOrder(scenario, seed).map((place, at) => ({
              position: String(at + 1),
              text: task.options[place]?.text ?? '',
            }))
          : [],
      faults: task.kind === 'judge' ? faultsToChoose(scenario) : [],
    },
  }
}

function faultsToChoose(scenario: Scenario): Shown[] {
  const offered = offeredFaults(scenario).map((fault, at) => ({
    position: String(at + 1),
    text: faultOf(fault).name,
  }))
  return [...offered, { position: SOUND, text: 'Nothing: the page is sound' }]
}

/** The places of the options in the scenario, in the order they are shown. */
export function optionOrder({ id, task }: Scenario, seed: string): number[] {
  const places = task.kind === 'judge' ? task.options.map((_, place) => place) : []
  return shuffled(places, keyedStream(seed, 'gym-options', id))
}

/** The faults that are offered: those that are there among others, always in the same order. */
export function offeredFaults({ faults, task }: Scenario): FaultId[] {
  if (task.kind !== 'judge') return []
  const offered = new Set([...faults, ...task.others])
  return FAULT_IDS.filter((fault) => offered.has(fault))
}
