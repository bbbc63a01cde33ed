import type { FadedBlank, Prediction } from './courses.ts'
import type { FieldProblem, Fields } from './exercises/exercise.ts'
import type { Figure } from './figures.ts'
import type { Certainty } from './questions.ts'

/** Everything one page of a lesson shows: what the route sends, and the lesson's components read. */
export interface LessonView {
  code: string
  title: string
  minutes: number
  points: string[]
  ask: string
  /** The summary card, to print. */
  cardHref: string
  /** The page shown now; its id is a `<Step>`'s. */
  step: string
  steps: StepView[]
  /** Where this page's forms are posted. */
  action: string
  /** The id of the learner, whose those forms are. */
  holder: string
  /** A fresh id for the next thing posted, so that a double click is kept once. */
  nextId: string
  prediction: PredictionView | null
  faded: FadedView[]
  exercise: ExerciseView | null
  check: CheckView
  figures: Record<string, Figure>
  facts: Record<string, string>
  /** What was just posted, by field, where something in it has to be put right: nothing is lost. */
  given: Fields
}

export interface StepView {
  id: string
  title: string
  minutes: number | null
  href: string
  done: boolean
  /** False until the prediction is made: what explains it comes after. */
  isOpen: boolean
}

export interface PredictionView extends Omit<Prediction, 'afterwards'> {
  made: PredictionMade | null
  /** Null until the prediction has been made and the last page is reached. */
  afterwards: string | null
  problems: FieldProblem[]
}

export interface PredictionMade {
  /** The choice's id, or one number as written for each field. */
  values: Record<string, string>
  certainty: Certainty | null
}

export interface FadedView {
  id: string
  stem: string
  blanks: FadedBlankView[]
  /** Null until every blank is right or the learner asked to see it. */
  working: string | null
  problems: FieldProblem[]
}

export interface FadedBlankView {
  id: string
  label: string
  kind: FadedBlank['kind']
  choices: { id: string; text: string }[]
  given: string
  /** Null before it is checked. The hint comes only with a wrong answer. */
  checked: { isRight: boolean; hint: string | null } | null
}

export interface ExerciseView {
  id: string
  /** What the exercise's own `view` gave. */
  view: unknown
  isMet: boolean
  problems: FieldProblem[]
}

export type CheckView = ModuleCheckView | DiagnosticView

/** How the orientation ends: with the twelve questions of the learner's starting point. */
export interface DiagnosticView {
  kind: 'diagnostic'
  state: 'not-begun' | 'open' | 'done'
  questions: number
}

export interface ModuleCheckView {
  kind: 'check'
  state: 'not-begun' | 'open' | 'done'
  questions: number
  /** The best finished check so far. */
  best: { right: number; of: number } | null
  isSecure: boolean
  secureAt: number
  /** The open attempt, or the newest finished one. */
  href: string | null
}
