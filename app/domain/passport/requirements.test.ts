import { describe, expect, test } from 'vitest'
import { aCurriculum } from '#tests/support/curriculum.ts'
import type { Requirement } from '../courses.ts'
import { aForm } from '../workplace/form-for-tests.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { standingOn } from './requirements.ts'

const declared = {
  ...aCurriculum(),
  workplace: {
    forms: [aForm('task-p', []), aForm('task-d', []), aForm('data-card', [])],
    rubric: { prompts: [], criteria: [] },
  },
}

function on(requirement: Requirement, evidence: Partial<Evidence>) {
  return standingOn(requirement, declared, evidenceOf(evidence))
}

const MODULES = new Map([
  ['S1', '2026-01-10T10:00:00.000Z'],
  ['S2', '2026-02-01T10:00:00.000Z'],
])

describe('modules complete and secure', () => {
  const needs: Requirement = { kind: 'modules-secure', course: 'statistics' }

  test('needs both of each module, and is dated by the later', () => {
    const secure = new Map([
      ['S1', '2026-03-05T10:00:00.000Z'],
      ['S2', '2026-01-20T10:00:00.000Z'],
    ])
    expect(on(needs, { modulesComplete: MODULES, modulesSecure: secure })).toMatchObject({
      done: 2,
      of: 2,
      minutesLeft: 0,
      metAt: '2026-03-05T10:00:00.000Z',
    })
  })

  test('says how many are left and how long they take', () => {
    const secure = new Map([['S2', '2026-03-05T10:00:00.000Z']])
    expect(on(needs, { modulesComplete: MODULES, modulesSecure: secure })).toMatchObject({
      sentence: '1 of 2 modules of Statistics complete and secure',
      done: 1,
      of: 2,
      minutesLeft: 15,
      metAt: null,
    })
  })
})

describe('the four-week refresh', () => {
  const needs: Requirement = {
    kind: 'refresh-passed',
    course: 'statistics',
    afterDays: 28,
    atLeast: 3,
  }
  const refresh = (finishedAt: string, right: number) => ({ finishedAt, right, of: 5 })

  test('opens four weeks after the last module of the course', () => {
    expect(on(needs, { modulesComplete: MODULES })).toMatchObject({
      metAt: null,
      opensOn: '2026-03-01',
      minutesLeft: 5,
    })
  })

  test.each([
    ['a day too early', [refresh('2026-02-28T23:00:00.000Z', 5)], null],
    ['on the first day', [refresh('2026-03-01T00:30:00.000Z', 3)], '2026-03-01T00:30:00.000Z'],
    ['with too few right', [refresh('2026-03-02T10:00:00.000Z', 2)], null],
    [
      'failed and then passed',
      [refresh('2026-03-02T10:00:00.000Z', 2), refresh('2026-03-09T10:00:00.000Z', 4)],
      '2026-03-09T10:00:00.000Z',
    ],
  ])('%s', (_, refreshes, metAt) => {
    expect(on(needs, { modulesComplete: MODULES, refreshes }).metAt).toBe(metAt)
  })

  test('is not met before the course is complete, however many were taken', () => {
    const modulesComplete = new Map([['S1', '2026-01-10T10:00:00.000Z']])
    const refreshes = [refresh('2026-06-01T10:00:00.000Z', 5)]
    expect(on(needs, { modulesComplete, refreshes }).metAt).toBeNull()
  })

  test('says what was missing', () => {
    const refreshes = [refresh('2026-03-02T10:00:00.000Z', 2)]
    expect(on(needs, { modulesComplete: MODULES, refreshes }).sentence).toBe(
      '4-week refresh of Statistics: 2 of 5 right, 3 are needed',
    )
  })
})

describe('what is confirmed', () => {
  const accepted = [{ form: 'data-card' as const, acceptedAt: '2026-03-01T10:00:00.000Z' }]
  const card = (sincePost: boolean): Requirement => ({
    kind: 'confirmed',
    form: 'data-card',
    sincePost,
  })

  test('counts for good, or in the post it was confirmed in', () => {
    expect(on(card(false), { accepted, inPostSince: '2026-04-01' }).metAt).not.toBeNull()
    expect(on(card(true), { accepted, inPostSince: '2026-03-01' }).metAt).not.toBeNull()
    expect(on(card(true), { accepted, inPostSince: '2026-03-02' })).toMatchObject({
      metAt: null,
      sentence: 'A form not yet confirmed for the post you are in now',
    })
  })
})

describe('a workplace task', () => {
  const done = (form: 'task-p' | 'task-d', acceptedAt: string) => ({ form, acceptedAt })

  test('any task will do, or only the one that is named', () => {
    const accepted = [done('task-d', '2026-03-01T10:00:00.000Z')]
    expect(on({ kind: 'task-signed-off', form: 'any' }, { accepted }).metAt).not.toBeNull()
    expect(on({ kind: 'task-signed-off', form: 'task-p' }, { accepted }).metAt).toBeNull()
    expect(on({ kind: 'task-signed-off', form: 'task-d' }, { accepted }).metAt).not.toBeNull()
  })

  test('the title of a task is told apart from what is said of it', () => {
    const { asks, sentence } = on({ kind: 'task-signed-off', form: 'task-p' }, {})
    expect(asks).toBe('“A form” signed off')
    expect(sentence).toBe('“A form” not yet signed off')
  })

  test('a card is no task', () => {
    const accepted = [{ form: 'data-card' as const, acceptedAt: '2026-03-01T10:00:00.000Z' }]
    expect(on({ kind: 'task-signed-off', form: 'any' }, { accepted }).metAt).toBeNull()
  })

  test('a check-back counts with its own task, from the later of the two', () => {
    const needs: Requirement = { kind: 'checked-back', form: 'any' }
    const checkedBack = [{ form: 'task-p' as const, at: '2026-03-01T10:00:00.000Z' }]
    expect(on(needs, { checkedBack }).metAt).toBeNull()
    const other = [done('task-d', '2026-01-01T10:00:00.000Z')]
    expect(on(needs, { checkedBack, accepted: other }).metAt).toBeNull()
    const own = [done('task-p', '2026-03-09T10:00:00.000Z')]
    expect(on(needs, { checkedBack, accepted: own }).metAt).toBe('2026-03-09T10:00:00.000Z')
  })
})

test('the gym says what it still wants', () => {
  const gym = { metAt: null, whyNotYet: 'Not yet: judge sound pages as sound (1 of 2).' }
  expect(on({ kind: 'gym-met' }, { gym })).toMatchObject({
    sentence: 'Dashboard gym, still to do: judge sound pages as sound (1 of 2)',
    metAt: null,
  })
  const met = { metAt: '2026-03-01T10:00:00.000Z', whyNotYet: null }
  expect(on({ kind: 'gym-met' }, { gym: met }).metAt).toBe('2026-03-01T10:00:00.000Z')
})
