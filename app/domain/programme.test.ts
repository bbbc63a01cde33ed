import { describe, expect, test } from 'vitest'
import { aCurriculum } from '#tests/support/curriculum.ts'
import type { ProgrammeTest } from './instruments.ts'
import { diagnosticForm, otherForm, programmeStanding } from './programme.ts'

const { courses } = aCurriculum()
const TODAY = '2026-11-22'

/** Only Statistics has an assessment, so completing it is completing every course that counts. */
const COMPLETED = [{ course: 'statistics', achievedAt: '2026-06-01T09:00:00.000Z' }]

function taken(kind: ProgrammeTest, finishedAt: string | null, id: string = kind) {
  const state = finishedAt === null ? ('open' as const) : ('finished' as const)
  return { id, kind, subject: 'programme', state, form: 'A' as const, finishedAt }
}

const BEFORE = taken('diagnostic', '2026-01-05T09:00:00.000Z')

describe('the diagnostic', () => {
  test('is ready from the first day, open while it is taken, and then done', () => {
    const status = (attempts: ReturnType<typeof taken>[]) =>
      programmeStanding({ attempts, completions: [] }, courses, TODAY).diagnostic.status
    expect(status([])).toBe('ready')
    expect(status([taken('diagnostic', null)])).toBe('open')
    expect(status([BEFORE])).toBe('done')
  })
})

describe('the post-test', () => {
  const status = (attempts: ReturnType<typeof taken>[], completions = COMPLETED) =>
    programmeStanding({ attempts, completions }, courses, TODAY)['post-test'].status

  test('opens when every course with an assessment is completed', () => {
    expect(status([BEFORE], [])).toBe('cannot-start')
    expect(status([BEFORE])).toBe('ready')
  })

  test('needs a diagnostic to be held against', () => {
    expect(status([])).toBe('cannot-start')
    expect(status([taken('diagnostic', null)])).toBe('cannot-start')
  })

  test('is taken once', () => {
    expect(status([BEFORE, taken('post-test', null)])).toBe('open')
    expect(status([BEFORE, taken('post-test', '2026-06-02T09:00:00.000Z')])).toBe('done')
  })
})

describe('the delayed test opens twelve weeks later by the days of London', () => {
  test.each([
    // Half past eleven at night in London is still that day.
    { finishedAt: '2026-06-01T22:30:00.000Z', opensOn: '2026-08-24' },
    // Half past midnight in summer time is already the next day.
    { finishedAt: '2026-06-01T23:30:00.000Z', opensOn: '2026-08-25' },
    // Over the end of summer time.
    { finishedAt: '2026-09-01T22:59:00.000Z', opensOn: '2026-11-24' },
    { finishedAt: '2026-01-10T23:30:00.000Z', opensOn: '2026-04-04' },
  ])('after $finishedAt on $opensOn', ({ finishedAt, opensOn }) => {
    const attempts = [BEFORE, taken('post-test', finishedAt)]
    const on = (today: string) =>
      programmeStanding({ attempts, completions: COMPLETED }, courses, today)['delayed-test']
    const [year = 0, month = 1, day = 1] = opensOn.split('-').map(Number)
    const dayBefore = new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10)
    expect(on(dayBefore)).toEqual({ status: 'cannot-start', attemptId: null, opensOn })
    expect(on(opensOn)).toEqual({ status: 'ready', attemptId: null, opensOn: null })
  })

  test('not before the post-test', () => {
    const standing = programmeStanding(
      { attempts: [BEFORE], completions: COMPLETED },
      courses,
      TODAY,
    )
    expect(standing['delayed-test']).toEqual({
      status: 'cannot-start',
      attemptId: null,
      opensOn: null,
    })
  })
})

describe('forms', () => {
  test('are drawn by chance, evenly, and always the same for the same person', () => {
    const seeds = Array.from({ length: 2000 }, (_, at) => `person-${at}`)
    const forms = seeds.map(diagnosticForm)
    expect(seeds.map(diagnosticForm)).toEqual(forms)
    const a = forms.filter((form) => form === 'A').length
    // 1,000 ± 4 standard deviations of 22.
    expect(Math.abs(a - 1000)).toBeLessThan(90)
  })

  test('swap', () => {
    expect([otherForm('A'), otherForm('B')]).toEqual(['B', 'A'])
  })
})
