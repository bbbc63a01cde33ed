import { z } from 'zod'
import type { PagePart } from '#app/domain/figures.ts'
import { CRIME_TYPES } from '#app/domain/northmere/crime-types.ts'
import { DISTRICT_IDS } from '#app/domain/northmere/districts.ts'
import { Words } from './format-parts.ts'

/** How an author declares a chart or a fact. Every key is explained in `courses/README.md`. */

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
  error: 'must be a month such as 2023-10',
})

const District = z.enum([...DISTRICT_IDS, 'all'])

const MonthlyData = z.strictObject({
  table: z.literal('monthly'),
  type: z.enum(CRIME_TYPES),
  district: District,
  from: Month.optional(),
  to: Month.optional(),
})

export const Range = z.tuple([z.number(), z.number()])

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
