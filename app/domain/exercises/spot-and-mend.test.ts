import { describe, expect, test } from 'vitest'
import { solverFor } from '../../../scripts/demo-force/solvers.ts'
import type { ColumnsFigure } from '../figures.ts'
import { districtName } from '../northmere/districts.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { T15 } from '../northmere/truths.ts'
import { keyedStream } from '../randomness.ts'
import type { Fields, Situation } from './exercise.ts'
import { cutAxis } from './mend-cut-axis.ts'
import { dealCharts, RECIPES } from './mend-deal.ts'
import type { Exhibit } from './mend-exhibit.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'
import { exerciseById } from './registry.ts'
import { spotAndMend } from './spot-and-mend.ts'

const SEED = situationWith().seed
const tables = committedTables()
const charts = dealCharts(SEED, 0, tables)

/** A judgement of the chart in this place: right and located, unless said otherwise. */
function judgement(place: number, { isRight = true, part = '', round = 0 } = {}): Fields {
  const exhibit = dealCharts(SEED, round, tables)[place - 1] as Exhibit
  const saysSound = (exhibit.fault === null) === isRight
  return {
    ask: `chart-${place}`,
    [`line-${place}`]: exhibit.lines[0]?.id ?? '',
    [`verdict-${place}`]: saysSound ? 'sound' : 'misleading',
    [`part-${place}`]: saysSound ? '' : part || (exhibit.fault ?? exhibit.parts[0]?.id ?? ''),
    [`sure-${place}`]: '3',
  }
}

const ALL = charts.map((_, at) => at + 1)
const misleading = ALL.filter((place) => charts[place - 1]?.fault !== null)
const placeOf = (id: string) => charts.findIndex((chart) => chart.id === id) + 1

function posted(...posts: Fields[]): { situation: Situation; view: PanelsView; outcome: string } {
  const situation = afterPosts(spotAndMend, posts)
  const outcome = situation.records.at(-1)?.outcome ?? ''
  return { situation, view: spotAndMend.view(situation), outcome }
}

function panel(view: PanelsView, id: string) {
  return view.panels.find((one) => one.id === id)
}

describe('the ten charts', () => {
  test('six mislead and four are sound, so that neither answer always pays', () => {
    expect(charts).toHaveLength(10)
    expect(misleading).toHaveLength(6)
  })

  test.each([0, 1, 2])(
    'each is whole in round %i: its fault is a part, its truth is a line',
    (round) => {
      for (const chart of dealCharts(SEED, round, tables)) {
        const about = `${chart.id} in round ${round}`
        const ids = chart.parts.map(({ id }) => id)
        expect(new Set(ids).size, about).toBe(ids.length)
        if (chart.fault !== null) expect(ids, about).toContain(chart.fault)
        expect(chart.plain.length > 0, about).toBe(chart.fault !== null)
        const lines = chart.lines.map(({ id }) => id)
        expect(
          chart.borneOut.every((id) => lines.includes(id)),
          about,
        ).toBe(true)
        expect(
          chart.parts.filter(({ reply }) => reply === '').map(({ id }) => id),
          about,
        ).toEqual(chart.fault === null ? [] : [chart.fault])
        expect(JSON.stringify(chart), about).not.toMatch(/NaN|Infinity|undefined|not available/)
      }
    },
  )

  test('slide 1 of the lesson comes first', () => {
    const figure = charts[0]?.figure as ColumnsFigure
    expect(figure.columns.map(({ value }) => value)).toEqual([8221, 8455])
    expect(figure).toMatchObject({ yMin: 8200, yMax: 8500, axisBreak: 'unmarked' })
    expect(charts[0]?.why).toContain('about 12 times as tall')
    expect(charts[0]?.truth).toContain('up 2.8%, from 8,221 to 8,455')
  })

  test('a learner is dealt the same charts again; another has another order', () => {
    expect(dealCharts(SEED, 0, tables)).toEqual(charts)
    const ids = (seed: string, round = 0) => dealCharts(seed, round, tables).map(({ id }) => id)
    expect(ids('inspector-2')).not.toEqual(ids(SEED))
    expect(ids(SEED, 1).toSorted()).toEqual(ids(SEED).toSorted())
  })

  test('every way of drawing has other figures in the next round', () => {
    const next = dealCharts(SEED, 1, tables)
    for (const chart of charts)
      expect(next.find(({ id }) => id === chart.id)?.figure, chart.id).not.toEqual(chart.figure)
  })
})

describe('what the charts say is what Northmere says', () => {
  const drawn = RECIPES.flatMap((recipe) =>
    Array.from({ length: recipe.variants }, (_, variant) => recipe.draw(tables, variant)),
  )
  const all = (id: string) => drawn.filter((chart) => chart.id === id)

  test('a running total is steady underneath: its later half is within 6% of its earlier', () => {
    for (const { plain } of all('running-total')) {
      const y = plain[0]?.kind === 'line' ? plain[0].y : []
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
      expect(Math.abs(sum(y.slice(8)) / sum(y.slice(0, 7)) - 1)).toBeLessThan(0.06)
    }
  })

  test('from July to February it falls by more than a fifth in every year', () => {
    for (const { truth } of all('chosen-start')) {
      const falls = [...truth.matchAll(/(\d+)%/g)].map(([, percent]) => Number(percent))
      expect(falls).toHaveLength(4)
      expect(Math.min(...falls), truth).toBeGreaterThan(20)
    }
  })

  test('the lines of two axes cross, and one measure is at least three times the other', () => {
    for (const { figure, truth } of all('two-axes')) {
      if (figure.kind !== 'lines' || !figure.secondAxis) throw new Error('no second axis')
      const { secondAxis, yMin = 0, yMax = 1 } = figure
      const [left = [], right = []] = figure.series.map(({ y }) => y)
      const gaps = left.map(
        (value, at) =>
          ((value ?? 0) - yMin) / (yMax - yMin) -
          ((right[at] ?? 0) - secondAxis.yMin) / (secondAxis.yMax - secondAxis.yMin),
      )
      expect(Math.min(...gaps), truth).toBeLessThan(0)
      expect(Math.max(...gaps), truth).toBeGreaterThan(0)
      expect(Number(/at least (\d+)/.exec(truth)?.[1]), truth).toBeGreaterThanOrEqual(2)
    }
  })

  test('areas exaggerate about two to about five', () => {
    for (const { truth } of all('areas'))
      expect(Number(/: ([\d.]+) times/.exec(truth)?.[1]), truth).toBeCloseTo(2.2, 0)
  })

  test('a chart with limits shows T2’s step and nothing in T1', () => {
    const [step, none] = all('line-with-limits')
    expect(step?.borneOut).toEqual(['higher'])
    expect(none?.borneOut).toEqual(['no-change'])
  })

  test('an honest rise is beyond chance, and long waits differ beyond their intervals', () => {
    expect(all('honest-columns').every(({ truth }) => / up \d+/.test(truth))).toBe(true)
    const moved = [T15.leaves, T15.joins].map((id) => districtName(id))
    for (const { name } of all('honest-columns'))
      expect(moved.filter((district) => name.includes(district))).toEqual([])
    for (const { figure } of all('bars-with-intervals')) {
      const bars = figure.kind === 'bars' ? figure.bars : []
      expect(bars[0]?.interval?.[0] ?? 0).toBeGreaterThan(bars.at(-1)?.interval?.[1] ?? 100)
    }
  })
})

describe('before a chart is judged', () => {
  test('nothing of its key is in the page', () => {
    for (const place of ALL) {
      const chart = charts[place - 1] as Exhibit
      const { view } = posted(...ALL.slice(0, place - 1).map((one) => judgement(one)))
      const text = JSON.stringify(view)
      expect(text, chart.id).toContain(JSON.stringify(chart.figure.title))
      for (const secret of [chart.why, chart.truth, ...chart.parts.map(({ reply }) => reply)])
        if (secret !== '') expect(text, chart.id).not.toContain(secret)
      expect(text, chart.id).not.toContain(`mend-plain-${place}-`)
    }
  })

  test('the sketch of how it is drawn, its lettered parts and its options are there', () => {
    const ask = panel(posted().view, 'charts')?.parts.find((part) => part.as === 'ask')
    const [one] = ask?.as === 'ask' ? (ask.cases ?? []) : []
    expect(one?.table?.rows).toContainEqual(['Vertical axis', 'From 8,200 to 8,500'])
    expect(one?.chart).toMatchObject({ regionFor: 'part-1', findings: false })
    expect(one?.chart?.regions?.map(({ label }) => label)).toEqual(['A', 'B', 'C'])
  })

  test('the line that was predicted for slide 1 is already chosen', () => {
    const view = spotAndMend.view(situationWith({ prediction: { choice: 'leapt' } }))
    expect(JSON.stringify(view)).toContain('"value":"leapt","label":"What will a resident')
  })

  test('the bench and the looking back are closed', () => {
    const { view } = posted(judgement(1))
    expect(panel(view, 'bench')).toMatchObject({ parts: [], opensAfter: expect.any(String) })
    expect(panel(view, 'back')?.opensAfter).toContain('ten charts')
  })
})

describe('what a judgement is answered with', () => {
  const replyAt = (place: number, post: Fields) => {
    const { view } = posted(...ALL.slice(0, place - 1).map((one) => judgement(one)), post)
    const reply = panel(view, 'charts')?.parts.find((part) => part.as === 'feedback')
    return reply?.as === 'feedback' ? reply : undefined
  }

  test('misleading and located is right; another part is partly right and says what that part is', () => {
    expect(replyAt(1, judgement(1))?.verdict).toBe('right')
    const other = replyAt(1, judgement(1, { part: 'second' }))
    expect(other?.verdict).toBe('partly')
    expect(other?.text[0]).toContain('Its number is right')
  })

  test('trusting a misleading chart is not right, and says why', () => {
    const reply = replyAt(1, judgement(1, { isRight: false }))
    expect(reply).toMatchObject({ verdict: 'not-right', heading: 'Chart 1 misleads' })
    expect(reply?.text.join(' ')).toContain('starts at 8,200')
  })

  test('distrusting a cut axis on a line with limits is answered with what a line is read by', () => {
    const place = placeOf('line-with-limits')
    const reply = replyAt(place, judgement(place, { isRight: false, part: 'axis' }))
    expect(reply?.verdict).toBe('not-right')
    expect(reply?.text[0]).toContain('A line is read by its height')
  })

  test('the line that was read is shown again beside the figures and the plain chart', () => {
    const text = JSON.stringify(panel(posted(judgement(1)).view, 'charts'))
    expect(text).toContain('You read it as: “Violence has leapt”')
    expect(text).toContain('mend-plain-1-1')
  })

  test('every judgement stays in the table', () => {
    const rows = JSON.stringify(panel(posted(judgement(1), judgement(2)).view, 'tries'))
    expect(rows).toContain(`1: ${charts[0]?.name}`)
    expect(rows).toContain(`2: ${charts[1]?.name}`)
  })
})

describe('the goal', () => {
  const round = (wrong: number[], unlocated: number[] = []) =>
    ALL.map((place) => {
      const chart = charts[place - 1] as Exhibit
      const other = chart.parts.find(({ id }) => id !== chart.fault)?.id ?? ''
      return judgement(place, {
        isRight: !wrong.includes(place),
        part: unlocated.includes(place) ? other : '',
      })
    })

  test.each([
    { wrong: 0, unlocated: 0, outcome: 'met' },
    { wrong: 2, unlocated: 0, outcome: 'met' },
    { wrong: 2, unlocated: 1, outcome: 'not-yet' },
    { wrong: 3, unlocated: 0, outcome: 'not-yet' },
    { wrong: 0, unlocated: 2, outcome: 'met' },
    { wrong: 0, unlocated: 3, outcome: 'not-yet' },
  ])(
    '$wrong wrong and $unlocated faults not found is $outcome',
    ({ wrong, unlocated, outcome }) => {
      const posts = round(misleading.slice(0, wrong), misleading.slice(-unlocated || 10))
      expect(posted(...posts).outcome).toBe(outcome)
      expect(posted(...posts.slice(0, -1)).outcome).toBe('kept')
    },
  )

  test('calling every chart misleading is not enough', () => {
    const sound = ALL.filter((place) => !misleading.includes(place))
    const { view, outcome } = posted(...round(sound))
    expect(outcome).toBe('not-yet')
    expect(JSON.stringify(view)).toContain('Sound charts you distrusted: 4')
  })

  test('who falls short is offered ten others, and the first round stays in view', () => {
    const { situation } = posted(...round(misleading.slice(0, 3)), { ask: 'more' })
    const view = spotAndMend.view(situation)
    expect(JSON.stringify(panel(view, 'tries'))).toContain('Round 1: 7 of 10')
    expect(JSON.stringify(panel(view, 'charts'))).toContain('Chart 1 of 10')
    expect(panel(view, 'bench')?.opensAfter).toBeUndefined()
  })

  test('who has met it is not offered more', () => {
    expect(spotAndMend.take(posted(...round([])).situation, { ask: 'more' })).toHaveProperty(
      'problems',
    )
  })
})

describe('looking back', () => {
  const done = ALL.map((place) => judgement(place))
  const again: Fields = {
    ask: 'again',
    ...Object.fromEntries(
      misleading.map((place) => [`again-${place}`, charts[place - 1]?.borneOut[0] ?? '']),
    ),
  }

  test('the plain charts are read again, and both readings stand beside the figures', () => {
    const { view } = posted(...done, again)
    const text = JSON.stringify(panel(view, 'back'))
    expect(text).toContain('misleading charts the line you expected')
    expect(text).toContain('Violence has leapt')
    expect(text).toContain('up 2.8%')
    expect(text).toContain('certainty 3 for 10')
  })

  test('each line that is left out is asked for by name', () => {
    expect(spotAndMend.take(posted(...done).situation, { ask: 'again' })).toMatchObject({
      problems: misleading.map((place) => ({ field: `again-${place}` })),
    })
  })
})

describe('the bench', () => {
  const { situation } = posted(...ALL.map((place) => judgement(place)))
  const bench = (query: Fields) =>
    JSON.stringify(panel(spotAndMend.view({ ...situation, query }), 'bench'))

  test('each damage says how far the impression moves', () => {
    expect(bench({ damage: 'cut', 'axis-from': '944' })).toContain('It looks** 5.00 times')
    expect(bench({ damage: 'sum' })).toContain('as if robbery rose in every month')
    expect(bench({ damage: 'start' })).toMatch(
      /Of the 46 months you could start from, \d+ make it a rise/,
    )
    expect(bench({ damage: 'area' })).toContain('1.7 × 1.7')
  })

  test('moving the end of an axis makes the lines cross or not', () => {
    expect(bench({ damage: 'axes', 'right-to': '5000' })).not.toEqual(
      bench({ damage: 'axes', 'right-to': '2100' }),
    )
    expect(bench({ damage: 'axes', 'right-to': '2800' })).toContain('cross')
  })

  test('nonsense in the address is read kindly', () => {
    const view = spotAndMend.view({ ...situation, query: { damage: 'x', 'axis-from': '100,000' } })
    expect(view.play).toMatchObject({ damage: '', 'axis-from': '950' })
  })

  test('every control moved to either end gives a sound view', () => {
    for (const damage of ['none', 'cut', 'axes', 'sum', 'start', 'area']) {
      const at = { ...situation, query: { damage } }
      for (const query of playAtItsEnds(spotAndMend.view(at)))
        expect(faultsIn(spotAndMend.view({ ...at, query: { damage, ...query } }))).toEqual([])
    }
  })
})

test('what is left out is asked for together', () => {
  expect(spotAndMend.take(situationWith(), { ask: 'chart-1' })).toEqual({
    problems: [
      { field: 'line-1', message: 'Select what a resident will take away' },
      { field: 'verdict-1', message: 'Select whether the chart is sound' },
      { field: 'part-1', message: 'Select where the fault is, or select that the chart is sound' },
      { field: 'sure-1', message: 'Select how sure you are, from 1 to 3' },
    ],
  })
})

test.each(['chart-2', 'again', 'more', 'no-such', ''])(
  'a post of "%s" before its time keeps nothing',
  (ask) => {
    expect(spotAndMend.take(situationWith(), { ...judgement(2), ask })).toHaveProperty('problems')
  },
)

test('records of no known shape do no harm', () => {
  const records = [null, 7, { ask: 'chart-1' }, { ask: 'again' }].map((body) => ({
    body,
    outcome: 'kept' as const,
    at: '',
  }))
  expect(faultsIn(spotAndMend.view(situationWith({ records })))).toEqual([])
})

test('beginning again deals a new round, and says that there was one', () => {
  const { view } = posted(judgement(1), { do: 'reset' })
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(view.panels[0]?.parts.some((part) => part.as === 'feedback')).toBe(false)
})

describe('the demo force', () => {
  test('reaches the goal in ten posts', () => {
    expect(playThrough(spotAndMend, solverFor('spot-and-mend')).posts).toBe(10)
  })

  test('reaches it after three slips, in a second round', () => {
    const solve = solverFor('spot-and-mend')
    let situation = situationWith()
    for (let posts = 0; situation.records.at(-1)?.outcome !== 'met'; posts++) {
      if (posts > 30) throw new Error('not met')
      const { fields } = solve(situation, { slips: posts < 3, stream: keyedStream('slips') })
      situation = afterPosts(spotAndMend, [fields], situation)
    }
    expect(situation.records.map(({ outcome }) => outcome)).toContain('not-yet')
  })
})

test('it is found by its id, and cut axes are drawn on every set of figures', () => {
  expect(exerciseById('spot-and-mend')).toBe(spotAndMend)
  for (let variant = 0; variant < cutAxis.variants; variant++) {
    const { figure } = cutAxis.draw(tables, variant)
    const [a = 0, b = 0] = figure.kind === 'columns' ? figure.columns.map(({ value }) => value) : []
    const start = figure.kind === 'columns' ? (figure.yMin ?? 0) : 0
    expect((b - start) / (a - start)).toBeGreaterThan(5)
  }
})
