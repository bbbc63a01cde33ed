import { expect, test } from 'vitest'
import { type Change, inWholeBatches, nearestShowable } from './batches.ts'
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

/** The changes that take a group from each state to the next. */
function changesThrough(...states: ReadonlySet<number>[]): Change<number>[] {
  return states.flatMap((state, at) => {
    const before = states[at - 1] ?? new Set()
    return [
      ...[...state].filter((who) => !before.has(who)).map((member) => ({ member, joins: true })),
      ...[...before].filter((who) => !state.has(who)).map((member) => ({ member, joins: false })),
    ] as Change<number>[]
  })
}

/** What is shown after each change in turn. */
function shownThrough(changes: Change<number>[], smallest: number): ReadonlySet<number>[] {
  return changes.map(
    (_, at) => nearestShowable(changes.slice(0, at + 1), smallest) ?? new Set<number>(),
  )
}

test('a group is shown when it is large enough, and again when it has changed enough', () => {
  const state = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, at) => from + at))
  const after = (...states: ReadonlySet<number>[]) => nearestShowable(changesThrough(...states), 3)
  expect(after()).toBeNull()
  expect(after(state(0, 2))).toBeNull()
  expect(after(state(0, 3))).toEqual(state(0, 3))
  // Two more people could be told apart; three could not.
  expect(after(state(0, 5))).toEqual(state(0, 3))
  expect(after(state(0, 6))).toEqual(state(0, 6))
  // One joins and one leaves: two people differ.
  expect(after(state(0, 3), state(1, 4))).toEqual(state(0, 3))
  // Back to nearly what was shown before, which is shown again.
  expect(after(state(0, 6), state(0, 4))).toEqual(state(0, 3))
  // Too few are left to be shown at all.
  expect(after(state(0, 3), state(0, 2))).toBeNull()
})

test('whoever joins twice is one member, and whoever is not there cannot leave', () => {
  const [joins, leaves] = [true, false].map((joins) => ({ member: 1, joins }))
  if (!joins || !leaves) throw new Error('two changes')
  expect(nearestShowable([joins, joins], 2)).toBeNull()
  expect(nearestShowable([leaves, joins], 1)).toEqual(new Set([1]))
})

test('whatever happens, any two days’ groups differ by nobody or by enough people', () => {
  const stream = keyedStream('groups')
  for (let round = 0; round < 20; round += 1) {
    const now = new Set<number>()
    const truths: ReadonlySet<number>[] = []
    const changes = Array.from({ length: 60 }, () => {
      const joins = now.size === 0 || happens(0.6, stream)
      const member = joins
        ? wholeBelow(1000, stream)
        : ([...now][wholeBelow(now.size, stream)] ?? 0)
      if (joins) now.add(member)
      else now.delete(member)
      truths.push(new Set(now))
      return { member, joins }
    })
    const shown = shownThrough(changes, 5)
    // What is shown is never far from what is so.
    for (const [at, truth] of truths.entries()) {
      if (truth.size >= 5) expect(apart(shown[at] ?? new Set(), truth)).toBeLessThan(5)
    }
    const sizes = new Set(shown.flatMap((one) => shown.map((other) => apart(one, other))))
    expect(sizes.size).toBeGreaterThan(1)
    expect([...sizes].filter((size) => size > 0 && size < 5)).toEqual([])
  }
})

/** How many people are in one of two groups and not in the other. */
function apart(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  return [...one, ...other].filter((who) => one.has(who) !== other.has(who)).length
}
