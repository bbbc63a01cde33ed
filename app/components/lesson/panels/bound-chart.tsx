import type { PanelChart } from '#app/domain/exercises/panels.ts'
import type { Figure } from '#app/domain/figures.ts'
import { Chart } from '../../figures/chart.tsx'
import { usePanelFields } from './one-panel.tsx'

/** A chart tied to the fields of its panel: pressing a point marks it, sliding a number moves its bar. */
export function BoundChart({ chart }: { chart: PanelChart }) {
  const { id, findings, marks, regions, regionFor } = chart
  const { typed, marked, mark } = usePanelFields()
  const figure = withTyped(chart, typed)
  const points = marks === undefined ? [] : (marked[marks] ?? [])
  const toggle = (at: number) =>
    marks !== undefined &&
    mark(marks, points.includes(at) ? points.filter((one) => one !== at) : [...points, at])
  return (
    <Chart
      id={id}
      figure={figure}
      {...(findings === undefined ? {} : { findings })}
      {...(marks === undefined ? {} : { selectedPoints: points, onPointSelect: toggle })}
      {...(regions ? { regions } : {})}
      {...(regionFor ? { regionFor: (region) => `${regionFor}-${region}` } : {})}
    />
  )
}

/** Bars and columns that stand for typed numbers follow what is typed. */
function withTyped({ figure, valuesFrom }: PanelChart, typed: Readonly<Record<string, string>>) {
  if (valuesFrom === undefined) return figure
  const typedAt = (at: number, usual: number) => {
    const text = typed[valuesFrom[at] ?? '']
    const value = Number(text)
    return text === undefined || text.trim() === '' || !Number.isFinite(value) ? usual : value
  }
  if (figure.kind === 'columns')
    return {
      ...figure,
      columns: figure.columns.map((one, at) => ({ ...one, value: typedAt(at, one.value) })),
    }
  if (figure.kind === 'bars')
    return {
      ...figure,
      bars: figure.bars.map((one, at) => {
        const value = typedAt(at, one.value)
        return value === one.value ? one : { ...one, value, shown: String(value) }
      }),
    }
  return figure satisfies Figure
}
