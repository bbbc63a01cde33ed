const NINE_O_CLOCK = Date.parse('2026-11-22T09:00:00.000Z')

/** The instant so many minutes after nine o'clock on 22 November 2026: `minute(5)`. */
export function minute(minutes: number): string {
  return new Date(NINE_O_CLOCK + minutes * 60_000).toISOString()
}
