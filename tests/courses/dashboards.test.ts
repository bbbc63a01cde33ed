import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDashboard, readPractice } from '#app/content/practice.ts'
import { problemLine } from '#app/content/report.ts'
import { parse, write } from '#app/domain/dashboards/address.ts'
import type { Dashboard } from '#app/domain/dashboards/dashboard.ts'
import { csvOf, view } from '#app/domain/dashboards/dashboard-view.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { DashboardView, TileView } from '#app/domain/dashboards/view.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'
import { formatCount } from '#app/domain/statistics/words.ts'
import { cellOf, columnOf, randomAddress, stepsOf } from '../support/dashboards.ts'

const tables = committedTables()
const facts = factsOf(tables)
const { practice, problems } = await readPractice('courses', tables)

/** Random states tried of each dashboard. */
const STATES = 40

const cases = practice.dashboards.map((dashboard) => ({
  id: dashboard.id,
  dashboard,
  addresses: ['', ...stepsOf(dashboard), ...randomAddresses(dashboard)],
}))

test('the five dashboards are written without a mistake', () => {
  expect(problems.map(problemLine)).toEqual([])
  expect(practice.dashboards.map(({ id }) => id)).toEqual([
    'crime-and-asb',
    'response-times',
    'scorecard',
    'victims-code',
    'violence-against-women-and-girls',
  ])
})

describe.each(cases)('in any state, $id', ({ dashboard, addresses }) => {
  test('keeps its whole state in its address', () => {
    for (const address of addresses) {
      const state = parse(new URLSearchParams(address), dashboard)
      expect({ address, unread: state.unread }).toEqual({ address, unread: [] })
      expect(parse(write(state, dashboard), dashboard)).toEqual(state)
    }
  })

  test('has only links that can be read', () => {
    for (const address of addresses.slice(0, 20))
      for (const link of linksIn(shownAs(dashboard, address)))
        expect({ link, unread: parse(new URLSearchParams(link), dashboard).unread }).toEqual({
          link,
          unread: [],
        })
  })

  test('draws what its tables say, and its CSV says the same', () => {
    for (const address of addresses)
      for (const tile of shownAs(dashboard, address).tiles) {
        expect({ address, drawn: drawnIn(tile) }).toEqual({ address, drawn: writtenIn(tile) })
        const [head = [], ...lines] = csvOf(tile.table)
        expect(head).toEqual(tile.table.columns.map(({ name }) => name))
        const all = [...tile.table.rows.map(({ cells }) => cells), tile.table.total ?? []]
        expect(lines).toEqual(
          all
            .filter((cells) => cells.length > 0)
            .map((cells) =>
              cells.map(({ value, shown, isProtected }) => (isProtected ? shown : (value ?? ''))),
            ),
        )
      }
  })

  test('has parts that add up to their total, whatever is filtered', () => {
    let sums = 0
    for (const address of addresses) {
      const state = parse(new URLSearchParams(address), dashboard)
      for (const tile of shownAs(dashboard, address).tiles) {
        const { measure: own, by } = tileOf(dashboard, tile.id)
        const measure = dashboard.measures.find(({ id }) => id === (own ?? state.measure))
        if (!tile.table.total || !measure || tile.kind === 'cumulative') continue
        const isRollingOverTime = measure.kind === 'rolling' && (by === 'month' || by === 'year')
        const columns = [
          'n',
          'of',
          ...(isCounted(measure.kind) && !isRollingOverTime ? ['value'] : []),
        ]
        for (const id of columns) {
          if (id === 'of' && measure.kind === 'rate') continue
          const at = tile.table.columns.findIndex((column) => column.id === id)
          const cells = tile.table.rows.map((row) => row.cells[at])
          const total = tile.table.total[at]?.value
          if (at < 0 || typeof total !== 'number' || cells.some((cell) => cell?.isProtected))
            continue
          const sum = cells.reduce((all, cell) => all + Number(cell?.value ?? 0), 0)
          expect({ address, tile: tile.id, id, sum }).toEqual({
            address,
            tile: tile.id,
            id,
            sum: expect.closeTo(total, 5),
          })
          sums += 1
        }
      }
    }
    expect(sums).toBeGreaterThan(20)
  })

  test('comes to the same total at every level', () => {
    const totals = (['force', 'district', 'team'] as const).map((level) => {
      const state = parse(new URLSearchParams(`${CLEAR}&level=${level}`), dashboard)
      return view(state, dashboard, facts).showing.replace(/ Filters:.*$/, '')
    })
    expect(new Set(totals).size).toBe(1)
  })
})

const CLEAR = 'district=all&hidden=none'

test('a mark that is cross-highlighted keeps the totals; cross-filtered, it works them out again', () => {
  const dashboard = called('crime-and-asb')
  const plain = shownAs(dashboard, CLEAR)
  const at = (mode: string) => shownAs(dashboard, `${CLEAR}&sel=types:robbery&mode=${mode}`)
  const [before, lit, filtered] = [plain, at('highlight'), at('filter')].map((shown) =>
    tileIn(shown, 'months'),
  )
  const robberies = cellOf(tileIn(plain, 'types'), 'robbery', 'value')
  expect(columnOf(lit, 'value')).toEqual(columnOf(before, 'value'))
  expect(sumOf(columnOf(lit, 'part'))).toBe(robberies)
  expect(sumOf(columnOf(filtered, 'value'))).toBe(robberies)
  expect(tileIn(at('highlight'), 'total').card?.shown).toBe(
    `${formatCount(robberies ?? 0)} of ${tileIn(plain, 'total').card?.shown}`,
  )
})

test('a mark that no other visual reacts to is not offered for selection', () => {
  const shown = shownAs(called('crime-and-asb'), CLEAR)
  for (const id of ['map', 'investigations']) expect(tileIn(shown, id).marks).toEqual([])
  expect(tileIn(shown, 'types').marks.every(({ select }) => select !== null)).toBe(true)
})

test('no page opens with a comparison that cannot be made', () => {
  for (const dashboard of practice.dashboards)
    for (const { card, notes } of shownAs(dashboard, '').tiles)
      expect(`${card?.comparison} ${notes.join(' ')}`).not.toMatch(
        /cannot be compared|that far back/,
      )
})

test('a scorecard speaks of every measure, and offers each but the one that is chosen', () => {
  const { marks, describe, table, subtitle } = tileIn(shownAs(called('scorecard'), ''), 'scorecard')
  expect(subtitle).toContain('The newest figure of each measure')
  expect(describe).toHaveLength(table.rows.length)
  expect(marks.filter(({ select }) => select === null).map(({ row }) => row)).toEqual(['overtime'])
  const change = table.columns.findIndex(({ id }) => id === 'arrow')
  for (const { cells } of table.rows)
    expect(cells[change]?.shown).toMatch(/^(Up|Down|No change)\b(?!:)/)
})

test('an address that cannot be read opens the page as usual, and says so', () => {
  const shown = shownAs(called('crime-and-asb'), 'measure=guesses&district=Z&from=1999-01&dp=9')
  expect(shown.fallback).toContain('“district”, “from”, “measure”, “dp”')
  expect(shown.query).toBe('?')
})

test('opens as it was left: Fenholt from the page before, and a filter in the collapsed pane', () => {
  const shown = shownAs(called('crime-and-asb'), '')
  const opening = JSON.parse(readFileSync('courses/data/dashboard-opening.json', 'utf8'))
  expect(shown.chips.map(({ label, from }) => `${from}: ${label}`)).toEqual([
    'inherited: District: Fenholt',
    'hidden: Anti-social behaviour is left out',
  ])
  expect(shown.pane.isOpen).toBe(false)
  const { from, to } = parse(new URLSearchParams(), called('crime-and-asb'))
  expect({ from, to, district: 'F' }).toEqual({
    from: opening.from,
    to: opening.to,
    district: opening.district,
  })
  const known = shownAs(called('crime-and-asb'), 'b=robbery-gorsedale')
  expect(tileIn(known, 'total').card?.value).toBe(opening.knownTotal.count)
})

test('the axis of a funnel begins under its lowest unit and limit, and not far under', () => {
  const { figure } = tileIn(shownAs(called('victims-code'), ''), 'funnel')
  if (figure?.kind !== 'funnel') throw new Error('It is no funnel')
  const smallest = Math.min(...figure.points.map(({ n }) => n))
  const drawn = figure.limits.flatMap(({ curve }) => curve.filter(({ n }) => n >= smallest))
  const lowest = Math.min(...figure.points.map(({ rate }) => rate), ...drawn.map(({ low }) => low))
  expect(figure.yMin).toBeLessThanOrEqual(lowest)
  expect(figure.yMin).toBeGreaterThan(lowest - 10)
})

describe('an author', () => {
  const sixth = `
title: Robbery and its outcomes
summary: Robbery by district.
readers: Anybody who would like to know
facts: crime
refreshed: Data to 31 March 2025.
opens: { from: 2024-04, to: 2025-03, measure: robbery }
slicers: [{ dimension: district }]
hidden: [{ id: robbery-only, says: Only robbery is shown, dimension: offence, only: [robbery] }]
measures:
  - { id: robbery, name: Robberies, says: Recorded robberies., because: it depends., kind: count, column: crime }
tiles:
  - { id: total, kind: card, title: Total }
  - { id: months, kind: line, title: Month by month, by: month, views: [line, control] }
`

  test('adds a dashboard on facts that are there without any code', () => {
    const read = readDashboard(sixth, 'courses/practice/dashboards/robbery.yaml', facts)
    expect(read.problems).toEqual([])
    if (!read.dashboard) throw new Error('there is no dashboard')
    const shown = shownAs(read.dashboard, 'district=G&from=2022-04&to=2023-03')
    expect(tileIn(shown, 'total').card?.value).toBe(33)
    expect(tileIn(shown, 'months').figure?.kind).toBe('line')
  })

  test.each([
    {
      from: 'column: crime',
      to: 'column: crimes',
      says: ':11: "crimes" is not a column of these facts: did you mean "crime"?',
    },
    {
      from: 'only: [robbery]',
      to: 'only: [robery]',
      says: ':9: "robery" is not in offence: did you mean "robbery"?',
    },
    {
      from: 'measure: robbery }',
      to: 'measure: thefts }',
      says: ':7: "thefts" is not a measure: use one of robbery',
    },
    { from: 'by: month,', to: '', says: ':14: a line needs a "by"' },
    { from: 'facts: crime', to: 'facts: crimes', says: ':5: "facts" must be one of crime, ' },
    { from: 'title: Total', to: 'titel: Total', says: 'did you mean "title"?' },
  ])('is told what is wrong where: $says', ({ from, to, says }) => {
    const read = readDashboard(sixth.replace(from, to), 'courses/practice/dashboards/r.yaml', facts)
    expect(read.dashboard).toBeNull()
    expect(read.problems.map(problemLine).join('\n')).toContain(says)
  })

  test('is told that the gym has its address already', () => {
    const read = readDashboard(sixth, 'courses/practice/dashboards/gym.yaml', facts)
    expect(read.dashboard).toBeNull()
    expect(read.problems.map(problemLine)).toEqual([
      'courses/practice/dashboards/gym.yaml:1: /practice/gym is the dashboard gym: rename this file',
    ])
  })
})

function called(id: string): Dashboard {
  const found = practice.dashboards.find((dashboard) => dashboard.id === id)
  if (!found) throw new Error(`There is no dashboard called ${id}`)
  return found
}

const seen = new Map<string, DashboardView>()

/** Each view once: several tests look at the same ones. */
function shownAs(dashboard: Dashboard, address: string): DashboardView {
  const key = `${dashboard.id}?${address}`
  const known =
    seen.get(key) ?? view(parse(new URLSearchParams(address), dashboard), dashboard, facts)
  seen.set(key, known)
  return known
}

function tileIn(shown: DashboardView, id: string): TileView {
  const found = shown.tiles.find((tile) => tile.id === id)
  if (!found) throw new Error(`There is no tile called ${id}`)
  return found
}

function tileOf({ tiles }: Dashboard, id: string): Dashboard['tiles'][number] {
  const found = tiles.find((tile) => tile.id === id)
  if (!found) throw new Error(`There is no tile called ${id}`)
  return found
}

function randomAddresses(dashboard: Dashboard): string[] {
  return Array.from({ length: STATES }, (_, at) => randomAddress(dashboard, `${at}`))
}

function isCounted(kind: string): boolean {
  return kind === 'count' || kind === 'rolling'
}

function sumOf(values: (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

function linksIn(shown: DashboardView): string[] {
  const tiles = shown.tiles.flatMap(({ marks, views, alone }) => [
    ...marks.flatMap(({ select, down }) => [select, down]),
    ...views.map(({ href }) => href),
    alone,
  ])
  const choices = [shown.levels, shown.modes, shown.layouts, shown.visuals, shown.bookmarks]
  return [
    ...tiles,
    shown.reset,
    shown.clear,
    shown.query,
    shown.pane.toggle,
    ...choices.flat().map(({ href }) => href),
    ...shown.breadcrumb.map(({ href }) => href),
    ...shown.chips.map(({ remove }) => remove),
    ...shown.pane.filters.map(({ toggle }) => toggle),
  ].filter((link) => link !== null)
}

type Drawn = Record<string, (number | null)[]>

/** The values that a picture draws, by the column they should be in. */
function drawnIn({ figure }: TileView): Drawn | null {
  if (figure === null) return null
  switch (figure.kind) {
    case 'line':
      return { value: figure.y }
    case 'lines':
      return Object.fromEntries(figure.series.map(({ y }, at) => [`series ${at}`, y]))
    case 'bars':
      return {
        value: figure.bars.map(({ value }) => value),
        ...(figure.bars.some(({ part }) => part)
          ? { part: figure.bars.flatMap(({ part }) => part?.value ?? []) }
          : {}),
      }
    case 'funnel':
      return { value: figure.points.map(({ rate }) => rate), of: figure.points.map(({ n }) => n) }
    case 'grid':
      return { value: figure.cells.map(({ count }) => count) }
    default:
      throw new Error(`No tile draws a ${figure.kind}`)
  }
}

/** The same values as its table has them. */
function writtenIn(tile: TileView): Drawn | null {
  const { figure } = tile
  if (figure === null) return null
  const known = (id: string) => columnOf(tile, id).filter((value) => value !== null)
  if (figure.kind === 'lines') {
    const ids = ['value', 'part', 'second', 'before', 'target'].filter((id) =>
      tile.table.columns.some((column) => column.id === id),
    )
    return Object.fromEntries(ids.map((id, at) => [`series ${at}`, columnOf(tile, id)]))
  }
  if (figure.kind === 'funnel') {
    const cases = columnOf(tile, 'of')
    return { value: known('value'), of: cases.filter((n) => n !== null && n > 0) }
  }
  if (figure.kind === 'bars' && figure.bars.some(({ part }) => part))
    return { value: known('value'), part: known('part') }
  return { value: known('value') }
}
