import { describe, expect, test } from 'vitest'
import { aModule, aPrediction, LESSON_STEPS } from '#tests/support/curriculum.ts'
import type { Exercise } from './exercises/exercise.ts'
import type { LineFigure } from './figures.ts'
import {
  type LessonSituation,
  lessonViewOf,
  problemsOn,
  type RecordedStep,
  withProblems,
} from './lesson-view-of.ts'
import { committedTables } from './northmere/tables-for-tests.ts'

/** What no page is ever sent whole. */
const northmere = {
  ...committedTables(),
  teams: [{ team: 'SECRET team', cases: 1, positive: 0 }],
}

const FIGURE: LineFigure = { kind: 'line', title: 'The answer, drawn', x: ['May'], y: [1] }

const module = aModule({
  prediction: aPrediction({ afterwards: 'SECRET afterwards' }),
  faded: [
    {
      id: 'S1-faded',
      stem: 'Finish the working',
      blanks: [
        {
          id: 'rate',
          label: 'Rate',
          kind: 'number',
          answer: 4217,
          tolerance: 0,
          hint: 'SECRET hint',
        },
        {
          id: 'reading',
          label: 'Reading',
          kind: 'choice',
          answer: 'b',
          hint: 'SECRET too',
          choices: [
            { id: 'b', text: 'Luck' },
            { id: 'a', text: 'A rise' },
          ],
        },
      ],
      working: 'SECRET working',
    },
  ],
  lesson: {
    file: 's1.mjs',
    steps: LESSON_STEPS.map((step) => ({
      ...step,
      words: 'SECRET words, for the search only',
      parts:
        step.id === 'explain' ? [...step.parts, { kind: 'figure', name: 'shown' }] : step.parts,
    })),
  },
  figures: { shown: FIGURE, elsewhere: { ...FIGURE, title: 'SECRET figure' } },
})

const exercise: Exercise<unknown> = {
  id: 'S1-machine',
  view: ({ seed, records, prediction }) => ({ seed, tries: records.length, prediction }),
  take: () => ({ body: {}, outcome: 'kept' }),
}

const predicted = record({ part: 'prediction', subject: 'S1-predict', body: { choice: 'often' } })

function record(about: Partial<RecordedStep>): RecordedStep {
  return {
    part: 'exercise',
    subject: 'S1-machine',
    body: {},
    certainty: null,
    outcome: 'kept',
    at: 'then',
    ...about,
  }
}

function faded(rate: string, reading = '', revealed = false): RecordedStep {
  const body = { given: { rate, reading }, revealed }
  return record({ part: 'faded', subject: 'S1-faded', body })
}

function view(about: Partial<LessonSituation> = {}) {
  return lessonViewOf({
    module,
    exercise,
    records: [],
    isComplete: false,
    learnerSeed: 'seed',
    step: null,
    query: {},
    holder: 'me',
    nextId: 'next',
    northmere,
    check: {
      kind: 'check',
      state: 'not-begun',
      questions: 5,
      best: null,
      isSecure: false,
      secureAt: 4,
      href: null,
    },
    ...about,
  })
}

const openPages = (about: Partial<LessonSituation>) =>
  view(about)
    .steps.filter(({ isOpen }) => isOpen)
    .map(({ id }) => id)

describe('nothing is in a page that has not been earned', () => {
  test('before anything is done', () => {
    for (const step of [null, ...LESSON_STEPS.map(({ id }) => id)]) {
      expect(JSON.stringify(view({ step }))).not.toContain('SECRET')
    }
  })

  test('nor the questions of the check, with their keys, ever', () => {
    const all = [predicted, faded('4217', 'b'), record({ outcome: 'met' })]
    const sent = JSON.stringify(view({ records: all, step: 'keep', isComplete: true }))
    expect(sent).not.toMatch(/tolerance|"correct"|anticipated|S1-0\d/)
  })

  test('nor the right number of an example, before and after a wrong one', () => {
    for (const records of [[predicted], [predicted, faded('1', 'a')]]) {
      const sent = JSON.stringify(view({ records, step: 'explain' }))
      expect(sent).not.toMatch(/4217|"answer"|SECRET working/)
    }
  })

  test('nor a chart that stands on another page', () => {
    const records = [predicted]
    expect(Object.keys(view({ records, step: 'explain' }).figures)).toEqual(['shown'])
    expect(Object.keys(view({ records, step: 'check' }).figures)).toEqual([])
  })
})

describe('the pages', () => {
  test('after the first open once the prediction is made', () => {
    expect(openPages({})).toEqual(['situation'])
    expect(openPages({ records: [predicted] })).toHaveLength(5)
  })

  test('are all open in a lesson that asks for no prediction', () => {
    expect(openPages({ module: { ...module, prediction: null } })).toHaveLength(5)
  })

  test('are shown where the learner stopped, unless an open one is asked for', () => {
    expect(view({}).step).toBe('situation')
    expect(view({ records: [predicted] }).step).toBe('explore')
    expect(view({ records: [predicted], step: 'keep' }).step).toBe('keep')
    expect(view({ step: 'keep' }).step).toBe('situation')
    expect(view({ records: [predicted], step: 'no-such-page' }).step).toBe('explore')
  })

  test('are done by what was done on them', () => {
    const done = (about: Partial<LessonSituation>) =>
      view(about)
        .steps.filter((step) => step.done)
        .map(({ id }) => id)
    expect(done({})).toEqual([])
    expect(done({ records: [predicted, record({ outcome: 'not-yet' })] })).toEqual(['situation'])
    expect(done({ records: [predicted, record({ outcome: 'met' }), faded('1')] })).toEqual([
      'situation',
      'explore',
      'explain',
    ])
    const best = { right: 2, of: 5 }
    const check = { ...view().check, best }
    expect(done({ check, isComplete: true })).toEqual(['check', 'keep'])
  })

  test('have their forms posted to themselves', () => {
    expect(view({ records: [predicted], step: 'explain' }).action).toBe(
      '/courses/statistics/module-s1?step=explain',
    )
  })
})

describe('a prediction', () => {
  test('is shown again with what came of it on the last page, and not before', () => {
    const records = [predicted]
    for (const step of ['situation', 'explore', 'explain', 'check']) {
      expect(view({ records, step }).prediction?.afterwards).toBeNull()
    }
    expect(view({ records, step: 'keep' }).prediction).toMatchObject({
      made: { values: { choice: 'often' } },
      afterwards: 'SECRET afterwards',
    })
  })
})

describe('a worked example', () => {
  const shown = (...records: RecordedStep[]) => view({ records: [predicted, ...records] }).faded[0]

  test('says of each blank whether it is right, with a hint only where it is wrong', () => {
    expect(shown()?.blanks.map(({ checked }) => checked)).toEqual([null, null])
    expect(shown(faded('1', 'b'))?.blanks.map(({ checked }) => checked)).toEqual([
      { isRight: false, hint: 'SECRET hint' },
      { isRight: true, hint: null },
    ])
  })

  test('shows its working when every blank is right, or when that was asked for', () => {
    expect(shown(faded('1', 'b'))?.working).toBeNull()
    expect(shown(faded('4217', 'b'))?.working).toBe('SECRET working')
    expect(shown(faded('', '', true))?.working).toBe('SECRET working')
  })

  test('goes by what was given last', () => {
    expect(shown(faded('4217', 'b'), faded('1', 'b'))?.blanks[0]).toMatchObject({ given: '1' })
  })

  test('offers its choices in an order that does not follow the author’s', () => {
    expect(shown()?.blanks[1]?.choices.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('an exercise', () => {
  test('is given only what this learner did in it, and the same seed each time', () => {
    const records = [predicted, record({}), record({ subject: 'another' }), record({})]
    expect(view({ records }).exercise).toMatchObject({
      id: 'S1-machine',
      isMet: false,
      view: { seed: 'seed|S1-machine', tries: 2 },
    })
    expect(view({ records: [record({ outcome: 'met' })] }).exercise?.isMet).toBe(true)
    expect(view({ exercise: null }).exercise).toBeNull()
  })

  test('knows what this learner committed to beforehand, and Northmere’s tables', () => {
    expect(view({}).exercise).toMatchObject({ view: { prediction: null } })
    expect(view({ records: [predicted] }).exercise).toMatchObject({
      view: { prediction: { choice: 'often' } },
    })
    const counting: Exercise<unknown> = { ...exercise, view: (own) => own.northmere.teams.length }
    expect(view({ exercise: counting }).exercise?.view).toBe(1)
  })
})

describe('a page that has to be put right', () => {
  const problems = [{ field: 'x', message: 'Enter x' }]

  test.each(['prediction', 'exercise', 'faded'] as const)(
    'shows what was typed and what to do, beside the %s it belongs to',
    (part) => {
      const again = withProblems(view(), part, 'S1-faded', problems, { x: 'lots' })
      expect(again.given).toEqual({ x: 'lots' })
      expect(problemsOn(again)).toEqual(problems)
      const { prediction, exercise: shown, faded: examples } = again
      const beside = { prediction, exercise: shown, faded: examples[0] }[part]
      expect(beside?.problems).toEqual(problems)
    },
  )

  test('has nothing to put right before anything is posted', () => {
    expect(problemsOn(view())).toEqual([])
  })
})
