import { describe, expect, test } from 'vitest'
import { aCurriculum, courseOf } from '#tests/support/curriculum.ts'
import { courseStanding, type LearnerFacts, nextStep } from './standing.ts'

const TODAY = '2026-11-22'
const curriculum = aCurriculum()
const statistics = courseOf(curriculum, 'statistics')

const NOTHING: LearnerFacts = {
  assignments: [],
  milestones: [],
  attempts: [],
  modulesWithRecords: [],
  completions: [],
}

type Standard = LearnerFacts['milestones'][number]['standard']

/** `S1 complete` as facts. */
function reached(...milestones: string[]): LearnerFacts['milestones'] {
  return milestones.map((one) => {
    const [subject = '', standard = ''] = one.split(' ')
    return { assignmentId: 'a', subject, standard: standard as Standard, achievedAt: 'then' }
  })
}

function attempt(subject: string, state: 'open' | 'finished'): LearnerFacts['attempts'][number] {
  const kind = subject === 'statistics' ? 'assessment' : 'check'
  const finishedAt = state === 'finished' ? '2026-11-20T09:00:00.000Z' : null
  return { id: 'x', kind, subject, state, form: null, finishedAt }
}

const standing = (facts: Partial<LearnerFacts>) =>
  courseStanding(statistics, { ...NOTHING, ...facts }, TODAY)
const statusOf = (facts: Partial<LearnerFacts>) =>
  standing(facts).modules.map(({ status }) => status)

describe('a module', () => {
  test.each([
    { facts: {}, status: 'not-begun', why: 'nothing was done' },
    { facts: { modulesWithRecords: ['S1'] }, status: 'in-progress', why: 'a prediction was made' },
    {
      facts: { attempts: [attempt('S1', 'open')] },
      status: 'in-progress',
      why: 'a check was begun',
    },
    { facts: { milestones: reached('S1 complete') }, status: 'complete', why: 'it is complete' },
    {
      facts: { milestones: reached('S1 complete', 'S1 secure') },
      status: 'secure',
      why: 'it is complete and secure',
    },
    {
      facts: { milestones: reached('S1 secure'), attempts: [attempt('S1', 'finished')] },
      status: 'in-progress',
      why: 'it is secure, but its exercise is left',
    },
  ])('is $status where $why', ({ facts, status }) => {
    expect(statusOf(facts)).toEqual([status, 'not-begun'])
  })
})

describe('the assessment', () => {
  const done = reached('S1 complete', 'S2 complete')
  test.each([
    { facts: {}, status: 'cannot-start', why: 'modules are left' },
    { facts: { milestones: done }, status: 'ready', why: 'every module is complete' },
    {
      facts: { milestones: done, attempts: [attempt('statistics', 'open')] },
      status: 'open',
      why: 'it was begun',
    },
    {
      facts: { milestones: done, attempts: [attempt('statistics', 'finished')] },
      status: 'not-yet-shown',
      why: 'it was finished and not passed',
    },
    {
      facts: { milestones: [...done, ...reached('statistics passed')] },
      status: 'passed',
      why: 'it was passed',
    },
  ])('is $status where $why', ({ facts, status }) => {
    expect(standing(facts).assessment?.status).toBe(status)
  })

  // Finished on 20 November in London, both times.
  const twice = [attempt('statistics', 'finished'), attempt('statistics', 'finished')]

  test('has one free resit, and then opens a week after the last try', () => {
    const facts = { ...NOTHING, milestones: done, attempts: twice }
    const on = (today: string) => courseStanding(statistics, facts, today).assessment
    expect(on('2026-11-26')).toMatchObject({ status: 'opens-later', opensOn: '2026-11-27' })
    expect(on('2026-11-27')).toMatchObject({ status: 'not-yet-shown', opensOn: null })
  })

  test('that waits is not the next step; what is left elsewhere is', () => {
    const facts = { ...NOTHING, milestones: done, attempts: twice }
    expect(nextStep([courseStanding(statistics, facts, TODAY)])).toBeNull()
  })
})

describe('a course', () => {
  test('has as many minutes left as its modules and assessment that are not done', () => {
    expect(standing({}).minutesLeft).toBe(15 + 15 + 20)
    expect(standing({ milestones: reached('S1 complete') }).minutesLeft).toBe(15 + 20)
    const all = reached('S1 complete', 'S2 complete', 'statistics passed')
    expect(standing({ milestones: all })).toMatchObject({ minutesLeft: 0, modulesDone: 2 })
  })

  test('is not begun, in progress, or completed at the time that was recorded', () => {
    expect(standing({}).status).toBe('not-begun')
    expect(standing({ modulesWithRecords: ['S2'] }).status).toBe('in-progress')
    const completions = [{ course: 'statistics', achievedAt: 'then' }]
    expect(standing({ completions })).toMatchObject({ status: 'completed', completedAt: 'then' })
    const other = [{ course: 'performance', achievedAt: 'then' }]
    expect(standing({ completions: other }).status).toBe('not-begun')
  })

  test.each([
    { dueOn: null, isOverdue: false },
    { dueOn: '2026-11-21', isOverdue: true },
    { dueOn: '2026-11-22', isOverdue: false },
  ])('due on $dueOn is overdue on 22 November: $isOverdue', ({ dueOn, isOverdue }) => {
    const assignments = [{ id: 'a', course: 'statistics', dueOn }]
    expect(standing({ assignments })).toMatchObject({ dueOn, isOverdue, isAssigned: true })
    const completions = [{ course: 'statistics', achievedAt: 'then' }]
    expect(standing({ assignments, completions }).isOverdue).toBe(false)
  })
})

describe('what to do next', () => {
  function next(facts: Partial<LearnerFacts>): string | null {
    const all = { ...NOTHING, ...facts }
    const standings = curriculum.courses.map((course) => courseStanding(course, all, TODAY))
    return nextStep(standings)?.label ?? null
  }
  const modules = reached('S1 complete', 'S2 complete')

  test('is the first module of the first course, for somebody new', () => {
    expect(next({})).toBe('Start: Module S1')
  })

  test('is the module that was begun, even if it is not the first', () => {
    expect(next({ modulesWithRecords: ['S2'] })).toBe('Continue: Module S2')
  })

  test('is in the course that was begun', () => {
    expect(next({ modulesWithRecords: ['P1'] })).toBe('Continue: Module P1')
  })

  test('is in the course that is due soonest', () => {
    const assignments = [
      { id: 'a', course: 'statistics', dueOn: '2027-01-31' },
      { id: 'b', course: 'performance', dueOn: '2026-12-24' },
    ]
    expect(next({ assignments })).toBe('Start: Module P1')
  })

  test('is the assessment, once the modules are done', () => {
    const completions = [{ course: 'performance', achievedAt: 'then' }]
    const facts = { milestones: modules, completions }
    expect(next(facts)).toBe('Take: Statistics assessment')
    expect(next({ ...facts, attempts: [attempt('statistics', 'open')] })).toBe(
      'Continue: Statistics assessment',
    )
    expect(next({ ...facts, attempts: [attempt('statistics', 'finished')] })).toBe(
      'Try again: Statistics assessment',
    )
  })

  test('is nothing, when everything is done', () => {
    const completions = curriculum.courses.map(({ id }) => ({ course: id, achievedAt: 'then' }))
    expect(next({ completions })).toBeNull()
  })
})

describe('how long a module takes', () => {
  const measured = new Map([['S1', { minutes: 18, people: 134 }]])

  test('is what people took where that is known, and says of how many; otherwise the estimate', () => {
    const { modules } = courseStanding(statistics, NOTHING, TODAY, measured)
    expect(modules.map(({ minutes, timedBy }) => [minutes, timedBy])).toEqual([
      [18, 134],
      [15, null],
    ])
  })

  test('counts in what is left of a course and in what to do next', () => {
    const after = courseStanding(statistics, NOTHING, TODAY, measured)
    expect(after.minutesLeft).toBe(standing({}).minutesLeft + 3)
    expect(nextStep([after])).toMatchObject({ minutes: 18 })
  })
})
