import { describe, expect, test } from 'vitest'
import { solverFor } from '../../../scripts/demo-force/solvers.ts'
import { unlocatedOnMap } from '../northmere/map.ts'
import { committedTables } from '../northmere/tables-for-tests.ts'
import { TRUTHS } from '../northmere/truths.ts'
import type { Fields } from './exercise.ts'
import { beatsOf, waysToTheSecond } from './map-beats.ts'
import { mapDetective } from './map-detective.ts'
import { standing } from './map-rates.ts'
import { usableShare } from './map-report.ts'
import { hotSpots, pointsIn, recordsOn, squaresOf } from './map-squares.ts'
import { dealWards } from './map-wards.ts'
import type { PanelsView } from './panels.ts'
import {
  afterPosts,
  faultsIn,
  playAtItsEnds,
  playThrough,
  situationWith,
} from './playing-for-tests.ts'
import { exerciseById } from './registry.ts'

const northmere = committedTables()
const squares = squaresOf(northmere.map)

const NAMED: Fields = { ask: 'artefact', artefact: 'default' }
const FOUND: Fields = {
  ask: 'hot-spots',
  'first-column': '4',
  'first-row': '8',
  'second-column': '10',
  'second-row': '3',
}
const GUESSES: Fields[] = [
  { ask: 'present', present: 'far' },
  { ask: 'boundaries', boundaries: 'no' },
  { ask: 'extremes', extremes: 'anywhere' },
]
const REPORTED: Fields = { ask: 'report', share: '90.5%' }
const ALL = [NAMED, FOUND, ...GUESSES, REPORTED]

function posted(posts: Fields[], query: Fields = {}, prediction = null as Fields | null) {
  const situation = { ...afterPosts(mapDetective, posts, { prediction }), query }
  const view = mapDetective.view(situation)
  return { situation, view, outcome: situation.records.at(-1)?.outcome }
}

function panel(view: PanelsView, id: string) {
  return view.panels.find((one) => one.id === id)
}

function textOf(view: PanelsView, id: string) {
  return JSON.stringify(panel(view, id))
}

describe('the planted truths', () => {
  test('T14b: all but 142 records have a location, and the darkest square keeps two', () => {
    expect(recordsOn(squares)).toEqual({ all: 1500, located: 1500 - unlocatedOnMap() })
    const { x, y } = TRUTHS.T14b.square
    const station = squares.find(({ column, row }) => column === x + 1 && row === y + 1)
    expect(station).toMatchObject({ count: 144, located: 2 })
    expect(station && pointsIn(station).onOne).toBe(142)
    expect(usableShare({ northmere })).toBeCloseTo(90.53, 2)
  })

  test('no other square has more than a few records on one point', () => {
    const others = squares.filter(({ count, located }) => count === located)
    expect(others).toHaveLength(119)
    expect(Math.max(...others.map((one) => pointsIn(one).onOne))).toBeLessThanOrEqual(3)
  })

  test('the two hot spots are where the generator put them', () => {
    expect(hotSpots(squares).map(({ column, row, count }) => [column, row, count])).toEqual([
      [4, 8, 42],
      [10, 3, 38],
    ])
  })

  test('T8: Calderport is extreme by residents and ordinary by people present', () => {
    const { byResident, byPresent, next } = standing(northmere)
    expect(byResident / next.resident).toBeGreaterThan(2)
    expect(byPresent / next.daytime).toBeLessThan(1.1)
  })
})

describe('the dark square', () => {
  test('the first page opens a plain square and gives nothing of the dark one away', () => {
    const { view } = posted([])
    expect(JSON.stringify(view)).not.toMatch(/default location|Column 4, row 8 .*hot|90\.5|1,358/)
    expect(textOf(view, 'open')).toContain('Column 1, row 1:**')
    expect(view.panels.slice(1).every(({ opensAfter }) => opensAfter !== undefined)).toBe(true)
  })

  test('opening it shows how many records share one point, and its neighbours', () => {
    const text = textOf(posted([], { column: '7', row: '6' }).view, 'open')
    expect(text).toContain('144 records on 3 different points; **142** on the fullest point')
    expect(text).toContain('hold 5 to 16')
  })

  test.each(['target', 'mistake', 'report'])(
    '"%s" is answered from the records, and may be tried again',
    (artefact) => {
      const { view, outcome } = posted([{ ask: 'artefact', artefact }])
      expect(outcome).toBe('not-yet')
      expect(textOf(view, 'open')).toContain('Open column 7, row 6')
      expect(panel(view, 'hot-spots')?.opensAfter).toBeDefined()
    },
  )

  test('named, it opens the next part', () => {
    const { view, outcome } = posted([NAMED])
    expect(outcome).toBe('kept')
    expect(textOf(view, 'open')).toContain('it is a default location')
    expect(panel(view, 'hot-spots')?.opensAfter).toBeUndefined()
  })
})

describe('the hot spots', () => {
  test('location known takes the dark square out, and shades begin at equal steps', () => {
    const { view } = posted([NAMED], { records: 'located', classes: '2' })
    const figures = panel(view, 'hot-spots')?.parts.find((part) => part.as === 'figure')
    const figure = figures?.as === 'figure' ? figures.charts[0]?.figure : undefined
    if (figure?.kind !== 'grid') throw new Error('no map')
    expect(figure.cells.reduce((sum, { count }) => sum + count, 0)).toBe(1358)
    expect(figure.shadesFrom).toEqual([0, 22])
    expect(textOf(view, 'hot-spots')).not.toContain('real hot spots')
  })

  test.each([
    { at: [4, 8, 10, 3], outcome: 'kept', why: 'both middles' },
    { at: [10, 3, 4, 8], outcome: 'kept', why: 'in either order' },
    { at: [3, 7, 11, 2], outcome: 'kept', why: 'one square away' },
    { at: [4, 8, 7, 6], outcome: 'not-yet', why: 'the dark square' },
    { at: [4, 8, 5, 8], outcome: 'not-yet', why: 'the same one twice' },
    { at: [4, 8, 10, 5], outcome: 'not-yet', why: 'two squares away' },
  ])('$at is $outcome: $why', ({ at, outcome }) => {
    const [a = 0, b = 0, c = 0, d = 0] = at
    const post = {
      ask: 'hot-spots',
      'first-column': String(a),
      'first-row': String(b),
      'second-column': String(c),
      'second-row': String(d),
    }
    expect(posted([NAMED, post]).outcome).toBe(outcome)
  })

  test('the dark square and one named twice are each told why', () => {
    const dark = posted([NAMED, { ...FOUND, 'second-column': '7', 'second-row': '6' }]).view
    expect(textOf(dark, 'hot-spots')).toContain('one of the emptiest')
    expect(textOf(dark, 'hot-spots')).not.toContain('column 10, row 3')
    const twice = posted([NAMED, { ...FOUND, 'second-column': '4', 'second-row': '7' }]).view
    expect(textOf(twice, 'hot-spots')).toContain('the first one again')
  })

  test('what is not on the map is asked for again', () => {
    const { situation } = posted([NAMED])
    expect(
      mapDetective.take(situation, { ...FOUND, 'first-column': '13', 'first-row': '' }),
    ).toEqual({
      problems: [
        { field: 'first-column', message: 'Column of the first hot spot must be 12 or less' },
        { field: 'first-row', message: 'Enter the row of the first hot spot' },
      ],
    })
  })
})

describe('counts, boundaries and small wards', () => {
  test('each is guessed before it can be moved', () => {
    const before = posted([NAMED, FOUND]).view
    expect(textOf(before, 'rates')).not.toContain('11.1')
    expect(panel(before, 'rates')?.parts.some(({ as }) => as === 'play')).toBe(false)
    expect(panel(before, 'beats')?.opensAfter).toBeDefined()
    const after = posted([NAMED, FOUND, ...GUESSES]).view
    for (const id of ['rates', 'beats', 'wards'])
      expect(
        panel(after, id)?.parts.some(({ as }) => as === 'play'),
        id,
      ).toBe(true)
    expect(textOf(after, 'rates')).toContain('11.1 for each 1,000 people present')
  })

  test('a guess that comes true is answered as right', () => {
    const { view } = posted([
      NAMED,
      FOUND,
      { ask: 'present', present: 'close' },
      { ask: 'boundaries', boundaries: 'yes' },
      { ask: 'extremes', extremes: 'small' },
    ])
    for (const id of ['rates', 'beats', 'wards'])
      expect(textOf(view, id), id).toContain('"verdict":"right"')
  })

  test('every way to draw the lines shares out the same records', () => {
    for (let across = 0; across < 4; across++)
      for (let up = 0; up < 5; up++) {
        const beats = beatsOf(squares, { across, up })
        expect(beats.reduce((sum, { records }) => sum + records, 0)).toBe(1358)
        expect(beats.reduce((sum, one) => sum + one.squares.length, 0)).toBe(120)
      }
  })

  test('some ways to draw the lines put the other hot spot first, most do not', () => {
    const { second, all } = waysToTheSecond(squares)
    expect(all).toBe(20)
    expect(second).toBeGreaterThan(0)
    expect(second).toBeLessThan(10)
  })

  test('a learner is dealt the same wards again, another learner others', () => {
    expect(dealWards('a', 3)).toEqual(dealWards('a', 3))
    expect(dealWards('b', 3)).not.toEqual(dealWards('a', 3))
  })

  test('with one risk the extremes are in small wards in most years, whoever deals', () => {
    for (const seed of ['a', 'b', 'c']) {
      const { view } = posted([NAMED, FOUND, ...GUESSES])
      const situation = {
        ...situationWith({ seed }),
        records: posted([NAMED, FOUND, ...GUESSES]).situation.records,
      }
      const text = textOf(mapDetective.view(situation), 'wards')
      expect(Number(/In (\d+) of 60 years/.exec(text)?.[1])).toBeGreaterThan(40)
      expect(view.panels).toHaveLength(7)
    }
  })
})

describe('the report', () => {
  test.each([
    { share: '90.5', outcome: 'met' },
    { share: '90.53%', outcome: 'met' },
    { share: '90.4', outcome: 'met' },
    { share: '90', outcome: 'not-yet' },
    { share: '9.5', outcome: 'not-yet' },
    { share: '0.905', outcome: 'not-yet' },
  ])('a share of $share is $outcome', ({ share, outcome }) => {
    expect(posted([...ALL.slice(0, -1), { ask: 'report', share }]).outcome).toBe(outcome)
  })

  test('the share that cannot be mapped is recognised, and the try stays', () => {
    const text = textOf(
      posted([...ALL.slice(0, -1), { ask: 'report', share: '9.5' }]).view,
      'report',
    )
    expect(text).toContain('the share that cannot be mapped')
    expect(text).toContain('Your earlier tries: 9.5.')
    expect(text).not.toContain('90.5')
  })

  test('looking back puts the patrol and each first answer beside what was found', () => {
    const { view } = posted(
      [{ ask: 'artefact', artefact: 'target' }, ...ALL],
      {},
      { choice: 'station' },
    )
    const text = textOf(view, 'back')
    expect(text).toContain('Column 7, row 6, the darkest square')
    expect(text).toContain('cars of visitors')
    expect(text).toContain('"90.5%","As you said"')
    expect(panel(posted(ALL.slice(0, -1)).view, 'back')?.opensAfter).toBeDefined()
  })
})

describe('free play', () => {
  test('nonsense in the address is read kindly', () => {
    const { view } = posted(ALL, { column: '99', row: 'x', records: 'no', classes: '1', year: '0' })
    expect(view.play).toMatchObject({ column: '12', row: '', records: '', classes: '2', year: '' })
  })

  test('every control moved to either end gives a sound view', () => {
    const { situation, view } = posted(ALL)
    const ends = playAtItsEnds(view)
    expect(ends.length).toBeGreaterThan(15)
    for (const query of ends)
      expect(faultsIn(mapDetective.view({ ...situation, query })), JSON.stringify(query)).toEqual(
        [],
      )
  })
})

test.each(['hot-spots', 'present', 'report', 'no-such', ''])(
  'a post of "%s" before its time keeps nothing',
  (ask) => {
    expect(mapDetective.take(situationWith(), { ...FOUND, ...REPORTED, ask })).toHaveProperty(
      'problems',
    )
  },
)

test('a part that is done is not taken again', () => {
  const { situation } = posted(ALL)
  for (const fields of ALL) expect(mapDetective.take(situation, fields)).toHaveProperty('problems')
})

test('records of no known shape do no harm', () => {
  const records = [
    null,
    7,
    { ask: 'artefact' },
    { ask: 'hot-spots' },
    { ask: 'report', share: {} },
  ].map((body) => ({ body, outcome: 'kept' as const, at: '' }))
  expect(faultsIn(mapDetective.view(situationWith({ records })))).toEqual([])
})

test('beginning again closes everything but the first part', () => {
  const { view, outcome } = posted([...ALL, { do: 'reset' }])
  expect(outcome).toBe('kept')
  expect(view).toMatchObject({ round: 1, isBegun: false })
  expect(panel(view, 'hot-spots')?.opensAfter).toBeDefined()
})

describe('the demo force', () => {
  test('reaches the goal, with slips on the way or none', () => {
    const solve = solverFor('map-detective')
    expect(playThrough(mapDetective, solve).posts).toBe(6)
    expect(playThrough(mapDetective, solve, { slips: true }).outcomes).toContain('not-yet')
  })

  test('it is found by its id', () => {
    expect(exerciseById('map-detective')).toBe(mapDetective)
  })
})
