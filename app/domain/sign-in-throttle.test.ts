import { describe, expect, test } from 'vitest'
import { throttleOf } from './sign-in-throttle.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const secondsAgo = (seconds: number) => new Date(Date.parse(NOW) - seconds * 1000).toISOString()
const failures = (count: number, newest = 0) =>
  Array.from({ length: count }, (_, index) => secondsAgo(newest + index))

describe('failures to sign in', () => {
  test('are free at first: five for an account, fifty for a shared address', () => {
    expect(throttleOf('account', [], NOW).waitSeconds).toBe(0)
    expect(throttleOf('account', failures(4), NOW).waitSeconds).toBe(0)
    expect(throttleOf('address', failures(49), NOW).waitSeconds).toBe(0)
  })

  test.each([
    { count: 5, wait: 15 },
    { count: 6, wait: 30 },
    { count: 7, wait: 60 },
    { count: 10, wait: 480 },
    { count: 11, wait: 900 },
    { count: 500, wait: 900 },
  ])('$count of them make the next try wait $wait seconds, never more than 15 minutes', (given) => {
    expect(throttleOf('account', failures(given.count), NOW).waitSeconds).toBe(given.wait)
    expect(throttleOf('address', failures(given.count + 45), NOW).waitSeconds).toBe(given.wait)
  })

  test('wait from the newest one, so time that has passed counts', () => {
    expect(throttleOf('account', failures(5, 10), NOW).waitSeconds).toBe(5)
    expect(throttleOf('account', failures(5, 14.2), NOW).waitSeconds).toBe(1)
    expect(throttleOf('account', failures(5, 15), NOW).waitSeconds).toBe(0)
    expect(throttleOf('account', failures(500, 901), NOW).waitSeconds).toBe(0)
  })
})
