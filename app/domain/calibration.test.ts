import { describe, expect, test } from 'vitest'
import { type CertainAnswer, calibrationOf } from './calibration.ts'
import type { Certainty } from './questions.ts'

function answers(certainty: Certainty, right: number, of: number): CertainAnswer[] {
  return Array.from({ length: of }, (_, place) => ({ certainty, isRight: place < right }))
}

/** The row of one certainty, among answers at all three. */
function row(certainty: Certainty, right: number, of: number) {
  const others = ([1, 2, 3] as const).filter((one) => one !== certainty)
  const rows = calibrationOf([
    ...answers(certainty, right, of),
    ...others.flatMap((other) => answers(other, 3, 11)),
  ])
  const found = rows.find((one) => one.certainty === certainty)
  if (!found) throw new Error(`No row for ${certainty}`)
  return found
}

test('there are always three rows, 1 first, each with the range where it pays', () => {
  expect(calibrationOf([]).map(({ certainty, pays }) => [certainty, pays])).toEqual([
    [1, 'under 67%'],
    [2, '67% to 80%'],
    [3, 'over 80%'],
  ])
})

describe('too few to say', () => {
  test.each([0, 1, 9])('is all that %i answers say: no share, no interval', (of) => {
    expect(row(3, of, of)).toMatchObject({ share: null, reading: 'Too few to say.', right: of, of })
  })

  test('ten answers have a share, and are counted beside it', () => {
    const { share, counts, reading } = row(3, 10, 10)
    expect(share).toMatchObject({ p: 1, upper: 1 })
    expect(share?.lower).toBeCloseTo(0.722, 3)
    expect(counts).toBe('right 10 of 10 (100%)')
    expect(reading).not.toContain('Too few')
  })

  test('a count stands beside it, or that there is none', () => {
    expect(row(2, 3, 7).counts).toBe('right 3 of 7')
    expect(row(2, 0, 0).counts).toBe('no answers yet')
  })
})

describe('advice comes only where the whole interval lies on one side', () => {
  test.each([
    // Wilson: 6 of 12 is 25% to 75%, 7 of 12 is 32% to 81%.
    { certainty: 3, right: 6, of: 12, says: 'fewer than the 80% above which 3 pays. Say 2 more' },
    {
      certainty: 3,
      right: 7,
      of: 12,
      says: 'not clear yet. In the long run your share is likely to lie between 32% and 81%.',
    },
    // 5 of 15 is 15% to 58%: below both thresholds.
    { certainty: 3, right: 5, of: 15, says: 'Say 1 or 2 more often.' },
    // 10 of 23 is 26% to 63%, 8 of 16 is 28% to 72%.
    { certainty: 2, right: 10, of: 23, says: 'fewer than the 67% above which 2 pays. Say 1 more' },
    { certainty: 2, right: 8, of: 16, says: 'not clear yet' },
    // 29 of 30 is 83% to 99%, 14 of 15 is 70% to 99%.
    { certainty: 2, right: 29, of: 30, says: 'more than the 80% up to which 2 pays. Say 3 more' },
    { certainty: 2, right: 14, of: 15, says: 'not clear yet' },
    { certainty: 1, right: 14, of: 15, says: 'more than the 67% up to which 1 pays. Say 2 more' },
    { certainty: 1, right: 29, of: 30, says: 'Say 2 or 3 more often.' },
    { certainty: 1, right: 12, of: 15, says: 'not clear yet' },
  ] as const)('$right of $of at $certainty: $says', ({ certainty, right, of, says }) => {
    const { reading } = row(certainty, right, of)
    expect(reading).toContain(says)
    expect(reading).toContain(`You said ${certainty} for ${of} answers and were right on ${right}:`)
    expect(reading.includes('more often')).toBe(!says.startsWith('not clear'))
  })
})

describe('a share in the range where it pays is in keeping with it', () => {
  test.each([
    { certainty: 1, right: 8, of: 24, says: 'in keeping with under 67%, where 1 pays.' },
    { certainty: 2, right: 18, of: 24, says: 'in keeping with 67% to 80%, where 2 pays.' },
    { certainty: 3, right: 18, of: 20, says: 'in keeping with over 80%, where 3 pays.' },
  ] as const)('$right of $of at $certainty', ({ certainty, right, of, says }) => {
    expect(row(certainty, right, of).reading).toContain(says)
  })

  test('on the very threshold two certainties pay the same, and both are in keeping', () => {
    for (const certainty of [2, 3] as const) {
      expect(row(certainty, 16, 20).reading).toContain('in keeping')
    }
  })

  test('but not where the interval is too wide to tell anything', () => {
    // 8 of 11 is 43% to 90%.
    expect(row(2, 8, 11).reading).toContain('not clear yet')
  })
})
