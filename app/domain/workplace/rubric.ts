import type { Criterion, Missing, Rubric, WorkForm } from './forms.ts'

/** What a level is called, from 0. */
export const LEVEL_NAMES = ['Not yet', 'Developing', 'Secure', 'Leading'] as const

/** Secure: what a task needs in every criterion. */
export const PASS_LEVEL = 2

/** The most that a comment, an observation or advice may hold, in characters. */
export const LONGEST_COMMENT = 1000

export type Level = 0 | 1 | 2 | 3

/** Every criterion’s level and comment, by the criterion’s id. */
export type Marks = Record<string, { level: Level; comment: string }>

/** Marks as they stand while somebody marks: a level not yet chosen is null. */
export type DraftMarks = Record<string, { level: Level | null; comment: string }>

export type Verdict = 'accepted' | 'returned'

/** What an assessor typed. Of a confirmation, which has no rubric, the marks are empty. */
export interface ReviewDraft {
  verdict: Verdict | null
  marks: DraftMarks
  /** One observed behaviour: needed to sign a task off. */
  observed: string
  /** One thing the manager will do to remove an obstacle: needed to sign a task off. */
  obstacle: string
  /** What to do before it is sent again: needed to return it. */
  next: string
}

/**
 * How a form is marked: by the rubric if it is a task, each criterion named after what it looks at in
 * this task (`Method (chart and rules)`); null for a confirmation, which has none.
 */
export function rubricOf(
  { prompts, criteria }: Rubric,
  { id, kind }: Pick<WorkForm, 'id' | 'kind'>,
): Rubric | null {
  if (kind !== 'task') return null
  return {
    prompts,
    criteria: criteria.map(({ looksAt, ...criterion }) => {
      const part = looksAt?.[id]
      return part ? { ...criterion, title: `${criterion.title} (${part})` } : criterion
    }),
  }
}

/** Whether the marks are a pass: at least secure in every criterion marked, and something is marked. */
export function isPass(marks: DraftMarks): boolean {
  const given = Object.values(marks)
  return given.length > 0 && given.every(({ level }) => level !== null && level >= PASS_LEVEL)
}

/** The verdict that marks alone give: what a second marker, who signs nothing off, arrives at. */
export function verdictOf(marks: DraftMarks): Verdict {
  return isPass(marks) ? 'accepted' : 'returned'
}

/** The marks of a draft in which every criterion of the rubric has a level; null if one has none. */
export function wholeMarks(rubric: Rubric, marks: DraftMarks): Marks | null {
  const whole: Marks = {}
  for (const { id } of rubric.criteria) {
    const mark = marks[id]
    if (!mark || mark.level === null) return null
    whole[id] = { level: mark.level, comment: mark.comment.trim() }
  }
  return whole
}

/** The names of a criterion’s two fields in a review. */
export function markFields(criterion: string): { level: string; comment: string } {
  return { level: `level-${criterion}`, comment: `comment-${criterion}` }
}

/**
 * What a line manager still has to do before a review can be sent; `rubric` is null for a
 * confirmation. Fields: `level-<id>`, `comment-<id>`, `verdict`, `observed`, `obstacle`, `next`.
 */
export function whatIsMissingInReview(rubric: Rubric | null, review: ReviewDraft): Missing[] {
  return [
    ...(rubric ? whatIsMissingInMarks(rubric, review.marks) : []),
    ...missingVerdict(rubric, review),
    ...missingWords(rubric !== null, review),
  ]
}

/** What is missing in marks alone, a second marker’s: a level each, and the reason for a low one. */
export function whatIsMissingInMarks(rubric: Rubric, marks: DraftMarks): Missing[] {
  return rubric.criteria.flatMap((criterion) => missingInMark(criterion, marks[criterion.id]))
}

function missingInMark({ id, title }: Criterion, mark: DraftMarks[string] | undefined): Missing[] {
  const fields = markFields(id)
  const level = mark?.level ?? null
  const comment = mark?.comment ?? ''
  const missing: Missing[] = []
  if (level === null)
    missing.push({ field: fields.level, sentence: `Select a level for “${title}”` })
  else if (level < PASS_LEVEL && comment.trim() === '')
    missing.push({
      field: fields.comment,
      sentence: `Enter what would make “${title}” secure: you marked it “${LEVEL_NAMES[level]}”`,
    })
  return [...missing, ...tooLong(fields.comment, `The comment on “${title}”`, comment)]
}

function missingVerdict(rubric: Rubric | null, { verdict, marks }: ReviewDraft): Missing[] {
  const thing = rubric ? 'sign it off or return it' : 'confirm it or return it'
  if (verdict === null) return [{ field: 'verdict', sentence: `Select whether you ${thing}` }]
  const isMarked = rubric !== null && wholeMarks(rubric, marks) !== null
  if (!isMarked || verdict !== 'accepted' || isPass(marks)) return []
  const low = rubric.criteria.filter(({ id }) => (marks[id]?.level ?? 0) < PASS_LEVEL)
  const titles = low.map(({ title }) => `“${title}”`).join(', ')
  return [
    {
      field: 'verdict',
      sentence: `Return it for more work, or look again at ${titles}: every level must be at least 2 to sign it off`,
    },
  ]
}

function missingWords(isTask: boolean, review: ReviewDraft): Missing[] {
  const { verdict, observed, obstacle, next } = review
  const needed = (isNeeded: boolean, field: string, words: string, sentence: string): Missing[] =>
    isNeeded && words.trim() === '' ? [{ field, sentence }] : []
  const signsOff = isTask && verdict === 'accepted'
  return [
    ...needed(signsOff, 'observed', observed, 'Enter one thing you saw this person do'),
    ...needed(signsOff, 'obstacle', obstacle, 'Enter one thing you will do to remove an obstacle'),
    ...needed(verdict === 'returned', 'next', next, 'Enter what to do before it is sent again'),
    ...tooLong('observed', 'What you saw', observed),
    ...tooLong('obstacle', 'What you will do', obstacle),
    ...tooLong('next', 'What to do next', next),
  ]
}

function tooLong(field: string, thing: string, words: string): Missing[] {
  const length = words.trim().length
  if (length <= LONGEST_COMMENT) return []
  return [
    {
      field,
      sentence: `${thing} must be ${LONGEST_COMMENT} characters or fewer: it has ${length}`,
    },
  ]
}
