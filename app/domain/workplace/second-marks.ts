import { hash32 } from '../randomness.ts'
import type { Interval, Refusal } from '../statistics/refusal.ts'
import { refuse } from '../statistics/refusal.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import { type Level, type Marks, verdictOf } from './rubric.ts'

/** One submission in this many is marked a second time. */
export const ONE_IN = 10

/** However few there are, this many of each form (or cohort) are marked twice. */
export const FEWEST_SECOND_MARKS = 5

/** With fewer pairs, the counts are given and no share: the interval would cover nearly everything. */
export const FEWEST_PAIRS_FOR_A_SHARE = 5

/** A submission that a line manager has marked. */
export interface MarkedSubmission {
  id: string
  /** What is sampled by itself: a form, or the form and the cohort. */
  group: string
  /** When it was marked, as an instant. */
  at: string
}

/**
 * The ids to mark a second time: of each group one in ten, and at least five, or all while there
 * are no more. As more arrive nothing chosen is dropped: whenever one more is needed, it is the one
 * first in the order of a hash of the ids, which are made by the service, so nobody chooses.
 * `already` are ids marked twice before; they count, and stay. In the order of choosing.
 */
export function secondMarkSample(
  submissions: readonly MarkedSubmission[],
  already: readonly string[] = [],
): string[] {
  const groups = [...new Set(submissions.map(({ group }) => group))].sort()
  return groups.flatMap((group) =>
    sampleOf(
      submissions.filter((submission) => submission.group === group),
      new Set(already),
    ),
  )
}

/** How many of so many are marked twice. */
export function secondMarksWanted(marked: number): number {
  return Math.max(Math.min(FEWEST_SECOND_MARKS, marked), Math.ceil(marked / ONE_IN))
}

function sampleOf(group: readonly MarkedSubmission[], already: ReadonlySet<string>): string[] {
  const arrived = [...group].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
  const chosen = arrived.map(({ id }) => id).filter((id) => already.has(id))
  const waiting: string[] = []
  for (const [place, { id }] of arrived.entries()) {
    if (!already.has(id)) waiting.push(id)
    if (chosen.length >= secondMarksWanted(place + 1)) continue
    const next = waiting.sort(byHash).shift()
    if (next !== undefined) chosen.push(next)
  }
  return chosen
}

function byHash(a: string, b: string): number {
  return hash32(`second-mark|${a}`) - hash32(`second-mark|${b}`) || compare(a, b)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The same work marked by the line manager and by the learning team. */
export interface MarkedTwice {
  first: Marks
  second: Marks
}

/** `k` of `n`, and the share with its Wilson interval or the reason why there is none. */
export interface AgreementShare {
  k: number
  n: number
  share: ({ p: number } & Interval) | Refusal
}

export interface Agreement {
  /** The two gave the same level. */
  exact: AgreementShare
  /** Their levels are at most one apart. */
  withinOne: AgreementShare
}

export interface AgreementReport {
  pairs: number
  /** All criteria together: `n` counts levels, and the interval the pairs they came from. */
  overall: Agreement
  /** The two came to the same verdict, pass or more work. */
  verdict: AgreementShare
  criteria: ({ criterion: string } & Agreement)[]
}

/**
 * How far two markers agree, per criterion in the order of `criteria` and over all. A criterion
 * that one of the two did not mark is left out. The levels of one piece of work hang together, so
 * the overall interval takes the pairs as its sample size: rather too wide than too narrow.
 */
export function agreement(
  pairs: readonly MarkedTwice[],
  criteria: readonly string[],
): AgreementReport {
  const distances = new Map(criteria.map((criterion) => [criterion, distancesIn(pairs, criterion)]))
  const all = [...distances.values()].flat()
  const same = pairs.filter(({ first, second }) => verdictOf(first) === verdictOf(second)).length
  return {
    pairs: pairs.length,
    overall: agreementOf(all, pairs.length),
    verdict: shareOf(same, pairs.length, pairs.length),
    criteria: criteria.map((criterion) => {
      const found = distances.get(criterion) ?? []
      return { criterion, ...agreementOf(found, found.length) }
    }),
  }
}

function distancesIn(pairs: readonly MarkedTwice[], criterion: string): number[] {
  return pairs.flatMap(({ first, second }) => {
    const levels: (Level | undefined)[] = [first[criterion]?.level, second[criterion]?.level]
    const [a, b] = levels
    return a === undefined || b === undefined ? [] : Math.abs(a - b)
  })
}

function agreementOf(distances: readonly number[], pairs: number): Agreement {
  const within = (most: number) => distances.filter((distance) => distance <= most).length
  return {
    exact: shareOf(within(0), distances.length, pairs),
    withinOne: shareOf(within(1), distances.length, pairs),
  }
}

function shareOf(k: number, n: number, pairs: number): AgreementShare {
  if (pairs < FEWEST_PAIRS_FOR_A_SHARE)
    return {
      k,
      n,
      share: refuse(
        pairs === 0 ? 'no-data' : 'too-few',
        `Marked twice so far: ${pairs}. A share needs at least ${FEWEST_PAIRS_FOR_A_SHARE}.`,
      ),
    }
  return { k, n, share: wilsonInterval((k / n) * pairs, pairs) }
}
