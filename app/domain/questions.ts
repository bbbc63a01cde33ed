import { z } from 'zod'
import type { Figure } from './figures.ts'

/**
 * A question as it is compiled and pinned: whole, with its key. It never leaves the server;
 * what a learner is sent is made by `asSeen` in `question-as-seen.ts`.
 */

const Id = z.string().min(1)
/** A chart as data; `content/` has already checked it and filled it from Northmere. */
const FigureData = z.custom<Figure>((value) => typeof value === 'object' && value !== null)

const Choice = z.object({ id: Id, text: Id, correct: z.boolean(), feedback: Id }).strict()

const common = {
  id: z.string().regex(/^[A-Z]\d-\d\d$/),
  module: z.string().regex(/^[A-Z]\d$/),
  stem: Id,
  /** A and B belong to the end-of-course assessments (in O1: to the diagnostic); none is practice. */
  form: z.enum(['A', 'B']).optional(),
  /** Whether the learner says how sure they are (1, 2 or 3). */
  certainty: z.boolean(),
  outcome: z.string().optional(),
  construct: z.string().optional(),
  figure: FigureData.optional(),
  /** The practice dashboard to answer it on, by its address. */
  dashboard: z.string().optional(),
}

const Single = z.object({ ...common, type: z.literal('single'), choices: z.array(Choice) }).strict()

const Multiple = z
  .object({ ...common, type: z.literal('multiple'), choices: z.array(Choice) })
  .strict()

/** One set of parameters, worked out when the courses are compiled: nothing is evaluated later. */
const NumericVariant = z
  .object({
    stem: Id,
    answer: z.number(),
    working: Id,
    anticipated: z.array(z.object({ value: z.number(), feedback: Id }).strict()),
  })
  .strict()

const Numeric = z
  .object({
    ...common,
    type: z.literal('numeric'),
    unit: z.string().optional(),
    decimals: z.number().int().min(0),
    tolerance: z.number().nonnegative(),
    /** The first is the authored question; `stem` above equals its stem. */
    variants: z.array(NumericVariant).min(1),
  })
  .strict()

const Ordering = z
  .object({
    ...common,
    type: z.literal('ordering'),
    /** In the right order. */
    items: z.array(z.object({ id: Id, text: Id, why: Id }).strict()).min(3),
    feedback: Id,
  })
  .strict()

const Hotspot = z
  .object({
    ...common,
    type: z.literal('hotspot'),
    figure: FigureData,
    regions: z
      .array(
        z
          .object({
            id: Id,
            text: Id,
            correct: z.boolean(),
            feedback: Id,
            /** Where the region lies, in the chart's own data coordinates, never pixels. */
            at: z
              .object({
                x: z.tuple([z.union([z.string(), z.number()]), z.union([z.string(), z.number()])]),
                y: z.tuple([z.number(), z.number()]),
              })
              .strict(),
          })
          .strict(),
      )
      .min(2),
  })
  .strict()

export const QuestionSchema = z.discriminatedUnion('type', [
  Single,
  Multiple,
  Numeric,
  Ordering,
  Hotspot,
])

export type Question = z.infer<typeof QuestionSchema>

/** What a learner answered, in authored ids (never in shown positions). */
export const AnswerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), choice: Id }).strict(),
  z.object({ type: z.literal('multiple'), choices: z.array(Id) }).strict(),
  z.object({ type: z.literal('numeric'), written: z.string(), value: z.number() }).strict(),
  z.object({ type: z.literal('ordering'), order: z.array(Id) }).strict(),
  z.object({ type: z.literal('hotspot'), region: Id }).strict(),
])

export type Answer = z.infer<typeof AnswerSchema>

export type Certainty = 1 | 2 | 3
