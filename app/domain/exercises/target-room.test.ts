import { describe, expect, test } from 'vitest'
import { solveTargetRoom } from '../../../scripts/demo-force/solve-target-room.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { T16 } from '../northmere/truths.ts'
import type { Fields } from './exercise.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  asks,
  faultsIn,
  parts,
  playAtItsEnds,
  playThrough,
  replies,
  situationWith,
  textOf,
} from './playing-for-tests.ts'
import { PROPOSAL_IDS, PROPOSALS } from './target-proposals.ts'
import { targetRoom } from './target-room.ts'
import { simulate } from './target-simulating.ts'
import { byMinute } from './target-times.ts'

const { responses } = committedTables()

const TARGET: Fields = { ask: 'target', target: 'response', words: 'Press the button early.' }
const EFFECTS: Fields = {
  ask: 'effects',
  ...Object.fromEntries(PROPOSALS.response.cards.map(({ id, effect }) => [`effect-${id}`, effect])),
}
const TIMES: Fields = { ask: 'times', pile: '14', gap: '15', reading: 'logged' }
const SET: Fields = {
  ask: 'set',
  'measure-purpose': 'callers',
  'measure-quality': 'sampled',
  'measure-time': 'spread',
  'measure-fairness': 'areas',
  'measure-balance': 'fourteen',
}

function viewAfter(posts: Fields[], query: Fields = {}): PanelsView {
  return targetRoom.view({ ...afterPosts(targetRoom, posts), query })
}

function outcomeOf(posts: Fields[]) {
  return afterPosts(targetRoom, posts).records.at(-1)?.outcome
}

describe('taking a target', () => {
  test('the first page has three targets and nothing that follows', () => {
    const view = viewAfter([])
    const text = JSON.stringify(view)
    expect(asks(parts(view, 'target'))[0]?.controls[0]).toMatchObject({ options: { length: 3 } })
    expect(text).not.toMatch(/end of the street|fourteen|14-something|caller’s side,|dip sample/)
    expect(view.panels.slice(1).every((panel) => panel.parts.length === 0)).toBe(true)
  })

  test('the target and the words are kept; an empty one is asked for', () => {
    expect(outcomeOf([TARGET])).toBe('kept')
    expect(textOf(viewAfter([TARGET]), 'target')).toContain('Press the button early.')
    expect(targetRoom.take(situationWith(), { ask: 'target' })).toEqual({
      problems: [
        { field: 'target', message: 'Select the target you take' },
        { field: 'words', message: 'Write what a sensible, busy team would do' },
      ],
    })
  })

  test.each(['effects', 'times', 'set', '', 'what'])(
    'a post for "%s" before its time keeps nothing',
    (ask) => expect(targetRoom.take(situationWith(), { ask })).toHaveProperty('problems'),
  )
})

describe('the likely effects', () => {
  test.each(PROPOSAL_IDS)('%s has six, of all three kinds, and every one says why', (id) => {
    const { cards } = PROPOSALS[id]
    expect(cards).toHaveLength(6)
    expect(new Set(cards.map(({ effect }) => effect)).size).toBe(3)
    expect(cards.every(({ why }) => why.length > 20)).toBe(true)
  })

  test('what each does is not in the page before all six are sorted', () => {
    const text = textOf(viewAfter([TARGET]), 'effects')
    expect(PROPOSALS.response.cards.some(({ why }) => text.includes(why))).toBe(false)
    expect(text).not.toContain('All 3 harmful')
  })

  test('they are answered card by card', () => {
    const wrong = { ...EFFECTS, 'effect-memo': 'helpful' }
    const panel = parts(viewAfter([TARGET, wrong]), 'effects')
    expect(replies(panel)[0]?.heading).toBe('5 of 6')
    expect(JSON.stringify(panel)).toContain('"Helpful","Neither"')
  })
})

describe('the simulated months', () => {
  test.each(PROPOSAL_IDS)(
    '%s: with no pressure the number is what people get, or near it',
    (id) => {
      const { number, people } = simulate(id, 0, 'inspector-1')
      if (id === 'arrests') expect(number.y).toHaveLength(people.y.length)
      else expect(number.y).toEqual(people.y)
    },
  )

  test('the pressure moves the number and never what people get, but for arrests', () => {
    for (let at = 0; at < 20; at++) {
      const seed = `learner-${at}`
      const total = (values: number[]) => values.slice(3).reduce((sum, one) => sum + one, 0)
      for (const id of ['response', 'burglaries'] as const) {
        const [none, full] = [simulate(id, 0, seed), simulate(id, 100, seed)]
        expect(full.people.y).toEqual(none.people.y)
        const moved = total(full.number.y) - total(none.number.y)
        expect(id === 'response' ? moved : -moved).toBeGreaterThan(0)
      }
      const [none, full] = [simulate('arrests', 0, seed), simulate('arrests', 100, seed)]
      expect(total(full.number.y)).toBeGreaterThan(total(none.number.y))
      expect(total(full.people.y)).toBeLessThan(total(none.people.y))
    }
  })

  test('the same learner sees the same months, another learner others', () => {
    expect(simulate('response', 50, 'a')).toEqual(simulate('response', 50, 'a'))
    expect(simulate('response', 50, 'b')).not.toEqual(simulate('response', 50, 'a'))
  })

  test('the target taken is the one shown, until another is chosen', () => {
    const taken = { ...TARGET, target: 'arrests' }
    const effects = {
      ask: 'effects',
      ...Object.fromEntries(PROPOSALS.arrests.cards.map(({ id }) => [`effect-${id}`, 'neutral'])),
    }
    expect(textOf(viewAfter([taken, effects]), 'simulated')).toContain('All arrests')
    const other = viewAfter([taken, effects], { which: 'burglaries', pressure: '100' })
    expect(textOf(other, 'simulated')).toContain('Homes burgled')
    expect(other.play).toEqual({ which: 'burglaries', pressure: '100' })
  })
})

describe('Harrowbank’s times', () => {
  const ready = [TARGET, EFFECTS]

  test('the planted pile-up and gap are in the columns', () => {
    const [own, other] = [byMinute(responses, 'H'), byMinute(responses, 'E')]
    const at = T16.writtenAs.from
    expect([own[at], own[at + 1]]).toEqual([43, 5])
    expect(own[at] ?? 0).toBeGreaterThan(2 * (other[at] ?? 0))
    expect(own.reduce((sum, count) => sum + count, 0)).toBe(400)
  })

  test('what was planted is not in the page before it is found', () => {
    expect(textOf(viewAfter(ready), 'times')).not.toMatch(/14-something|helped over|7 in 10/)
  })

  test.each([
    { pile: '9', gap: '15', reading: 'logged', says: 'logged 35 in minute 9' },
    { pile: '14', gap: '13', reading: 'logged', says: 'beside what is not right' },
    { pile: '14', gap: '16', reading: 'faster', says: 'Faster driving moves every time' },
    { pile: '14', gap: '18', reading: 'chance', says: 'Luck scatters columns' },
  ])('$pile, $gap and $reading is answered "$says"', ({ says, ...fields }) => {
    const own = byMinute(responses, 'H')[9]
    const posts = [...ready, { ask: 'times', ...fields }]
    expect(outcomeOf(posts)).toBe('not-yet')
    const [reply] = replies(parts(viewAfter(posts), 'times'))
    expect(reply?.text.join(' ')).toContain(says.replace('35', String(own)))
  })

  test('found, it says what was planted; earlier tries stay', () => {
    const posts = [...ready, { ...TIMES, reading: 'faster' }, { ...TIMES, gap: '17' }]
    expect(outcomeOf(posts)).toBe('kept')
    const panel = parts(viewAfter(posts), 'times')
    expect(replies(panel)[0]?.text[0]).toContain('43 responses at 14 minutes and 5 at 15')
    expect(replies(panel)[0]?.text[1]).toContain('about 7 in 10')
    expect(JSON.stringify(panel)).toContain('Officers drove faster')
  })
})

describe('five measures', () => {
  const ready = [TARGET, EFFECTS, TIMES]

  test.each<{ why: string; change: Fields; outcome: string }>([
    { why: 'all five places', change: {}, outcome: 'met' },
    { why: 'nothing from the caller', change: { 'measure-purpose': 'miles' }, outcome: 'not-yet' },
    { why: 'nothing on gaming', change: { 'measure-balance': 'complaints' }, outcome: 'not-yet' },
    {
      why: 'both conditions with poor others',
      change: { 'measure-time': 'average', 'measure-fairness': 'league' },
      outcome: 'met',
    },
  ])('with $why it is $outcome', ({ change, outcome }) => {
    expect(outcomeOf([...ready, { ...SET, ...change }])).toBe(outcome)
  })

  test('a measure in the wrong place says what it tells instead', () => {
    const posts = [...ready, { ...SET, 'measure-time': 'average' }]
    const panel = parts(viewAfter(posts), 'set')
    const [ask] = asks(panel)
    expect(ask?.verdicts?.['measure-time']?.hint).toContain('hides the longest waits')
    expect(ask?.verdicts?.['measure-balance']).toEqual({ isRight: true })
    expect(replies(panel)[0]?.text.at(-1)).toContain('4 of the 5 places')
  })

  test('the same measure twice is refused', () => {
    const situation = afterPosts(targetRoom, ready)
    expect(targetRoom.take(situation, { ...SET, 'measure-quality': 'callers' })).toEqual({
      problems: [
        {
          field: 'measure-quality',
          message:
            'Select another: ‘What callers say afterwards about the help they got’ is there already',
        },
      ],
    })
  })

  test('which measures fit is not in the page before a set is posted', () => {
    const text = textOf(viewAfter(ready), 'set')
    expect(text).not.toMatch(/hides the longest|verdicts|covers|showsGaming/)
  })

  test('looking back sets the learner’s own words beside what full pressure did', () => {
    const situation = afterPosts(targetRoom, [...ready, SET], { prediction: { choice: 'arrival' } })
    const text = textOf(targetRoom.view(situation), 'back')
    expect(text).toContain('"How soon officers reach people","How the time of arrival is logged"')
    expect(text).toContain(
      '"Press the button early.","At full pressure: Logged under 15 minutes: 8',
    )
  })
})

test('the address is read kindly', () => {
  const view = viewAfter([TARGET, EFFECTS], { which: 'cars', pressure: '400' })
  expect(view.play).toEqual({ which: '', pressure: '100' })
})

test('every play control moved to its ends gives a sound page', () => {
  const posts = [TARGET, EFFECTS, TIMES, SET]
  for (const query of [{}, ...playAtItsEnds(viewAfter(posts))])
    expect(faultsIn(viewAfter(posts, query))).toEqual([])
})

test('beginning again closes everything but the first panel', () => {
  const view = viewAfter([TARGET, EFFECTS, { do: 'reset' }])
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(view.panels.slice(1).every((panel) => panel.parts.length === 0)).toBe(true)
})

test.each([false, true])('the demo force plays it to the end, slips: %s', (slips) => {
  expect(playThrough(targetRoom, solveTargetRoom, { slips }).outcomes.at(-1)).toBe('met')
})
