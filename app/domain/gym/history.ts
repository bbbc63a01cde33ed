import type { Certainty } from '../questions.ts'
import type { FaultId } from './faults.ts'
import type { TaskKind } from './scenario.ts'

/** A scenario that a learner has decided, as far as their measures and the next one need it. */
export interface GymRecord {
  scenario: string
  /** Dashboard and subject. */
  context: string
  task: TaskKind
  /** What was wrong with the page, and whether it was spotted; empty for a sound page. */
  faults: readonly { fault: FaultId; isSpotted: boolean }[]
  /** Faults that were said to be there and were not. */
  wronglyClaimed: readonly FaultId[]
  isRight: boolean
  certainty: Certainty
  /** When it was decided. */
  at: string
}
