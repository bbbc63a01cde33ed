import { expect, test } from 'vitest'
import { aForm } from './form-for-tests.ts'
import type { FieldKind } from './forms.ts'
import { shownAnswer } from './shown-answer.ts'

const choice: FieldKind = { kind: 'choice', choices: [{ id: 'noise', text: 'Within chance' }] }

test.each<[FieldKind, string | undefined, string]>([
  [{ kind: 'text', atMost: 9 }, ' Two\nlines ', 'Two\nlines'],
  [{ kind: 'line', atMost: 9 }, undefined, ''],
  [choice, 'noise', 'Within chance'],
  [choice, 'gone since', 'gone since'],
  [{ kind: 'day' }, '2026-11-22', '22 November 2026'],
  [{ kind: 'day' }, '--22', '--22'],
  [{ kind: 'number', unit: 'minutes' }, '43.8', '43.8 minutes'],
  [{ kind: 'number', unit: 'minutes' }, '', ''],
  [{ kind: 'numbers', atLeast: 2 }, '42\n47', '42  47'],
])('%j %s is shown as “%s”', (as, answer, shown) => {
  const [field] = aForm('task-s', [{ id: 'field', as }]).sections[0]?.fields ?? []
  expect(field && shownAnswer(field, answer)).toBe(shown)
})
