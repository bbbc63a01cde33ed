import type { Course } from '#app/domain/courses.ts'
import { pageAsked } from '#app/domain/list-pages.ts'
import {
  LEARNER_SORTS,
  LEARNER_STATUSES,
  type LearnerFilter,
  type LearnerSort,
  type LearnerStatus,
} from '#db/learner-status.ts'

export interface CompletionsQuery {
  filter: LearnerFilter
  sort: LearnerSort
  descending: boolean
  page: number
}

export const STATUS_WORDS: Record<LearnerStatus, string> = {
  completed: 'Completed',
  overdue: 'Overdue',
  'in-progress': 'In progress',
  'not-begun': 'Not yet started',
}

/** Reads the completion list's state from its address; anything it does not know is left out. */
export function readCompletionsQuery(search: URLSearchParams): CompletionsQuery {
  const text = (name: string) => withoutControls(search.get(name) ?? '').trim() || null
  const status = text('status')
  const sort = text('sort')?.replace(/^-/, '')
  return {
    filter: {
      course: text('course'),
      search: text('search'),
      rank: text('rank'),
      command: text('command'),
      status: LEARNER_STATUSES.find((known) => known === status) ?? null,
    },
    sort: LEARNER_SORTS.find((known) => known === sort) ?? 'name',
    descending: text('sort')?.startsWith('-') ?? false,
    page: pageAsked(search),
  }
}

/** The address of the list in another state; its first page unless a page is named. */
export function completionsSearch(
  { filter, sort, descending }: CompletionsQuery,
  change: Partial<Record<keyof LearnerFilter | 'sort', string | null>> & { page?: number } = {},
): string {
  const search = new URLSearchParams()
  const sortText = sort === 'name' && !descending ? null : `${descending ? '-' : ''}${sort}`
  const state = { ...filter, sort: sortText, ...change, page: change.page ?? 1 }
  for (const [name, value] of Object.entries(state)) {
    if (value !== null && !(name === 'page' && value === 1)) search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** How many modules each course has, for the list to say "2 of 6". */
export function modulesInCourses(courses: readonly Course[]): ReadonlyMap<string, number> {
  return new Map(courses.map((course) => [course.id, course.modules.length]))
}

/** PostgreSQL refuses a NUL in text, and nobody's name has a control character in it. */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '')
}
