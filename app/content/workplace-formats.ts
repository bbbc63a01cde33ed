import { z } from 'zod'
import { FORM_IDS } from '#app/domain/workplace/forms.ts'
import { CourseId } from './course-formats.ts'
import { Id, Words } from './format-parts.ts'

/** What an author may write in `courses/workplace/`. Every key is explained in `courses/README.md`. */

/** `Enter …` and `… must be …` are put round a label, so it is a phrase, not a sentence. */
const Label = Words.regex(/^\p{Lu}.*[^.?!:\s]$/u, {
  error: 'must begin with a capital and end without a stop or question mark, as in "The measure"',
})

const Characters = z.number().int().min(10).max(3000)

export const FieldFile = z.strictObject({
  id: Id,
  label: Label,
  hint: Words.optional(),
  optional: z.boolean().default(false),
  line: Characters.optional(),
  text: Characters.optional(),
  day: z.enum(['past', 'any']).optional(),
  number: z.strictObject({ unit: Words.optional() }).optional(),
  numbers: z.strictObject({ atLeast: z.number().int().positive() }).optional(),
  choices: z
    .array(z.strictObject({ id: Id, text: Words }))
    .min(2)
    .optional(),
})

const SectionFile = z.strictObject({
  id: Id,
  title: Words,
  guidance: Words.optional(),
  /** The section so many times, each with its number in its title and after its ids. */
  times: z.number().int().min(2).max(10).optional(),
  fields: z.array(FieldFile).min(1),
})

/** A form; its id is the name of its file. */
export const WorkFormFile = z.strictObject({
  course: CourseId.optional(),
  title: Words,
  summary: Words,
  minutes: z.number().int().positive(),
  sections: z.array(SectionFile).min(1),
})

export const RubricFile = z.strictObject({
  prompts: z.array(Words).min(1),
  criteria: z
    .array(
      z.strictObject({
        id: Id,
        title: Words,
        'looks-at': z.partialRecord(z.enum(FORM_IDS), Words).optional(),
        levels: z.tuple([Words, Words, Words, Words]),
      }),
    )
    .min(1),
})
