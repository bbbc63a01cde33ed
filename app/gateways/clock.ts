/** What time it is, as ISO-8601 UTC text. */
export type Clock = () => string

export const systemClock: Clock = () => new Date().toISOString()

/** A clock that starts at `start` and then runs on, for demonstrations and tests. */
export function clockFrom(start: string): Clock {
  const began = Date.now()
  const origin = Date.parse(start)
  return () => new Date(origin + (Date.now() - began)).toISOString()
}
