import { z } from 'zod'
import type { Curriculum, FadedBlank, Lesson, Requirement } from '#app/domain/courses.ts'
import type { Figure } from '#app/domain/figures.ts'
import { QuestionSchema } from '#app/domain/questions.ts'
import { CourseId } from './formats.ts'

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
    ...{ id: Text, title: Text, minutes: z.number().nullable(), parts: z.array(Part), words: Text },
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
  ...{ id: Text, stem: Text, kind: z.enum(['choice', 'numbers']), choices: WithText },
  fields: z.array(z.strictObject({ id: Text, label: Text, unit: Text.optional() })),
  ...{ certainty: z.boolean(), afterwards: Text },
})

const BlankSchema: z.ZodType<FadedBlank> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('number'), id: Text, label: Text, hint: Text },
    ...{ answer: z.number(), tolerance: z.number() },
  }),
  z.strictObject({
    ...{ kind: z.literal('choice'), id: Text, label: Text, hint: Text },
    ...{ choices: WithText, answer: Text },
  }),
])

const FigureSchema = z.custom<Figure>((value) => typeof value === 'object' && value !== null)

const ModuleSchema = z.strictObject({
  ...{ code: Text, course: CourseId, slug: Text, number: z.number(), title: Text },
  ...{ summary: Text, minutes: z.number(), outcomes: z.array(Text), points: z.array(Text) },
  ...{ ask: Text, lesson: LessonSchema, prediction: PredictionSchema.nullable() },
  faded: z.array(
    z.strictObject({ id: Text, stem: Text, blanks: z.array(BlankSchema), working: Text }),
  ),
  exercise: Text.nullable(),
  check: z
    .strictObject({
      ...{ questions: z.number(), atLeastNumeric: z.number() },
      ...{ atLeastWithCertainty: z.number(), secureAt: z.number() },
    })
    .nullable(),
  questions: z.array(QuestionSchema),
  figures: z.record(Text, FigureSchema),
  facts: z.record(Text, Text),
})

const RequirementSchema: z.ZodType<Requirement> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('modules-complete'), course: CourseId }),
  z.strictObject({ kind: z.literal('assessment-passed'), course: CourseId }),
])

/** The released curriculum, held against its shape when the server loads it. */
export const CurriculumSchema: z.ZodType<Curriculum> = z.strictObject({
  hash: Text,
  courses: z.array(
    z.strictObject({
      ...{ id: CourseId, code: Text, title: Text, summary: Text, hash: Text },
      modules: z.array(ModuleSchema),
      assessment: z
        .strictObject({
          ...{ id: Text, title: Text, passShare: z.number() },
          ...{ noModuleAtZero: z.boolean(), minutes: z.number() },
        })
        .nullable(),
    }),
  ),
  passport: z.strictObject({
    version: z.number(),
    stamps: z.array(
      z.strictObject({
        strand: z.enum(['skilled', 'equipped', 'enabled']),
        ...{ title: Text, shows: Text, requires: z.array(RequirementSchema) },
      }),
    ),
  }),
  principles: z.array(
    z.strictObject({ number: z.number(), title: Text, words: Text, source: Text }),
  ),
  glossary: z.array(z.strictObject({ word: Text, means: Text })),
  changes: z.array(
    z.strictObject({
      ...{ question: Text, class: z.enum(['editorial', 're-mark', 'new-item', 'structure']) },
      ...{ why: Text, from: Text.nullable(), to: Text.nullable() },
    }),
  ),
})
