import { describe, expect, test } from 'vitest'
import { minute } from '#tests/support/clock.ts'
import {
  ENOUGH_PEOPLE,
  measuredMinutes,
  minutesShown,
  type StudyRecord,
  studySeconds,
  type TimeTaken,
} from './study-time.ts'

const record = (from: StudyRecord['from'], minutes: number): StudyRecord => ({
  from,
  at: minute(minutes),
})

/** A prediction at nine, an exercise at five past, a check from eight to twelve minutes past. */
const SITTING = [
  record('prediction', 0),
  record('exercise', 5),
  record('check', 8),
  record('check', 12),
]

describe('the time for a module', () => {
  test('is from the first record to the last, and a minute for reading before the first', () => {
    expect(studySeconds(SITTING, minute(12))).toBe(13 * 60)
  })

  test('does not depend on the order in which the store gives the records', () => {
    expect(studySeconds(SITTING.toReversed(), minute(12))).toBe(13 * 60)
  })

  test.each([
    { gap: 10, minutes: 13 + 10, why: 'counts whole' },
    { gap: 10.02, minutes: 13, why: 'is a break and does not count' },
    { gap: 3 * 24 * 60, minutes: 13, why: 'is a break and does not count' },
  ])('a gap of $gap minutes $why', ({ gap, minutes }) => {
    const later = SITTING.map(({ from, at }) => ({
      from,
      at: from === 'prediction' ? at : new Date(Date.parse(at) + (gap - 5) * 60_000).toISOString(),
    }))
    const expected = minutes === 13 ? 13 - 5 : minutes - 5
    expect(studySeconds(later, minute(12 + gap))).toBe(expected * 60)
  })

  test('ends when the module is complete: what is done afterwards does not count', () => {
    expect(studySeconds([...SITTING, record('check', 15)], minute(12))).toBe(13 * 60)
  })

  test('is not known where the lesson was passed over', () => {
    const known = SITTING.filter(({ from }) => from !== 'exercise')
    expect(studySeconds(known, minute(12))).toBeNull()
    expect(studySeconds([...known, record('faded', 6)], minute(12))).toBe(13 * 60)
  })

  test('is not known where there was no check', () => {
    expect(
      studySeconds(
        SITTING.filter(({ from }) => from !== 'check'),
        minute(12),
      ),
    ).toBeNull()
  })
})

/** So many people, one after the other, with times in minutes. */
function times(module: string, minutes: number[]): TimeTaken[] {
  return minutes.map((one, place) => ({ module, personId: `p${place}`, seconds: one * 60 }))
}

describe('the measured minutes of a module', () => {
  const twenty = Array.from({ length: ENOUGH_PEOPLE }, (_, place) => place + 1)

  test('are the middle of what people took, in whole minutes, once there are twenty', () => {
    expect(measuredMinutes(times('S1', twenty)).get('S1')).toEqual({ minutes: 11, people: 20 })
  })

  test('are not given for nineteen people', () => {
    expect(measuredMinutes(times('S1', twenty.slice(1))).size).toBe(0)
  })

  test('are not given where nineteen people took a module twenty times', () => {
    const taken = times('S1', twenty.slice(1))
    expect(measuredMinutes([...taken, { module: 'S1', personId: 'p0', seconds: 60 }]).size).toBe(0)
  })

  test('are of each module by itself', () => {
    const measured = measuredMinutes([...times('S1', twenty), ...times('S2', [50, 60])])
    expect([...measured.keys()]).toEqual(['S1'])
  })

  test('take the place of the estimate, which stands until then', () => {
    const measured = new Map([['S1', { minutes: 18, people: 134 }]])
    expect(minutesShown({ code: 'S1', minutes: 25 }, measured)).toEqual({
      minutes: 18,
      timedBy: 134,
    })
    expect(minutesShown({ code: 'S2', minutes: 25 }, measured)).toEqual({
      minutes: 25,
      timedBy: null,
    })
  })
})
