import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type GainReport, LearningGainReport } from './learning-gain-page.tsx'

const SHOWN: NonNullable<GainReport['shown']> = {
  headline: 'People who took both tests got 3.1 more of 12 right.',
  verdict: 'The whole interval is above no change.',
  areSomeWaiting: false,
  cards: [{ number: '+3.1', label: 'of 12 questions, mean gain', note: '30 people' }],
  chart: { kind: 'columns', title: 'Gains', columns: [{ label: '+3', value: 30 }] },
  completion: 'Completion in words.',
  survivors: 'Survivors in words.',
  forms: 'Forms in words.',
  normalised: null,
  retention: 'Retention in words.',
  constructs: [
    {
      module: 'S1',
      title: 'percentage on a small count',
      before: { share: '12 of 30 (40%)', interval: '95% interval 25% to 58%' },
      after: { share: '90% or more of 30', interval: '' },
      later: { share: 'Too few to show', interval: '' },
    },
  ],
}

function textOf(report: GainReport): string {
  return renderToStaticMarkup(<LearningGainReport {...report} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('a gain never stands without who is in it, the forms and what it does not prove', () => {
  const text = textOf({ asAt: 'today', withheld: null, shown: SHOWN })
  for (const part of [
    '3.1 more of 12',
    'Completion in words',
    'Survivors in words',
    'Forms in words',
    'not proof that the courses caused it',
    'Regression to the mean',
    'Retention in words',
    '12 of 30 (40%) 95% interval 25% to 58%',
    '90% or more of 30',
    'As at today',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('newer results')
})

test('newer results that wait are said to be fewer than ten', () => {
  const text = textOf({ asAt: 'today', withheld: null, shown: { ...SHOWN, areSomeWaiting: true } })
  expect(text).toContain('Up to 9 newer results are not shown yet')
  expect(text).toContain('fewer than 10 are waiting')
})

test('where nothing may be shown the page says why, and has no figure', () => {
  const text = textOf({ asAt: 'today', withheld: '7 more people are needed.', shown: null })
  expect(text.trim()).toBe(
    'As at today. Figures are counted when you open the page. 7 more people are needed.',
  )
})
