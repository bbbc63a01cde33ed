import { z } from 'zod'
import { DIMENSION_IDS } from '#app/domain/dashboards/dashboard.ts'
import { FAULT_IDS } from '#app/domain/gym/faults.ts'
import { Id, Words } from './format-parts.ts'

/** What an author may write in `courses/practice/scenarios/`; its README explains every key. */

const Name = z.string().regex(/^[a-z][a-z0-9-]*$/, {
  error: 'must be a name of small letters, as in "district"',
})
const Fault = z.enum(FAULT_IDS)
const Query = z.string().regex(/^[\w={}&,:/-]+$/, { error: 'must be a query, as in "district=A"' })

const Judge = z.strictObject({
  ask: Words,
  options: z
    .array(z.strictObject({ text: Words, right: z.boolean().default(false), reason: Words }))
    .min(3)
    .refine((options) => options.filter(({ right }) => right).length === 1, {
      error: 'needs exactly one option marked "right: true"',
    }),
  others: z.array(Fault).min(3),
})

const Read = z.strictObject({
  ask: Words,
  unit: z.string().default(''),
  truth: Name,
  tolerance: z.number().min(0).default(0),
  right: Words,
  wrong: z.array(z.strictObject({ value: Name, says: Words })).min(1),
  otherwise: Words,
})

const NeedFile = z.strictObject({
  says: Words,
  months: z.strictObject({ from: Words, to: Words }).nullable().default(null),
  keeps: z.partialRecord(z.enum(DIMENSION_IDS), z.array(z.string()).min(1)).default({}),
  state: z
    .partialRecord(
      z.enum([
        ...(['measure', 'compare', 'axis', 'view', 'level', 'limits', 'dateBasis'] as const),
        ...(['provisional', 'rag', 'mode', 'intervals', 'hidden'] as const),
      ]),
      z.array(z.string()).min(1),
    )
    .default({}),
  value: z
    .strictObject({
      name: Name,
      row: Words.nullable().default(null),
      column: z.string().default('value'),
    })
    .nullable()
    .default(null),
})

const SetFile = z.strictObject({
  ask: Words,
  tile: Id,
  needs: z.array(NeedFile).min(1),
  right: Words,
})

/** One scenario of a file. */
export const ScenarioFile = z
  .strictObject({
    id: Id,
    title: Words,
    role: Words,
    meeting: Words,
    question: Words,
    dashboard: Id,
    subject: Words,
    start: Query,
    vary: z
      .record(Name, z.array(z.union([z.string(), z.record(Name, z.string())])).min(2))
      .refine((vary) => Object.keys(vary).length > 0, {
        error: 'needs at least one placeholder that the seed may choose',
      }),
    faults: z.array(Fault),
    values: z
      .record(
        Name,
        z.strictObject({
          query: Query,
          tile: Id,
          row: z.string().nullable().default(null),
          column: z.string().default('value'),
        }),
      )
      .default({}),
    judge: Judge.optional(),
    read: Read.optional(),
    set: SetFile.optional(),
    wrong: Words,
    ask: Words,
    seen: z.strictObject({ tile: Id, says: Words }),
    honest: z.strictObject({ query: Query, tile: Id, says: Words }),
  })
  .refine(({ judge, read, set }) => [judge, read, set].filter(Boolean).length === 1, {
    error: 'needs one of "judge", "read" and "set", and only one',
  })

/** A file of scenarios: a list. */
export const ScenariosFile = z.array(z.unknown()).min(1)
