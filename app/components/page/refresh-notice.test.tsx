import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { RefreshNotice } from './refresh-notice.tsx'

// The router's link needs a running router; here a plain one says the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
}))

test.each([
  {
    props: { isOpen: false, since: '3 June 2026', nextOn: '22 June 2026' },
    words:
      'Refresh due: five questions, about 5 minutesDue since 3 June 2026. What you missed comes back first.',
    isPanel: true,
  },
  {
    props: { isOpen: true, since: '3 June 2026', nextOn: '22 June 2026' },
    words: 'Carry on with your refreshYour answers so far are kept.',
    isPanel: true,
  },
  {
    props: { isOpen: false, since: null, nextOn: '29 June 2026' },
    words: 'Next refresh: 29 June 2026',
    isPanel: false,
  },
  {
    props: { isOpen: false, since: null, nextOn: null },
    words: 'Refresh what you have learned',
    isPanel: false,
  },
])('the home page says: $words', ({ props, words, isPanel }) => {
  const html = renderToStaticMarkup(<RefreshNotice {...props} />)
  expect(html.replace(/<[^>]*>/g, '')).toBe(words)
  expect(html).toContain('href="/refresh"')
  expect(html.includes('app-panel')).toBe(isPanel)
})
