import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvLines } from '#app/pages/csv-file.server.ts'

test.each([
  ['=HYPERLINK("https://elsewhere.example","Click")'],
  ['+44 1632 960000'],
  ['-1+1'],
  ['@SUM(A1:A9)'],
  ['\t=1+1'],
  ['\r=1+1'],
  ['\n=1+1'],
  ['＝1+1'],
  ['=1+1\nAshdown'],
])('a name that a spreadsheet would run, %j, is kept as text', (name) => {
  expect(cellsOf(csvLines([[name]]))).toEqual([[`'${name}`]])
})

test.each([
  ['Ashdown-Reid'],
  ["O'Neill"],
  ['Élodie'],
  ['a=b'],
  ['Marsden, Helen'],
  ['5" drop'],
  [''],
])('an ordinary name, %j, is left as it is', (name) => {
  expect(cellsOf(csvLines([[name, 'next']]))).toEqual([[name, 'next']])
})

test('a number stays a number, below nothing too', () => {
  expect(csvLines([[-4, 0, 12]])).toBe('-4,0,12\r\n')
})

test('each row ends its line, so that lines made in several pieces fit together', () => {
  expect(csvLines([['a', 'b']]) + csvLines([['c', 'd']])).toBe('a,b\r\nc,d\r\n')
})

function cellsOf(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/\r\n$/, ''), { newline: '\r\n' })
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([])
  return data
}
