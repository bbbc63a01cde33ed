import { HOLDER } from '#app/domain/carried-form.ts'
import type { LineFigure } from '#app/domain/figures.ts'
import type { AnsweredSection } from '#app/domain/workplace/answers-in-words.ts'
import type { Answers, FormId, Missing, WorkForm } from '#app/domain/workplace/forms.ts'
import type { Verdict } from '#app/domain/workplace/rubric.ts'
import type { Warning } from '#app/domain/workplace/warnings.ts'
import type { WorkState } from '#app/domain/workplace/work-state.ts'
import type { StampSlug } from '../passport/stamp-shapes.ts'

/** What a page of a workplace form and its server say to each other. Days and times are in words. */

/** The names of the form's own controls; those of its fields are `controlOf`. */
export const CONTROLS = {
  intent: 'intent',
  nth: 'nth',
  holder: HOLDER,
  known: 'known',
  isChecked: 'is-checked',
  checkBack: 'what-happened',
} as const

/** One filling of a form, as its holder sees it. */
export interface FormOnPage {
  /** As it is now or, once it was sent, as it was then. */
  form: WorkForm
  nth: number
  state: WorkState
  /** `Performance management for leaders`: what it is part of the evidence for. */
  countsFor: string[]
  /** `Chief Inspector Sam Okafor`: who may review it, as things stand. */
  assessors: string[]
  criteria: CriterionOnPage[]
  /** Null while nothing may be written in it. */
  writing: Writing | null
  /** What was sent last; null before it is. */
  sent: { on: string; sections: AnsweredSection[]; chart: LineFigure | null } | null
  review: ReviewOnPage | null
  checkBack: CheckBackOnPage | null
  /** What recording the check-back earned. */
  earned: { slug: StampSlug; title: string; shows: string }[]
  /** The other fillings of this form, newest first. */
  others: { nth: number; state: WorkState; openedOn: string }[]
}

export interface CriterionOnPage {
  title: string
  secure: string
}

/** What stands in the fields, and what to look at before it is sent. */
export interface Writing extends Kept {
  answers: Answers
  /** The holder's id: what one person typed is never kept as another's. */
  holder: string
}

/** What the server says of a text that it has. */
export interface Kept {
  /** When the newest text was kept, `at 2:05pm`; null while there is none. */
  at: string | null
  /** The number of the text in each field, as `writtenKnown` writes it. */
  known: string
  warnings: Warning[]
  figure: LineFigure | null
}

/** A text that came from elsewhere while another was typed on this page: neither takes the other's place. */
export interface Elsewhere {
  field: string
  body: string
  at: string
}

export interface ReviewOnPage {
  by: string
  on: string
  verdict: Verdict
  marks: { title: string; level: number; name: string; shows: string; comment: string }[]
  observed: string
  obstacle: string
  next: string
}

export interface CheckBackOnPage {
  decidedOn: string
  opensOn: string
  dueBy: string
  state: 'not-yet' | 'open' | 'late' | 'told'
  /** What had happened, once it is told. */
  told: { body: string; on: string } | null
}

/** What an action of the page says, in whichever case. */
export type Reply =
  | { isUnsent: true }
  /** Said while it is written: the session ended, or somebody else has signed in since. */
  | { isSignedOut: true }
  /** It was sent or accepted from elsewhere. */
  | { isFixed: true }
  | { kept: Kept; elsewhere: Elsewhere[] }
  | Refused

/** What has to be put right before it can be sent. */
export interface Refused {
  problems: Missing[]
  warned: boolean
  elsewhere: Elsewhere[]
  /** What was typed in fields whose text was not kept. */
  typed: Answers
  hasNoAssessor: boolean
  checkBack: { typed: string; problem: string | null; warnings: string[] } | null
}

/** A row of the list of forms. */
export interface FormListed {
  id: FormId
  kind: WorkForm['kind']
  title: string
  summary: string
  minutes: number
  state: WorkState
  countsFor: string[]
  /** What came of it last, in a sentence; null where there is nothing to say. */
  news: string | null
  /** Check-backs not told yet, each with the address where it is told. */
  checkBacks: { words: string; href: string }[]
}
