import { Chart } from '../figures/chart.tsx'
import { useLesson } from './lesson-context.tsx'

interface LessonFigureProps {
  name: string
  /** Where the learner is to find what stands out, the summary does not say it. */
  findings?: 'hidden'
}

/** A chart of the module, by the name its author gave it. */
export function LessonFigure({ name, findings }: LessonFigureProps) {
  const figure = useLesson().figures[name]
  if (figure === undefined) return null
  return <Chart figure={figure} id={`figure-${name}`} findings={findings !== 'hidden'} />
}
