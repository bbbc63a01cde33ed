import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { SeenQuestion } from '#app/domain/question-as-seen.ts'
import { MarkedAgain, MarkedAgainCount, type MarkedAgainView } from './marked-again.tsx'

const ASKED: SeenQuestion = {
  type: 'single',
  stem: 'Burglaries went from 30 to 36. What can you say?',
  shown: [
    { position: '1', text: 'It may be luck' },
    { position: '2', text: 'It is rising' },
  ],
}

function shown(about: Partial<MarkedAgainView> = {}): string {
  const again = {
    on: '3 December 2026',
    why: 'The key named the wrong choice.',
    wasRight: false,
    isRight: true,
    asked: ASKED,
    against: ASKED,
    ...about,
  }
  return renderToStaticMarkup(<MarkedAgain slot={2} again={again} />)
}

describe('an answer that was marked again', () => {
  test('says when, why, what it was and what it is', () => {
    expect(shown()).toContain(
      'Marked again on 3 December 2026: The key named the wrong choice. Before: not right. Now: right.',
    )
    expect(shown({ why: '', wasRight: true, isRight: false })).toContain(
      'Marked again on 3 December 2026. Before: right. Now: not right.',
    )
  })

  test('shows both texts where they differ, with every option', () => {
    const html = shown({ against: { ...ASKED, stem: 'From 30 to 36: what can you say?' } })
    expect(html.match(/<details/g)).toHaveLength(2)
    expect(html).toMatch(/as you were asked it[\s\S]*went from 30 to 36[\s\S]*It is rising/)
    expect(html).toMatch(/marked against now[\s\S]*From 30 to 36[\s\S]*It is rising/)
  })

  test('shows one text, and says so, where only the key was wrong', () => {
    expect(shown().match(/<details/g)).toHaveLength(1)
    expect(shown()).toContain('in the same words as before')
  })
})

test.each([
  { count: 0, said: '' },
  { count: 1, said: '1 answer was marked again' },
  { count: 3, said: '3 answers were marked again' },
])('at the top of a result stands how many: $count', ({ count, said }) => {
  const html = renderToStaticMarkup(<MarkedAgainCount count={count} />)
  expect(html).toContain(said)
  expect(html === '').toBe(count === 0)
})
