import { describe, expect, test } from 'vitest'
import { aCurriculum, aModule } from '#tests/support/curriculum.ts'
import { type RefreshFacts, refreshableModules, refreshPlan } from './refreshes.ts'

/** Noon in London in winter, and one o'clock in summer: the same day either way. */
const noon = (day: string) => `${day}T12:00:00.000Z`

function facts(about: Partial<RefreshFacts> = {}): RefreshFacts {
  return { completed: [], answers: [], refreshes: [], ...about }
}

const s1 = (at: string) => ({ module: 'S1', at })
const s2 = (at: string) => ({ module: 'S2', at })

function wrong(module: string, at: string, certainty: 1 | 2 | 3 | null = 3) {
  return { itemId: `${module}-01`, module, isRight: false, certainty, at }
}

const refresh = (day: string, startedAt = noon(day)) => ({ startedAt, finishedAt: noon(day) })

const allDays = (given: Partial<RefreshFacts>) =>
  refreshPlan(facts(given), '2026-01-01').next.map(({ on }) => on)

describe('a completed module', () => {
  test('comes back after 2 days, 1 week, 4 weeks and 12 weeks', () => {
    expect(allDays({ completed: [s1(noon('2026-06-01'))] })).toEqual([
      '2026-06-03',
      '2026-06-08',
      '2026-06-29',
      '2026-08-24',
    ])
  })

  test.each([
    [
      '2026-03-27T23:30:00.000Z',
      '2026-03-29',
      'half past eleven, two days before the clocks go on',
    ],
    ['2026-03-28T23:59:59.999Z', '2026-03-30', 'the last moment before the day the clocks go on'],
    ['2026-03-29T22:30:00.000Z', '2026-03-31', 'half past eleven at night in summer time'],
    ['2026-03-29T23:30:00.000Z', '2026-04-01', 'half past midnight in summer time: the next day'],
    ['2026-06-30T23:30:00.000Z', '2026-07-03', 'half past midnight on 1 July'],
    ['2026-10-24T22:59:59.999Z', '2026-10-26', 'the last moment of 24 October'],
    ['2026-10-24T23:30:00.000Z', '2026-10-27', 'half past midnight on the day the clocks go back'],
    ['2026-10-25T23:30:00.000Z', '2026-10-27', 'half past eleven on the day of 25 hours'],
    ['2026-12-31T23:30:00.000Z', '2027-01-02', 'half past eleven on New Year’s Eve'],
  ])('at %s first comes back on %s: %s', (at, on) => {
    expect(allDays({ completed: [s1(at)] })[0]).toBe(on)
  })

  test('counts weeks by the calendar across both clock changes', () => {
    expect(allDays({ completed: [s1('2026-03-01T23:30:00.000Z')] })).toEqual([
      '2026-03-03',
      '2026-03-08',
      '2026-03-29',
      '2026-05-24',
    ])
    expect(allDays({ completed: [s1('2026-09-27T22:30:00.000Z')] })).toEqual([
      '2026-09-29',
      '2026-10-04',
      '2026-10-25',
      '2026-12-20',
    ])
  })
})

describe('a day', () => {
  const completed = [s1(noon('2026-06-01')), s2(noon('2026-06-06'))]

  test('before anything is due has only days to come, each with its modules', () => {
    expect(refreshPlan(facts({ completed }), '2026-06-02')).toEqual({
      due: null,
      next: [
        { on: '2026-06-03', modules: ['S1'] },
        { on: '2026-06-08', modules: ['S1', 'S2'] },
        { on: '2026-06-13', modules: ['S2'] },
        { on: '2026-06-29', modules: ['S1'] },
        { on: '2026-07-04', modules: ['S2'] },
        { on: '2026-08-24', modules: ['S1'] },
        { on: '2026-08-29', modules: ['S2'] },
      ],
    })
  })

  test('on which a refresh is due is in time', () => {
    expect(refreshPlan(facts({ completed }), '2026-06-03').due).toEqual({
      since: '2026-06-03',
      modules: ['S1'],
      overdue: 0,
    })
  })

  test('after several that were not taken asks for one refresh, and says since when', () => {
    expect(refreshPlan(facts({ completed }), '2026-06-08').due).toEqual({
      since: '2026-06-03',
      modules: ['S1', 'S2'],
      overdue: 1,
    })
    expect(refreshPlan(facts({ completed }), '2026-06-14').due).toEqual({
      since: '2026-06-03',
      modules: ['S1', 'S2'],
      overdue: 3,
    })
  })

  test('before anything is completed has nothing', () => {
    expect(refreshPlan(facts(), '2026-06-02')).toEqual({ due: null, next: [] })
  })
})

describe('a refresh', () => {
  const completed = [s1(noon('2026-06-01'))]
  const planAfter = (refreshes: RefreshFacts['refreshes'], today: string) =>
    refreshPlan(facts({ completed, refreshes }), today)

  test('settles everything due by its day, and nothing later', () => {
    const { due, next } = planAfter([refresh('2026-06-10')], '2026-06-10')
    expect(due).toBeNull()
    expect(next.map(({ on }) => on)).toEqual(['2026-06-29', '2026-08-24'])
  })

  test('on the day itself settles that day', () => {
    expect(planAfter([refresh('2026-06-03')], '2026-06-03').due).toBeNull()
  })

  test('taken before anything is due settles nothing', () => {
    expect(planAfter([refresh('2026-06-02')], '2026-06-03').due).toMatchObject({
      since: '2026-06-03',
    })
  })

  test('finished at half past midnight in summer time counts for the new day', () => {
    const late = { startedAt: noon('2026-06-07'), finishedAt: '2026-06-07T23:30:00.000Z' }
    expect(planAfter([late], '2026-06-08').due).toBeNull()
  })

  test('that was begun before a module was completed settles nothing of that module', () => {
    const left = refresh('2026-06-20', noon('2026-05-30'))
    expect(planAfter([left], '2026-06-20').due).toMatchObject({ since: '2026-06-03', overdue: 2 })
  })

  test('ends with the last: twelve weeks on, nothing is booked', () => {
    expect(planAfter([refresh('2026-08-24')], '2026-08-24')).toEqual({ due: null, next: [] })
  })
})

describe('a wrong answer at certainty 3', () => {
  const completed = [s1(noon('2026-06-01'))]
  const daysWith = (...answers: RefreshFacts['answers']) => allDays({ completed, answers })
  const without = allDays({ completed })

  test('books a refresh two days on', () => {
    expect(daysWith(wrong('S1', noon('2026-06-12')))).toEqual([
      '2026-06-03',
      '2026-06-08',
      '2026-06-14',
      '2026-06-29',
      '2026-08-24',
    ])
  })

  test('given in a refresh is not settled by that refresh, however late it is finished', () => {
    const answers = [wrong('S1', '2026-06-08T12:05:00.000Z')]
    const soon = { startedAt: noon('2026-06-08'), finishedAt: '2026-06-08T12:09:00.000Z' }
    const late = { startedAt: noon('2026-06-08'), finishedAt: '2026-06-11T12:00:00.000Z' }
    for (const taken of [soon, late]) {
      const plan = refreshPlan(facts({ completed, answers, refreshes: [taken] }), '2026-06-11')
      expect(plan.due).toEqual({ since: '2026-06-10', modules: ['S1'], overdue: 1 })
    }
  })

  test('before its module was complete counts from the completion', () => {
    expect(daysWith(wrong('S1', noon('2026-05-20')))).toEqual(without)
  })

  test('in a module that is not complete books nothing', () => {
    expect(daysWith(wrong('S2', noon('2026-06-12')))).toEqual(without)
  })

  test.each([1, 2, null] as const)('is not meant by certainty %s', (certainty) => {
    expect(daysWith(wrong('S1', noon('2026-06-12'), certainty))).toEqual(without)
  })

  test('is not meant by a right answer', () => {
    expect(daysWith({ ...wrong('S1', noon('2026-06-12')), isRight: true })).toEqual(without)
  })
})

test('modules with a check come back; the diagnostic’s do not', () => {
  const curriculum = aCurriculum()
  const [course] = curriculum.courses
  course?.modules.push(aModule({ code: 'O1', check: null }))
  expect(refreshableModules(curriculum.courses).map(({ code }) => code)).toEqual(['S1', 'S2', 'P1'])
})
