import { describe, expect, test } from 'vitest'
import { crimeTypeName } from './crime-types.ts'
import { districtName } from './districts.ts'
import { readChain, readMonthly } from './read.ts'

const HEADER = 'month,i,district,type,count,provisional'

describe('reading a data file', () => {
  test('gives rows with numbers as numbers and true as true', () => {
    expect(readMonthly(`${HEADER}\n2025-03,47,A,robbery,9,true\n`)).toEqual([
      { month: '2025-03', i: 47, district: 'A', type: 'robbery', count: 9, provisional: true },
    ])
  })

  test('bears a spreadsheet’s line ends, byte-order mark, other columns and their order', () => {
    const text = '\uFEFFnote,share,afterRuleChange,link\r\nx,0.9,0.9,noticed\r\n'
    expect(readChain(text)).toEqual([{ link: 'noticed', share: 0.9, afterRuleChange: 0.9 }])
  })

  test.each([
    { line: '2025-03,47,Z,robbery,9,true', says: /line 2, district: "Z" is not one of A, B/ },
    { line: '2025-03,47,A,robbery,9.5,true', says: /line 2, count: "9.5" is not a count/ },
    { line: '2025-03,47,A,robbery,,true', says: /line 2, count: "" is not a number/ },
    { line: '2025-03,47,A,robbery,-1,true', says: /line 2, count: "-1" is not a count/ },
    { line: '2025-03,47,A,robbery,9', says: /line 2: 5 values for 6 columns/ },
  ])('refuses $line and says where it is wrong', ({ line, says }) => {
    expect(() => readMonthly(`${HEADER}\n${line}\n`)).toThrow(says)
  })

  test('refuses a file without a column that it needs', () => {
    expect(() => readMonthly('month,i,district,type,count\n')).toThrow(
      'monthly.csv: no column called provisional',
    )
  })
})

test('types and districts are named in plain words', () => {
  expect(crimeTypeName('vehicle_crime')).toBe('Vehicle crime')
  expect(crimeTypeName('asb_incidents')).toBe('Anti-social behaviour (not a crime)')
  expect(districtName('G')).toBe('Gorsedale')
})
