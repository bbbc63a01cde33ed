import { z } from 'zod'
import type { PagePart } from '#app/domain/figures.ts'
import { CRIME_TYPES } from '#app/domain/northmere/crime-types.ts'
import { DISTRICT_IDS } from '#app/domain/northmere/districts.ts'
import { FORM_IDS } from '#app/domain/workplace/forms.ts'

/** What an author may write, file by file. Every key is explained in `courses/README.md`. */

const Words = z.string().trim().min(1)
const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'must be small letters, digits and hyphens, as in "second-hump"',
})
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
  error: 'must be a month such as 2023-10',
})

export const CourseFile = z.strictObject({
  code: z.string().regex(/^[A-Z]$/, { error: 'must be one capital letter' }),
  title: Words,
  summary: Words,
  assessment: z
    .strictObject({
      id: Id,
      title: Words,
      passShare: z.number().min(0).max(1),
      noModuleAtZero: z.boolean(),
      minutes: z.number().int().positive(),
    })
    .optional(),
})

export const FrontMatter = z.strictObject({
  code: z.string().regex(/^[A-Z]\d$/, { error: 'must be a letter and a digit, as in P2' }),
  title: Words,
  summary: Words,
  minutes: z.number().int().positive(),
  outcomes: z.array(Words).min(1),
  points: z.array(Words).min(3).max(5),
  ask: Words,
  exercise: Id.optional(),
  draft: z.boolean().default(false),
})

const District = z.enum([...DISTRICT_IDS, 'all'])

const MonthlyData = z.strictObject({
  table: z.literal('monthly'),
  type: z.enum(CRIME_TYPES),
  district: District,
  from: Month.optional(),
  to: Month.optional(),
})

const Range = z.tuple([z.number(), z.number()])

const described = {
  title: Words,
  subtitle: Words.optional(),
  xLabel: Words.optional(),
  yLabel: Words.optional(),
  unit: z.string().optional(),
  decimals: z.number().int().min(0).max(3).optional(),
}

const axis = { yMin: z.number().optional(), yMax: z.number().optional() }

const events = z
  .array(z.strictObject({ at: z.union([Words, z.number()]), label: Words }))
  .optional()

const LineDeclaration = z.strictObject({
  kind: z.literal('line'),
  ...described,
  ...axis,
  data: z.union([MonthlyData, z.strictObject({ table: z.literal('asb-hotspot') })]).optional(),
  x: z.array(Words).min(2).optional(),
  y: z.array(z.number()).min(2).optional(),
  band: Range.optional(),
  bandName: Words.optional(),
  centre: z.union([z.literal('mean'), z.number()]).optional(),
  centreName: Words.optional(),
  limits: z.union([z.literal('xmr'), Range]).optional(),
  /** Which months the limits are worked out from; otherwise all that are complete. */
  limitsFrom: z
    .strictObject({
      from: Month.optional(),
      to: Month.optional(),
      without: z.array(Month).optional(),
    })
    .optional(),
  signals: z.union([z.literal('xmr'), z.array(Words)]).optional(),
  provisional: z.array(Words).optional(),
  events,
})

const LinesDeclaration = z.strictObject({
  kind: z.literal('lines'),
  ...described,
  ...axis,
  x: z.array(Words).min(2),
  series: z.array(z.strictObject({ name: Words, y: z.array(z.number().nullable()).min(2) })).min(2),
  events,
})

const HistogramDeclaration = z.strictObject({
  kind: z.literal('histogram'),
  ...described,
  data: z.strictObject({ table: z.literal('response'), district: District }).optional(),
  edges: z.array(z.number()).min(3).optional(),
  bins: z
    .array(z.strictObject({ from: z.number(), to: z.number(), count: z.number().int().min(0) }))
    .min(2)
    .optional(),
  markers: z.array(z.strictObject({ at: z.number(), label: Words })).optional(),
})

const BarsDeclaration = z.strictObject({
  kind: z.literal('bars'),
  ...described,
  bars: z
    .array(
      z.strictObject({
        label: Words,
        value: z.number(),
        shown: Words.optional(),
        interval: Range.optional(),
      }),
    )
    .min(1),
  max: z.number().positive(),
  intervalName: Words.optional(),
})

const ColumnsDeclaration = z.strictObject({
  kind: z.literal('columns'),
  ...described,
  ...axis,
  columns: z
    .array(z.strictObject({ label: Words, value: z.number(), shown: Words.optional() }))
    .min(1),
  axisBreak: z.enum(['marked', 'unmarked']).optional(),
})

const GridDeclaration = z.strictObject({
  kind: z.literal('grid'),
  ...described,
  data: z.strictObject({ table: z.literal('map') }),
  shadesFrom: z.array(z.number()).optional(),
})

const FunnelDeclaration = z.strictObject({
  kind: z.literal('funnel'),
  ...described,
  ...axis,
  data: z.strictObject({ table: z.literal('teams') }),
  /** The teams whose names are written on the chart. */
  named: z.array(Words).optional(),
})

const PAGE_PARTS = [
  'title',
  'slicer',
  'card',
  'chart',
  'table',
  'footer',
] as const satisfies PagePart[]

const PageDeclaration = z.strictObject({
  kind: z.literal('page'),
  title: Words,
  subtitle: Words.optional(),
  parts: z
    .array(
      z.strictObject({
        as: z.enum(PAGE_PARTS),
        label: Words,
        words: Words,
        value: Words.optional(),
      }),
    )
    .min(2),
})

/** A chart as an author declares it, by kind. */
export const FIGURE_DECLARATIONS = {
  line: LineDeclaration,
  lines: LinesDeclaration,
  bars: BarsDeclaration,
  columns: ColumnsDeclaration,
  histogram: HistogramDeclaration,
  funnel: FunnelDeclaration,
  grid: GridDeclaration,
  page: PageDeclaration,
}

type FigureKind = keyof typeof FIGURE_DECLARATIONS
export type FigureDeclaration = {
  [Kind in FigureKind]: z.infer<(typeof FIGURE_DECLARATIONS)[Kind]>
}[FigureKind]
export type LineDeclaration = z.infer<typeof LineDeclaration>
export type HistogramDeclaration = z.infer<typeof HistogramDeclaration>
export type FunnelDeclaration = z.infer<typeof FunnelDeclaration>
export type MonthlyData = z.infer<typeof MonthlyData>

export const FactDeclaration = z.strictObject({
  fact: Words,
  /** The series it is worked out from; provisional months are left out. */
  of: MonthlyData,
  month: Month.optional(),
  decimals: z.number().int().min(0).max(3).optional(),
})
export type FactDeclaration = z.infer<typeof FactDeclaration>

const AuthoredChoice = z.strictObject({ id: Id, text: Words })

const PredictedNumber = z
  .strictObject({
    ...{ id: Id, label: Words, unit: Words.optional() },
    ...{ min: z.number().optional(), max: z.number().optional(), whole: z.boolean().optional() },
  })
  .refine(({ min = -Infinity, max = Infinity }) => min <= max, {
    ...{ path: ['min'], error: 'must not be more than "max"' },
  })
  .refine(({ whole, min = 0 }) => !whole || Number.isInteger(min), {
    ...{ path: ['min'], error: 'must be a whole number, like what is predicted' },
  })
  .refine(({ whole, max = 0 }) => !whole || Number.isInteger(max), {
    ...{ path: ['max'], error: 'must be a whole number, like what is predicted' },
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

const question = {
  id: z.string().regex(/^[A-Z]\d-\d\d$/, {
    error: 'must be a permanent id such as S3-04: the module, a hyphen, two digits',
  }),
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

/** The courses there can be, in the order they are shown: each is a folder of `courses/`. */
export const COURSES = ['start', 'statistics', 'performance', 'dashboards'] as const
export const CourseId = z.enum(COURSES)

const FormName = z.enum(FORM_IDS)
const TaskName = z.enum(['any', ...FORM_IDS.filter((id) => id.startsWith('task-'))])

const RequirementFile = z.union([
  z.strictObject({ 'modules-complete': CourseId }),
  z.strictObject({ 'modules-secure': CourseId }),
  z.strictObject({ 'assessment-passed': CourseId }),
  z.strictObject({
    'refresh-passed': CourseId,
    'after-days': z.number().int().min(7).multipleOf(7),
    'at-least': z.number().int().min(1).max(5),
  }),
  z.strictObject({ confirmed: FormName, 'since-post': z.boolean().default(false) }),
  z.strictObject({ 'gym-met': z.literal('dashboards') }),
  z.strictObject({ 'task-signed-off': TaskName }),
  z.strictObject({ 'checked-back': TaskName }),
])

export type RequirementFile = z.infer<typeof RequirementFile>

const achievement = {
  title: Words,
  shows: Words,
  'shows-others': Words.optional(),
  'valid-days': z.number().int().positive().optional(),
  principles: z.array(z.number().int().min(1)).min(1),
  requires: z.array(RequirementFile),
}

export const PassportFile = z.strictObject({
  version: z.number().int().positive(),
  stamps: z
    .array(z.strictObject({ strand: z.enum(['skilled', 'equipped', 'enabled']), ...achievement }))
    .min(1),
  courses: z.array(z.strictObject({ course: CourseId.exclude(['start']), ...achievement })),
})

export const PrinciplesFile = z.strictObject({
  source: Words,
  principles: z.array(z.strictObject({ title: Words, words: Words })).min(1),
})

export const GlossaryFile = z.array(z.strictObject({ word: Words, means: Words }))

/** What was last released, written by the program: beside the courses and committed with them. */
export const LEDGER_FILE = 'released.json'

const Hash = z
  .string()
  .regex(/^[\w-]{16}$/, { error: 'must be a hash as `npm run courses` prints it' })

export const LedgerLine = z.strictObject({
  assessHash: Hash,
  textHash: Hash,
  parts: z.strictObject({
    ...{ use: z.string(), stem: z.string(), chart: z.string() },
    ...{ options: z.string(), key: z.string(), tolerance: z.string() },
  }),
})

/** What authors declare about questions that have changed since they were released. */
export const CHANGES_FILE = 'changes.yaml'

const Change = z.strictObject({
  question: question.id,
  class: z.enum(['editorial', 're-mark', 'new-item', 'structure']),
  why: Words.optional(),
  from: Hash.optional(),
  to: Hash.optional(),
})

/** One change to a question, as its author declares it; the oldest stands first. */
export const ChangesFile = z.array(Change)
