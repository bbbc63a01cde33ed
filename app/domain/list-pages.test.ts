import { expect, test } from 'vitest'
import { listPage, pageAsked } from './list-pages.ts'

test.each([
  ['page=3', 3],
  ['', 1],
  ['page=0', 1],
  ['page=-2', 1],
  ['page=1.5', 1],
  ['page=1e300', 1],
  ['page=two', 1],
])('the address "%s" asks for page %i', (search, page) => {
  expect(pageAsked(new URLSearchParams(search))).toBe(page)
})

test('a page beyond the last gives the last, and an empty list has one page', () => {
  expect(listPage(51, 25, 2)).toEqual({ page: 2, pages: 3, offset: 25 })
  expect(listPage(51, 25, 9)).toEqual({ page: 3, pages: 3, offset: 50 })
  expect(listPage(50, 25, 9)).toEqual({ page: 2, pages: 2, offset: 25 })
  expect(listPage(0, 25, 4)).toEqual({ page: 1, pages: 1, offset: 0 })
})
