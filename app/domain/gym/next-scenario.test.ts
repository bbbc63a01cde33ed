import { describe, expect, test } from 'vitest'
import { keyedStream } from '../randomness.ts'
import { FAULT_IDS, type FaultId } from './faults.ts'
import { favour, isSoundTurn, nextScenario, ONE_SOUND_IN } from './next-scenario.ts'

interface Choosable {
  id: string
  faults: FaultId[]
}

/** Three scenarios for each fault, some with two faults, and six sound ones. */
const SCENARIOS: Choosable[] = [
  ...FAULT_IDS.flatMap((fault, at) => [
    { id: `${fault}-1`, faults: [fault] },
    { id: `${fault}-2`, faults: [fault] },
    { id: `${fault}-3`, faults: at % 4 === 0 ? [fault, FAULT_IDS[at + 1] ?? fault] : [fault] },
  ]),
  ...Array.from({ length: 6 }, (_, at) => ({ id: `sound-${at + 1}`, faults: [] })),
]

type Past = { scenario: string; faults: { fault: FaultId; isSpotted: boolean }[] }

/** A life in the gym: so many scenarios, each fault spotted or not as told. */
function live(seed: string, turns: number, spots: (fault: FaultId, turn: number) => boolean) {
  const history: Past[] = []
  for (let turn = 0; turn < turns; turn++) {
    const next = nextScenario(SCENARIOS, history, seed)
    if (!next) throw new Error('There is always a next scenario')
    history.push({
      scenario: next.id,
      faults: next.faults.map((fault) => ({ fault, isSpotted: spots(fault, turn) })),
    })
  }
  return history
}

const SEEDS = Array.from({ length: 12 }, (_, at) => `seed-${at}`)

describe('the next scenario', () => {
  test('is the same for the same seed and history, and differs between learners', () => {
    const lives = SEEDS.map((seed) => live(seed, 8, () => true).map(({ scenario }) => scenario))
    expect(live('seed-0', 8, () => true).map(({ scenario }) => scenario)).toEqual(lives[0])
    expect(new Set(lives.map((one) => one.join())).size).toBe(SEEDS.length)
  })

  test('is a sound one once in every four, at a place of the learner’s own', () => {
    for (const seed of SEEDS) {
      const history = live(seed, 40, () => true)
      for (let at = 0; at < 40; at += ONE_SOUND_IN) {
        const four = history.slice(at, at + ONE_SOUND_IN)
        expect(four.filter(({ faults }) => faults.length === 0)).toHaveLength(1)
      }
    }
    const places = new Set(
      SEEDS.flatMap((seed) => [0, 1, 2, 3].filter((turn) => isSoundTurn(seed, turn))),
    )
    expect(places.size).toBeGreaterThan(2)
  })

  test('never comes again while another with a fault of its own has come less often', () => {
    for (const seed of SEEDS) {
      const history = live(seed, 80, (_, turn) => turn % 3 > 0)
      const times = new Map<string, number>()
      for (const { scenario } of history) {
        const own = SCENARIOS.find(({ id }) => id === scenario)
        const kin = SCENARIOS.filter((other) =>
          own?.faults.length === 0
            ? other.faults.length === 0
            : other.faults.some((fault) => own?.faults.includes(fault)),
        )
        const before = times.get(scenario) ?? 0
        for (const other of kin) expect(times.get(other.id) ?? 0).toBeGreaterThanOrEqual(before)
        times.set(scenario, before + 1)
      }
    }
  })

  test('never comes twice running', () => {
    for (const seed of SEEDS) {
      const history = live(seed, 60, () => false)
      for (const [at, { scenario }] of history.entries())
        expect(scenario).not.toBe(history[at - 1]?.scenario)
    }
  })

  test('goes sooner to a fault that the learner misses than to those they spot', () => {
    const missed: FaultId = 'cut-axis'
    const meetings = SEEDS.map((seed) => {
      const history = live(seed, 30, (fault) => fault !== missed)
      const met = history.flatMap(({ faults }) => faults.map(({ fault }) => fault))
      return { own: met.filter((fault) => fault === missed).length, all: met.length }
    })
    const own = meetings.reduce((sum, one) => sum + one.own, 0)
    const all = meetings.reduce((sum, one) => sum + one.all, 0)
    expect(own / all).toBeGreaterThan(1.5 / FAULT_IDS.length)
  })

  test('favours a fault missed over one not met, and that over one spotted', () => {
    const met = (isSpotted: boolean): Past => ({
      scenario: 'x',
      faults: [{ fault: 'cut-axis', isSpotted }],
    })
    expect(favour('cut-axis', [met(false)])).toBeGreaterThan(favour('cut-axis', []))
    expect(favour('cut-axis', [])).toBeGreaterThan(favour('cut-axis', [met(true)]))
  })

  test('is there with one scenario, with sound ones only and with none at all', () => {
    const [one] = SCENARIOS
    const past = { scenario: one?.id ?? '', faults: [] }
    expect(nextScenario(one ? [one] : [], [past], 's')?.id).toBe(one?.id)
    const sound = SCENARIOS.filter(({ faults }) => faults.length === 0)
    expect(nextScenario(sound, [], 's')?.faults).toEqual([])
    expect(nextScenario([], [], 's')).toBeNull()
  })

  test('every scenario is met in time, whatever is spotted', () => {
    const stream = keyedStream('spotting')
    const met = new Set(live('a', 260, () => stream() < 0.5).map(({ scenario }) => scenario))
    expect(met.size).toBe(SCENARIOS.length)
  })
})
