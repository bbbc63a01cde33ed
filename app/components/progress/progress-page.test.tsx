import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { type CertainAnswer, calibrationOf } from '#app/domain/calibration.ts'
import { Calibration } from './calibration.tsx'
import { outcomeInWords } from './course-results.tsx'
import { ErrorList, type ErrorToPutRight } from './error-list.tsx'
import { HistoryTable } from './history-table.tsx'

// A link of the router needs a running router; here a plain one says the same.
vi.mock('@remix-run/react', () => ({
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
}))

function anError(slot: number): ErrorToPutRight {
  return {
    certainty: 3,
    stem: `Question ${slot}?`,
    attempt: 'Check: Luck or change?',
    slot,
    on: '3 March 2026',
    answerHref: `/attempts/a/result#question-${slot}`,
    lesson: { title: 'Luck or change?', href: '/courses/statistics/luck-or-change' },
  }
}

describe('sure, and mistaken', () => {
  test('every link says where it leads without its surroundings', () => {
    const markup = renderToStaticMarkup(<ErrorList errors={[anError(1), anError(2)]} hasAnswered />)
    const names = [...markup.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, name = '']) =>
      name.replace(/<[^>]*>/g, ''),
    )
    const answers = names.filter((name) => name.startsWith('Your answer and the reason'))
    expect(answers).toEqual([
      'Your answer and the reason: Check: Luck or change?, question 1, 3 March 2026',
      'Your answer and the reason: Check: Luck or change?, question 2, 3 March 2026',
    ])
  })

  test('a long list keeps most of itself behind a summary that says how many', () => {
    const errors = Array.from({ length: 11 }, (_, place) => anError(place + 1))
    const [open = '', behind = ''] = renderToStaticMarkup(
      <ErrorList errors={errors} hasAnswered />,
    ).split('<details')
    expect(open.match(/<li/g)).toHaveLength(8)
    expect(behind).toContain('Show 3 more')
    expect(behind.match(/<li/g)).toHaveLength(3)
  })

  test('an empty list says whether that is good news or no news', () => {
    const words = (hasAnswered: boolean) =>
      renderToStaticMarkup(<ErrorList errors={[]} hasAnswered={hasAnswered} />)
    expect(words(true)).toContain('None:')
    expect(words(false)).toContain('Nothing yet.')
  })
})

describe('the calibration chart', () => {
  const answers = (certainty: 1 | 2 | 3, right: number, of: number): CertainAnswer[] =>
    Array.from({ length: of }, (_, place) => ({ certainty, isRight: place < right }))
  const drawn = (given: CertainAnswer[]) =>
    renderToStaticMarkup(
      <Calibration rows={calibrationOf(given)} marks={{ total: -4, of: given.length }} />,
    )

  test('has a bar with its interval for each row with enough answers, and words for every row', () => {
    const markup = drawn([...answers(1, 4, 9), ...answers(2, 18, 24), ...answers(3, 6, 12)])
    expect(markup.match(/class="app-bars__bar"/g)).toHaveLength(2)
    expect(markup.match(/class="app-bars__interval"/g)).toHaveLength(3)
    expect(markup).toContain('2 (pays at 67% to 80%)')
    expect(markup).toContain('<strong>Right 4 of 9</strong>')
    expect(markup).toContain('Too few to say.')
    expect(markup).toContain('Say 2 more often.')
  })

  test('is not drawn where no row has enough answers', () => {
    const markup = drawn(answers(3, 9, 9))
    expect(markup).not.toContain('<figure')
    expect(markup.match(/Too few to say/g)).toHaveLength(3)
  })

  test('gives the certainty marks for information, with a true minus sign', () => {
    expect(drawn(answers(3, 0, 1))).toContain('<strong>−4</strong> over 1 answer.')
    expect(drawn([])).not.toContain('certainty marks')
  })
})

test('an assessment is passed on a day with its score, or not yet shown', () => {
  const at = '2026-03-03T10:00:00.000Z'
  const passed = { kind: 'passed', at } as const
  expect(outcomeInWords({ ...passed, score: { right: 10, of: 12 } })).toBe(
    'Passed 10 of 12 on 3 March 2026',
  )
  expect(outcomeInWords({ ...passed, score: null })).toBe('Passed on 3 March 2026')
  expect(outcomeInWords({ kind: 'not-yet-shown', best: { right: 7, of: 12 } })).toBe(
    'Not yet shown: best 7 of 12',
  )
})

test('the history says the form, and what was marked again since', () => {
  const entry = { href: '/attempts/a/result', on: '3 Mar 2026', right: 8, of: 12 }
  const markup = renderToStaticMarkup(
    <HistoryTable
      entries={[
        { ...entry, name: 'Statistics assessment', form: 'A', isRemarked: true },
        { ...entry, name: 'Refresh', form: null, isRemarked: false },
      ]}
    />,
  )
  const [first = '', second = ''] = markup.split('<tbody')[1]?.split('</tr>') ?? []
  expect(first).toContain('Statistics assessment, form A')
  expect(first).toContain('Marked again')
  expect(second).not.toMatch(/form|Marked again/)
})
