import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { SearchCount } from './search-count.tsx'
import { SearchForm } from './search-form.tsx'
import { SearchResults } from './search-results.tsx'

// The router's link and form need a running router; here plain ones say the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
  Form: (props: Record<string, unknown>) => <form {...props} />,
}))

const words = (markup: string) => markup.replace(/<[^>]*>/g, '')

test('the form is a search that works as a plain form, with what was asked still in it', () => {
  const markup = renderToStaticMarkup(<SearchForm asked={'"limits" & <b>'} />)
  expect(markup).toMatch(/^<form action="\/search" role="search"/)
  expect(markup).toContain('<label class="govuk-label" for="q">')
  expect(markup).toContain('value="&quot;limits&quot; &amp; &lt;b&gt;"')
  expect(markup).toContain('maxLength="100"')
})

test.each([
  { agreement: 'as typed', total: 7, said: '7 results for ‘limits’.' },
  { agreement: 'as typed', total: 1, said: '1 result for ‘limits’.' },
  {
    agreement: 'nearly',
    total: 2,
    said: 'No results for ‘limits’ as typed. 2 results for words spelt nearly the same.',
  },
  {
    agreement: 'in part',
    total: 3,
    said: 'No results for all of ‘limits’. 3 results for some of these words.',
  },
  {
    agreement: 'as typed',
    total: 0,
    said: 'No results for ‘limits’. Try a shorter word, or look in the glossary.',
  },
] as const)('the count says: $said', ({ agreement, total, said }) => {
  const count = <SearchCount agreement={agreement} total={total} asked="limits" shown={null} />
  const markup = renderToStaticMarkup(count)
  expect(words(markup)).toBe(said)
  expect(markup).toContain('role="status"')
  expect(markup.includes('href="/glossary"')).toBe(total === 0)
})

test('of many results the count says which are shown', () => {
  const shown = { first: 21, last: 24 }
  const count = <SearchCount agreement="as typed" total={24} asked="chart" shown={shown} />
  expect(words(renderToStaticMarkup(count))).toBe('24 results for ‘chart’. Showing 21 to 24.')
})

test('a result is a link, where it is, and its words with those searched for marked', () => {
  const markup = renderToStaticMarkup(
    <SearchResults
      first={21}
      results={[
        {
          title: 'Luck first',
          href: '/courses/statistics/luck?step=explain',
          place: 'Statistics · Luck or change? · page 3 of 5',
          excerpt: [
            { text: 'ask how far <b>', isMatch: false },
            { text: 'luck', isMatch: true },
          ],
        },
      ]}
    />,
  )
  expect(markup).toContain('start="21"')
  expect(markup).toMatch(/<h2[^>]*><a[^>]* href="\/courses\/statistics\/luck\?step=explain">/)
  expect(markup).toContain('Statistics · Luck or change? · page 3 of 5')
  expect(markup).toContain('ask how far &lt;b&gt;<mark>luck</mark>')
})

test('a page that opens after the prediction says so in place of its words', () => {
  const result = { title: 'Luck first', href: '/courses', place: 'Statistics', excerpt: null }
  const markup = renderToStaticMarkup(<SearchResults first={1} results={[result]} />)
  expect(words(markup)).toBe('Luck firstStatisticsOpens after your prediction in this module.')
})
