import { type CalibrationRow, calibrationOf } from '../calibration.ts'
import { type Interval, isRefusal } from '../statistics/refusal.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import { formatPart, SMALLEST_GROUP_FOR_A_PERCENTAGE } from '../statistics/words.ts'
import { FAULTS, type FaultId } from './faults.ts'
import type { GymRecord } from './history.ts'

/** A part of a whole, said honestly. */
export interface Part {
  k: number
  n: number
  /** "9 of 12 (75%)", "2 of 3", or "none yet". */
  counts: string
  /** The share (0 to 1) with its 95% Wilson interval; null where there are too few to say. */
  share: ({ p: number } & Interval) | null
}

/** How a learner stands in the gym. It is theirs alone. */
export interface GymStanding {
  decided: number
  /** Faults spotted, of those that were there. */
  hits: Part
  /** Sound pages on which a fault was claimed, of the sound pages judged. */
  falseAlarms: Part
  /**
   * Faults spotted, of those met for the first time in a context: another dashboard or subject than
   * the one or ones where the learner had met that fault before. Whether the idea travels.
   */
  transfer: Part
  byFault: { fault: FaultId; name: string; hits: Part }[]
  /** Being sure against being right, over all decisions. */
  calibration: CalibrationRow[]
}

/** A learner's hits, false alarms, transfer and calibration from what they decided, oldest first. */
export function gymStanding(history: readonly GymRecord[]): GymStanding {
  const met = history.flatMap(({ faults }) => faults)
  const sound = history.filter(({ faults, task }) => faults.length === 0 && task === 'judge')
  const travelled = firstInNewContexts(history)
  return {
    decided: history.length,
    hits: spotted(met),
    falseAlarms: partOf(
      sound.filter(({ wronglyClaimed }) => wronglyClaimed.length > 0).length,
      sound.length,
    ),
    transfer: spotted(travelled),
    byFault: FAULTS.flatMap(({ id, name }) => {
      const own = met.filter(({ fault }) => fault === id)
      return own.length === 0 ? [] : [{ fault: id, name, hits: spotted(own) }]
    }),
    calibration: calibrationOf(history),
  }
}

/**
 * Every first meeting of a fault in a context, where the fault had been met in another context before:
 * the very first meeting of a fault says what somebody knew, not what they carried over.
 */
export function firstInNewContexts(
  history: readonly Pick<GymRecord, 'context' | 'faults'>[],
): GymRecord['faults'][number][] {
  const contexts = new Map<FaultId, Set<string>>()
  const found: GymRecord['faults'][number][] = []
  for (const { context, faults } of history)
    for (const one of faults) {
      const before = contexts.get(one.fault) ?? new Set()
      if (before.size > 0 && !before.has(context)) found.push(one)
      contexts.set(one.fault, new Set([...before, context]))
    }
  return found
}

/** k of n in words, with an interval where there are enough to say. */
export function partOf(k: number, n: number): Part {
  const interval = wilsonInterval(k, n)
  const isTooFew = n < SMALLEST_GROUP_FOR_A_PERCENTAGE || isRefusal(interval)
  return {
    k,
    n,
    counts: n === 0 ? 'none yet' : formatPart(k, n),
    share: isTooFew ? null : interval,
  }
}

function spotted(faults: readonly { isSpotted: boolean }[]): Part {
  return partOf(faults.filter(({ isSpotted }) => isSpotted).length, faults.length)
}
