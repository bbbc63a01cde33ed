export interface Throttle {
  waitSeconds: number
}

/** So many failures are free: people mistype, and a station shares one address. */
const FREE_FAILURES = { account: 5, address: 50 }
/** After that each failure doubles the wait, from this to this: never a permanent lock. */
const FIRST_WAIT_SECONDS = 15
const LONGEST_WAIT_SECONDS = 15 * 60

/**
 * How long until the next try is let through, from the instants of recent failures, newest first.
 */
export function throttleOf(
  of: keyof typeof FREE_FAILURES,
  failures: readonly string[],
  now: string,
): Throttle {
  const beyond = failures.length - FREE_FAILURES[of]
  const [newest] = failures
  if (beyond < 0 || newest === undefined) return { waitSeconds: 0 }
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** beyond, LONGEST_WAIT_SECONDS)
  const passed = (Date.parse(now) - Date.parse(newest)) / 1000
  return { waitSeconds: Math.max(0, Math.ceil(wait - passed)) }
}
