import { expect, test } from 'vitest'
import { inWholeBatches, nearestShowable } from './batches.ts'
import { happens, keyedStream, shuffled, wholeBelow } from './randomness.ts'

const byItself = (text: string) => text

test('only whole batches are given, in the order in which members came', () => {
  const days = shuffled(
    Array.from({ length: 23 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`),
    keyedStream('days'),
  )
  const batches = inWholeBatches(days, byItself, 10)
  expect(batches).toEqual([...days].sort().slice(0, 20))
  expect(inWholeBatches(days.slice(0, 9), byItself, 10)).toEqual([])
  expect(inWholeBatches([], byItself, 10)).toEqual([])
})

test('whoever comes later changes nobody’s batch', () => {
  const early = ['a', 'b', 'c', 'd']
  expect(inWholeBatches([...early, 'e', 'f'], byItself, 2).slice(0, 4)).toEqual(
    inWholeBatches(early, byItself, 2),
  )
})

test('members who came at one instant keep the order they are given in', () => {
  const members = [{ name: 'first' }, { name: 'second' }, { name: 'third' }]
  expect(inWholeBatches(members, () => 'noon', 2)).toEqual(members.slice(0, 2))
})

test('a group is shown when it is large enough, and again when it has changed enough', () => {
  const state = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, at) => from + at))
  expect(nearestShowable([], 3)).toBeNull()
  expect(nearestShowable([state(0, 2)], 3)).toBeNull()
  expect(nearestShowable([state(0, 3)], 3)).toEqual(state(0, 3))
  // Two more people could be told apart; three could not.
  expect(nearestShowable([state(0, 3), state(0, 5)], 3)).toEqual(state(0, 3))
  expect(nearestShowable([state(0, 3), state(0, 5), state(0, 6)], 3)).toEqual(state(0, 6))
  // One leaves and one joins: two people differ.
  expect(nearestShowable([state(0, 3), state(1, 4)], 3)).toEqual(state(0, 3))
  // Back to nearly what was shown two states ago, which is shown again.
  expect(nearestShowable([state(0, 3), state(0, 6), state(0, 4)], 3)).toEqual(state(0, 3))
  // Too few are left to be shown at all.
  expect(nearestShowable([state(0, 3), state(0, 2)], 3)).toBeNull()
})

test('a state that changes later is kept as it was when it was shown', () => {
  const group = new Set([1, 2, 3])
  function* history() {
    yield group
    group.delete(1)
    group.add(4)
    yield group
  }
  expect(nearestShowable(history(), 3)).toEqual(new Set([1, 2, 3]))
})

test('whatever happens, any two days’ groups differ by nobody or by enough people', () => {
  const stream = keyedStream('groups')
  for (let round = 0; round < 20; round += 1) {
    const history: Set<number>[] = []
    const now = new Set<number>()
    for (let step = 0; step < 40; step += 1) {
      if (happens(0.6, stream)) now.add(step)
      else now.delete(wholeBelow(40, stream))
      history.push(new Set(now))
    }
    const shown = history.map(
      (_, day) => nearestShowable(history.slice(0, day + 1), 5) ?? new Set<number>(),
    )
    const differences = shown.flatMap((one) =>
      shown.map((other) => [...one, ...other].filter((who) => one.has(who) !== other.has(who))),
    )
    // What is shown is never far from what is so.
    for (const [day, group] of shown.entries()) {
      const truth = history[day] ?? new Set<number>()
      const apart = [...group, ...truth].filter((who) => group.has(who) !== truth.has(who))
      if (truth.size >= 5) expect(apart.length).toBeLessThan(5)
    }
    const sizes = new Set(differences.map(({ length }) => length))
    expect(sizes.size).toBeGreaterThan(1)
    expect([...sizes].filter((size) => size > 0 && size < 5)).toEqual([])
  }
})
