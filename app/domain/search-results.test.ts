import { describe, expect, test } from 'vitest'
import {
  aCourse,
  aCurriculum,
  aModule,
  aPrediction,
  LESSON_STEPS,
} from '#tests/support/curriculum.ts'
import type { SearchEntry } from './search-entries.ts'
import { searchEntries, searchedText } from './search-entries.ts'
import { searchResult } from './search-results.ts'

const module = aModule({
  slug: 'luck-or-change',
  title: 'Luck or change?',
  prediction: aPrediction(),
  points: ['Counts vary: the point of it all'],
})
const course = aCourse({ modules: [module] })
const predicted = [{ module: 'S1', prediction: 'S1-predict' }]
const terms = new Set(['word', 'point'])

const page = (index: number): SearchEntry => ({ kind: 'page', course, module, index })
const quoted = (found: SearchEntry, kept = predicted) =>
  searchResult({ found, terms }, kept)
    .excerpt?.map(({ text }) => text)
    .join('') ?? null

describe('a page of a lesson', () => {
  test('is linked, placed and quoted', () => {
    expect(searchResult({ found: page(2), terms }, predicted)).toEqual({
      title: 'Page explain',
      href: '/courses/statistics/luck-or-change?step=explain',
      place: 'Statistics · Luck or change? · page 3 of 5',
      excerpt: [
        { text: 'Words', isMatch: true },
        { text: ' of explain.', isMatch: false },
      ],
    })
  })

  test('that opens after the prediction is not quoted before it, and leads to the module', () => {
    for (const kept of [[], [{ module: 'S2', prediction: 'S1-predict' }]]) {
      expect(searchResult({ found: page(2), terms }, kept)).toMatchObject({
        href: '/courses/statistics/luck-or-change',
        excerpt: null,
      })
    }
  })

  test('that comes before the prediction is quoted to everybody', () => {
    expect(quoted(page(0), [])).toBe('Words of situation.')
  })

  test('of a module without a prediction is quoted to everybody', () => {
    const open = aModule({ prediction: null })
    expect(quoted({ kind: 'page', course, module: open, index: 3 }, [])).toBe('Words of check.')
  })
})

describe('a module', () => {
  test('is quoted with its summary points once its prediction is made, and not before', () => {
    const found: SearchEntry = { kind: 'module', course, module }
    expect(quoted(found)).toContain('the point of it all')
    expect(quoted(found, [])).toBe('One idea · Tell luck from change')
  })

  test('is placed in its course', () => {
    const found: SearchEntry = { kind: 'module', course, module }
    expect(searchResult({ found, terms }, [])).toMatchObject({
      href: '/courses/statistics/luck-or-change',
      place: 'Statistics · module, about 15 minutes',
    })
  })
})

test('a word leads to its place in the glossary', () => {
  const entry = { word: '90th percentile', means: 'What nine in ten do not exceed' }
  expect(searchResult({ found: { kind: 'word', entry }, terms }, [])).toMatchObject({
    title: '90th percentile',
    href: '/glossary#90th-percentile',
    place: 'Glossary',
  })
})

test('a page on which the author wrote nothing is not found', () => {
  const steps = LESSON_STEPS.map((step) => (step.id === 'check' ? { ...step, words: '' } : step))
  const courses = [aCourse({ modules: [aModule({ lesson: { file: 'a.mjs', steps } })] })]
  const entries = searchEntries(aCurriculum({ courses }))
  expect(entries.map((entry) => searchedText(entry).title)).toEqual([
    'Module S1',
    'Page situation',
    'Page explore',
    'Page explain',
    'Page keep',
  ])
})
