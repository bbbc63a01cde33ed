import { describe, expect, test } from 'vitest'
import { solveUnstackTheAverage } from '../../../scripts/demo-force/solve-unstack-the-average.ts'
import { T10, T11 } from '../northmere/truths.ts'
import { busiest, summaryOf, waitsOf } from './average-numbers.ts'
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
import { unstackTheAverage } from './unstack-the-average.ts'

const SKETCH = sketchOf(20, 80, 140, 100, 40, 20)
const SAID = { ask: 'sentence', typical: '9.8', tenth: '30.7', moves: 'mean' }
const FOUND = { ask: 'addresses', top: '29.4%', next: 'few' }

const { northmere } = situationWith()

function sketchOf(...bars: number[]): Fields {
  const fields = bars.map((bar, at) => [`bar-${at + 1}`, String(bar)])
  return { ask: 'sketch', ...Object.fromEntries(fields) }
}

function viewAfter(...posts: Fields[]): PanelsView {
  return unstackTheAverage.view(afterPosts(unstackTheAverage, posts))
}

function verdicts(fields: Fields) {
  const ask = panel(viewAfter(SKETCH, { ...SAID, ...fields }), 'waits').parts.find(
    (part) => part.as === 'ask',
  )
  return ask?.as === 'ask' ? ask.verdicts : undefined
}

describe('the sketch', () => {
  test('is kept, scaled to 400 waits, and stands at the end beside what happened', () => {
    const view = viewAfter(sketchOf(10, 40, 70, 50, 20, 10), SAID, FOUND)
    const back = JSON.stringify(panel(view, 'back'))
    expect(back).toContain('140 of 400')
    expect(back).toContain('45 of 400')
  })

  test('a hump round the mean is told how few are there', () => {
    const { heading, text } = reply(viewAfter(SKETCH), 'sketch')
    expect(heading).toBe('The middle is emptier than that')
    expect(text[0]).toContain('You put 140 of the 400 near the mean')
    expect(text[1]).toMatch(/mean of about 1\d\.\d minutes/)
  })

  test('two humps are recognised', () => {
    expect(reply(viewAfter(sketchOf(50, 190, 40, 40, 40, 40)), 'sketch').verdict).toBe('right')
  })

  test.each([sketchOf(0, 0, 0, 0, 0, 0), { ask: 'sketch' }, sketchOf(1, 2, 3, 4, 5, -1)])(
    '%o is refused',
    (fields) => {
      expect(unstackTheAverage.take(situationWith(), fields)).toHaveProperty('problems')
    },
  )

  test('no spread is sent before it', () => {
    const text = JSON.stringify(unstackTheAverage.view(situationWith()))
    expect(text).not.toContain('"kind":"histogram"')
    expect(text).not.toContain('Dunmoor as it was')
  })
})

describe('two districts with one mean', () => {
  const open = afterPosts(unstackTheAverage, [SKETCH])
  const waits = (query: Fields) =>
    JSON.stringify(panel(unstackTheAverage.view({ ...open, query }), 'waits'))

  test('T10: the means agree and the tails do not', () => {
    const [b, d] = T10.districts.map((id) => summaryOf(waitsOf(northmere, id)))
    expect(Math.abs((b?.mean ?? 0) - (d?.mean ?? 0))).toBeLessThan(0.3)
    expect((d?.tenth ?? 0) - (b?.tenth ?? 0)).toBeGreaterThan(5)
    expect(d?.median).toBeLessThan(b?.median ?? 0)
  })

  test('the percentile is read as people who wait', () => {
    expect(waits({ percentile: '90' })).toContain(
      'One caller in ten (10 in 100) waited at least this long: in Brackwater **23.6 minutes**, in Dunmoor **30.7 minutes**.',
    )
    expect(waits({ percentile: '50' })).toContain('Half of all callers')
  })

  test('stretching one wait moves the mean and leaves the median', () => {
    const stretched = waits({ lines: 'both', longer: '100' })
    expect(stretched).toContain('Dunmoor mean 14.72, median 9.8')
    expect(stretched).toContain('Dunmoor’s longest wait is now 161.1')
    expect(waits({ lines: 'both' })).toContain('Dunmoor mean 14.5, median 9.8')
  })

  test('lines that are switched off are neither drawn nor said', () => {
    expect(waits({ lines: 'median' })).not.toContain('Mean 14')
    expect(waits({ lines: 'mean' })).not.toContain('Median 9')
  })
})

describe('the sentence about Dunmoor', () => {
  test.each([
    { typical: '9.8', tenth: '30.7', moves: 'mean', outcome: 'kept' },
    { typical: '10', tenth: '31', moves: 'mean', outcome: 'kept' },
    { typical: '14.5', tenth: '30.7', moves: 'mean', outcome: 'not-yet' },
    { typical: '9.8', tenth: '23.6', moves: 'mean', outcome: 'not-yet' },
    { typical: '9.8', tenth: '30.7', moves: 'median', outcome: 'not-yet' },
    { typical: '8.9', tenth: '32', moves: 'both', outcome: 'not-yet' },
  ])('$typical, $tenth and $moves: $outcome', ({ outcome, ...given }) => {
    const open = afterPosts(unstackTheAverage, [SKETCH])
    expect(unstackTheAverage.take(open, { ask: 'sentence', ...given })).toMatchObject({ outcome })
  })

  test.each<{ fields: Fields; field: string; hint: string }>([
    { fields: { typical: '14.5' }, field: 'typical', hint: 'That is the mean' },
    { fields: { typical: '13.4' }, field: 'typical', hint: 'Brackwater’s typical caller' },
    { fields: { typical: '25' }, field: 'typical', hint: 'the one in the middle' },
    { fields: { tenth: '23.6' }, field: 'tenth', hint: 'Brackwater’s slowest tenth' },
    { fields: { tenth: '61.1' }, field: 'tenth', hint: 'single longest wait' },
    { fields: { tenth: '5.2' }, field: 'tenth', hint: 'quickest tenth' },
    { fields: { tenth: '45' }, field: 'tenth', hint: 'how many in 100 wait less' },
    { fields: { moves: 'both' }, field: 'moves', hint: '300 minutes longer' },
  ])('$fields is told what it is', ({ fields, field, hint }) => {
    expect(verdicts(fields)?.[field]).toMatchObject({
      isRight: false,
      hint: expect.stringContaining(hint),
    })
  })

  test('the second tail stays closed until it is right', () => {
    const view = viewAfter(SKETCH, { ...SAID, typical: '14.5' })
    expect(panel(view, 'addresses').opensAfter).toBeTruthy()
    expect(JSON.stringify(view)).not.toContain('more than 20 minutes, and')
  })

  test('everything missing is said at once', () => {
    const open = afterPosts(unstackTheAverage, [SKETCH])
    expect(unstackTheAverage.take(open, { ask: 'sentence' })).toMatchObject({
      problems: [{ field: 'typical' }, { field: 'tenth' }, { field: 'moves' }],
    })
  })
})

describe('the tail of addresses', () => {
  test('T11: the busiest twentieth makes 29.4% of the calls', () => {
    const { addresses, from, calls, share } = busiest(
      northmere.asbAddresses,
      100 * T11.busiestShare,
    )
    expect([addresses, from, calls]).toEqual([49, 535, 1820])
    expect(share).toBeCloseTo(29.4, 1)
  })

  test('the curve ends with all the calls', () => {
    expect(busiest(northmere.asbAddresses, 100)).toMatchObject({ addresses: 980, share: 100 })
  })

  test.each([
    { top: '29.4', next: 'few', verdict: 'right', says: 'what they need' },
    { top: '29', next: 'few', verdict: 'right', says: '535 of 1,820' },
    { top: '5', next: 'few', verdict: 'partly', says: 'share of the addresses' },
    { top: '54.6', next: 'few', verdict: 'partly', says: 'Divide by all the calls' },
    { top: '40', next: 'few', verdict: 'partly', says: 'Move the slider to 5%' },
    { top: '29.4', next: 'all', verdict: 'partly', says: 'called once' },
    { top: '29.4', next: 'cap', verdict: 'partly', says: 'wait longest' },
    { top: '60', next: 'cap', verdict: 'not-right', says: 'Move the slider' },
  ])('$top% and $next: $verdict', ({ top, next, verdict, says }) => {
    const situation = afterPosts(unstackTheAverage, [SKETCH, SAID, { ask: 'addresses', top, next }])
    const answer = reply(unstackTheAverage.view(situation), 'addresses')
    expect(answer.verdict).toBe(verdict)
    expect(answer.text.join(' ')).toContain(says)
    expect(situation.records.at(-1)?.outcome).toBe(verdict === 'right' ? 'met' : 'not-yet')
  })
})

describe('the exercise as a whole', () => {
  test('a part that is not open keeps nothing', () => {
    const posts: Fields[] = [SAID, FOUND, { ask: 'other' }, {}]
    for (const fields of posts)
      expect(unstackTheAverage.take(situationWith(), fields)).toHaveProperty('problems')
  })

  test('the address is read kindly', () => {
    const query = { percentile: '150', longer: '-3', lines: 'x', share: 'all' }
    expect(unstackTheAverage.view(situationWith({ query })).play).toEqual({
      percentile: '99',
      longer: '',
      lines: '',
      share: '',
    })
  })

  test('free play moved to its ends gives a sound view', () => {
    const open = afterPosts(unstackTheAverage, [SKETCH, SAID])
    const ends = playAtItsEnds(unstackTheAverage.view(open))
    expect(ends).toHaveLength(9)
    for (const query of ends)
      expect(faultsIn(unstackTheAverage.view({ ...open, query }))).toEqual([])
  })

  test('every try stays, and beginning again empties the page', () => {
    const tried = viewAfter(SKETCH, { ...SAID, tenth: '24' }, SAID)
    expect(JSON.stringify(panel(tried, 'waits'))).toContain('Your earlier tries')
    expect(viewAfter(SKETCH, SAID, { do: 'reset' })).toMatchObject({ isBegun: false, round: 1 })
  })

  test('records that are not what they should be do no harm', () => {
    const bodies = [
      null,
      4,
      { ask: 'sketch', bars: 'tall' },
      { ask: 'sentence' },
      { ask: 'addresses' },
    ]
    const records: Situation['records'] = bodies.map((body) => ({
      body,
      outcome: 'kept' as const,
      at: '2026-11-22T10:00:00Z',
    }))
    expect(faultsIn(unstackTheAverage.view(situationWith({ records })))).toEqual([])
  })

  test('the demo force comes to the goal, with slips and without', () => {
    expect(playThrough(unstackTheAverage, solveUnstackTheAverage).posts).toBe(3)
    const slipping = playThrough(unstackTheAverage, solveUnstackTheAverage, { slips: true })
    expect(faultsIn(unstackTheAverage.view(slipping.situation))).toEqual([])
    const open = afterPosts(unstackTheAverage, [SKETCH])
    const slip = solveUnstackTheAverage(open, { slips: true, stream: () => 0.5 })
    expect(unstackTheAverage.take(open, slip.fields)).toMatchObject({ outcome: 'not-yet' })
  })
})
