import { keyedStream, type Stream } from '../randomness.ts'

/**
 * One whole number for each part of the data: the first whose draw passed that part's acceptance
 * rules (see `courses/data/README.md`). Chosen for clear teaching, and said openly.
 */
const SALTS = {
  monthly: 2,
  survey: 7,
  lantern: 1,
  beacon: 2,
  teams: 3,
  response: 3,
  map: 1,
  hotspot: 48,
  outcomes: 4,
  neighbourhoods: 2,
  responseMonths: 44,
  vawg: 10,
  victimsCode: 6,
  scorecard: 3,
  records: 1,
}

/** A part of the data that is drawn rather than stated. */
export type Part = keyof typeof SALTS

/** The stream of one series: no series shares a draw with another. */
export function seriesStream(part: Part, key: string, salt = SALTS[part]): Stream {
  return keyedStream('northmere', salt, key)
}

/** The streams of a part, each begun once and kept: for tables that come in another order. */
export function seriesStreams(part: Part, salt = SALTS[part]): (key: string) => Stream {
  const begun = new Map<string, Stream>()
  return (key) => {
    const stream = begun.get(key) ?? seriesStream(part, key, salt)
    begun.set(key, stream)
    return stream
  }
}
