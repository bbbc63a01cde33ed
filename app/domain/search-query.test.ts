import { expect, test } from 'vitest'
import { LONGEST_SEARCH, readSearchQuery, searchHref } from './search-query.ts'

const read = (search: string) => readSearchQuery(new URLSearchParams(search))

test.each([
  ['', { asked: '', page: 1 }],
  ['q=', { asked: '', page: 1 }],
  ['q=++%00+', { asked: '', page: 1 }],
  ['q=++process++limits+&page=2', { asked: 'process limits', page: 2 }],
  ['q=a%0d%0aSet-Cookie:b', { asked: 'a Set-Cookie:b', page: 1 }],
  ['q=chart&page=-1', { asked: 'chart', page: 1 }],
  ['q=chart&page=1.5', { asked: 'chart', page: 1 }],
  ['q=chart&page=1e999', { asked: 'chart', page: 1 }],
  ['q=chart&q=median', { asked: 'chart', page: 1 }],
])('%j asks for %j', (search, asked) => {
  expect(read(search)).toEqual(asked)
})

test('a long search is cut, and never through the middle of a character', () => {
  const { asked } = read(`q=${encodeURIComponent('😀'.repeat(500))}`)
  expect([...asked]).toHaveLength(LONGEST_SEARCH)
  expect(asked).not.toMatch(/\p{Surrogate}/u)
})

test('an address of results asks for what it was made from', () => {
  for (const query of [
    { asked: 'a & b = 50%?#', page: 3 },
    { asked: 'Zoë’s', page: 1 },
  ]) {
    const { pathname, searchParams } = new URL(searchHref(query), 'http://here.example')
    expect(pathname).toBe('/search')
    expect(readSearchQuery(searchParams)).toEqual(query)
  }
})
