import { describe, expect, test } from 'vitest'
import { aCurriculum, courseOf } from '#tests/support/curriculum.ts'
import { courseResults, type FinishedAttempt } from './course-results.ts'
import { courseStanding } from './standing.ts'

const NOTHING = {
  assignments: [],
  milestones: [],
  attempts: [],
  modulesWithRecords: [],
  completions: [],
}
const standing = courseStanding(courseOf(aCurriculum(), 'statistics'), NOTHING, '2026-11-22')

function attempt(
  kind: FinishedAttempt['kind'],
  subject: string,
  right: number,
  finishedAt = '2026-03-03T10:00:00.000Z',
): FinishedAttempt {
  return { kind, subject, right, of: 12, finishedAt }
}

const results = (attempts: FinishedAttempt[], passedAt: string | null = null) =>
  courseResults(standing, attempts, passedAt)

test('the best check of each module counts, and no other module’s', () => {
  const { modules } = results([
    attempt('check', 'S1', 2),
    attempt('check', 'S1', 4),
    attempt('check', 'S1', 3),
    attempt('check', 'P1', 5),
  ])
  expect(modules.map(({ code, best }) => [code, best])).toEqual([
    ['S1', { right: 4, of: 12 }],
    ['S2', null],
  ])
})

describe('the assessment', () => {
  test('has no result before it is taken; a check is none', () => {
    expect(results([attempt('check', 'S1', 4)]).assessment?.result).toBeNull()
  })

  test('not passed is not yet shown, with the best of the tries', () => {
    expect(
      results([attempt('assessment', 'statistics', 7), attempt('assessment', 'statistics', 5)])
        .assessment?.result,
    ).toEqual({ kind: 'not-yet-shown', best: { right: 7, of: 12 } })
  })

  test('passed is shown by the try that passed it, not by a better one later', () => {
    const at = '2026-03-03T10:00:00.000Z'
    const later = '2026-04-03T10:00:00.000Z'
    expect(
      results(
        [
          attempt('assessment', 'statistics', 12, later),
          attempt('assessment', 'statistics', 10, at),
        ],
        at,
      ).assessment?.result,
    ).toEqual({ kind: 'passed', at, score: { right: 10, of: 12 } })
  })
})
