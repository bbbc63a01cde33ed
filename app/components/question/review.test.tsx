import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { AttemptKind } from '#app/domain/instruments.ts'
import { Review } from './review.tsx'

// The router's form and link need a running router; here plain ones say the same.
vi.mock('@remix-run/react', () => ({
  Form: (props: Record<string, unknown>) => <form {...props} />,
  Link: ({ to, ...rest }: Record<string, unknown>) => <a {...rest} href={String(to)} />,
}))

function page(kind: AttemptKind, answered: boolean[]): string {
  const review = answered.map((isAnswered, at) => ({ slot: at + 1, stem: 'Why?', isAnswered }))
  return renderToStaticMarkup(
    <Review kind={kind} title="Check" backHref="/courses" backText="Courses" review={review} />,
  )
}

test('a check with a question left out says so and leads back to it', () => {
  const shown = page('check', [true, false])
  expect(shown).toContain('Check your answers before you finish')
  expect(shown).toContain('1 of 2 questions has no answer')
  expect(shown).toContain('?question=2')
})

test('a check that is answered has nothing left to look over', () => {
  const shown = page('check', [true, true])
  expect(shown).toContain('You have answered every question')
  expect(shown).not.toContain('?question=')
})

test('an assessment can be looked over until it is finished', () => {
  const shown = page('assessment', [true, true])
  expect(shown).toContain('?question=1')
  expect(shown).toContain('After you finish, your answers cannot change')
})
