import { describe, expect, test } from 'vitest'
import { solverFor } from '../../../scripts/demo-force/solvers.ts'
import type { PageFigure } from '../figures.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { TRUTHS } from '../northmere/truths.ts'
import { CHECKS } from './checks-inspect.ts'
import { information, robbery } from './checks-page.ts'
import type { Fields } from './exercise.ts'
import { fiveChecks } from './five-checks.ts'
import type { PanelsView } from './panels.ts'
import { afterPosts, faultsIn, playThrough, situationWith } from './playing-for-tests.ts'
import { exerciseById } from './registry.ts'

const northmere = committedTables()
const page: PageFigure = {
  kind: 'page',
  title: 'The robbery page on 9 April 2025',
  parts: [
    { as: 'title', label: 'Title', words: 'Robbery: monthly summary' },
    { as: 'card', label: 'Tile 1', value: '58', words: 'robberies. Down 26%, green arrow' },
  ],
}
const given = { figures: { page } }

const FOUND: Fields = {
  ask: 'checks',
  ...Object.fromEntries(CHECKS.map(({ id, found }) => [id, found])),
}
const FINISHED: Fields = { ask: 'finish', likely: '71' }

function draft(place: number, answer = 'cannot-say', sentence = 'Too early to say.'): Fields {
  return {
    ask: `sentence-${place}`,
    [`answer-${place}`]: answer,
    [`sure-${place}`]: '3',
    [`sentence-${place}`]: sentence,
  }
}

function ticked(place: number, has = ['count', 'complete', 'claim']): Fields {
  return {
    ask: `ticks-${place}`,
    ...Object.fromEntries(has.map((one) => [`has-${place}-${one}`, 'yes'])),
  }
}

const ALL = [FOUND, FINISHED, draft(1), ticked(1)]

function posted(posts: Fields[], query: Fields = {}, prediction: Fields | null = null) {
  const situation = { ...afterPosts(fiveChecks, posts, { ...given, prediction }), query }
  const outcome = situation.records.at(-1)?.outcome
  return { situation, view: fiveChecks.view(situation), outcome }
}

function panel(view: PanelsView, id: string) {
  return view.panels.find((one) => one.id === id)
}

function textOf(view: PanelsView, id: string) {
  return JSON.stringify(panel(view, id))
}

describe('the planted truths', () => {
  test('T14a: March has 58 so far, about 82% of 71; February had 78', () => {
    const { march, february, likely, lowest, highest } = robbery(northmere)
    expect([march, february, Math.round(likely)]).toEqual([58, 78, 71])
    expect(likely * TRUTHS.T14a.complete).toBeCloseTo(march, 8)
    expect(lowest).toBeLessThan(march)
    expect(highest).toBe(97)
  })

  test('tile 2 is of all teams', () => {
    const [, , , tile] = information(northmere)
    expect(tile.says).toContain('1,760 of 11,933')
  })
})

describe('inspecting the page', () => {
  test('at first only the page is there: no information, no estimate, no months', () => {
    const { view } = posted([])
    const text = JSON.stringify(view)
    expect(text).toContain('The robbery page on 9 April 2025')
    for (const { says } of information(northmere)) expect(text).not.toContain(says)
    expect(text).not.toMatch(/"found"|70\.7|about 71|Press About|"line"/)
    expect(view.panels.slice(1).every(({ opensAfter }) => opensAfter !== undefined)).toBe(true)
  })

  test.each(['title', 'filters', 'tile-1', 'tile-2', 'footer'])(
    'the button of %s opens its information only',
    (info) => {
      const text = textOf(posted([], { info }).view, 'inspect')
      for (const { id, says } of information(northmere))
        expect(text.includes(says), id).toBe(id === info)
    },
  )

  test('who has found four is told where to look for the fifth, and not what it says', () => {
    const { view, outcome } = posted([{ ...FOUND, freshness: 'whole' }])
    expect(outcome).toBe('not-yet')
    const text = textOf(view, 'inspect')
    expect(text).toContain('4 of 5 checks found')
    expect(text).toContain('Still to find: freshness.')
    expect(text).toContain(
      '"freshness":{"isRight":false,"hint":"Press About the footer. How much of March is in?"}',
    )
    expect(panel(view, 'finish')?.opensAfter).toBeDefined()
  })

  test('every check has a right option and a place to look', () => {
    for (const { id, options, found, hint } of CHECKS) {
      expect(
        options.map(({ value }) => value),
        id,
      ).toContain(found)
      expect(hint, id).not.toContain(options.find(({ value }) => value === found)?.text)
    }
  })

  test('all five open the next part; an earlier try stays', () => {
    const { view, outcome } = posted([{ ...FOUND, coverage: 'all' }, FOUND])
    expect(outcome).toBe('kept')
    expect(textOf(view, 'inspect')).toContain('Your earlier tries: 4 of 5.')
    expect(panel(view, 'finish')?.opensAfter).toBeUndefined()
    expect(textOf(view, 'finish')).not.toContain('"line"')
  })

  test('what is left out is asked for by its name', () => {
    expect(fiveChecks.take(situationWith(given), { ask: 'checks' })).toMatchObject({
      problems: CHECKS.map(({ id, name }) => ({
        field: id,
        message: `Select what you found for ${name.toLowerCase()}`,
      })),
    })
  })
})

describe('finishing the month', () => {
  test.each([
    { likely: '71', outcome: 'kept', says: 'Correct: 58 ÷ 0.82' },
    { likely: '70.7', outcome: 'kept', says: 'February had 78' },
    { likely: '68', outcome: 'not-yet', says: 'adds a share of what is in' },
    { likely: '76', outcome: 'not-yet', says: 'adds percentages to offences' },
    { likely: '47.6', outcome: 'not-yet', says: 'Records are still to come' },
    { likely: '90', outcome: 'not-yet', says: 'What is 100%?' },
  ])('$likely is $outcome: $says', ({ likely, outcome, says }) => {
    const found = posted([FOUND, { ask: 'finish', likely }])
    expect(found.outcome).toBe(outcome)
    expect(textOf(found.view, 'finish')).toContain(says)
    if (outcome === 'not-yet') expect(textOf(found.view, 'finish')).not.toMatch(/70\.7|about 71/)
  })

  test('the months that the page did not show come with the right estimate', () => {
    const text = textOf(posted([FOUND, FINISHED]).view, 'finish')
    expect(text).toContain('ran from 57 to 97')
    expect(text).toContain('"provisional":[47]')
  })
})

describe('correcting the message', () => {
  test('the model stands beside one’s own sentence, after it is written', () => {
    expect(textOf(posted([FOUND, FINISHED]).view, 'sentence')).not.toContain(
      'have been recorded for March',
    )
    const text = textOf(posted([FOUND, FINISHED, draft(1)]).view, 'sentence')
    expect(text).toContain('You wrote: “Too early to say.”')
    expect(text).toContain('58 robberies have been recorded for March so far')
    expect(text).toContain('Tick what your own sentence has')
  })

  test.each([
    { answer: 'cannot-say', has: ['count', 'complete', 'claim'], outcome: 'met' },
    { answer: 'cannot-say', has: ['count', 'complete'], outcome: 'not-yet' },
    { answer: 'cannot-say', has: [], outcome: 'not-yet' },
    { answer: 'some', has: ['count', 'complete', 'claim'], outcome: 'not-yet' },
    { answer: 'quarter', has: ['count', 'complete', 'claim'], outcome: 'not-yet' },
  ])('"$answer" with $has is $outcome', ({ answer, has, outcome }) => {
    expect(posted([FOUND, FINISHED, draft(1, answer), ticked(1, has)]).outcome).toBe(outcome)
  })

  test('what the sentence lacks is named, and the next draft begins from the last', () => {
    const { view } = posted([FOUND, FINISHED, draft(1), ticked(1, ['claim'])])
    const text = textOf(view, 'sentence')
    expect(text).toContain('it gives the count so far')
    expect(text).toContain('"name":"sentence-2","value":"Too early to say."')
    expect(posted([FOUND, FINISHED, draft(1), ticked(1, []), draft(2), ticked(2)]).outcome).toBe(
      'met',
    )
  })

  test('nothing of it may be left out', () => {
    const { situation } = posted([FOUND, FINISHED])
    expect(fiveChecks.take(situation, { ask: 'sentence-1' })).toMatchObject({
      problems: [{ field: 'answer-1' }, { field: 'sure-1' }, { field: 'sentence-1' }],
    })
  })

  test('looking back has the prediction beside the answer that came of it', () => {
    const { view } = posted(ALL, {}, { choice: 'quarter' })
    const text = textOf(view, 'back')
    expect(text).toContain('Yes, by about a quarter')
    expect(text).toContain('The page cannot say yet (certainty 3)')
    expect(text).toContain('“Too early to say.”')
  })
})

test.each(['finish', 'sentence-1', 'ticks-1', 'no-such', ''])(
  'a post of "%s" before its time keeps nothing',
  (ask) => {
    expect(fiveChecks.take(situationWith(given), { ...FOUND, ...FINISHED, ask })).toHaveProperty(
      'problems',
    )
  },
)

test('what is done is not taken again', () => {
  const { situation } = posted(ALL)
  for (const fields of [...ALL, draft(2)])
    expect(fiveChecks.take(situation, fields)).toHaveProperty('problems')
})

test('nonsense in the address opens nothing, and records of no known shape do no harm', () => {
  const records = [null, 7, { ask: 'checks' }, { ask: 'ticks-1' }, { ask: 'sentence-4' }].map(
    (body) => ({
      body,
      outcome: 'kept' as const,
      at: '',
    }),
  )
  const view = fiveChecks.view(situationWith({ ...given, records, query: { info: 'x' } }))
  expect(view.play).toEqual({ info: '' })
  expect(faultsIn(view)).toEqual([])
})

test('beginning again closes everything but the page', () => {
  const { view } = posted([...ALL, { do: 'reset' }])
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(panel(view, 'finish')?.opensAfter).toBeDefined()
})

test('a page that the module does not declare is named in the error', () => {
  expect(() => fiveChecks.view(situationWith())).toThrow('"page"')
})

test('the demo force reaches the goal, with slips or none', () => {
  const solve = solverFor('five-checks')
  expect(playThrough(fiveChecks, solve, given).posts).toBe(4)
  expect(playThrough(fiveChecks, solve, { ...given, slips: true }).outcomes).toContain('not-yet')
  expect(exerciseById('five-checks')).toBe(fiveChecks)
})
