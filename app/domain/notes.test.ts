import { expect, test } from 'vitest'
import { LONGEST_NOTE, noteProblem, tidyNote, writtenInstant } from './notes.ts'

test('a note is kept as it was typed: its lines, not the blanks round it', () => {
  expect(tidyNote('  First line\r\n\r\n  Second\rThird \n')).toBe('First line\n\n  Second\nThird')
  expect(tidyNote(' \r\n ')).toBe('')
  expect(tidyNote('a\u0000b')).toBe('ab')
})

test('2,000 characters are a note; with one more, the writer is told how many there are', () => {
  expect(noteProblem('x'.repeat(LONGEST_NOTE))).toBeNull()
  expect(noteProblem('x'.repeat(LONGEST_NOTE + 1))).toBe(
    'Your note must be 2,000 characters or fewer. It has 2,001, so it has not been saved yet',
  )
})

test('when a note was saved is written in London’s time', () => {
  expect(writtenInstant('2026-07-01T23:05:00.000Z')).toBe('2 July 2026 at 12:05am')
})
