import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { HomeNotices } from './home-notices.tsx'

// The router's link needs a running router; here a plain one says the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
}))

const SKILLED = {
  what: 'Skilled stamp',
  hasRunOut: false,
  validUntil: '3 January 2027',
  isOpen: false,
  opensOn: null,
}

const RETURNED = {
  title: 'Data card',
  words: 'Robin Nair returned it: see what to do',
  href: '/evidence/data-card',
}

test.each([
  { props: { renewal: null, toSignOff: 0 }, words: '', to: [] },
  {
    props: { renewal: null, evidence: [RETURNED], toSignOff: 0 },
    words: 'Data card. Robin Nair returned it: see what to do',
    to: ['/evidence/data-card'],
  },
  {
    props: { renewal: SKILLED, toSignOff: 0 },
    words: 'Your Skilled stamp runs out on 3 January 2027: renew it',
    to: ['/passport/renewal'],
  },
  {
    props: { renewal: { ...SKILLED, hasRunOut: true, isOpen: true }, toSignOff: 0 },
    words: 'Your Skilled stamp ran out on 3 January 2027: carry on with its renewal',
    to: ['/passport/renewal'],
  },
  {
    props: { renewal: { ...SKILLED, opensOn: '23 November 2026' }, toSignOff: 1 },
    words:
      'Your Skilled stamp runs out on 3 January 2027: you can try to renew it again on 23 November 2026' +
      '1 piece of evidence waits for you to sign it off or return it',
    to: ['/passport/renewal', '/sign-offs'],
  },
  {
    props: { renewal: null, toSignOff: 3 },
    words: '3 pieces of evidence wait for you to sign them off or return them',
    to: ['/sign-offs'],
  },
])('the home page says: $words', ({ props, words, to }) => {
  const html = renderToStaticMarkup(<HomeNotices evidence={[]} {...props} />)
  expect(html.replace(/<[^>]*>/g, '')).toBe(words)
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(to)
})
