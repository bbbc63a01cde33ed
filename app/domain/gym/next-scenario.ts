import { keyedStream, type Stream, wholeBelow } from '../randomness.ts'
import type { FaultId } from './faults.ts'
import { FAULT_IDS } from './faults.ts'
import type { GymRecord } from './history.ts'
import type { Scenario } from './scenario.ts'

type Choosable = Pick<Scenario, 'id' | 'faults'>

type Past = Pick<GymRecord, 'scenario' | 'faults'>

/** One page in so many is sound, so that saying "misleading" every time does not pay. */
export const ONE_SOUND_IN = 4

/**
 * The scenario that a learner gets next: always the same for the same seed and history. In every four
 * one is sound, at a place of the learner's own. The others go by fault: one that the learner misses is
 * more likely than one they spot, and one not met yet lies between. No scenario comes again while
 * another with a fault of its own has come less often, and none twice running. Null without scenarios.
 */
export function nextScenario<S extends Choosable>(
  scenarios: readonly S[],
  history: readonly Past[],
  seed: string,
): S | null {
  const turn = history.length
  const stream = keyedStream(seed, 'gym-next', turn)
  const times = timesOf(scenarios, history)
  const free = scenarios.filter(
    (one) =>
      isDue(one, scenarios, times) &&
      (scenarios.length === 1 || one.id !== history.at(-1)?.scenario),
  )
  const candidates = free.length > 0 ? free : scenarios
  const sound = candidates.filter(({ faults }) => faults.length === 0)
  const faulty = candidates.filter(({ faults }) => faults.length > 0)
  if (faulty.length === 0 || (sound.length > 0 && isSoundTurn(seed, turn)))
    return pick(sound.length > 0 ? sound : candidates, times, stream)
  const fault = drawFault(faulty, history, stream)
  return pick(
    faulty.filter(({ faults }) => fault !== null && faults.includes(fault)),
    times,
    stream,
  )
}

/**
 * How much a fault is favoured: the square of the share missed, with half a miss in one added, so that
 * one never met stands at a quarter.
 */
export function favour(fault: FaultId, history: readonly Past[]): number {
  const met = history.flatMap(({ faults }) => faults).filter((one) => one.fault === fault)
  const missed = met.filter(({ isSpotted }) => !isSpotted).length
  return ((missed + 0.5) / (met.length + 1)) ** 2
}

/** Whether this turn, counted from 0, is a sound one for the learner. */
export function isSoundTurn(seed: string, turn: number): boolean {
  const stream = keyedStream(seed, 'gym-sound', Math.floor(turn / ONE_SOUND_IN))
  return turn % ONE_SOUND_IN === wholeBelow(ONE_SOUND_IN, stream)
}

function timesOf(scenarios: readonly Choosable[], history: readonly Past[]) {
  return new Map(
    scenarios.map(({ id }) => [id, history.filter(({ scenario }) => scenario === id).length]),
  )
}

/** No other scenario that shares a fault with it (for a sound one: no other sound one) came less often. */
function isDue(
  { id, faults }: Choosable,
  scenarios: readonly Choosable[],
  times: ReadonlyMap<string, number>,
): boolean {
  const kin = scenarios.filter((other) =>
    faults.length === 0
      ? other.faults.length === 0
      : other.faults.some((fault) => faults.includes(fault)),
  )
  return kin.every((other) => (times.get(other.id) ?? 0) >= (times.get(id) ?? 0))
}

function drawFault(
  faulty: readonly Choosable[],
  history: readonly Past[],
  stream: Stream,
): FaultId | null {
  const there = FAULT_IDS.filter((fault) => faulty.some(({ faults }) => faults.includes(fault)))
  const weights = there.map((fault) => favour(fault, history))
  let left = stream() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [at, fault] of there.entries()) {
    left -= weights[at] ?? 0
    if (left < 0) return fault
  }
  return there.at(-1) ?? null
}

/** One of those that came least often. */
function pick<S extends Choosable>(
  some: readonly S[],
  times: ReadonlyMap<string, number>,
  stream: Stream,
): S | null {
  const fewest = Math.min(...some.map(({ id }) => times.get(id) ?? 0))
  const least = some.filter(({ id }) => (times.get(id) ?? 0) === fewest)
  return least[wholeBelow(least.length, stream)] ?? null
}
