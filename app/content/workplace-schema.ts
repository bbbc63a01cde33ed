import { z } from 'zod'
import { type FieldKind, FORM_IDS, type Workplace } from '#app/domain/workplace/forms.ts'
import { CourseId } from './course-formats.ts'

const Text = z.string()

const FieldKindSchema: z.ZodType<FieldKind> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), atMost: z.number() }),
  z.strictObject({ kind: z.literal('text'), atMost: z.number() }),
  z.strictObject({ kind: z.literal('day'), mayBeAhead: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('number'), unit: Text.nullable() }),
  z.strictObject({ kind: z.literal('numbers'), atLeast: z.number() }),
  z.strictObject({
    kind: z.literal('choice'),
    choices: z.array(z.strictObject({ id: Text, text: Text })),
  }),
])

const SectionSchema = z.strictObject({
  id: Text,
  title: Text,
  guidance: Text.nullable(),
  fields: z.array(
    z.strictObject({
      id: Text,
      label: Text,
      hint: Text.nullable(),
      isRequired: z.boolean(),
      as: FieldKindSchema,
    }),
  ),
})

/** The released workplace forms and rubric, held against their shape when the server loads them. */
export const WorkplaceSchema: z.ZodType<Workplace> = z.strictObject({
  forms: z.array(
    z.strictObject({
      id: z.enum(FORM_IDS),
      course: CourseId.nullable(),
      kind: z.enum(['task', 'confirmation']),
      title: Text,
      summary: Text,
      minutes: z.number(),
      version: Text,
      sections: z.array(SectionSchema),
    }),
  ),
  rubric: z.strictObject({
    prompts: z.array(Text),
    criteria: z.array(
      z.strictObject({
        id: Text,
        title: Text,
        levels: z.tuple([Text, Text, Text, Text]),
        looksAt: z.partialRecord(z.enum(FORM_IDS), Text).optional(),
      }),
    ),
  }),
})
