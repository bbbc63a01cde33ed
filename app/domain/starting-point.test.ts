import { describe, expect, test } from 'vitest'
import type { Certainty } from './questions.ts'
import {
  constructWords,
  courseToBegin,
  groundOf,
  knownModules,
  type MappedAnswer,
  moduleOfConstruct,
} from './starting-point.ts'

function answer(construct: string, isRight: boolean, certainty: Certainty | null): MappedAnswer {
  return { construct, isRight, certainty }
}

describe('the ground of an answer', () => {
  test.each([
    { isRight: true, certainty: 3, ground: 'strong' },
    { isRight: true, certainty: 2, ground: 'strong' },
    { isRight: true, certainty: 1, ground: 'unsure' },
    { isRight: true, certainty: null, ground: 'strong' },
    { isRight: false, certainty: 3, ground: 'mistaken' },
    { isRight: false, certainty: 2, ground: 'mistaken' },
    { isRight: false, certainty: 1, ground: 'unsure' },
    { isRight: false, certainty: null, ground: 'unsure' },
  ] as const)('right: $isRight, certainty $certainty: $ground', ({ ground, ...given }) => {
    expect(groundOf(given)).toBe(ground)
  })
})

test('a construct names its module, and says what it is', () => {
  expect(moduleOfConstruct('S3 regression to the mean')).toBe('S3')
  expect(constructWords('S3 regression to the mean')).toBe('regression to the mean')
})

describe('a module is known', () => {
  test('where every question on it is right and none was a guess', () => {
    const answers = [
      answer('S1 a', true, 3),
      answer('S1 b', true, 2),
      answer('S3 c', true, 3),
      answer('S3 d', true, 1),
      answer('P2 e', false, 1),
      answer('P3 f', true, null),
    ]
    expect([...knownModules(answers)]).toEqual(['S1', 'P3'])
  })

  test('not where nothing was asked about it', () => {
    expect(knownModules([]).has('S2')).toBe(false)
  })
})

describe('the course to begin with', () => {
  const COURSES = ['S', 'P', 'D']

  test('is the one with most to gain, a confident mistake counting twice', () => {
    const answers = [answer('S1 a', false, 1), answer('P2 b', false, 3), answer('D1 c', true, 1)]
    expect(courseToBegin(answers, COURSES)).toBe('P')
  })

  test('is the earlier of two that are even', () => {
    const answers = [answer('D1 c', true, 1), answer('S1 a', false, 1)]
    expect(courseToBegin(answers, COURSES)).toBe('S')
  })

  test('is none where every answer is strong', () => {
    expect(courseToBegin([answer('S1 a', true, 3)], COURSES)).toBeNull()
  })
})
