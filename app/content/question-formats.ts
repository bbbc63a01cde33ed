import { z } from 'zod'
import { Range } from './figure-formats.ts'
import { Id, Words } from './format-parts.ts'

/** What an author may write in `questions.yaml`. Every key is explained in `courses/README.md`. */

const AuthoredChoice = z.strictObject({ id: Id, text: Words })

const PredictedNumber = z
  .strictObject({
    id: Id,
    label: Words,
    unit: Words.optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    whole: z.boolean().optional(),
  })
  .refine(({ min = -Infinity, max = Infinity }) => min <= max, {
    path: ['min'],
    error: 'must not be more than "max"',
  })
  .refine(({ whole, min = 0 }) => !whole || Number.isInteger(min), {
    path: ['min'],
    error: 'must be a whole number, like what is predicted',
  })
  .refine(({ whole, max = 0 }) => !whole || Number.isInteger(max), {
    path: ['max'],
    error: 'must be a whole number, like what is predicted',
  })

export const PredictionDeclaration = z
  .strictObject({
    id: Id,
    stem: Words,
    choices: z.array(AuthoredChoice).min(2).optional(),
    fields: z.array(PredictedNumber).min(1).optional(),
    certainty: z.boolean().default(false),
    afterwards: Words,
  })
  .refine((prediction) => Boolean(prediction.choices) !== Boolean(prediction.fields), {
    error: 'needs either choices (pick one) or fields (a number in each), not both',
  })

const Blank = z.union([
  z.strictObject({
    id: Id,
    label: Words,
    answer: z.number(),
    tolerance: z.number().min(0).default(0),
    hint: Words,
  }),
  z.strictObject({
    id: Id,
    label: Words,
    choices: z.array(AuthoredChoice).min(2),
    answer: Id,
    hint: Words,
  }),
])

export const FadedDeclaration = z.strictObject({
  id: Id,
  stem: Words,
  blanks: z.array(Blank).min(1),
  working: Words,
})

export const CheckDeclaration = z.strictObject({
  questions: z.number().int().min(0).default(5),
  atLeastNumeric: z.number().int().min(0).default(1),
  atLeastWithCertainty: z.number().int().min(0).default(2),
  secureAt: z.number().int().min(0).default(4),
})

/** The keys of `questions.yaml`; each part is read by itself, so that every mistake is found. */
export const QuestionsFile = z.strictObject({
  prediction: z.unknown().optional(),
  faded: z.array(z.unknown()).optional(),
  figures: z.record(Id, z.unknown()).optional(),
  facts: z.record(Id, z.unknown()).optional(),
  check: z.unknown().optional(),
  questions: z.array(z.unknown()),
})

const Choice = z.strictObject({
  id: Id,
  text: Words,
  correct: z.boolean().default(false),
  feedback: Words,
})

const Parameters = z.record(z.string(), z.union([z.number(), z.array(z.number())]))

export const QuestionId = z.string().regex(/^[A-Z]\d-\d\d$/, {
  error: 'must be a permanent id such as S3-04: the module, a hyphen, two digits',
})

const question = {
  id: QuestionId,
  stem: Words,
  form: z.enum(['A', 'B']).optional(),
  certainty: z.boolean().default(false),
  outcome: z.number().int().positive().optional(),
  construct: Words.optional(),
  /** The practice dashboard to answer it on: `crime-and-asb`. */
  dashboard: Id.optional(),
}
/** The name of a chart in `figures`, or a chart declared on the spot. */
const figure = z.union([Id, z.looseObject({ kind: z.string() })])

const Place = z.union([z.string(), z.number()])

/** A question as its author writes it, by type. */
export const QUESTION_FORMATS = {
  single: z.strictObject({
    ...question,
    type: z.literal('single'),
    figure: figure.optional(),
    choices: z.array(Choice),
  }),
  multiple: z.strictObject({
    ...question,
    type: z.literal('multiple'),
    figure: figure.optional(),
    choices: z.array(Choice),
  }),
  numeric: z.strictObject({
    ...question,
    type: z.literal('numeric'),
    figure: figure.optional(),
    formula: Words,
    params: Parameters.default({}),
    variants: z.array(Parameters).default([]),
    unit: Words.optional(),
    decimals: z.number().int().min(0).max(6),
    tolerance: z.number().positive(),
    working: Words,
    anticipated: z
      .array(
        z.strictObject({
          formula: Words.optional(),
          value: z.number().optional(),
          onlyIf: Words.optional(),
          feedback: Words,
        }),
      )
      .default([]),
  }),
  ordering: z.strictObject({
    ...question,
    type: z.literal('ordering'),
    figure: figure.optional(),
    items: z.array(z.strictObject({ id: Id, text: Words, why: Words })).min(3),
    feedback: Words,
  }),
  hotspot: z.strictObject({
    ...question,
    type: z.literal('hotspot'),
    figure,
    regions: z
      .array(
        z.strictObject({
          id: Id,
          text: Words,
          correct: z.boolean().default(false),
          feedback: Words,
          /** Both x and y; on a page, its part. */
          at: z.strictObject({
            x: z.union([Place, z.tuple([Place, Place])]).optional(),
            y: z.union([z.number(), Range]).optional(),
            part: Words.optional(),
          }),
        }),
      )
      .min(2),
  }),
}

export type AuthoredQuestion = {
  [Type in keyof typeof QUESTION_FORMATS]: z.infer<(typeof QUESTION_FORMATS)[Type]>
}[keyof typeof QUESTION_FORMATS]
