import type { ExerciseRecord, Fields } from '#app/domain/exercises/exercise.ts'
import { exerciseById } from '#app/domain/exercises/registry.ts'
import type {
  ExerciseView,
  FadedView,
  LessonView,
  ModuleCheckView,
  PredictionView,
} from '#app/domain/lesson-view.ts'
import { drawMonthly } from '#app/domain/northmere/monthly.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'

/** A page of a lesson for tests, whatever the test is not about filled in. */
export function aLesson(changes: Partial<LessonView> = {}): LessonView {
  return {
    code: 'S3',
    title: 'Luck or change?',
    minutes: 25,
    points: ['First point', 'Second point', 'Third point'],
    ask: 'How far does it move by itself?',
    cardHref: '/courses/statistics/luck-or-change/card',
    step: 'explore',
    steps: ['situation', 'explore', 'explain'].map((id) => ({
      id,
      title: `Page ${id}`,
      minutes: 2,
      href: `/courses/statistics/luck-or-change?step=${id}`,
      done: false,
      isOpen: true,
    })),
    action: '/courses/statistics/luck-or-change?step=explore',
    holder: 'learner',
    nextId: 'step-7',
    prediction: null,
    faded: [],
    exercise: null,
    check: A_CHECK,
    figures: {},
    facts: {},
    given: {},
    ...changes,
  }
}

/** A prediction of two numbers. */
export function aPrediction(changes: Partial<PredictionView> = {}): PredictionView {
  return {
    id: 'steady-45',
    stem: 'What are the highest and lowest months?',
    kind: 'numbers',
    choices: [],
    fields: [
      { id: 'highest', label: 'Highest month', unit: 'burglaries' },
      { id: 'lowest', label: 'Lowest month', unit: 'burglaries' },
    ],
    certainty: true,
    made: null,
    afterwards: null,
    problems: [],
    ...changes,
  }
}

/** A faded example with one blank to type and one to choose. */
export function aFadedExample(changes: Partial<FadedView> = {}): FadedView {
  return {
    id: 'average-of-64',
    stem: 'A count averages 64 a month.',
    blanks: [
      {
        id: 'twice',
        label: 'Twice that is',
        kind: 'number',
        choices: [],
        given: '',
        checked: null,
      },
      {
        id: 'verdict',
        label: 'Does 83 deserve a question?',
        kind: 'choice',
        choices: [
          { id: 'ask', text: 'Yes' },
          { id: 'leave', text: 'No' },
        ],
        given: '',
        checked: null,
      },
    ],
    working: null,
    problems: [],
    ...changes,
  }
}

/** An exercise as a learner sees it who has posted each of these. */
export function anExercise(id: string, query: Fields, ...posts: Fields[]): ExerciseView {
  const rules = exerciseById(id)
  if (rules === null) throw new Error(`There is no exercise ${id}`)
  const figures = {
    'brackwater-vehicle-crime': series('B', 'vehicle_crime'),
    'alderbrook-burglary': series('A', 'burglary_residential'),
  }
  const records: ExerciseRecord[] = []
  const situation = {
    seed: 'inspector-1',
    records,
    query,
    figures,
    northmere: committedTables(),
    prediction: null,
  }
  for (const fields of posts) {
    const taken = rules.take(situation, fields)
    if ('problems' in taken) throw new Error(JSON.stringify(taken.problems))
    records.push({ ...taken, at: '2026-11-22T10:00:00Z' })
  }
  return {
    id,
    view: rules.view(situation),
    isMet: records.some(({ outcome }) => outcome === 'met'),
    problems: [],
  }
}

function series(district: string, type: string) {
  const rows = drawMonthly().filter((row) => row.district === district && row.type === type)
  return {
    kind: 'line' as const,
    title: `${type} ${district}`,
    x: rows.map(({ month }) => month),
    y: rows.map(({ count }) => count),
    provisional: rows.flatMap(({ provisional }, at) => (provisional ? [at] : [])),
  }
}

/** A module's check that has not been begun. */
export const A_CHECK: ModuleCheckView = {
  kind: 'check',
  state: 'not-begun',
  questions: 5,
  best: null,
  isSecure: false,
  secureAt: 4,
  href: null,
}
