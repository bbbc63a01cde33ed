import { describe, expect, test } from 'vitest'
import { learners, QUESTIONS } from '#tests/support/gains.ts'
import type { FormComparison } from './form-equating.ts'
import { learningGain } from './learning-gain.ts'
import {
  completionInWords,
  formsInWords,
  gainInWords,
  neededInWords,
  normalisedInWords,
  retentionInWords,
  rightInWords,
  signed,
  survivorsInWords,
  verdictInWords,
} from './learning-gain-words.ts'
import type { PairedGain } from './statistics/gain.ts'

const GAIN: PairedGain = {
  people: 30,
  meanPre: 6.1,
  meanPost: 9.2,
  meanGain: 3.1,
  sdGain: 1.6,
  lower: 2.502,
  upper: 3.698,
  dz: 1.9,
  dAv: 1.5,
  gOfMeans: 0.525,
  meanOfG: 0.5,
}

describe('the gain', () => {
  test('is one line with its interval and its people', () => {
    expect(gainInWords(GAIN, 12)).toBe(
      'People who took both tests got 3.1 more of 12 right (95% interval 2.5 to 3.7), 30 people.',
    )
  })

  test('below nothing is said as fewer', () => {
    expect(gainInWords({ ...GAIN, meanGain: -0.4, lower: -1.2, upper: 0.4 }, 12)).toBe(
      'People who took both tests got 0.4 fewer of 12 right (95% interval −1.2 to 0.4), 30 people.',
    )
  })

  test('is called luck where the interval includes no change', () => {
    expect(verdictInWords({ lower: 0.1, upper: 2 })).toBe('The whole interval is above no change.')
    expect(verdictInWords({ lower: -2, upper: -1 })).toBe('The whole interval is below no change.')
    expect(verdictInWords({ lower: -1, upper: 0.4 })).toMatch(/includes no change/)
  })

  test('is never given as a normalised gain without the caution that belongs to it', () => {
    expect(normalisedInWords(GAIN)).toMatch(/^0\.53, of the means: .*began high/)
    expect(normalisedInWords({ ...GAIN, gOfMeans: null })).toBeNull()
  })

  test('carries its sign', () => {
    expect([signed(3.14), signed(-0.42), signed(0), signed(-0.04), signed(2, 0)]).toEqual([
      '+3.1',
      '−0.4',
      '0.0',
      '0.0',
      '+2',
    ])
  })
})

describe('what is not shown', () => {
  test.each([
    { tookBoth: 0, needed: '10 more people are needed' },
    { tookBoth: 3, needed: '7 more people are needed' },
    { tookBoth: 9, needed: '1 more person is needed' },
  ])('with $tookBoth people, $needed', ({ tookBoth, needed }) => {
    expect(neededInWords(tookBoth)).toContain(`${needed}.`)
  })

  test('is said to be missing, not left out', () => {
    expect(survivorsInWords(null, 12)).toMatch(/once each are 10 people or more/)
    expect(retentionInWords(null, 12)).toMatch(/once 10 people have taken the delayed test/)
    expect(rightInWords(null)).toEqual({ share: 'Too few to show', interval: '' })
  })
})

describe('who is in the gain', () => {
  test('is said with everybody who began as the base', () => {
    const words = completionInWords({ ...learningGain(learners(13), QUESTIONS), began: 26 })
    expect(words).toMatch(/^13 of 26 \(50%\) of those who took the diagnostic/)
    expect(words).toContain('not of everybody who began')
  })

  test('is compared with who is not', () => {
    const both = { people: 30, mean: 6.84 }
    const others = { people: 20, mean: 5.51 }
    const wordsFor = (lower: number, upper: number) =>
      survivorsInWords({ both, others, difference: { difference: 1.33, lower, upper, df: 40 } }, 12)
    expect(wordsFor(0.2, 2.46)).toMatch(
      /took both tests averaged 6\.8 of 12 \(30 people\).*averaged 5\.5 \(20 people\): a difference of 1\.3 \(95% interval 0\.2 to 2\.5\)\. Those who finish started higher/,
    )
    expect(wordsFor(-2, -1)).toContain('Those who finish started lower')
    expect(wordsFor(-0.2, 2)).toContain('The interval includes no difference')
  })
})

describe('the forms', () => {
  const forms = (difference: number, lower: number, upper: number): FormComparison => ({
    A: { people: 30, mean: 6.9 },
    B: { people: 20, mean: 6.9 - difference },
    difference: { difference, lower, upper, df: 40 },
    addedToB: lower <= 0 && upper >= 0 ? 0 : difference,
  })

  test('taken as similar are said to be', () => {
    expect(formsInWords(forms(0.3, -0.6, 1.2))).toMatch(
      /form A averaged 6\.9 \(30 people\) and form B 6\.6 \(20 people\): a difference of 0\.3 \(95% interval −0\.6 to 1\.2\).*taken as similar/,
    )
  })

  test('equated are said to be, which way and by how much', () => {
    expect(formsInWords(forms(1.3, 0.4, 2.2))).toMatch(
      /Form B proved harder.*equated by mean difference: 1\.3 is added to every score on form B/,
    )
    expect(formsInWords(forms(-1.3, -2.2, -0.4))).toMatch(
      /Form B proved easier.*1\.3 is taken off every score on form B/,
    )
  })

  test('not yet compared are said to be taken as they are', () => {
    const none = { people: 0, mean: null }
    expect(formsInWords({ A: none, B: none, difference: null, addedToB: 0 })).toMatch(
      /until then scores are taken as they are/,
    )
  })
})

test.each([
  { right: 12, people: 30, share: '12 of 30 (40%)', interval: '95% interval 25% to 58%' },
  {
    right: 4,
    people: 10,
    share: '4 of 10 (40%)',
    interval: 'Too few to tell: 95% interval 17% to 69%',
  },
] as const)('$right of $people has its interval where that tells anything', (given) => {
  expect(rightInWords(given)).toEqual({ share: given.share, interval: given.interval })
})

test('where all but a few agree the count is not given', () => {
  expect(rightInWords({ people: 30, right: 'nearly all' }).share).toBe('90% or more of 30')
  expect(rightInWords({ people: 30, right: 'hardly any' }).share).toBe('10% or fewer of 30')
})
