import { Chart } from '../figures/chart.tsx'
import { useLesson } from './lesson-context.tsx'

/** A chart of the module, by the name its author gave it. */
export function LessonFigure({ name }: { name: string }) {
  const figure = useLesson().figures[name]
  return figure === undefined ? null : <Chart figure={figure} id={`figure-${name}`} />
}
