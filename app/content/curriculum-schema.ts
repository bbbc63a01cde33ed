import { z } from 'zod'
import type {
  AchievementRule,
  Curriculum,
  FadedBlank,
  Lesson,
  Requirement,
} from '#app/domain/courses.ts'
import type { Figure } from '#app/domain/figures.ts'
import { QuestionSchema } from '#app/domain/questions.ts'
import { FORM_IDS } from '#app/domain/workplace/forms.ts'
import { CourseId } from './course-formats.ts'
import { WorkplaceSchema } from './workplace-schema.ts'

const Text = z.string()
const WithText = z.array(z.strictObject({ id: Text, text: Text }))

const Part = z.union([
  z.strictObject({
    kind: z.enum(['prediction', 'faded', 'exercise', 'figure', 'fact']),
    name: Text,
  }),
  z.strictObject({ kind: z.enum(['check', 'keep']) }),
])

const LessonSteps = z.array(
  z.strictObject({
    id: Text,
    title: Text,
    minutes: z.number().nullable(),
    parts: z.array(Part),
    words: Text,
  }),
)

const LessonSchema: z.ZodType<Lesson> = z.union([
  z.strictObject({ file: Text, steps: LessonSteps }),
  z.strictObject({
    problems: z.array(z.strictObject({ file: Text, line: z.number().optional(), message: Text })),
    steps: LessonSteps,
  }),
])

const PredictionSchema = z.strictObject({
  id: Text,
  stem: Text,
  kind: z.enum(['choice', 'numbers']),
  choices: WithText,
  fields: z.array(
    z.strictObject({
      id: Text,
      label: Text,
      unit: Text.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      whole: z.boolean().optional(),
    }),
  ),
  certainty: z.boolean(),
  afterwards: Text,
})

const BlankSchema: z.ZodType<FadedBlank> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    id: Text,
    label: Text,
    hint: Text,
    answer: z.number(),
    tolerance: z.number(),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    id: Text,
    label: Text,
    hint: Text,
    choices: WithText,
    answer: Text,
  }),
])

const FigureSchema = z.custom<Figure>((value) => typeof value === 'object' && value !== null)

const ModuleSchema = z.strictObject({
  code: Text,
  course: CourseId,
  slug: Text,
  number: z.number(),
  title: Text,
  summary: Text,
  minutes: z.number(),
  outcomes: z.array(Text),
  points: z.array(Text),
  ask: Text,
  lesson: LessonSchema,
  prediction: PredictionSchema.nullable(),
  faded: z.array(
    z.strictObject({ id: Text, stem: Text, blanks: z.array(BlankSchema), working: Text }),
  ),
  exercise: Text.nullable(),
  check: z
    .strictObject({
      questions: z.number(),
      atLeastNumeric: z.number(),
      atLeastWithCertainty: z.number(),
      secureAt: z.number(),
    })
    .nullable(),
  questions: z.array(QuestionSchema),
  figures: z.record(Text, FigureSchema),
  facts: z.record(Text, Text),
})

const TaskWantedSchema = z.enum(['any', ...FORM_IDS])

const RequirementSchema: z.ZodType<Requirement> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('modules-complete'), course: CourseId }),
  z.strictObject({ kind: z.literal('modules-secure'), course: CourseId }),
  z.strictObject({ kind: z.literal('assessment-passed'), course: CourseId }),
  z.strictObject({
    kind: z.literal('refresh-passed'),
    course: CourseId,
    afterDays: z.number(),
    atLeast: z.number(),
  }),
  z.strictObject({
    kind: z.literal('confirmed'),
    form: z.enum(FORM_IDS),
    sincePost: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('gym-met') }),
  z.strictObject({ kind: z.literal('task-signed-off'), form: TaskWantedSchema }),
  z.strictObject({ kind: z.literal('checked-back'), form: TaskWantedSchema }),
])

export const AchievementRuleSchema: z.ZodType<AchievementRule> = z.strictObject({
  slug: z.enum(['skilled', 'equipped', 'enabled', ...CourseId.exclude(['start']).options]),
  strand: z.enum(['skilled', 'equipped', 'enabled']).nullable(),
  course: CourseId.nullable(),
  title: Text,
  shows: Text,
  showsOthers: Text.optional(),
  criteria: Text.optional(),
  requires: z.array(RequirementSchema),
  validDays: z.number().nullable(),
  principles: z.array(z.number()),
})

/** The released curriculum, held against its shape when the server loads it. */
export const CurriculumSchema: z.ZodType<Curriculum> = z.strictObject({
  hash: Text,
  courses: z.array(
    z.strictObject({
      id: CourseId,
      code: Text,
      title: Text,
      summary: Text,
      hash: Text,
      modules: z.array(ModuleSchema),
      assessment: z
        .strictObject({
          id: Text,
          title: Text,
          passShare: z.number(),
          noModuleAtZero: z.boolean(),
          minutes: z.number(),
        })
        .nullable(),
    }),
  ),
  passport: z.strictObject({ version: z.number(), achievements: z.array(AchievementRuleSchema) }),
  principles: z.array(
    z.strictObject({ number: z.number(), title: Text, words: Text, source: Text }),
  ),
  glossary: z.array(z.strictObject({ word: Text, means: Text })),
  workplace: WorkplaceSchema,
  changes: z.array(
    z.strictObject({
      question: Text,
      class: z.enum(['editorial', 're-mark', 'new-item', 'structure']),
      why: Text,
      from: Text.nullable(),
      to: Text.nullable(),
    }),
  ),
})
