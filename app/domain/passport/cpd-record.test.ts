import { expect, test } from 'vitest'
import { cpdRecord, writtenHours } from './cpd-record.ts'

test('a record names what was earned, when, what it shows, how long it took and where to verify it', () => {
  const text = cpdRecord(
    { name: 'Robin Ashdown', rank: 'Inspector', forceName: 'Northmere Constabulary' },
    [
      {
        title: 'Skilled',
        kind: 'stamp',
        shows: 'You can do it.',
        awardedOn: '22 November 2026',
        validUntil: '21 November 2028',
        studySeconds: 20_000,
        link: 'https://learn.example/b/abc',
      },
      {
        title: 'Statistics',
        kind: 'badge',
        shows: 'You judge numbers.',
        awardedOn: '1 May 2027',
        validUntil: null,
        studySeconds: null,
        link: null,
      },
    ],
  )
  expect(text).toBe(
    [
      'Data literacy for leaders: Digital Passport',
      'Robin Ashdown, Inspector, Northmere Constabulary',
      '',
      'Skilled (stamp), awarded 22 November 2026, valid until 21 November 2028',
      'What it shows: You can do it.',
      'Time studied: about 5½ hours',
      'Verify it: https://learn.example/b/abc',
      '',
      'Statistics (badge), awarded 1 May 2027',
      'What it shows: You judge numbers.',
    ].join('\n'),
  )
})

test.each([
  [60, 'about half an hour'],
  [3600, 'about 1 hour'],
  [5400, 'about 1½ hours'],
  [36_000, 'about 10 hours'],
])('%i seconds are %s', (seconds, words) => {
  expect(writtenHours(seconds)).toBe(words)
})
