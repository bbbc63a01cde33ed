import type { Figure, FigureRegion } from '../figures.ts'
import { monthLabel } from '../northmere/calendar.ts'
import { type MonthCount, totalCount } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'

/** One chart to be judged, whole, with its key: it never leaves the server before it is judged. */
export interface Exhibit {
  id: string
  /** What it is about, in a table: "Robbery, added up". */
  name: string
  figure: Figure
  /** How it is drawn, part by part: the way to find a fault without seeing the picture. */
  drawn: [part: string, how: string][]
  parts: ExhibitPart[]
  /** The part that misleads; null for a sound chart. */
  fault: string | null
  /** What somebody might take away, in a line. */
  lines: { id: string; text: string }[]
  /** The lines that the figures bear out. */
  borneOut: string[]
  /** The message in words with its numbers. */
  truth: string
  /** Why it misleads, or why it does not. */
  why: string
  /** The same figures without the fault; empty for a sound chart. */
  plain: Figure[]
}

interface ExhibitPart {
  id: string
  text: string
  at: FigureRegion['at']
  /** What is said to somebody who took it for the fault. */
  reply: string
}

/** One way of drawing a chart, well or badly, on several sets of figures. */
export interface Recipe {
  id: string
  variants: number
  /** The chart on the figures of a variant, counted from 0. */
  draw(tables: NorthmereTables, variant: number): Exhibit
}

/** The letter of each part, in order. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place)
}

/** A complete line chart of months or quarters, without limits. */
export function lineOf(
  series: readonly { label: string; count: number }[],
  about: { title: string; subtitle: string; yLabel: string },
) {
  return {
    kind: 'line' as const,
    ...about,
    x: series.map(({ label }) => label),
    y: series.map(({ count }) => count),
  }
}

/** Whole quarters of a series, each under the label of its last month. */
export function quartersOf(series: readonly MonthCount[]): { label: string; count: number }[] {
  return Array.from({ length: Math.floor(series.length / 3) }, (_, quarter) => {
    const months = series.slice(quarter * 3, quarter * 3 + 3)
    return { label: monthLabel(months.at(-1)?.month ?? ''), count: totalCount(months) }
  })
}

/** Where the vertical axis of a line chart of so many points stands, for a lettered part. */
export function axisAt(points: number, y: [number, number]): FigureRegion['at'] {
  const left = -0.035 * points
  return { x: [left, left], y }
}

/** One point of a line chart, for a lettered part. */
export function pointAt(figure: { x: string[]; y: number[] }, place: number): FigureRegion['at'] {
  const [x, y] = [figure.x.at(place) ?? '', figure.y.at(place) ?? 0]
  return { x: [x, x], y: [y, y] }
}

/** The round number at or above a value that a reader would end an axis on. */
export function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step
}

/** The round number at or below a value that a reader would start an axis on. */
export function roundDown(value: number, step: number): number {
  return Math.floor(value / step) * step
}

/** The figures of a variant; throws for one that a recipe does not have. */
export function variantOf<T>(variants: readonly T[], variant: number): T {
  const found = variants[variant]
  if (found === undefined) throw new RangeError(`There is no variant ${variant}`)
  return found
}
