import { describe, expect, test } from 'vitest'
import { solveDenominatorSwitcher } from '../../../scripts/demo-force/solve-denominator-switcher.ts'
import { T7, T8 } from '../northmere/truths.ts'
import { SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE } from '../statistics/change.ts'
import { changesFrom, headlines } from './denominator-base.ts'
import { ACCEPTED } from './denominator-decide.ts'
import { placesRight, ranked } from './denominator-places.ts'
import { denominatorSwitcher } from './denominator-switcher.ts'
import type { Fields, Situation } from './exercise.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  faultsIn,
  panel,
  playAtItsEnds,
  playThrough,
  reply,
  situationWith,
} from './playing-for-tests.ts'

/** Calderport first, as the pack has it. */
const ORDER = orderOf('CHABEFDG')
const DECIDED = {
  ask: 'decide',
  'for-violence': 'daytime',
  'for-burglary': 'households',
  smallest: '30',
}
const SENTENCE = { ask: 'sentence', words: 'Violence by people present, burglary by homes.' }
const CHECKED = { ask: 'checked', 'has-violence': 'yes', 'has-burglary': 'yes' }

const { northmere } = situationWith()

function orderOf(letters: string): Fields {
  const places = [...letters].map((id, at) => [`place-${id}`, String(at + 1)])
  return { ask: 'order', ...Object.fromEntries(places) }
}

function viewAfter(...posts: Fields[]): PanelsView {
  return denominatorSwitcher.view(afterPosts(denominatorSwitcher, posts))
}

function open(query: Fields): string {
  const situation = afterPosts(denominatorSwitcher, [ORDER])
  return JSON.stringify(denominatorSwitcher.view({ ...situation, query }))
}

describe('the order that is expected', () => {
  test('begins in an order of the learner’s own that is the same each time', () => {
    const items = (seed: string) =>
      JSON.stringify(panel(denominatorSwitcher.view(situationWith({ seed })), 'order'))
    expect(items('a')).toBe(items('a'))
    expect(items('a')).not.toBe(items('b'))
  })

  test('is held against the three answers that the figures give, and kept for the end', () => {
    const table = panel(viewAfter(ORDER), 'order').parts.find((part) => part.as === 'table')
    const right = placesRight([...'CHABEFDG'], ranked(northmere, T8.type, 'resident'))
    expect(table).toMatchObject({
      rows: expect.arrayContaining([expect.arrayContaining([`${right} of 8`])]),
    })
    const back = panel(viewAfter(ORDER, DECIDED, SENTENCE, CHECKED), 'back')
    expect(JSON.stringify(back)).toContain('Calderport, Harrowbank, Alderbrook')
  })

  test('two districts in one place are refused', () => {
    const twice = { ...ORDER, 'place-A': '1' }
    expect(denominatorSwitcher.take(situationWith(), twice)).toMatchObject({
      problems: [{ field: 'place' }],
    })
  })

  test('no figure is sent before it', () => {
    const text = JSON.stringify(denominatorSwitcher.view(situationWith()))
    expect(text).not.toContain('27.7')
    expect(text).not.toContain('"kind":"bars"')
  })
})

describe('what the offences are divided by', () => {
  test('T8: Calderport is far ahead by residents, and level with the next by people present', () => {
    const [first, second] = ranked(northmere, T8.type, 'resident')
    expect(first?.district.id).toBe(T8.district)
    expect((first?.value ?? 0) / (second?.value ?? 1)).toBeGreaterThan(2)
    const [top, next] = ranked(northmere, T8.type, 'daytime')
    expect(top?.district.id).toBe(T8.district)
    expect(next?.interval[1]).toBeGreaterThan(top?.interval[0] ?? Number.POSITIVE_INFINITY)
  })

  test('the page says so while one switches', () => {
    expect(open({ per: 'resident' })).toContain(
      '**Calderport is first of eight**: 27.7 for each 1,000 residents. Next is Harrowbank, with 11.2.',
    )
    expect(open({ per: 'resident' })).toContain('No other district’s interval reaches')
    expect(open({ per: 'daytime' })).toContain('Its interval overlaps with those of Harrowbank')
    expect(open({})).toContain('**Calderport is second of eight**: 1,7')
    expect(open({ offence: 'burglary_residential', per: 'households' })).toContain(
      '**Calderport is sixth of eight**: 8.5 for each 1,000 households',
    )
  })

  test('each ranking is highest first', () => {
    for (const per of ['none', 'resident', 'daytime', 'households'] as const) {
      const values = ranked(northmere, 'burglary_residential', per).map(({ value }) => value)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
    }
  })
})

describe('a percentage of a small count', () => {
  test('the changes are the learner’s own, from an average that never changes', () => {
    expect(changesFrom('a', 10)).toEqual(changesFrom('a', 10))
    expect(changesFrom('b', 10)).not.toEqual(changesFrom('a', 10))
    expect(changesFrom('a', 10)).toHaveLength(47)
  })

  test('headlines by luck become rare as the count grows', () => {
    const share = (start: number) => {
      const all = Array.from({ length: 60 }, (_, at) => changesFrom(`share ${at}`, start)).flat()
      return headlines(all) / all.length
    }
    expect(share(10)).toBeGreaterThan(0.6)
    expect(share(ACCEPTED.from)).toBeGreaterThan(0.4)
    expect(share(ACCEPTED.from)).toBeLessThan(0.5)
    expect(share(ACCEPTED.to)).toBeGreaterThan(0.13)
    expect(share(ACCEPTED.to)).toBeLessThan(0.19)
    expect(share(250)).toBeLessThan(0.05)
  })

  test('from zero there is no percentage, and both charts have every month', () => {
    expect(changesFrom('zero', 2).some(({ from, percent }) => from === 0 && percent === null)).toBe(
      true,
    )
    expect(open({ start: '2' })).toContain('From there no percentage exists')
  })

  test('it opens at robbery in Gorsedale', () => {
    expect(open({})).toContain(`The average is ${T7.mean} and never changes`)
  })
})

describe('the three decisions', () => {
  test.each([
    { smallest: '3', verdict: 'partly' },
    { smallest: '29', verdict: 'partly' },
    { smallest: '30', verdict: 'right' },
    { smallest: '50', verdict: 'right' },
    { smallest: '100', verdict: 'right' },
    { smallest: '101', verdict: 'partly' },
    { smallest: '5000', verdict: 'partly' },
  ])('from $smallest offences: $verdict', ({ smallest, verdict }) => {
    expect(reply(viewAfter(ORDER, { ...DECIDED, smallest }), 'base').verdict).toBe(verdict)
  })

  test('the smallest count is the product’s own rule', () => {
    expect(ACCEPTED.from).toBe(SMALLEST_BASE_FOR_A_PERCENTAGE_CHANGE)
  })

  test.each([
    { violence: 'none', burglary: 'households', says: 'how much work there is' },
    { violence: 'resident', burglary: 'households', says: 'Who else can be assaulted' },
    {
      violence: 'households',
      burglary: 'households',
      says: 'nothing to do with the number of homes',
    },
    { violence: 'daytime', burglary: 'none', says: 'highest where there are most homes' },
    { violence: 'daytime', burglary: 'resident', says: 'five people under one roof' },
    { violence: 'daytime', burglary: 'daytime', says: 'make Calderport look safe' },
  ])('violence by $violence and burglary by $burglary: partly', ({ violence, burglary, says }) => {
    const post = { ...DECIDED, 'for-violence': violence, 'for-burglary': burglary }
    const answer = reply(viewAfter(ORDER, post), 'base')
    expect(answer.verdict).toBe('partly')
    expect(answer.text.join(' ')).toContain(says)
  })

  test('too small a count is told how often luck would make a headline of it', () => {
    const made = headlines(changesFrom('inspector-1', 10))
    const answer = reply(viewAfter(ORDER, { ...DECIDED, smallest: '10' }), 'base')
    expect(answer.text[2]).toContain(`${made} of your 47 monthly changes`)
  })

  test('the sentence stays closed, and the answers unsaid, until all three are right', () => {
    const view = viewAfter(ORDER, { ...DECIDED, smallest: '10' })
    expect(panel(view, 'sentence').opensAfter).toBeTruthy()
    expect(JSON.stringify(view)).not.toContain('The convention is')
  })

  test('everything missing is said at once', () => {
    const taken = denominatorSwitcher.take(afterPosts(denominatorSwitcher, [ORDER]), {
      ask: 'decide',
    })
    expect(taken).toMatchObject({
      problems: [{ field: 'for-violence' }, { field: 'for-burglary' }, { field: 'smallest' }],
    })
  })
})

describe('the sentence', () => {
  test('the model comes after it', () => {
    expect(JSON.stringify(viewAfter(ORDER, DECIDED))).not.toContain('I divide violence')
    expect(JSON.stringify(viewAfter(ORDER, DECIDED, SENTENCE))).toContain('I divide violence')
  })

  test('checked honestly it reaches the goal', () => {
    const situation = afterPosts(denominatorSwitcher, [ORDER, DECIDED, SENTENCE, CHECKED])
    expect(situation.records.at(-1)?.outcome).toBe('met')
    expect(reply(denominatorSwitcher.view(situation), 'sentence').heading).toBe('2 of 3 are there')
  })

  test('an empty one is refused', () => {
    const situation = afterPosts(denominatorSwitcher, [ORDER, DECIDED])
    expect(denominatorSwitcher.take(situation, { ...SENTENCE, words: ' ' })).toHaveProperty(
      'problems',
    )
  })
})

describe('the exercise as a whole', () => {
  test('a part that is not open keeps nothing', () => {
    const posts: Fields[] = [DECIDED, SENTENCE, CHECKED, { ask: 'other' }, {}]
    for (const fields of posts)
      expect(denominatorSwitcher.take(situationWith(), fields)).toHaveProperty('problems')
  })

  test('the address is read kindly', () => {
    const query = { start: '0', per: 'heads', offence: '' }
    expect(denominatorSwitcher.view(situationWith({ query })).play).toEqual({
      start: '2',
      per: '',
      offence: '',
    })
  })

  test('free play moved to its ends gives a sound view', () => {
    const situation = afterPosts(denominatorSwitcher, [ORDER])
    const ends = playAtItsEnds(denominatorSwitcher.view(situation))
    expect(ends).toHaveLength(8)
    for (const query of ends)
      expect(faultsIn(denominatorSwitcher.view({ ...situation, query }))).toEqual([])
  })

  test('every try stays, and beginning again empties the page', () => {
    const tried = viewAfter(ORDER, { ...DECIDED, smallest: '5' }, DECIDED)
    expect(JSON.stringify(panel(tried, 'base'))).toContain('Your earlier tries')
    expect(viewAfter(ORDER, DECIDED, { do: 'reset' })).toMatchObject({ isBegun: false, round: 1 })
  })

  test('records that are not what they should be do no harm', () => {
    const bodies = [null, [], { ask: 'order', order: 7 }, { ask: 'decide' }, { ask: 'checked' }]
    const records: Situation['records'] = bodies.map((body) => ({
      body,
      outcome: 'kept' as const,
      at: '2026-11-22T10:00:00Z',
    }))
    expect(faultsIn(denominatorSwitcher.view(situationWith({ records })))).toEqual([])
  })

  test('the demo force comes to the goal, with slips and without', () => {
    expect(playThrough(denominatorSwitcher, solveDenominatorSwitcher).posts).toBe(4)
    for (const slips of [true, false]) {
      const { situation } = playThrough(denominatorSwitcher, solveDenominatorSwitcher, { slips })
      expect(faultsIn(denominatorSwitcher.view(situation))).toEqual([])
    }
  })

  test('somebody who slips once is not yet there', () => {
    const stream = () => 0.5
    const slip = solveDenominatorSwitcher(afterPosts(denominatorSwitcher, [ORDER]), {
      slips: true,
      stream,
    })
    expect(
      denominatorSwitcher.take(afterPosts(denominatorSwitcher, [ORDER]), slip.fields),
    ).toMatchObject({ outcome: 'not-yet' })
  })
})
