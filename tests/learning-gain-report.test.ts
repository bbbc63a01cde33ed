import { describe, expect, test } from 'vitest'
import { constructGains } from '#app/domain/construct-gain.ts'
import { type Learner, learningGain } from '#app/domain/learning-gain.ts'
import { type GainFigures, gainReport } from '#app/pages/learning-gain.server.ts'
import { gainRows } from '#app/pages/learning-gain-csv.server.ts'
import { aDelayedTest, aLearner, learners, QUESTIONS } from '#tests/support/gains.ts'

const CONSTRUCTS = Array.from({ length: QUESTIONS }, (_, at) => ({
  module: `S${at + 1}`,
  title: `idea ${at + 1}`,
  itemIds: [`A-${at + 1}`, `B-${at + 1}`],
}))

function figuresOf(people: readonly Learner[]): GainFigures {
  return {
    asAt: '22 November 2026, 9:00am',
    today: '2026-11-22',
    questions: QUESTIONS,
    gain: learningGain(people, QUESTIONS),
    constructs: constructGains(people, CONSTRUCTS),
  }
}

/** Twenty-three people who took both tests at different scores, and twelve who took one. */
function aForce(): Learner[] {
  const both = Array.from({ length: 23 }, (_, at) =>
    aLearner(
      at % 2 === 0 ? 'A' : 'B',
      { score: 4 + (at % 5), day: at + 1 },
      { score: 7 + (at % 4), day: 200 + at },
    ),
  )
  const began = Array.from({ length: 12 }, (_, at) =>
    aLearner(at % 2 === 0 ? 'A' : 'B', { score: 5, day: 100 + at }),
  )
  return [...both, ...began].map((learner, at) =>
    at < 10 ? { ...learner, delayedTest: aDelayedTest(7, 400 + at) } : learner,
  )
}

describe('the page', () => {
  test('has a headline, everybody’s gains in one chart and the words that belong to them', () => {
    const { withheld, shown } = gainReport(figuresOf(aForce()))
    expect(withheld).toBeNull()
    expect(shown).toMatchObject({
      headline: expect.stringMatching(/^People who took both tests got \d\.\d more of 12 right/),
      areSomeWaiting: true,
      completion: expect.stringContaining('23 of 35'),
      survivors: expect.stringMatching(/20 people.*people\)/),
      retention: expect.stringContaining('10 people took the delayed test'),
    })
    const people = shown?.chart.columns.map(({ value }) => value) ?? []
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(20)
    expect(shown?.constructs).toHaveLength(QUESTIONS)
  })

  test('with nine people says how many more are needed, and nothing else', () => {
    expect(gainReport(figuresOf(learners(9)))).toEqual({
      asAt: '22 November 2026, 9:00am',
      withheld: expect.stringContaining('1 more person is needed.'),
      shown: null,
    })
  })

  test('is sent whole numbers of people and words: no score of one person, and none unrounded', () => {
    const sent = JSON.stringify(gainReport(figuresOf(aForce())))
    expect(sent.match(/\d\.\d{3,}/g)).toBeNull()
    expect(sent).not.toMatch(/"(finishedAt|diagnostic|score|answers|itemId)":/)
  })
})

describe('the spreadsheet', () => {
  const rows = gainRows(figuresOf(aForce()))
  const rowOf = (measure: string) => rows.find(([name]) => name === measure)

  test('has the figures of the page, rounded as they are there', () => {
    const { gain } = figuresOf(aForce())
    if ('refused' in gain.gain) throw new Error(gain.gain.why)
    expect(rowOf('Took both tests')).toEqual([
      'Took both tests',
      23,
      '',
      '',
      '',
      'Fewer than ten newer results are not in the rows below',
    ])
    expect(rowOf('Mean gain')?.slice(1, 3)).toEqual([20, Math.round(gain.gain.meanGain * 10) / 10])
    expect(rowOf('S6 idea 6: right after, per cent')).toEqual([
      'S6 idea 6: right after, per cent',
      20,
      '',
      '',
      '',
      '90% or more of 20',
    ])
    const numbers = rows.flat().filter((cell) => typeof cell === 'number')
    expect(numbers.filter((cell) => Math.abs(cell * 100 - Math.round(cell * 100)) > 1e-9)).toEqual(
      [],
    )
  })

  test('has as many cells in every row as it has headings', () => {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]))
  })

  test('with nine people has one row, which says so', () => {
    expect(gainRows(figuresOf(learners(9))).slice(1)).toEqual([
      ['Mean gain', '', '', '', '', expect.stringContaining('1 more person is needed.')],
    ])
  })
})
