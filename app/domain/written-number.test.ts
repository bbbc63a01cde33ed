import { expect, test } from 'vitest'
import { readWrittenNumber } from './written-number.ts'

test.each([
  ['12.5', 12.5],
  ['12.5%', 12.5],
  ['12.5 %', 12.5],
  ['1,250', 1250],
  ['1,250,000.5', 1250000.5],
  ['±4.1', 4.1],
  ['± 4.1', 4.1],
  ['+3', 3],
  ['-3', -3],
  ['−3.2', -3.2],
  ['–7', -7],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['£20', 20],
  ['48 a month', 48],
  [' 48.0 per 1000 '.replace(' per 1000', ''), 48],
  ['0', 0],
  ['007', 7],
])('%s is read as %d', (written, value) => {
  expect(readWrittenNumber(written)).toEqual({ value })
})

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['about ten', 'not-a-number'],
  ['%', 'not-a-number'],
  ['4*5', 'two-numbers'],
  ['24 to 48', 'two-numbers'],
  ['24, 48', 'two-numbers'],
  ['1,25', 'commas'],
  ['12,50', 'commas'],
  ['1e5', 'two-numbers'],
  ['<48', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['NaN', 'not-a-number'],
])('%s is refused: %s', (written, unreadable) => {
  expect(readWrittenNumber(written)).toEqual({ unreadable })
})
