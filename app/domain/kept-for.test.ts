import { expect, test, vi } from 'vitest'
import { keptFor } from './kept-for.ts'

test('is worked out once for an object and a key', () => {
  const [tables, make] = [{}, vi.fn(() => ({ answer: 42 }))]
  const first = keptFor(tables, 'a', make)
  expect(keptFor(tables, 'a', make)).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
  keptFor(tables, 'b', make)
  keptFor({}, 'a', make)
  expect(make).toHaveBeenCalledTimes(3)
})

test('forgets the oldest, so that it does not grow with everybody who ever learned', () => {
  const [tables, make] = [{}, vi.fn(() => 0)]
  for (let at = 0; at <= 300; at += 1) keptFor(tables, `${at}`, make)
  keptFor(tables, '300', make)
  expect(make).toHaveBeenCalledTimes(301)
  keptFor(tables, '0', make)
  expect(make).toHaveBeenCalledTimes(302)
})
