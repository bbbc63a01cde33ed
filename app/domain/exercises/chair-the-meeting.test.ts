import { describe, expect, test } from 'vitest'
import { solveChairTheMeeting } from '../../../scripts/demo-force/solve-chair-the-meeting.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { packOf, runLength } from './chair-facts.ts'
import { modelOf, trueRule } from './chair-narrative.ts'
import { chairTheMeeting } from './chair-the-meeting.ts'
import { type Saying, TURNS, turnAt } from './chair-turns.ts'
import type { Fields } from './exercise.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  asks,
  faultsIn,
  parts,
  playThrough,
  replies,
  situationWith,
  textOf,
} from './playing-for-tests.ts'

const pack = packOf(committedTables())

/** The meeting with what is said at some of its turns changed. */
function meeting(changed: Record<number, string> = {}, brings = 'yes'): Fields[] {
  const said: Saying[] = []
  return Array.from({ length: TURNS }, (_, place) => {
    const { sayings } = turnAt(place, pack, said)
    const saying = sayings.find((one) =>
      changed[place] === undefined ? one.brings : one.id === changed[place],
    )
    if (!saying) throw new Error(`nothing to say at ${place}`)
    said.push(saying)
    return { ask: `turn-${place + 1}`, say: saying.id, brings }
  })
}

const DRAFT: Fields = {
  ask: 'draft',
  show: 'Below 67 since April.',
  signal: 'Yes.',
  rule: 'run7',
  why: 'Not known.',
  next: 'Look in March.',
}
const MARKED: Fields = { ...DRAFT, ask: 'marked' }
const tick = (...prompts: string[]): Fields =>
  Object.fromEntries(prompts.map((prompt) => [`has-${prompt}`, 'yes']))

function viewAfter(posts: Fields[]): PanelsView {
  return chairTheMeeting.view(afterPosts(chairTheMeeting, posts))
}

function outcomeOf(posts: Fields[]) {
  return afterPosts(chairTheMeeting, posts).records.at(-1)?.outcome
}

describe('the charts of the meeting', () => {
  test('Alderbrook has no signal, Brackwater and Harrowbank have one, in opposite directions', () => {
    expect(pack.alderbrook.limits.signals).toEqual([])
    expect(trueRule(pack.alderbrook)).toBe('none')
    expect(trueRule(pack.brackwater)).toBe('run7')
    expect(trueRule(pack.harrowbank)).toBe('run7')
    const newest = (chart: typeof pack.alderbrook) => chart.months.at(-1)?.count ?? 0
    expect(newest(pack.brackwater)).toBeGreaterThan(pack.brackwater.limits.mean)
    expect(newest(pack.harrowbank)).toBeLessThan(pack.harrowbank.limits.mean)
  })

  test('the model answer has the chart’s own figures', () => {
    expect(runLength(pack.harrowbank)).toBe(9)
    expect(modelOf(pack.harrowbank)[0]).toContain('67 a month for 9 months, at about 58')
  })
})

describe('the meeting', () => {
  test.each([0, 1, 2, 3, 4, 5])(
    'at turn %i exactly one thing to say brings something out',
    (at) => {
      const guarded = turnAt(0, pack, []).sayings.filter(({ blames }) => blames)
      for (const before of [[], guarded]) {
        const { sayings } = turnAt(at, pack, before)
        expect(sayings).toHaveLength(3)
        expect(sayings.filter(({ brings }) => brings)).toHaveLength(1)
        expect(sayings.every(({ brings, blames }) => !(brings && blames))).toBe(true)
      }
    },
  )

  test('the first page has three things to say, and no reply to any', () => {
    const view = viewAfter([])
    const text = JSON.stringify(view)
    const [ask] = asks(parts(view, 'meeting'))
    expect(ask?.controls[0]).toMatchObject({ options: { length: 3 } })
    expect(text).not.toMatch(/brings out|comes out|ten minutes|call back|recording desk|"learns"/)
    expect(view.panels.slice(1).every((panel) => panel.parts.length === 0)).toBe(true)
  })

  test('what was said is answered, with what was expected of it', () => {
    const text = textOf(viewAfter(meeting({ 0: 'reds' }).slice(0, 1)), 'meeting')
    expect(text).toContain('I have a paragraph ready')
    expect(text).toContain('Nothing comes out; you expected something.')
    expect(text).not.toContain('ten minutes on what happened at Harrowbank')
  })

  test('who was pressed for a reason is heard: Dunmoor’s bad news stays in', () => {
    const guarded = textOf(viewAfter(meeting({ 1: 'why' }).slice(0, 3)), 'meeting')
    expect(guarded).toContain('Dunmoor is within its limits')
    expect(guarded).not.toContain('three weeks behind')
    const open = textOf(viewAfter(meeting().slice(0, 3)), 'meeting')
    expect(open).toContain('three weeks behind')
  })

  test('a chair who owns the pressure hears the bad news after all', () => {
    const text = textOf(viewAfter(meeting({ 1: 'why' }).slice(0, 4)), 'meeting')
    expect(text).toContain('Two people have left the desk')
  })

  test('a turn can be taken once, in its order, and with a sentence that is there', () => {
    const situation = afterPosts(chairTheMeeting, meeting().slice(0, 1))
    const post = { say: 'usual', brings: 'yes' }
    for (const ask of ['turn-1', 'turn-3', 'turn-9', 'draft', 'marked', '', 'what'])
      expect(chairTheMeeting.take(situation, { ask, ...post })).toHaveProperty('problems')
    expect(chairTheMeeting.take(situation, { ask: 'turn-2', say: 'shout' })).toEqual({
      problems: [
        { field: 'say', message: 'Select what you say' },
        {
          field: 'brings',
          message: 'Select yes if it will bring out something that no chart shows',
        },
      ],
    })
  })

  test('two learners do not all have what to say in the same order', () => {
    const order = (seed: string) =>
      JSON.stringify(asks(parts(chairTheMeeting.view(situationWith({ seed })), 'meeting')))
    const orders = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(order)
    expect(new Set(orders).size).toBeGreaterThan(1)
    expect(order('a')).toBe(orders[0])
  })

  test('the end counts what was heard, and shows what the rest would have brought', () => {
    const view = viewAfter(meeting({ 1: 'why', 5: 'percent' }))
    const [reply] = replies(parts(view, 'heard'))
    expect(reply?.heading).toBe('You heard 4 of 6 things that no chart shows')
    expect(reply?.text[0]).toBe('You expected 6 of your 6 questions to bring something out.')
    expect(reply?.text[1]).toContain('brought no bad news of his own accord')
    expect(textOf(view, 'heard')).toContain('Victims wait a week for a call')
    const [all] = replies(parts(viewAfter(meeting()), 'heard'))
    expect(all?.verdict).toBe('right')
    expect(all?.text[1]).toContain('nobody before him had been pressed')
  })
})

describe('four sentences', () => {
  const ready = meeting()

  test('the model and the list come only after a draft', () => {
    const before = textOf(viewAfter(ready), 'narrative')
    expect(before).not.toMatch(/One way to write|nine months|9 months|gives counts|"signals"/)
    expect(outcomeOf([...ready, DRAFT])).toBe('kept')
    expect(textOf(viewAfter([...ready, DRAFT]), 'narrative')).toContain('One way to write it')
  })

  test('every sentence left out is asked for', () => {
    const taken = chairTheMeeting.take(afterPosts(chairTheMeeting, ready), { ask: 'draft' })
    expect(taken).toMatchObject({ problems: { length: 5 } })
  })

  test.each<{ ticked: string[]; rule: string; outcome: string; met: string }>([
    { ticked: ['show', 'signal', 'why', 'next'], rule: 'run7', outcome: 'met', met: '4 of 4' },
    { ticked: ['show', 'why', 'next'], rule: 'none', outcome: 'met', met: '3 of 4' },
    { ticked: ['show', 'signal', 'why'], rule: 'outside', outcome: 'not-yet', met: '2 of 4' },
    { ticked: ['show', 'signal'], rule: 'run7', outcome: 'not-yet', met: '2 of 4' },
    { ticked: [], rule: 'run7', outcome: 'not-yet', met: '0 of 4' },
  ])('with $ticked ticked and $rule named, $met prompts are met', ({ ticked, rule, ...then }) => {
    const posts = [...ready, DRAFT, { ...MARKED, rule, ...tick(...ticked) }]
    expect(outcomeOf(posts)).toBe(then.outcome)
    const [reply] = replies(parts(viewAfter(posts), 'narrative'))
    expect(reply?.heading).toContain(then.met)
  })

  test.each([
    { rule: 'none', says: 'Count the newest months that are below the average line' },
    { rule: 'outside', says: 'inside both dashed lines' },
    { rule: 'trend7', says: 'which side of the average' },
  ])('who names "$rule" is told where to look', ({ rule, says }) => {
    const posts = [...ready, DRAFT, { ...MARKED, rule, ...tick('show') }]
    const [reply] = replies(parts(viewAfter(posts), 'narrative'))
    expect(reply?.text[0]).toContain(says)
  })

  test('each draft stays on the page', () => {
    const mended = { ...MARKED, why: 'Not known, and recording unchecked.', ...tick('show') }
    const text = textOf(viewAfter([...ready, DRAFT, mended]), 'narrative')
    expect(text).toContain('Your earlier tries')
    expect(text).toContain('Not known.')
  })

  test('looking back sets every prediction beside what came out', () => {
    const posts = [...meeting({ 1: 'why' }), DRAFT, { ...MARKED, ...tick('show', 'why', 'next') }]
    const situation = afterPosts(chairTheMeeting, posts, { prediction: { choice: 'cause' } })
    const text = textOf(chairTheMeeting.view(situation), 'back')
    expect(text).toContain('"The cause of the rise","A reason that cannot be checked')
    expect(text).toContain('It will bring something out","Nothing came out"')
  })
})

test('every page of it is sound', () => {
  const posts = [...meeting({ 2: 'demand' }), DRAFT, MARKED]
  for (let at = 0; at <= posts.length; at++)
    expect(faultsIn(viewAfter(posts.slice(0, at)))).toEqual([])
})

test('beginning again goes back to the first turn', () => {
  const view = viewAfter([...meeting(), { do: 'reset' }])
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(asks(parts(view, 'meeting'))[0]?.id).toBe('turn-1')
})

test.each([false, true])('the demo force plays it to the end, slips: %s', (slips) => {
  expect(playThrough(chairTheMeeting, solveChairTheMeeting, { slips }).outcomes.at(-1)).toBe('met')
})
