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
}

/** A part of the data that is drawn rather than stated. */
export type Part = keyof typeof SALTS

/** The stream of one series: no series shares a draw with another. */
export function seriesStream(part: Part, key: string, salt = SALTS[part]): Stream {
  return keyedStream('northmere', salt, key)
}
