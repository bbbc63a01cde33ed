import type { BarFigure, Figure, GridFigure, LineFigure, LinesFigure } from '../figures.ts'
import { monthLabel } from '../northmere/calendar.ts'
import type { ControlLimits } from './control-limits.ts'
import type { Measure } from './dashboard.ts'
import { funnelFigure } from './funnel-figure.ts'
import { axisName, unitOf, type Value } from './measures.ts'
import type { Page, TileData, TileRow } from './tile-rows.ts'
import { axisTitle } from './tile-table.ts'

interface Words {
  title: string
  subtitle: string
}

/** The picture of a tile, from its rows; null where it is a number or a table, or has nothing to draw. */
export function figureOf(
  data: TileData,
  page: Page,
  subtitle: string,
  limits: ControlLimits | null,
): Figure | null {
  const shown = data.rows.filter(({ value }) => value.value !== null)
  if (shown.length === 0) return null
  const described: Words = { title: data.tile.title, subtitle }
  switch (data.kind) {
    case 'card':
    case 'table':
    case 'scorecard':
      return null
    case 'map':
      return mapFigure(described, data)
    case 'funnel':
      return funnelFigure(data, described) ?? barFigure(described, data, page)
    case 'bar':
    case 'ranked':
      return barFigure(described, data, page)
    case 'dual':
      return dualFigure(described, data, page)
    case 'control':
      return lineFigure(described, data, page, limits)
    case 'line':
    case 'cumulative':
      return lineFigure(described, data, page, null)
  }
}

/** Rows as a ranked list has them: the highest first; others as they come. */
export function ordered(data: TileData): TileData {
  if (data.kind !== 'ranked') return data
  const height = ({ value }: TileRow) => value.exact ?? Number.NEGATIVE_INFINITY
  return { ...data, rows: [...data.rows].sort((a, b) => height(b) - height(a)) }
}

function lineFigure(
  words: Words,
  all: TileData,
  page: Page,
  limits: ControlLimits | null,
): LineFigure | LinesFigure {
  // A control chart skips months without a figure; other lines break there.
  const isKnown = ({ value }: TileRow) => value.value !== null
  const data = limits === null ? all : { ...all, rows: all.rows.filter(isKnown) }
  const { rows, measuring, comparison } = data
  const { measure } = measuring
  const common = {
    ...words,
    ...timeAxis(data, page),
    ...units(measure),
    ...cut(page, rows, limits),
  }
  const others = [
    ...(rows.some(({ part }) => part) ? [{ name: 'Selected', y: partsOf(rows) }] : []),
    ...(rows.some(({ before }) => before) && comparison
      ? [{ name: comparison.name, y: rows.map(({ before }) => before?.value ?? null) }]
      : []),
    ...(comparison?.target == null
      ? []
      : [{ name: 'Target', y: rows.map(() => comparison.target) }]),
  ]
  const values = rows.map(({ value }) => value.value)
  const known = values.filter((value) => value !== null)
  if (limits === null && (others.length > 0 || known.length < values.length)) {
    const name = others.length > 0 ? wholeName(data) : axisName(measure)
    return { ...common, kind: 'lines', series: [{ name, y: values }, ...others] }
  }
  const figure: LineFigure = { ...common, kind: 'line', y: known }
  if (limits === null) return figure
  return {
    ...figure,
    centre: limits.centre,
    limits: limits.limits,
    signals: limits.marked.map((at) => all.rows.slice(0, at).filter(isKnown).length),
  }
}

function dualFigure(words: Words, data: TileData, page: Page): LinesFigure {
  const { rows, measuring, second } = data
  const right = rows.map(({ second: one }) => one?.value ?? null)
  const seconds = second ? [{ name: axisName(second.measure), y: right }] : []
  const [low, high] = ends(right)
  return {
    ...words,
    kind: 'lines',
    ...timeAxis(data, page),
    ...units(measuring.measure),
    ...fitted(rows.map(({ value }) => value.value)),
    series: [
      { name: axisName(measuring.measure), y: rows.map(({ value }) => value.value) },
      ...seconds,
    ],
    ...(second ? { secondAxis: { label: axisName(second.measure), yMin: low, yMax: high } } : {}),
  }
}

function timeAxis({ rows, measuring, axis }: TileData, { state, dashboard }: Page) {
  const provisional = rows.flatMap(({ isProvisional }, at) => (isProvisional ? [at] : []))
  const x = rows.map(({ label }) => label)
  const events = dashboard.footnotes.flatMap(({ at, line }) => {
    if (at === null || !state.footnotes || axis !== 'month') return []
    const label = monthLabel(at)
    return x.includes(label) ? [{ at: label, label: line ?? '' }] : []
  })
  return {
    x,
    xLabel: axisTitle(axis),
    yLabel: axisName(measuring.measure),
    ...(provisional.length > 0 ? { provisional } : {}),
    ...(events.length > 0 ? { events } : {}),
  }
}

function barFigure(
  words: Words,
  { rows, measuring, axis, selected }: TileData,
  { state }: Page,
): BarFigure {
  const { measure } = measuring
  const known = rows.filter(({ value }) => value.value !== null)
  const bars = known.map(({ label, value, part }) => ({
    label,
    value: value.value ?? 0,
    shown: value.shown,
    ...(state.intervals && value.interval ? { interval: value.interval } : {}),
    ...(part && selected?.how === 'highlight' && part.value !== null
      ? { part: { value: part.value, shown: part.shown } }
      : {}),
  }))
  const tops = known.map(({ value, part }) =>
    Math.max(value.value ?? 0, part?.value ?? 0, state.intervals ? (value.interval?.[1] ?? 0) : 0),
  )
  const [low] = ends(known.map(({ value }) => value.value))
  return {
    ...words,
    kind: 'bars',
    bars,
    max: Math.max(0, ...tops),
    ...units(measure),
    xLabel: axisName(measure),
    yLabel: axisTitle(axis),
    ...(state.axis === 'cut' ? { min: low } : {}),
    ...(bars.some((bar) => 'interval' in bar) ? { intervalName: '95% interval' } : {}),
  }
}

function mapFigure(words: Words, { rows }: TileData): GridFigure {
  const cells = rows.map(({ id, value }) => {
    const [x = 0, y = 0] = id.split('-').map(Number)
    return { column: x + 1, row: y + 1, count: value.value ?? 0 }
  })
  return {
    ...words,
    kind: 'grid',
    cells,
    width: Math.max(...cells.map(({ column }) => column)),
    height: Math.max(...cells.map(({ row }) => row)),
  }
}

/** Where a cut axis starts and ends: close under the lowest value and close over the highest. */
function ends(values: readonly (number | null)[]): [number, number] {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return [0, 1]
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const room = (high - low || Math.abs(high) || 1) * 0.1
  return [Math.max(0, Math.floor(low - room)), Math.ceil(high + room)]
}

function cut(
  { state }: Page,
  rows: readonly TileRow[],
  limits: ControlLimits | null,
): { yMin?: number } {
  if (state.axis === 'zero') return {}
  const drawn = rows.flatMap(({ value, part, before }) => [
    value.value,
    part?.value ?? null,
    before?.value ?? null,
  ])
  return { yMin: ends([...drawn, ...(limits?.limits ?? [])])[0] }
}

function fitted(values: readonly (number | null)[]) {
  const [yMin, yMax] = ends(values)
  return { yMin, yMax }
}

function units(measure: Measure): { unit?: string } {
  const unit = unitOf(measure)
  return unit === '' ? {} : { unit }
}

function wholeName({ rows }: TileData): string {
  return rows.some(({ part }) => part) ? 'All' : 'This period'
}

function partsOf(rows: readonly TileRow[]): (number | null)[] {
  return rows.map(({ part }: { part: Value | null }) => part?.value ?? null)
}
