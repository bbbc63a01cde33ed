import type { Course, Module } from './courses.ts'
import type { FormId } from './workplace/forms.ts'

/** The address of a course. */
export function courseHref({ id }: Pick<Course, 'id'>): string {
  return `/courses/${id}`
}

/** The address of a course's assessment. */
export function assessmentHref(course: Pick<Course, 'id'>): string {
  return `${courseHref(course)}/assessment`
}

/** The address of a module, where its learner stopped; or of one of its pages, by the step's id. */
export function moduleHref(
  { course, slug }: Pick<Module, 'course' | 'slug'>,
  step?: string,
): string {
  return `/courses/${course}/${slug}${step === undefined ? '' : `?step=${step}`}`
}

/** The address of a module's summary card. */
export function cardHref(module: Pick<Module, 'course' | 'slug'>): string {
  return `${moduleHref(module)}/card`
}

/** The address of an attempt: of its next question, of one by its number, or of the list of all. */
export function attemptHref(attempt: string, question?: number | 'review'): string {
  return `/attempts/${attempt}${question === undefined ? '' : `?question=${question}`}`
}

/** The address of what came of an attempt. */
export function attemptResultHref(attempt: string): string {
  return `/attempts/${attempt}/result`
}

/** The address of a practice dashboard; its CSV files and its records are under it. */
export function dashboardHref({ id }: { id: string }): string {
  return `/practice/${id}`
}

/** The address of the dashboard gym, or of one scenario that somebody opened in it. */
export function gymHref(attempt?: string): string {
  return `/practice/gym${attempt === undefined ? '' : `/${attempt}`}`
}

/** The address of what came of a scenario. */
export function gymResultHref(attempt: string): string {
  return `${gymHref(attempt)}/result`
}

/** The address of a person's own workplace forms, of one of them, or of one earlier filling of it. */
export function evidenceHref(form?: FormId, filling?: number): string {
  const query = filling === undefined ? '' : `?filling=${filling}`
  return `/evidence${form === undefined ? '' : `/${form}`}${query}`
}

/** Where a workplace form that is being written is kept, without leaving its page. */
export function evidenceKeepHref(form: FormId): string {
  return `${evidenceHref(form)}/keep`
}

/** The address of what somebody sent from their work, where an assessor decides on it. */
export function signOffHref(submission: string): string {
  return `/sign-offs/${submission}`
}

/** The address where the learning team marks a task a second time. */
export function secondMarkHref(submission: string): string {
  return `/training/second-marks/${submission}`
}
