import { z } from 'zod'
import { FORM_IDS } from '#app/domain/workplace/forms.ts'
import { CourseId } from './course-formats.ts'
import { Words } from './format-parts.ts'

/** What an author may write in `courses/passport.yaml`. Every key is explained in `courses/README.md`. */

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
