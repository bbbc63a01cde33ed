import { gymHref } from '../addresses.ts'
import type { Requirement } from '../courses.ts'

/** The page on which what is asked for is done, and what the link to it says. */
export function whereDone(requirement: Requirement): { href: string; text: string } {
  switch (requirement.kind) {
    case 'modules-complete':
    case 'modules-secure':
      return { href: `/courses/${requirement.course}`, text: 'Go to the course' }
    case 'assessment-passed':
      return { href: `/courses/${requirement.course}/assessment`, text: 'Go to the assessment' }
    case 'refresh-passed':
      return { href: '/refresh', text: 'Go to the refresh' }
    case 'gym-met':
      return { href: gymHref(), text: 'Go to the gym' }
    case 'confirmed':
      return { href: evidenceHref(requirement.form), text: 'Go to the form' }
    case 'task-signed-off':
      return requirement.form === 'any'
        ? { href: evidenceHref(), text: 'Choose a task' }
        : { href: evidenceHref(requirement.form), text: 'Go to the task' }
    case 'checked-back':
      return {
        href: requirement.form === 'any' ? evidenceHref() : evidenceHref(requirement.form),
        text: 'Go to the check-back',
      }
  }
}

/** The address of the evidence from work, or of one form of it. */
function evidenceHref(form?: string): string {
  return form === undefined ? '/evidence' : `/evidence/${form}`
}
