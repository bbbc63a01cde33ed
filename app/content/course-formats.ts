import { z } from 'zod'
import { Id, Words } from './format-parts.ts'

/** What an author may write about the courses. Every key is explained in `courses/README.md`. */

/** The courses there can be, in the order they are shown: each is a folder of `courses/`. */
export const COURSES = ['start', 'statistics', 'performance', 'dashboards'] as const
export const CourseId = z.enum(COURSES)

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

export const PrinciplesFile = z.strictObject({
  source: Words,
  principles: z.array(z.strictObject({ title: Words, words: Words })).min(1),
})

export const GlossaryFile = z.array(z.strictObject({ word: Words, means: Words }))
