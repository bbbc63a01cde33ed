import type { Agreement } from '#app/domain/search-results.ts'
import { AppLink } from '../govuk/link.tsx'

interface SearchCountProps {
  asked: string
  agreement: Agreement
  total: number
  /** The places of the first and the last result shown, where there are more pages than one. */
  shown: { first: number; last: number } | null
}

/** How much was found, as a sentence; read out where the page changes without reloading. */
export function SearchCount({ asked, agreement, total, shown }: SearchCountProps) {
  return (
    <p className="govuk-body app-search__count" role="status">
      {total === 0 ? <Nothing asked={asked} /> : sentence({ asked, agreement, total })}
      {shown && ` Showing ${shown.first} to ${shown.last}.`}
    </p>
  )
}

function Nothing({ asked }: { asked: string }) {
  return (
    <>
      No results for ‘{asked}’. Try a shorter word, or look in the{' '}
      <AppLink to="/glossary">glossary</AppLink>.
    </>
  )
}

function sentence({ asked, agreement, total }: Omit<SearchCountProps, 'shown'>): string {
  const results = total === 1 ? '1 result' : `${total} results`
  switch (agreement) {
    case 'as typed':
      return `${results} for ‘${asked}’.`
    case 'nearly':
      return `No results for ‘${asked}’ as typed. ${results} for words spelt nearly the same.`
    case 'in part':
      return `No results for all of ‘${asked}’. ${results} for some of these words.`
  }
}
