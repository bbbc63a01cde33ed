import { isRefusal } from '../statistics/refusal.ts'
import { xmr } from '../statistics/xmr.ts'
import { MONTHS, monthAt } from './calendar.ts'

/** A value for each month, worked out from that month's rows. */
export function byMonth<Row extends { month: string }>(
  rows: readonly Row[],
  value: (rows: readonly Row[]) => number,
): number[] {
  return Array.from({ length: MONTHS }, (_, i) =>
    value(rows.filter(({ month }) => month === monthAt(i))),
  )
}

/** A column added up. */
export function total<Column extends string>(
  rows: readonly Record<Column, number>[],
  column: Column,
): number {
  return rows.reduce((sum, row) => sum + row[column], 0)
}

/** One column added up, against another. */
export function share<Column extends string>(of: Column, out: Column) {
  return (rows: readonly Record<Column, number>[]) => total(rows, of) / total(rows, out)
}

/** The months that any of the four rules of an XmR chart points at, in order. */
export function signalMonths(values: readonly number[], baseline = values.length): number[] {
  const chart = xmr(values, { baseline })
  if (isRefusal(chart)) throw new Error('these months make a chart')
  return [...new Set(chart.signals.map(({ at }) => at))].sort((a, b) => a - b)
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Per cent, to one decimal place. */
export function percent(value: number): number {
  return Math.round(value * 1000) / 10
}
