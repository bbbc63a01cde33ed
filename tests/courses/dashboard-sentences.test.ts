import { describe, expect, test } from 'vitest'
import { readPractice } from '#app/content/practice.ts'
import { parse } from '#app/domain/dashboards/address.ts'
import { view } from '#app/domain/dashboards/dashboard-view.ts'
import { factsOf } from '#app/domain/dashboards/facts-of.ts'
import type { TileView } from '#app/domain/dashboards/view.ts'
import { committedTables } from '#app/domain/northmere/tables-for-tests.ts'

/** What a page says beside its figures: limits where a month could be, and comparisons as what they are. */

const tables = committedTables()
const facts = factsOf(tables)
const { practice } = await readPractice('courses', tables)

const SMALL = 'The counts are small: the limits are rough.'

describe('limits lie where a month could be', () => {
  test('a share is never below 0% of its cases', () => {
    const { figure, describe: words } = months(
      'crime-and-asb',
      'district=D&measure=positive&from=2023-06&to=2024-05',
    )
    expect(figure?.kind === 'line' && figure.limits).toEqual([0, 22.6])
    expect(words.join(' ')).toContain('Limits: 0% to 22.6%')
  })

  test('a share is never over 100% of its cases', () => {
    const found = 'ABCDEFGH'.split('').map((district) => {
      const { figure } = months(
        'victims-code',
        `right=told_of_rights&district=${district}&case=person&from=2021-04&to=2025-02`,
      )
      return figure?.kind === 'line' ? (figure.limits?.[1] ?? 0) : 0
    })
    expect(Math.max(...found)).toBe(100)
  })
})

describe('a month that is not complete', () => {
  test('is called provisional wherever it is named, and is no signal', () => {
    const { describe: words } = months('crime-and-asb', 'measure=crimes&from=2021-04&to=2025-03')
    expect(words[0]).toBe('Latest: 2,488 in Mar 2025, provisional.')
    expect(words).toContain('Lowest: 2,488 in Mar 2025, provisional.')
    expect(words.at(-1)).toMatch(/^No signal: nothing stands out/)
  })
})

describe('small counts are counts that are small', () => {
  test('a rate of many cases is not, though the rate is a small number', () => {
    const { notes, table } = months(
      'crime-and-asb',
      'district=A&offence=burglary_residential&measure=per-resident&from=2021-04&to=2025-02',
    )
    const at = table.columns.findIndex(({ id }) => id === 'value')
    expect(Math.max(...table.rows.map(({ cells }) => Number(cells[at]?.value)))).toBeLessThan(4)
    expect(notes).not.toContain(SMALL)
  })

  test('a count and a rate of three a month are', () => {
    for (const measure of ['count', 'per-resident'])
      expect(
        months('crime-and-asb', `district=G&offence=robbery&measure=${measure}&from=2021-04`).notes,
      ).toContain(SMALL)
  })
})

describe('what stands beside a card', () => {
  const HOMES = 'offence=burglary_residential&from=2024-03&to=2025-02&rag=on&arrows=on'

  test('other places are a level, not a change: nothing went up or down from them', () => {
    const { card } = tileOf('total', 'crime-and-asb', `district=A&${HOMES}&compare=peers`)
    expect(card?.comparison).toMatch(/^Average of similar districts \(.*\): 574\.7$/)
    expect(card?.arrow).toBeNull()
    const { card: slow } = tileOf(
      'total',
      'response-times',
      'measure=mean&district=G&compare=peers',
    )
    expect(slow?.comparison).toMatch(/: [\d.]+ minutes$/)
    expect(slow?.rag).toBeNull()
  })

  test('a year earlier is a change, with its arrow', () => {
    const { card } = tileOf('total', 'crime-and-asb', `district=A&${HOMES}&compare=last-year`)
    expect(card?.comparison).toMatch(/^A year earlier: up \d+%, from \d+ to 593$/)
    expect(card?.arrow).toBe('up')
  })

  test('the row of a card names the place that it is of', () => {
    const places = (query: string) =>
      tileOf('total', 'crime-and-asb', `${HOMES}&${query}`).table.rows[0]?.cells[0]?.shown
    expect(places('district=A')).toBe('Alderbrook')
    expect(places('district=E,H')).toBe('Elmsea, Harrowbank')
    expect(places('district=all')).toBe('Northmere')
  })

  test('points have no more digits than the percentages they stand between', () => {
    const change = (query: string) =>
      tileOf('total', 'victims-code', `right=told_of_rights&measure=met&compare=previous&${query}`)
        .card?.comparison
    expect(change('district=G&case=person&from=2024-03&to=2024-03')).toBe(
      'The period before: down 4 percentage points, from 89% to 85%',
    )
    const year = change('district=all&from=2023-04&to=2024-03') ?? ''
    expect(year).toMatch(/(\d\.\d|under 0\.1) percentage points?, from \d+\.\d% to \d+\.\d%/)
  })
})

function months(id: string, query: string): TileView {
  return tileOf('months', id, `view=control&${query}`)
}

function tileOf(tile: string, id: string, query: string): TileView {
  const dashboard = practice.dashboards.find((one) => one.id === id)
  if (!dashboard) throw new Error(`No dashboard ${id}`)
  const params = new URLSearchParams(query)
  for (const [name, plain] of [
    ['hidden', 'none'],
    ['compare', 'none'],
    ['rag', 'off'],
  ] as const)
    if (!params.has(name)) params.set(name, plain)
  for (const { dimension } of dashboard.slicers)
    if (!params.has(dimension)) params.set(dimension, 'all')
  const found = view(parse(params, dashboard), dashboard, facts).tiles.find(
    (one) => one.id === tile,
  )
  if (!found) throw new Error(`No visual ${tile}`)
  return found
}
