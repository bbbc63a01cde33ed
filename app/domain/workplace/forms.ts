import type { CourseId } from '../courses.ts'

/** Every workplace form, in the order of the courses and of the work. */
export const FORM_IDS = [
  ...(['task-s', 'task-p', 'task-d'] as const),
  ...(['data-card', 'dashboard-access', 'own-chart'] as const),
] as const

export type FormId = (typeof FORM_IDS)[number]

/** The field of a task that holds the day of the real meeting or decision. */
export const DECIDED_ON = 'decided-on'

/** A declared form of one page: a task is marked by the rubric, a confirmation is confirmed or returned. */
export interface WorkForm {
  id: FormId
  /** The course whose task it is. */
  course: CourseId | null
  kind: 'task' | 'confirmation'
  title: string
  summary: string
  minutes: number
  /** A hash of everything else in the form: a submission is pinned to it. */
  version: string
  /** One page shows all of them, one under the other. */
  sections: WorkSection[]
}

export interface WorkSection {
  id: string
  title: string
  guidance: string | null
  fields: WorkField[]
}

/** A field's id is unique in its form and permanent: answers hang on it. */
export interface WorkField {
  id: string
  /** A noun phrase, so that “Enter …” can stand before it. */
  label: string
  hint: string | null
  isRequired: boolean
  as: FieldKind
}

/** What is typed. `atMost` counts characters; `atLeast` counts numbers. */
export type FieldKind =
  | { kind: 'line'; atMost: number }
  | { kind: 'text'; atMost: number }
  /** A civil day, `2026-11-22`: not after today unless it `mayBeAhead`. */
  | { kind: 'day'; mayBeAhead?: boolean }
  | { kind: 'number'; unit: string | null }
  | { kind: 'numbers'; atLeast: number }
  | { kind: 'choice'; choices: { id: string; text: string }[] }

/** How a task is marked: what the manager asks, and the criteria with a description of each level. */
export interface Rubric {
  prompts: string[]
  criteria: Criterion[]
}

export interface Criterion {
  id: string
  title: string
  /** What it looks at in one form, where that differs from form to form. */
  looksAt?: Partial<Record<FormId, string>>
  /** What the work shows at 0 not yet, 1 developing, 2 secure and 3 leading. */
  levels: [string, string, string, string]
}

/** Everything declared in `courses/workplace/`. */
export interface Workplace {
  forms: WorkForm[]
  rubric: Rubric
}

/** What was typed, always text, by the field’s id. */
export type Answers = Record<string, string>

/** What has to be put right before a form or a review can be sent, field by field. */
export interface Missing {
  field: string
  sentence: string
}

/** The form with an id; undefined where the release has none. */
export function formWithId(workplace: Workplace, id: string): WorkForm | undefined {
  return workplace.forms.find((form) => form.id === id)
}

/** Every field of a form, in the order of the page. */
export function fieldsOf(form: WorkForm): WorkField[] {
  return form.sections.flatMap(({ fields }) => fields)
}
