import { moduleHref } from './addresses.ts'
import { type ExcerptPiece, excerptOf } from './excerpt.ts'
import { glossaryId } from './glossary.ts'
import { isPageOpen } from './lesson-view-of.ts'
import { type SearchEntry, searchedText } from './search-entries.ts'

/** How what was found agrees with what was typed: every word, every word or one spelt nearly so, some. */
export type Agreement = 'as typed' | 'nearly' | 'in part'

/** Something that was found, and the search terms by which. */
export interface SearchHit {
  found: SearchEntry
  terms: ReadonlySet<string>
}

/** One result as a reader sees it. */
export interface SearchResult {
  title: string
  href: string
  /** Where it is: "Statistics · Luck or change? · page 3 of 5". */
  place: string
  /** Null for a page that opens after a prediction which this reader has not made yet. */
  excerpt: ExcerptPiece[] | null
}

/** A prediction somebody has made: to which question of which module. */
export interface PredictionKept {
  module: string
  prediction: string
}

/**
 * A result for one reader. What a module explains is quoted only to those who have made its
 * prediction: the answer before the guess would spoil it.
 */
export function searchResult({ found, terms }: SearchHit, kept: PredictionKept[]): SearchResult {
  const { title, text } = searchedText(found)
  if (found.kind === 'word') {
    const href = `/glossary#${glossaryId(found.entry.word)}`
    return { title, href, place: 'Glossary', excerpt: excerptOf(text, terms) }
  }
  const { course, module } = found
  const href = moduleHref(module)
  const hasPredicted = kept.some(
    (one) => one.module === module.code && one.prediction === module.prediction?.id,
  )
  if (found.kind === 'module') {
    const place = `${course.title} · module, about ${module.minutes} minutes`
    const isAllOpen = hasPredicted || module.prediction === null
    const shown = isAllOpen ? text : [module.summary, ...module.outcomes].join('\n')
    return { title, href, place, excerpt: excerptOf(shown, terms) }
  }
  const { steps } = module.lesson
  const place = `${course.title} · ${module.title} · page ${found.index + 1} of ${steps.length}`
  if (!isPageOpen(module, found.index, hasPredicted)) return { title, href, place, excerpt: null }
  return {
    title,
    place,
    excerpt: excerptOf(text, terms),
    href: moduleHref(module, steps[found.index]?.id),
  }
}
