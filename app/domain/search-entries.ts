import type { Course, Curriculum, GlossaryEntry, Module } from './courses.ts'

/** Something that a search may find: a module, a page of its lesson, or a word of the glossary. */
export type SearchEntry =
  | { kind: 'module'; course: Course; module: Module }
  | { kind: 'page'; course: Course; module: Module; index: number }
  | { kind: 'word'; entry: GlossaryEntry }

/** What of an entry is searched. Nothing of a question, a prediction or a faded example is in it. */
export interface SearchedText {
  title: string
  /** What the author wrote about it, a block a line. */
  text: string
}

/** Everything of a curriculum that a search may find. */
export function searchEntries({ courses, glossary }: Curriculum): SearchEntry[] {
  return [
    ...glossary.map((entry) => ({ kind: 'word' as const, entry })),
    ...courses.flatMap((course) =>
      course.modules.flatMap((module) => [
        { kind: 'module' as const, course, module },
        ...pagesOf(course, module),
      ]),
    ),
  ]
}

/** A page on which the author wrote nothing holds the check or the summary, which every module has. */
function pagesOf(course: Course, module: Module): SearchEntry[] {
  return module.lesson.steps.flatMap(({ words }, index) =>
    words === '' ? [] : [{ kind: 'page' as const, course, module, index }],
  )
}

/** An entry's own words. */
export function searchedText(found: SearchEntry): SearchedText {
  switch (found.kind) {
    case 'word':
      return { title: found.entry.word, text: found.entry.means }
    case 'module': {
      const { title, summary, outcomes, points } = found.module
      return { title, text: [summary, ...outcomes, ...points].join('\n') }
    }
    case 'page': {
      const page = found.module.lesson.steps[found.index]
      return { title: page?.title ?? '', text: page?.words ?? '' }
    }
  }
}
