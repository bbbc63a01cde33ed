import { readWrittenNumber } from '../written-number.ts'
import type { FieldProblem, Fields } from './exercise.ts'
import { averageRangeHint, centreHint, limitHint, rangeHint, reachHint } from './xmr-hints.ts'
import type { Workings } from './xmr-workings.ts'

/** The stages in which numbers are entered; then come the verdicts. */
export type SumStage = 'centre' | 'ranges' | 'reach' | 'limits' | 'alone'

/** One number to enter: how it is asked for, and what is wrong with what was entered. */
export interface Asked {
  field: string
  label: string
  isOptional?: boolean
  hint(given: number, workings: Workings): string | null
}

/** How many gaps the learner works out; the rest are filled in. */
export const RANGES_ASKED = 3

const LIMITS: Asked[] = [
  {
    field: 'lower',
    label: 'Lower limit',
    hint: (given, workings) => limitHint('lower', given, workings),
  },
  {
    field: 'upper',
    label: 'Upper limit',
    hint: (given, workings) => limitHint('upper', given, workings),
  },
]

/** What each stage asks for. */
export const ASKED: Record<SumStage, Asked[]> = {
  centre: [{ field: 'centre', label: 'Centre line', hint: centreHint }],
  ranges: Array.from({ length: RANGES_ASKED }, (_, at) => ({
    field: `range-${at + 1}`,
    label: `Moving range ${at + 1}`,
    hint: (given, { y }) => rangeHint(given, y[at] ?? 0, y[at + 1] ?? 0),
  })),
  reach: [{ field: 'reach', label: '2.66 × average moving range', hint: reachHint }],
  limits: LIMITS,
  alone: [
    { field: 'centre', label: 'Centre line', isOptional: true, hint: centreHint },
    {
      field: 'average-range',
      label: 'Average moving range',
      isOptional: true,
      hint: averageRangeHint,
    },
    ...LIMITS,
  ],
}

/** What was entered, field by field as written, or everything to put right before it can be checked. */
export function readSums(
  stage: SumStage,
  fields: Fields,
): { given: Record<string, string> } | { problems: FieldProblem[] } {
  const entries = ASKED[stage].map(({ field }) => [field, (fields[field] ?? '').trim()] as const)
  const given = Object.fromEntries(entries)
  const problems = ASKED[stage].flatMap((asked) => problemWith(asked, given[asked.field] ?? ''))
  if (problems.length > 0) return { problems }
  const [lower, upper] = [numberIn(given.lower), numberIn(given.upper)]
  if (lower !== null && upper !== null && lower >= upper)
    return { problems: [{ field: 'lower', message: 'Lower limit must be below the upper limit' }] }
  return { given }
}

function problemWith({ field, label, isOptional }: Asked, written: string): FieldProblem[] {
  const read = readWrittenNumber(written)
  if ('value' in read || (isOptional && read.unreadable === 'empty')) return []
  const message =
    read.unreadable === 'empty'
      ? `Enter the ${label.toLowerCase()}`
      : `${label} must be one number, like 12.5`
  return [{ field, message }]
}

/** What is wrong with each field that was entered; a field that is right is not in it. */
export function hintsOn(
  stage: SumStage,
  given: Readonly<Record<string, string>>,
  workings: Workings,
): Record<string, string> {
  const hints = ASKED[stage].flatMap(({ field, hint }) => {
    const value = numberIn(given[field])
    const wrong = value === null ? null : hint(value, workings)
    return wrong === null ? [] : [[field, wrong] as const]
  })
  return Object.fromEntries(hints)
}

/** Whether a stage is passed. On the learner's own it is the limits that count, however they got there. */
export function isPassed(
  stage: SumStage,
  given: Readonly<Record<string, string>>,
  workings: Workings,
): boolean {
  const hints = hintsOn(stage, given, workings)
  return ASKED[stage].every(({ field, isOptional }) => isOptional || !(field in hints))
}

function numberIn(written: string | undefined): number | null {
  const read = readWrittenNumber(written ?? '')
  return 'value' in read ? read.value : null
}
