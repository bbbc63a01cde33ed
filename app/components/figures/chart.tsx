import { lazy, type ReactNode, Suspense } from 'react'
import type { Figure, FigureRegion } from '#app/domain/figures.ts'
import { BarRows } from './bar-rows.tsx'
import { ChartTable } from './chart-table.tsx'
import { described } from './described.ts'
import type { Size } from './frame.ts'
import type { Handle } from './handles.tsx'
import { Key } from './key.tsx'
import { LineDrawing } from './line-chart.tsx'
import { summaryOf } from './summary.ts'

// Lines and bars are on most pages; the others come only with the pages that show them.
const HistogramDrawing = lazy(async () => ({
  default: (await import('./histogram-chart.tsx')).HistogramDrawing,
}))
const LinesDrawing = lazy(async () => ({
  default: (await import('./lines-chart.tsx')).LinesDrawing,
}))
const ColumnsDrawing = lazy(async () => ({
  default: (await import('./columns-chart.tsx')).ColumnsDrawing,
}))
const FunnelDrawing = lazy(async () => ({
  default: (await import('./funnel-chart.tsx')).FunnelDrawing,
}))
const GridDrawing = lazy(async () => ({
  default: (await import('./grid-chart.tsx')).GridDrawing,
}))
const PageDrawing = lazy(async () => ({
  default: (await import('./page-chart.tsx')).PageDrawing,
}))

export interface ChartProps {
  figure: Figure
  /** Unique on the page; every id inside the chart starts with it. */
  id: string
  csvHref?: string
  /** Only the picture and its key: the title, the words and the table stand round it on the page. */
  isBare?: boolean
  /** What stands in the place of a bar’s name, such as links that say it. */
  nameOfBar?: (label: string) => ReactNode
  /** Lettered parts, for a hotspot question. */
  regions?: FigureRegion[]
  /** The id of the radio that chooses a region: with it a press on the region checks the radio. */
  regionFor?: (regionId: string) => string
  /** Whether the summary says what is outside limits; not, unless told so, beside a hotspot question. */
  findings?: boolean
  /** Draggable lines on a `line` chart; the page must also offer each as a number input. */
  handles?: Handle[]
  /** Marking points on a `line` chart; the page must also offer them as checkboxes. */
  onPointSelect?: (index: number) => void
  selectedPoints?: number[]
}

/** One chart: its title, the picture, what it says in words, and the same figures as a table. */
export function Chart(props: ChartProps) {
  const { figure, id, csvHref, regions, findings = regions === undefined, isBare } = props
  return (
    <figure className="app-chart" id={id}>
      {isBare ? null : (
        <figcaption className="app-chart__caption">
          <span className="app-chart__title">{figure.title}</span>
          {figure.subtitle ? <span className="app-chart__subtitle">{figure.subtitle}</span> : null}
        </figcaption>
      )}
      <Key figure={figure} />
      {figure.kind === 'bars' ? (
        <BarRows figure={figure} nameOf={props.nameOfBar} />
      ) : (
        <Suspense>
          {SIZES.map((size) => (
            <Picture key={size} {...props} size={size} />
          ))}
        </Suspense>
      )}
      {isBare ? null : (
        <>
          <p className="app-chart__summary">{summaryOf(figure, { findings }).join(' ')}</p>
          <ChartTable figure={figure} id={id} csvHref={csvHref} />
        </>
      )}
    </figure>
  )
}

const SIZES: Size[] = ['wide', 'narrow']

function Picture({ figure, ...props }: ChartProps & { size: Size }): ReactNode {
  const common = { ...props, title: figure.title, description: described(figure) }
  switch (figure.kind) {
    case 'line':
      return <LineDrawing {...common} figure={figure} />
    case 'histogram':
      return <HistogramDrawing {...common} figure={figure} />
    case 'lines':
      return <LinesDrawing {...common} figure={figure} />
    case 'columns':
      return <ColumnsDrawing {...common} figure={figure} />
    case 'funnel':
      return <FunnelDrawing {...common} figure={figure} />
    case 'grid':
      return <GridDrawing {...common} figure={figure} />
    case 'page':
      return <PageDrawing {...common} figure={figure} />
    case 'bars':
      return null
  }
}
