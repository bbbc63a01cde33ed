import { expect, test } from 'vitest'
import { agreementInWords } from './agreement-words.ts'
import { agreement, type MarkedTwice } from './second-marks.ts'

function pairs(count: number, apart: (place: number) => 0 | 1): MarkedTwice[] {
  return Array.from({ length: count }, (_, place) => ({
    first: { source: { level: 2, comment: '' } },
    second: { source: { level: apart(place) === 1 ? 3 : 2, comment: '' } },
  }))
}

test('four pairs are counted, and too few to say', () => {
  const { overall } = agreement(
    pairs(4, () => 0),
    ['source'],
  )
  expect(agreementInWords(overall.exact, 4)).toEqual({
    counted: '4 of 4',
    interval: 'Too few to say',
  })
})

test('forty pairs have a share and its Wilson interval', () => {
  const { overall } = agreement(
    pairs(40, (place) => (place < 10 ? 1 : 0)),
    ['source'],
  )
  expect(agreementInWords(overall.exact, 40)).toEqual({
    counted: '30 of 40 (75%)',
    interval: '95% interval 60% to 86%',
  })
})

test('with nothing marked twice there is nothing to count', () => {
  expect(agreementInWords(agreement([], ['source']).overall.exact, 0)).toEqual({
    counted: 'None yet',
    interval: '',
  })
})
