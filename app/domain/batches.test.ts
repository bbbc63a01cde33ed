import { expect, test } from 'vitest'
import { inWholeBatches, lastShowable } from './batches.ts'
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
  expect(lastShowable([], 3)).toBeNull()
  expect(lastShowable([state(0, 2)], 3)).toBeNull()
  expect(lastShowable([state(0, 3)], 3)).toEqual(state(0, 3))
  // Two more people could be told apart; three could not.
  expect(lastShowable([state(0, 3), state(0, 5)], 3)).toEqual(state(0, 3))
  expect(lastShowable([state(0, 3), state(0, 5), state(0, 6)], 3)).toEqual(state(0, 6))
  // One leaves and one joins: two people differ.
  expect(lastShowable([state(0, 3), state(1, 4)], 3)).toEqual(state(0, 3))
  // Back to nearly what was shown two states ago.
  expect(lastShowable([state(0, 3), state(0, 6), state(0, 4)], 3)).toEqual(state(0, 6))
})

test('a state that changes later is kept as it was when it was shown', () => {
  const group = new Set([1, 2, 3])
  function* history() {
    yield group
    group.delete(1)
    yield group
  }
  expect(lastShowable(history(), 3)).toEqual(new Set([1, 2, 3]))
})

test('whatever happens, any two days’ groups differ by nobody or by enough people', () => {
  const stream = keyedStream('groups')
  for (let round = 0; round < 100; round += 1) {
    const history: Set<number>[] = []
    const now = new Set<number>()
    for (let step = 0; step < 60; step += 1) {
      if (happens(0.6, stream)) now.add(step)
      else now.delete(wholeBelow(60, stream))
      history.push(new Set(now))
    }
    const shown = history.map((_, day) => lastShowable(history.slice(0, day + 1), 5))
    expect(new Set(shown.map((group) => group?.size)).size).toBeGreaterThan(1)
    for (const one of shown) {
      for (const other of shown) {
        const [a, b] = [one ?? new Set<number>(), other ?? new Set<number>()]
        const size = a.symmetricDifference(b).size
        expect(size === 0 || size >= 5, `${[...a]} and ${[...b]}`).toBe(true)
      }
    }
  }
})
