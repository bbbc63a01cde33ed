import { monthLabel } from '#app/domain/northmere/calendar.ts'
import type { LineDeclaration, MonthlyData } from './figure-formats.ts'
import type { Northmere } from './northmere.ts'

/** Values in time order, as a chart or a fact needs them. */
export interface Series {
  points: Point[]
}

export interface Point {
  /** `2023-10`; for a made-up series, its label. */
  month: string
  label: string
  value: number
  provisional: boolean
}

/** The series that a chart's or a fact's `data` names; months without rows are simply absent. */
export function seriesOf(
  data: NonNullable<LineDeclaration['data']> | MonthlyData,
  northmere: Northmere,
): Series {
  if (data.table === 'asb-hotspot')
    return {
      points: northmere.hotspot.map(({ year, month, count }) => ({
        month: `${month}, year ${year}`,
        label: `${month}, year ${year}`,
        value: count,
        provisional: false,
      })),
    }
  const points = new Map<string, Point>()
  for (const row of northmere.monthly) {
    if (row.type !== data.type) continue
    if (data.district !== 'all' && row.district !== data.district) continue
    if (data.from && row.month < data.from) continue
    if (data.to && row.month > data.to) continue
    const { month, provisional } = row
    const value = (points.get(month)?.value ?? 0) + row.count
    points.set(month, { month, label: monthLabel(month), value, provisional })
  }
  return { points: [...points.values()] }
}

/** The values that are complete: provisional months are left out of every calculation. */
export function completePoints({ points }: Series): Point[] {
  return points.filter((point) => !point.provisional)
}
