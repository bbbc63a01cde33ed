import { moduleHref } from './addresses.ts'
import type { Course, Module } from './courses.ts'
import { type NotePlace, writtenInstant } from './notes.ts'

/** Everything a learner noted and bookmarked in one course, in the order of its modules and pages. */
export interface NotedCourse {
  title: string
  modules: NotedModule[]
}

export interface NotedModule {
  code: string
  title: string
  pages: NotedPage[]
}

export interface NotedPage {
  step: string
  title: string
  /** Null where the module is no longer offered. */
  href: string | null
  note: { body: string; savedOn: string } | null
  isBookmarked: boolean
}

type Note = NotePlace & { body: string; at: string }

/**
 * Notes (the newest text of each) and bookmarks by course and module. An emptied note without a
 * bookmark is left out; a note on a page or module that has gone stays, and says so.
 */
export function notedCourses(
  courses: readonly Pick<Course, 'title' | 'modules'>[],
  notes: readonly Note[],
  bookmarks: readonly NotePlace[],
): NotedCourse[] {
  const kept = notes.filter(({ body }) => body !== '')
  const places = [...kept, ...bookmarks]
  const pagesOf = (module: string, known?: Module) =>
    stepsIn(places, module, known).map((step) => pageOf(module, step, kept, bookmarks, known))
  const offered = courses.map(({ title, modules }) => ({
    title,
    modules: modules.map((module) => ({
      code: module.code,
      title: module.title,
      pages: pagesOf(module.code, module),
    })),
  }))
  const known = new Set(courses.flatMap(({ modules }) => modules.map(({ code }) => code)))
  const gone = [...new Set(places.map(({ module }) => module))].filter((code) => !known.has(code))
  const past = {
    title: 'Modules that are no longer offered',
    modules: gone.sort().map((code) => ({ code, title: code, pages: pagesOf(code) })),
  }
  return [...offered, past]
    .map((course) => ({ ...course, modules: course.modules.filter(({ pages }) => pages.length) }))
    .filter(({ modules }) => modules.length > 0)
}

/** The steps of a module that hold something: as the lesson has them, then those it no longer has. */
function stepsIn(places: readonly NotePlace[], code: string, module?: Module): string[] {
  const held = new Set(places.filter((place) => place.module === code).map(({ step }) => step))
  const inOrder = module?.lesson.steps.map(({ id }) => id).filter((id) => held.has(id)) ?? []
  return [...inOrder, ...[...held].filter((step) => !inOrder.includes(step)).sort()]
}

function pageOf(
  module: string,
  step: string,
  notes: readonly Note[],
  bookmarks: readonly NotePlace[],
  known?: Module,
): NotedPage {
  const isHere = (place: NotePlace) => place.module === module && place.step === step
  const note = notes.find(isHere)
  const title = known?.lesson.steps.find(({ id }) => id === step)?.title
  return {
    step,
    title: title ?? 'A page that is no longer in the module',
    href: known ? moduleHref(known, title === undefined ? undefined : step) : null,
    note: note ? { body: note.body, savedOn: writtenInstant(note.at) } : null,
    isBookmarked: bookmarks.some(isHere),
  }
}
