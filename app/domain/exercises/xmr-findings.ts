import { RULE_IN_WORDS, type Rule, type Signal, signalledPoints } from '../statistics/xmr-rules.ts'
import type { Settled } from './settled.ts'

/** One rule of the chart and the months it marks, in words. */
export interface Finding {
  rule: string
  months: string
}

/** Which rule fires where, in the order in which a reader would look. */
export function findingsOf(signals: readonly Signal[], { x }: Settled): Finding[] {
  return RULES.flatMap((rule) => {
    const points = signalledPoints(signals.filter((signal) => signal.rule === rule))
    return points.length > 0 ? [{ rule: RULE_IN_WORDS[rule], months: stretches(points, x) }] : []
  })
}

const RULES: Rule[] = ['outside', 'run7', 'trend7', 'two-of-three']

/** "Aug 2024, Sep 2024 and Oct 2023 to Feb 2025": neighbours together. */
function stretches(points: number[], x: string[]): string {
  const runs: number[][] = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last?.at(-1) === point - 1) last.push(point)
    else runs.push([point])
  }
  const named = runs.map((run) => {
    const [first, last] = [x[run[0] ?? 0], x[run.at(-1) ?? 0]]
    if (run.length === 1) return `${first}`
    return `${first} ${run.length === 2 ? 'and' : 'to'} ${last}`
  })
  return named.join('; ')
}

/** How the months a learner marked compare with those the rules mark. */
export interface MarksCompared {
  yours: number
  rules: number
  both: number
}

/** Counts what a learner and the rules agree on. */
export function compareMarks(marked: readonly number[], signals: readonly Signal[]): MarksCompared {
  const byRule = signalledPoints(signals)
  return {
    yours: marked.length,
    rules: byRule.length,
    both: marked.filter((point) => byRule.includes(point)).length,
  }
}
