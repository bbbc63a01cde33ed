import { z } from 'zod'
import {
  COMPARE_IDS,
  DATE_BASES,
  DIMENSION_IDS,
  FACTS_IDS,
  LEVEL_IDS,
  VIEW_IDS,
} from '#app/domain/dashboards/dashboard.ts'
import { GRADES } from '#app/domain/northmere/response-monthly.ts'
import { Id, Words } from './format-parts.ts'

/** What an author may write in `courses/practice/dashboards/`; every key is explained in its README. */

const Month = z.string().regex(/^20(2[1-5])-(0[1-9]|1[0-2])$/, {
  error: 'must be a month from 2021-04 to 2025-03',
})
const Dimension = z.enum(DIMENSION_IDS)
const Members = z.array(z.string()).min(1)
const Reacts = z.enum(['filter', 'highlight', 'none'])
const View = z.enum(VIEW_IDS)

const Opens = z.strictObject({
  from: Month,
  to: Month,
  measure: Id,
  compare: z.enum(COMPARE_IDS).default('none'),
  axis: z.enum(['zero', 'cut']).default('zero'),
  view: View.default('line'),
  level: z.enum(LEVEL_IDS).default('district'),
  mode: z.enum(['page', 'filter', 'highlight']).default('page'),
  rag: z.boolean().default(false),
  arrows: z.boolean().default(false),
  labels: z.boolean().default(true),
  intervals: z.boolean().default(true),
  provisional: z.boolean().default(true),
  footnotes: z.boolean().default(true),
  pane: z.enum(['open', 'collapsed']).default('collapsed'),
})

const Slicer = z.strictObject({
  dimension: Dimension,
  opens: z.array(z.string()).default([]),
  inherited: z.boolean().default(false),
})

const Hidden = z.strictObject({
  id: Id,
  says: Words,
  dimension: Dimension,
  only: Members.nullable().default(null),
  without: Members.nullable().default(null),
})

const measure = {
  id: Id,
  name: Words,
  says: Words,
  good: z.enum(['up', 'down', 'neither']).default('neither'),
  because: Words,
  onPage: z.boolean().default(true),
  target: z.number().nullable().default(null),
  amber: z.number().min(0).default(0),
}

const MeasureFile = z.discriminatedUnion('kind', [
  z.strictObject({ ...measure, kind: z.literal('count'), column: Words }),
  z.strictObject({
    ...measure,
    kind: z.literal('rate'),
    column: Words,
    per: z.enum(['resident', 'daytime', 'households']),
  }),
  z.strictObject({ ...measure, kind: z.literal('share'), column: Words, outOf: Words }),
  z.strictObject({
    ...measure,
    kind: z.literal('mean'),
    column: Words,
    outOf: Words,
    unit: z.string(),
  }),
  z.strictObject({ ...measure, kind: z.literal('rolling'), column: Words }),
  z.strictObject({
    ...measure,
    kind: z.literal('percentile'),
    share: z.number().min(0).max(1),
    grade: z.enum(GRADES),
    unit: z.string(),
  }),
])

const TileFile = z.strictObject({
  id: Id,
  kind: z.enum([
    ...(['card', 'line', 'bar', 'control', 'funnel', 'table', 'map', 'ranked'] as const),
    'scorecard',
  ]),
  title: Words,
  words: z.string().default(''),
  facts: z.enum(FACTS_IDS).nullable().default(null),
  measure: Id.nullable().default(null),
  by: z.enum([...DIMENSION_IDS, 'month', 'year', 'place', 'none']).default('none'),
  across: z.literal('year').nullable().default(null),
  only: z.strictObject({ dimension: Dimension, members: Members }).nullable().default(null),
  reacts: Reacts.default('filter'),
  views: z.array(View).default([]),
  second: Id.nullable().default(null),
  baseline: z.strictObject({ from: Month, to: Month }).nullable().default(null),
})

const FootnoteFile = z.strictObject({
  about: z.enum([
    ...(['provisional', 'boundary', 'counting-rule', 'coverage', 'default-point'] as const),
    ...(['late-recording', 'definition'] as const),
  ]),
  says: Words,
  at: Month.nullable().default(null),
  line: Words.nullable().default(null),
})

/** A dashboard; its address is the name of its file. */
export const DashboardFile = z.strictObject({
  title: Words,
  summary: Words,
  readers: Words,
  facts: z.enum(FACTS_IDS),
  refreshed: Words,
  dates: z.array(z.enum(DATE_BASES)).min(1).default(['recorded']),
  opens: Opens,
  slicers: z.array(Slicer).default([]),
  hidden: z.array(Hidden).default([]),
  measures: z.array(MeasureFile).min(1),
  tiles: z.array(TileFile).min(1),
  bookmarks: z.array(z.strictObject({ id: Id, name: Words, query: Words })).default([]),
  footnotes: z.array(FootnoteFile).default([]),
})
