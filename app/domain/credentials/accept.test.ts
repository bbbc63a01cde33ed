import { expect, test } from 'vitest'
import { type Format, preferredFormat } from './accept.ts'

const BADGE: [Format, ...Format[]] = ['json', 'png', 'svg', 'html']

test.each([
  ['a program that says nothing', null, 'json'],
  ['curl', '*/*', 'json'],
  ['a wallet', 'application/vc+ld+json, application/ld+json;q=0.9', 'json'],
  [
    'a browser',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'html',
  ],
  ['a picture in a page', 'image/avif,image/webp,image/apng,image/*,*/*;q=0.8', 'png'],
  ['somebody who wants the drawing', 'image/svg+xml', 'svg'],
  ['who takes anything but JSON', 'application/json;q=0, application/*;q=0, image/png', 'png'],
  ['nonsense', ';;q=x,,', 'json'],
])('%s gets what it likes best', (_who, accept, format) => {
  expect(preferredFormat(accept, BADGE)).toBe(format)
})

test('only what is offered is given', () => {
  expect(preferredFormat('image/png', ['json', 'html'])).toBe('json')
  expect(preferredFormat('text/html', ['json', 'png'])).toBe('json')
})
