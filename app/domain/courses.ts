import type { QuestionChange } from './changes.ts'
import type { Figure } from './figures.ts'
import type { Question } from './questions.ts'
import type { FormId, Workplace } from './workplace/forms.ts'

/**
 * The curriculum as it was released: what `content/` compiles `courses/` into, and what commands
 * and routes read. Plain JSON. It holds keys, so only parts of it may be sent to a browser.
 */
export interface Curriculum {
  /** Changes whenever anything a learner or a rule could notice changes. */
  hash: string
  courses: Course[]
  passport: PassportRules
  principles: Principle[]
  glossary: GlossaryEntry[]
  /** The forms filled in at work, and the rubric that tasks are marked by. */
  workplace: Workplace
  /** Every change ever declared of a question that had been released, oldest first. */
  changes: QuestionChange[]
}

/** A term of art in plain words. */
export interface GlossaryEntry {
  word: string
  means: string
}

export interface Course {
  id: CourseId
  /** The letter its modules carry: S, P, D (or O for the orientation). */
  code: string
  title: string
  summary: string
  /** Covers every lesson and question of the course: the version an attempt is pinned to. */
  hash: string
  modules: Module[]
  assessment: AssessmentRules | null
}

export type CourseId = 'start' | 'statistics' | 'performance' | 'dashboards'

export interface Module {
  /** Permanent: `P2`. */
  code: string
  course: CourseId
  /** In the address: `plot-the-dots`. */
  slug: string
  /** Its place in the course, from its folder's name. */
  number: number
  title: string
  summary: string
  minutes: number
  outcomes: string[]
  /** The three to five summary points ("Keep"). */
  points: string[]
  /** One question to ask in your next meeting. */
  ask: string
  lesson: Lesson
  prediction: Prediction | null
  faded: FadedExample[]
  /** The interactive exercise's id, `luck-machine`; its goal is part of completing the module. */
  exercise: string | null
  /** Null where the module ends with the diagnostic instead: the orientation. */
  check: CheckRules | null
  /** Every question of the module's pool, whole: server only. */
  questions: Question[]
  /** Charts the lesson shows by name, filled from Northmere when the courses are compiled. */
  figures: Record<string, Figure>
  /** Numbers the lesson quotes by name, computed from Northmere when the courses are compiled. */
  facts: Record<string, string>
}

/** A compiled lesson, or (in `dev` only) what stands in its place: the author's mistakes as sentences. */
export type Lesson =
  | { file: string; steps: LessonStep[] }
  | { problems: Problem[]; steps: LessonStep[] }

/** One page of a lesson: one `<Step>`. */
export interface LessonStep {
  id: string
  title: string
  minutes: number | null
  /** What stands on the page: the page is done when each part of it that asks something is. */
  parts: LessonPart[]
  /** What the author wrote on the page, a block a line, to be searched and quoted: server only. */
  words: string
}

export type LessonPart =
  | { kind: 'prediction' | 'faded' | 'exercise' | 'figure' | 'fact'; name: string }
  | { kind: 'check' | 'keep' }

/** Asked before any explanation, kept, and shown again at the end. There is no mark. */
export interface Prediction {
  id: string
  stem: string
  /** `choice`: pick one. `numbers`: type one number for each field. */
  kind: 'choice' | 'numbers'
  choices: { id: string; text: string }[]
  fields: PredictionField[]
  certainty: boolean
  /** What the learner is shown beside their prediction at the end: server only until then. */
  afterwards: string
}

/** A number that is predicted. What lies outside its bounds cannot happen, so it is not kept. */
export interface PredictionField {
  id: string
  label: string
  unit?: string
  min?: number
  max?: number
  /** It counts things, so half of one is no prediction. */
  whole?: boolean
}

/** A worked example with its last steps missing, which the learner completes and is checked on. */
export interface FadedExample {
  id: string
  stem: string
  blanks: FadedBlank[]
  /** Shown when every blank is right, or after it is revealed: server only until then. */
  working: string
}

export type FadedBlank =
  | { id: string; label: string; kind: 'number'; answer: number; tolerance: number; hint: string }
  | {
      id: string
      label: string
      kind: 'choice'
      choices: { id: string; text: string }[]
      answer: string
      hint: string
    }

export interface CheckRules {
  /** How many questions a module check draws. */
  questions: number
  atLeastNumeric: number
  atLeastWithCertainty: number
  /** How many right make the module secure. */
  secureAt: number
}

/** The module with a code, whichever course has it; undefined where none is offered. */
export function moduleWithCode(courses: readonly Course[], code: string): Module | undefined {
  return courses.flatMap(({ modules }) => modules).find((module) => module.code === code)
}

/** The module that ends with the diagnostic, whose questions are its two forms; null without one. */
export function diagnosticModule(
  courses: readonly Course[],
): { course: Course; module: Module } | null {
  for (const course of courses) {
    const module = course.modules.find(({ check }) => check === null)
    if (module) return { course, module }
  }
  return null
}

export interface AssessmentRules {
  id: string
  title: string
  /** The share of marks needed: 9 of 12 is 0.75. The marks needed are rounded up. */
  passShare: number
  /** No module may end with none of its questions right. */
  noModuleAtZero: boolean
  minutes: number
}

export type Strand = 'skilled' | 'equipped' | 'enabled'

/** What may be earned: a stamp of the passport, by its strand, or the badge of a course, by its id. */
export type AchievementSlug = Strand | Exclude<CourseId, 'start'>

/** Which evidence earns what, as declared in `courses/passport.yaml`. */
export interface PassportRules {
  version: number
  /** The stamps first, in the order of the passport's pages, then the badges of courses. */
  achievements: AchievementRule[]
}

export interface AchievementRule {
  slug: AchievementSlug
  /** Set where it is a stamp of the passport. */
  strand: Strand | null
  /** Set where it is the badge of a course. */
  course: CourseId | null
  title: string
  /** What this shows, said to its holder: `You can do it.` */
  shows: string
  /** The same as anybody else reads it, with no subject: `Knows the subject.` */
  showsOthers?: string
  /** What had to be done, as it was worded when it was first earned: only of a version that is kept. */
  criteria?: string
  /** All of these are needed. An empty list cannot be earned yet, and the page says so. */
  requires: Requirement[]
  /** How many days it stands before it is renewed; null where it does not run out. */
  validDays: number | null
  /** The principles of the strategy that it shows, by number, the first foremost. */
  principles: number[]
}

/** `any` stands for whichever task was done. */
export type TaskWanted = FormId | 'any'

export type Requirement =
  | { kind: 'modules-complete'; course: CourseId }
  /** Each module complete, and four of the five questions of a check right. */
  | { kind: 'modules-secure'; course: CourseId }
  | { kind: 'assessment-passed'; course: CourseId }
  /** A refresh with so many right, so many days or more after the last module was completed. */
  | { kind: 'refresh-passed'; course: CourseId; afterDays: number; atLeast: number }
  /** A workplace form that was confirmed; `sincePost`: again after every change of post. */
  | { kind: 'confirmed'; form: FormId; sincePost: boolean }
  | { kind: 'gym-met' }
  | { kind: 'task-signed-off'; form: TaskWanted }
  /** What came of the decision of a task that was signed off, 8 to 12 weeks on. */
  | { kind: 'checked-back'; form: TaskWanted }

export interface Principle {
  number: number
  title: string
  /** In the strategy's own words. */
  words: string
  source: string
}

/** A mistake in somebody's file: where, what, and what to do. Several are always given together. */
export interface Problem {
  file: string
  line?: number
  message: string
}
