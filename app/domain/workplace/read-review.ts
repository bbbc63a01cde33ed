import type { Rubric } from './forms.ts'
import {
  type DraftMarks,
  type Level,
  markFields,
  PASS_LEVEL,
  type ReviewDraft,
  type Verdict,
} from './rubric.ts'

/** The field that makes every criterion without a level of its own secure. */
export const ALL_SECURE = 'all-secure'

/** What was posted, by the name of the field; an empty text where there is nothing. */
type Field = (name: string) => string

/** Reads a review as its form posts it; `rubric` is null for a confirmation. */
export function readReview(rubric: Rubric | null, field: Field): ReviewDraft {
  return {
    verdict: verdictFrom(field('verdict')),
    marks: rubric ? readMarks(rubric, field) : {},
    observed: field('observed'),
    obstacle: field('obstacle'),
    next: field('next'),
  }
}

/** Reads the marks alone. A criterion without a level is secure where the marker said that of all. */
export function readMarks({ criteria }: Rubric, field: Field): DraftMarks {
  const otherwise = field(ALL_SECURE) === '' ? null : PASS_LEVEL
  return Object.fromEntries(
    criteria.map(({ id }) => {
      const names = markFields(id)
      const level = levelFrom(field(names.level)) ?? otherwise
      return [id, { level, comment: field(names.comment) }]
    }),
  )
}

const LEVELS: readonly Level[] = [0, 1, 2, 3]

function levelFrom(posted: string): Level | null {
  return LEVELS.find((level) => String(level) === posted) ?? null
}

const VERDICTS: readonly Verdict[] = ['accepted', 'returned']

function verdictFrom(posted: string): Verdict | null {
  return VERDICTS.find((verdict) => verdict === posted) ?? null
}
