import { cardHref, moduleHref } from './addresses.ts'
import type { FadedBlank, FadedExample, LessonPart, Module, Prediction } from './courses.ts'
import type { Exercise, FieldProblem, Fields, Outcome, Situation } from './exercises/exercise.ts'
import type { Figure } from './figures.ts'
import { type FadedRecord, isBlankRight } from './lesson-answers.ts'
import type {
  CheckView,
  ExerciseView,
  FadedBlankView,
  FadedView,
  LessonView,
  PredictionMade,
  PredictionView,
  StepView,
} from './lesson-view.ts'
import type { NorthmereTables } from './northmere/tables.ts'
import type { Certainty } from './questions.ts'

/** What this learner recorded in this lesson, oldest first. */
export interface RecordedStep {
  part: 'prediction' | 'exercise' | 'faded'
  subject: string
  body: unknown
  certainty: Certainty | null
  outcome: Outcome
  at: string
}

export interface LessonSituation {
  module: Module
  exercise: Exercise<unknown> | null
  records: RecordedStep[]
  check: CheckView
  isComplete: boolean
  learnerSeed: string
  /** The learner's id. */
  holder: string
  northmere: NorthmereTables
  /** The page asked for; null for where the learner stopped. */
  step: string | null
  query: Fields
  nextId: string
}

/**
 * One page of a lesson for one learner. Nothing is in it that they have not earned: the pages after
 * the prediction open once it is made, and what explains it comes at the end.
 */
export function lessonViewOf(situation: LessonSituation): LessonView {
  const { module, records, check, holder, nextId } = situation
  const made = predictionMade(module.prediction, records)
  const steps = stepsOf(situation, made !== null)
  const step = shownStep(situation, steps)
  const isLast = step === steps.at(-1)?.id
  return {
    code: module.code,
    title: module.title,
    minutes: module.minutes,
    points: module.points,
    ask: module.ask,
    cardHref: cardHref(module),
    step,
    steps,
    action: moduleHref(module, step),
    holder,
    nextId,
    prediction: module.prediction && predictionView(module.prediction, made, isLast),
    faded: module.faded.map((example) => fadedView(example, records)),
    exercise: exerciseView(situation),
    check,
    figures: figuresOn(module, step),
    facts: module.facts,
    given: {},
  }
}

/** The page again after a post that has to be put right: what was typed, and what to do about it. */
export function withProblems(
  view: LessonView,
  part: 'prediction' | 'exercise' | 'faded',
  subject: string,
  problems: FieldProblem[],
  given: Fields,
): LessonView {
  return {
    ...view,
    given,
    prediction:
      view.prediction && part === 'prediction' ? { ...view.prediction, problems } : view.prediction,
    exercise: view.exercise && part === 'exercise' ? { ...view.exercise, problems } : view.exercise,
    faded:
      part === 'faded'
        ? view.faded.map((example) => (example.id === subject ? { ...example, problems } : example))
        : view.faded,
  }
}

/** Everything to put right on the page, whichever part it belongs to. */
export function problemsOn(view: LessonView): FieldProblem[] {
  return [
    ...(view.prediction?.problems ?? []),
    ...(view.exercise?.problems ?? []),
    ...view.faded.flatMap((example) => example.problems),
  ]
}

function stepsOf(situation: LessonSituation, isPredicted: boolean): StepView[] {
  const { module } = situation
  return module.lesson.steps.map(({ id, title, minutes, parts }, index) => ({
    id,
    title,
    minutes,
    href: moduleHref(module, id),
    done: parts.some(asksSomething) && parts.every((part) => isPartDone(part, situation)),
    isOpen: isPageOpen(module, index, isPredicted),
  }))
}

/** Whether a page of a lesson may be read: the first always, the others once a prediction is made. */
export function isPageOpen(module: Module, index: number, hasPredicted: boolean): boolean {
  return index === 0 || hasPredicted || module.prediction === null
}

function asksSomething({ kind }: LessonPart): boolean {
  return kind !== 'figure' && kind !== 'fact'
}

function isPartDone(part: LessonPart, { records, check, isComplete }: LessonSituation): boolean {
  switch (part.kind) {
    case 'prediction':
    case 'faded':
      return records.some((one) => one.part === part.kind && one.subject === part.name)
    case 'exercise':
      return records.some((one) => one.part === 'exercise' && one.outcome === 'met')
    case 'check':
      return check.kind === 'check' ? check.best !== null : check.state === 'done'
    case 'keep':
      return isComplete
    case 'figure':
    case 'fact':
      return true
  }
}

/** The charts that stand on a page: those of other pages may show what is not yet earned. */
function figuresOn(module: Module, step: string): Record<string, Figure> {
  const parts = module.lesson.steps.find(({ id }) => id === step)?.parts ?? []
  const names = parts.flatMap((part) => (part.kind === 'figure' ? [part.name] : []))
  return Object.fromEntries(Object.entries(module.figures).filter(([name]) => names.includes(name)))
}

/** The page asked for if it is open, otherwise the first that is not done. */
function shownStep({ step }: LessonSituation, steps: StepView[]): string {
  const asked = steps.find((one) => one.id === step && one.isOpen)
  const shown = asked ?? steps.find((one) => one.isOpen && !one.done) ?? steps.at(-1)
  return shown?.id ?? ''
}

function predictionMade(
  prediction: Prediction | null,
  records: RecordedStep[],
): PredictionMade | null {
  const record = records.find((one) => one.part === 'prediction' && one.subject === prediction?.id)
  // The body was written by `readPrediction`, which is the only writer of this part.
  return record
    ? { values: record.body as Record<string, string>, certainty: record.certainty }
    : null
}

function predictionView(
  { afterwards, ...asked }: Prediction,
  made: PredictionMade | null,
  isLast: boolean,
): PredictionView {
  return { ...asked, made, afterwards: made && isLast ? afterwards : null, problems: [] }
}

function exerciseView(situation: LessonSituation): ExerciseView | null {
  const { exercise } = situation
  if (!exercise) return null
  const own = exerciseSituation(situation, exercise)
  return {
    id: exercise.id,
    view: exercise.view(own),
    isMet: own.records.some((one) => one.outcome === 'met'),
    problems: [],
  }
}

/** What a module's exercise is shown and judged from: this learner's own part of the lesson. */
export function exerciseSituation(
  { module, records, learnerSeed, query, northmere }: LessonSituation,
  { id }: Exercise<unknown>,
): Situation {
  return {
    seed: exerciseSeed(learnerSeed, id),
    records: records.filter((one) => one.part === 'exercise' && one.subject === id),
    query,
    figures: module.figures,
    northmere,
    prediction: predictionMade(module.prediction, records)?.values ?? null,
  }
}

/** The learner's own fixed seed for one exercise. */
export function exerciseSeed(learnerSeed: string, exerciseId: string): string {
  return `${learnerSeed}|${exerciseId}`
}

function fadedView(example: FadedExample, records: RecordedStep[]): FadedView {
  const last = records.findLast((one) => one.part === 'faded' && one.subject === example.id)
  const record = last ? (last.body as FadedRecord) : null
  const blanks = example.blanks.map((blank) => blankView(blank, record))
  const isSolved = record !== null && blanks.every((blank) => blank.checked?.isRight)
  return {
    id: example.id,
    stem: example.stem,
    blanks,
    working: isSolved || record?.revealed ? example.working : null,
    problems: [],
  }
}

function blankView(blank: FadedBlank, record: FadedRecord | null): FadedBlankView {
  const given = record?.given[blank.id] ?? ''
  const isRight = isBlankRight(blank, given)
  return {
    id: blank.id,
    label: blank.label,
    kind: blank.kind,
    choices: blank.kind === 'choice' ? shownChoices(blank) : [],
    given,
    checked: given === '' ? null : { isRight, hint: isRight ? null : blank.hint },
  }
}

/** Choices in an order that does not follow the authored one. */
function shownChoices(blank: Extract<FadedBlank, { kind: 'choice' }>) {
  return [...blank.choices].sort((a, b) => a.text.localeCompare(b.text))
}
