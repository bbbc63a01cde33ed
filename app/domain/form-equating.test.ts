import { expect, test } from 'vitest'
import { compareForms, type Form, onOneScale } from './form-equating.ts'

const ON_A = [7, 6, 8, 5, 7, 9, 6, 8, 7, 6]
const HARD_B = [5, 4, 6, 3, 5, 7, 4, 6, 5, 4]
const LIKE_B = [7, 5, 8, 4, 7, 9, 6, 8, 6, 6]

function taken(scores: readonly number[], form: Form, from = 0) {
  return scores.map((score, at) => ({
    form,
    score,
    finishedAt: new Date(Date.UTC(2026, 0, from + at + 1)).toISOString(),
  }))
}

test('forms whose means differ by more than chance are equated by the difference of the means', () => {
  // Each mean by hand: 69 ÷ 10 and 49 ÷ 10. Interval by scipy 1.17, ttest_ind(equal_var=False).
  expect(compareForms([...taken(ON_A, 'A'), ...taken(HARD_B, 'B')])).toEqual({
    A: { people: 10, mean: expect.closeTo(6.9, 12) },
    B: { people: 10, mean: expect.closeTo(4.9, 12) },
    difference: {
      difference: expect.closeTo(2, 12),
      lower: expect.closeTo(0.875139839730187, 9),
      upper: expect.closeTo(3.124860160269813, 9),
      df: expect.closeTo(18, 9),
    },
    addedToB: expect.closeTo(2, 12),
  })
})

test('forms that may be equally hard are left alone', () => {
  const forms = compareForms([...taken(ON_A, 'A'), ...taken(LIKE_B, 'B')])
  expect(forms.difference).toMatchObject({
    difference: expect.closeTo(0.3, 12),
    lower: expect.closeTo(-0.9826035164452138, 9),
    upper: expect.closeTo(1.5826035164452152, 9),
  })
  expect(forms.addedToB).toBe(0)
})

test('an easier form B loses what the harder one would be given', () => {
  const forms = compareForms([...taken(HARD_B, 'A'), ...taken(ON_A, 'B')])
  expect(forms.addedToB).toBeCloseTo(-2, 12)
  expect(onOneScale({ form: 'B', score: 9 }, forms)).toBeCloseTo(7, 12)
  expect(onOneScale({ form: 'A', score: 9 }, forms)).toBe(9)
})

test('until ten people have taken each form there is nothing to compare', () => {
  const few = compareForms([...taken(ON_A, 'A'), ...taken(HARD_B.slice(1), 'B')])
  expect(few).toEqual({
    A: { people: 10, mean: expect.closeTo(6.9, 12) },
    B: { people: 0, mean: null },
    difference: null,
    addedToB: 0,
  })
})

test('each form fills batches of its own, in the order in which people finished', () => {
  const late = taken([0, 0, 0], 'A', 20)
  const forms = compareForms([...late, ...taken(ON_A, 'A'), ...taken(LIKE_B, 'B')])
  expect(forms.A).toEqual({ people: 10, mean: expect.closeTo(6.9, 12) })
})
