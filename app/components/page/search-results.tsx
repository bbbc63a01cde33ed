import type { ExcerptPiece } from '#app/domain/excerpt.ts'
import type { SearchResult } from '#app/domain/search-results.ts'
import { AppLink } from '../govuk/link.tsx'

/** What was found, best first: where each leads, where it is, and a few of its words. */
export function SearchResults({ results, first }: { results: SearchResult[]; first: number }) {
  return (
    <ol className="app-results" start={first}>
      {results.map(({ title, href, place, excerpt }) => (
        <li key={`${href} ${title}`} className="app-results__item">
          <h2 className="govuk-heading-s">
            <AppLink to={href}>{title}</AppLink>
          </h2>
          <p className="app-results__place">{place}</p>
          <p className="govuk-body">
            {excerpt === null ? 'Opens after your prediction in this module.' : quoted(excerpt)}
          </p>
        </li>
      ))}
    </ol>
  )
}

function quoted(excerpt: ExcerptPiece[]) {
  return excerpt.map(({ text, isMatch }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and never move
    isMatch ? <mark key={index}>{text}</mark> : text,
  )
}
