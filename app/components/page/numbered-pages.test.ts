import { expect, test } from 'vitest'
import { numberedPages } from './numbered-pages.ts'

const hrefOf = (page: number) => `?page=${page}`

function shown(page: number, pages: number) {
  const { items = [] } = numberedPages(page, pages, hrefOf)
  return items
    .map((item) => (item === 'ellipsis' ? '…' : item.current ? `[${item.number}]` : item.number))
    .join(' ')
}

test.each([
  { page: 1, pages: 1, words: '[1]' },
  { page: 1, pages: 13, words: '[1] 2 … 13' },
  { page: 6, pages: 13, words: '1 … 5 [6] 7 … 13' },
  { page: 13, pages: 13, words: '1 … 12 [13]' },
  { page: 3, pages: 4, words: '1 2 [3] 4' },
])('page $page of $pages shows $words', ({ page, pages, words }) => {
  expect(shown(page, pages)).toBe(words)
})

test('the first page has no page before it and the last none after it', () => {
  expect(numberedPages(1, 3, hrefOf)).toMatchObject({
    previous: undefined,
    next: { href: '?page=2' },
  })
  expect(numberedPages(3, 3, hrefOf)).toMatchObject({
    previous: { href: '?page=2' },
    next: undefined,
  })
})
