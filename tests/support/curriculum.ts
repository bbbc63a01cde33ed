import type {
  Course,
  CourseId,
  Curriculum,
  LessonStep,
  Module,
  Prediction,
} from '#app/domain/courses.ts'
import type { Question } from '#app/domain/questions.ts'
import {
  aHotspot,
  aMultiple,
  aNumeric,
  anOrdering,
  aSingle,
  aVariant,
} from '#tests/support/questions.ts'

/**
 * A small curriculum: Statistics (S1 and S2, each with an exercise, and an assessment of four
 * questions) and Performance (P1, no exercise, no assessment). The stamp "skilled" needs all of it.
 */
export function aCurriculum(about: Partial<Curriculum> = {}): Curriculum {
  return {
    hash: 'curriculum-1',
    courses: [
      aCourse({
        id: 'statistics',
        code: 'S',
        title: 'Statistics',
        modules: [aModule({ code: 'S1' }), aModule({ code: 'S2', number: 2 })],
        assessment: {
          id: 'statistics-assessment',
          title: 'Statistics assessment',
          passShare: 0.75,
          noModuleAtZero: true,
          minutes: 20,
        },
      }),
      aCourse({
        id: 'performance',
        code: 'P',
        title: 'Performance',
        modules: [aModule({ code: 'P1', course: 'performance', exercise: null })],
      }),
    ],
    passport: {
      version: 1,
      achievements: [
        {
          slug: 'skilled',
          strand: 'skilled',
          course: null,
          validDays: 730,
          principles: [1],
          title: 'Skilled',
          shows: 'The holder can read data and act on it',
          requires: [
            { kind: 'modules-complete', course: 'statistics' },
            { kind: 'assessment-passed', course: 'statistics' },
            { kind: 'modules-complete', course: 'performance' },
          ],
        },
        {
          slug: 'equipped',
          strand: 'equipped',
          course: null,
          validDays: null,
          principles: [1],
          title: 'Equipped',
          shows: 'Not offered yet',
          requires: [],
        },
      ],
    },
    principles: [],
    glossary: [],
    workplace: { forms: [], rubric: { prompts: [], criteria: [] } },
    changes: [],
    ...about,
  }
}

export function aCourse(about: Partial<Course> = {}): Course {
  return {
    id: 'statistics',
    code: 'S',
    title: 'Statistics',
    summary: 'What numbers can carry',
    hash: 'course-1',
    modules: [aModule()],
    assessment: null,
    ...about,
  }
}

export function aModule(about: Partial<Module> = {}): Module {
  const code = about.code ?? 'S1'
  const course: CourseId = about.course ?? 'statistics'
  return {
    code,
    course,
    slug: `module-${code.toLowerCase()}`,
    number: 1,
    title: `Module ${code}`,
    summary: 'One idea',
    minutes: 15,
    outcomes: ['Tell luck from change'],
    points: ['Counts vary'],
    ask: 'What is usual?',
    lesson: { file: `${code}.mjs`, steps: LESSON_STEPS },
    prediction: null,
    faded: [],
    exercise: `${code}-machine`,
    check: { questions: 5, atLeastNumeric: 2, atLeastWithCertainty: 2, secureAt: 4 },
    questions: aPool(code),
    figures: {},
    facts: {},
    ...about,
  }
}

export const LESSON_STEPS: LessonStep[] = [
  aStep('situation', { kind: 'prediction', name: 'S1-predict' }),
  aStep('explore', { kind: 'exercise', name: 'S1-machine' }),
  aStep('explain', { kind: 'faded', name: 'S1-faded' }),
  aStep('check', { kind: 'check' }),
  aStep('keep', { kind: 'keep' }),
]

function aStep(id: string, part: LessonStep['parts'][number]): LessonStep {
  return { id, title: `Page ${id}`, minutes: 3, parts: [part], words: `Words of ${id}.` }
}

/** Nine questions to practise on, of every type, and two for each form of the assessment. */
export function aPool(module: string): Question[] {
  const id = (number: string) => ({ id: `${module}-${number}`, module })
  return [
    aNumeric({ ...id('01'), certainty: true }),
    aNumeric({ ...id('02'), variants: [aVariant('12 of 50?', 24), aVariant('5 of 50?', 10)] }),
    aNumeric({ ...id('03'), variants: [aVariant('12 of 48?', 25)] }),
    aSingle({ ...id('04'), certainty: true }),
    aSingle(id('05')),
    aMultiple({ ...id('06'), certainty: true }),
    aMultiple(id('07')),
    anOrdering(id('08')),
    aHotspot(id('09')),
    aSingle({ ...id('11'), form: 'A' }),
    aNumeric({ ...id('12'), form: 'A' }),
    aSingle({ ...id('13'), form: 'B' }),
    anOrdering({ ...id('14'), form: 'B' }),
  ]
}

export function aPrediction(about: Partial<Prediction> = {}): Prediction {
  return {
    id: 'S1-predict',
    stem: 'How often does a count of 30 move by a fifth?',
    kind: 'choice',
    choices: [
      { id: 'rarely', text: 'Rarely' },
      { id: 'often', text: 'In almost half of months' },
    ],
    fields: [],
    certainty: false,
    afterwards: 'In 45% of months',
    ...about,
  }
}

/** The course of a curriculum, and one of its modules. Throws for a name it does not have. */
export function courseOf({ courses }: Curriculum, id: CourseId): Course {
  const course = courses.find((one) => one.id === id)
  if (!course) throw new Error(`No course ${id}`)
  return course
}

export function moduleOf(curriculum: Curriculum, code: string): { course: Course; module: Module } {
  for (const course of curriculum.courses) {
    const module = course.modules.find((one) => one.code === code)
    if (module) return { course, module }
  }
  throw new Error(`No module ${code}`)
}
