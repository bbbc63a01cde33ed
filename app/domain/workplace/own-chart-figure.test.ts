import { expect, test } from 'vitest'
import { ownChartFigure } from './own-chart-figure.ts'

test('the points are drawn as typed, with the lines that the holder worked out and no others', () => {
  expect(ownChartFigure({ points: '42\n47\n39' })).toMatchObject({ y: [42, 47, 39] })
  expect(ownChartFigure({ points: '42\n47\n39' })).not.toHaveProperty('limits')
  const answers = {
    points: '42 47 39',
    'centre-line': '1',
    'upper-limit': '60',
    'lower-limit': '20',
  }
  expect(ownChartFigure(answers)).toMatchObject({ centre: 1, limits: [20, 60] })
  expect(ownChartFigure({ ...answers, 'lower-limit': '70' })).not.toHaveProperty('limits')
})

test('it is named after the measure', () => {
  expect(ownChartFigure({ points: '1 2', measure: ' Calls a month ' })?.title).toBe('Calls a month')
})

test('points below zero are on the chart', () => {
  expect(ownChartFigure({ points: '-5 3' })?.yMin).toBe(-5)
})

test.each([
  { points: '', why: 'none' },
  { points: '42', why: 'one' },
  { points: '42 about 40', why: 'words' },
  { points: '1 '.repeat(241), why: 'too many' },
  { points: `1 9${'0'.repeat(13)}`, why: 'too large' },
])('there is no chart of points that are $why', ({ points }) => {
  expect(ownChartFigure({ points })).toBeNull()
})
