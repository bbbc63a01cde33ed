import { describe, expect, test } from 'vitest'
import { solveFilterTrail } from '../../../scripts/demo-force/solve-filter-trail.ts'
import { DASHBOARD_OPENING } from '../northmere/dashboard-opening.ts'
import { monthlySeries, totalCount } from '../northmere/series.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import type { Fields } from './exercise.ts'
import { filterTrail } from './filter-trail.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'
import { AS_FOUND, CLEAR, readFilters, totalThrough } from './trail-page.ts'
import { questionsOf } from './trail-questions.ts'
import { traceOf } from './trail-traces.ts'

const { monthly } = committedTables()
const KNOWN = { ask: 'known', shown: '33' }

/** The answers of the first set, so many of them wrong. */
function answers(wrong = 0): Fields[] {
  return questionsOf('inspector-1', 0).map(({ answeredBy }, at) => ({
    ask: `answer-${at + 1}`,
    sure: '2',
    number: String(totalThrough(monthly, answeredBy) + (at < wrong ? 1 : 0)),
  }))
}

function wordsOf(view: PanelsView, id: string): string {
  return JSON.stringify(view.panels.find((panel) => panel.id === id)?.parts)
}

describe('the page', () => {
  test('opens as the specification says: Fenholt in a slicer, anti-social behaviour left out unseen', () => {
    const filters = readFilters({})
    expect(filters).toMatchObject({ district: 'F', asb: 'left-out', provisional: 'included' })
    const fenholt = monthlySeries(monthly, { type: 'all-crime', district: 'F' })
    expect(totalThrough(monthly, filters)).toBe(totalCount(fenholt))
  })

  test('says nothing of the filter in its closed pane', () => {
    const page = wordsOf(filterTrail.view(situationWith()), 'page')
    const live = /"look":"live","text":\[([^\]]*)\]/.exec(page)?.[1]
    expect(live).toContain('District: Fenholt.')
    expect(live).not.toMatch(/anti-social/i)
  })

  test('shows the known total when it is set for it', () => {
    const { type, district, year, count } = DASHBOARD_OPENING.knownTotal
    expect(totalThrough(monthly, { ...CLEAR, type, district, year })).toBe(count)
  })

  test('a selected bar filters the other visuals', () => {
    const view = filterTrail.view(situationWith({ query: { bar: 'robbery' } }))
    const robberies = totalThrough(monthly, { ...AS_FOUND, type: 'robbery' })
    expect(wordsOf(view, 'page')).toContain(`**${robberies}**`)
  })

  test('every control at every end gives a sound page; nonsense is as it was found', () => {
    const start = filterTrail.view(situationWith())
    for (const query of playAtItsEnds(start))
      expect(faultsIn(filterTrail.view(situationWith({ query }))), JSON.stringify(query)).toEqual(
        [],
      )
    expect(readFilters({ district: 'Z', year: '1999', asb: 'maybe' })).toEqual(AS_FOUND)
  })
})

describe('the questions', () => {
  test('are the same for a learner each time, others for another learner and another set', () => {
    expect(questionsOf('a', 0)).toEqual(questionsOf('a', 0))
    expect(questionsOf('a', 0)).not.toEqual(questionsOf('b', 0))
    expect(questionsOf('a', 0)).not.toEqual(questionsOf('a', 1))
  })

  test.each(Array.from({ length: 60 }, (_, at) => `learner ${at}`))(
    'of %s cannot be answered by the page as it was found',
    (seed) => {
      for (const { answeredBy } of questionsOf(seed, 0)) {
        const { type, year, month } = answeredBy
        const careless = { ...AS_FOUND, type, year, month }
        expect(totalThrough(monthly, careless)).not.toBe(totalThrough(monthly, answeredBy))
      }
    },
  )

  test('open once the known total agrees', () => {
    expect(wordsOf(filterTrail.view(situationWith()), 'questions')).toBe('[]')
    expect(
      filterTrail.take(situationWith(), { ask: 'answer-1', number: '1', sure: '2' }),
    ).toHaveProperty('problems')
    const wrong = afterPosts(filterTrail, [{ ask: 'known', shown: '2' }])
    expect(wordsOf(filterTrail.view(wrong), 'known')).toContain('Your card says 2, the report 33')
    expect(wordsOf(filterTrail.view(wrong), 'questions')).toBe('[]')
    expect(wordsOf(filterTrail.view(afterPosts(filterTrail, [KNOWN])), 'questions')).toContain(
      'Question 1 of 5',
    )
  })

  test('no answer is in the view before it is given', () => {
    const view = JSON.stringify(filterTrail.view(afterPosts(filterTrail, [KNOWN])))
    for (const { number } of answers()) expect(view).not.toContain(`"${number}"`)
  })
})

describe('a wrong number', () => {
  const needed = { ...CLEAR, type: 'shoplifting', year: '2022/23' } as const

  test('is traced to the district that was left on', () => {
    expect(traceOf(588, monthly, needed)).toBe(
      'That is the card with district Fenholt, type Shoplifting, year 2022/23. District Fenholt was still on.',
    )
  })

  test('is traced to the closed pane', () => {
    const all = { ...CLEAR, year: '2023/24' }
    const crimes = totalThrough(monthly, { ...all, asb: 'left-out' })
    expect(traceOf(crimes, monthly, all)).toContain(
      'The filter pane still left anti-social behaviour out',
    )
  })

  test('is traced to the unfinished month', () => {
    const complete = {
      ...CLEAR,
      type: 'robbery',
      year: '2024/25',
      provisional: 'left-out',
    } as const
    const withMarch = totalThrough(monthly, { ...complete, provisional: 'included' })
    expect(traceOf(withMarch, monthly, complete)).toContain('March 2025 was counted too')
  })

  test('is traced to two filters at once', () => {
    const all = { ...CLEAR, year: '2023/24' }
    const asFound = totalThrough(monthly, { ...AS_FOUND, year: '2023/24' })
    const trace = traceOf(asFound, monthly, all)
    expect(trace).toContain('istrict Fenholt was still on')
    expect(trace).toContain('left anti-social behaviour out')
  })

  test('that no setting shows gets a place to look', () => {
    expect(traceOf(-1, monthly, needed)).toBeNull()
    const view = filterTrail.view(
      afterPosts(filterTrail, [KNOWN, { ...answers()[0], number: '1' }]),
    )
    expect(wordsOf(view, 'questions')).toContain('look at every slicer, the district first')
  })
})

describe('the goal', () => {
  test('is four of five, after the known total', () => {
    const [last] = answers(1).slice(-1)
    const before = afterPosts(filterTrail, [KNOWN, ...answers(1).slice(0, -1)])
    expect(filterTrail.take(before, last ?? {})).toMatchObject({ outcome: 'met' })
  })

  test('needs each answer once: an answer from an old page is none to the question that stands open', () => {
    const [first] = answers()
    const after = afterPosts(filterTrail, [KNOWN, first ?? {}])
    expect(filterTrail.take(after, first ?? {})).toHaveProperty('problems')
  })

  test('is not reached with three: another set is dealt', () => {
    const after = afterPosts(filterTrail, [KNOWN, ...answers(2)])
    expect(after.records.map(({ outcome }) => outcome)).not.toContain('met')
    expect(after.records.at(-1)?.outcome).toBe('not-yet')
    const view = wordsOf(filterTrail.view(after), 'questions')
    expect(view).toContain('3 of 5 right, and the goal is 4')
    expect(view).toContain(questionsOf('inspector-1', 1)[0]?.asks)
  })

  test('shows every answer beside what was needed, in the end', () => {
    const view = filterTrail.view(afterPosts(filterTrail, [KNOWN, ...answers(1)]))
    expect(wordsOf(view, 'back')).toContain('certainty 2')
    expect(wordsOf(view, 'questions')).not.toContain('"ask"')
  })

  test.each([
    { fields: { number: '', sure: '2' }, message: 'Enter the number on the card' },
    { fields: { number: 'lots', sure: '2' }, message: 'Number must be one number, like 1,204' },
    { fields: { number: '12', sure: '' }, message: 'Select how sure you are, from 1 to 3' },
  ])('$fields is refused with what to do', ({ fields, message }) => {
    const taken = filterTrail.take(afterPosts(filterTrail, [KNOWN]), { ask: 'answer-1', ...fields })
    expect(JSON.stringify(taken)).toContain(message)
  })

  test.each([{ slips: false }, { slips: true }])(
    'is reached by the demo force, slips $slips',
    (mood) => {
      expect(playThrough(filterTrail, solveFilterTrail, mood).outcomes.at(-1)).toBe('met')
    },
  )
})
