import { useState } from 'react'
import type { BenchView } from '#app/domain/exercises/xmr-builder.ts'
import { Chart } from '../../figures/chart.tsx'
import { useLesson } from '../lesson-context.tsx'
import { SumField, type SumFieldContext } from './sum-field.tsx'

/** Two limits to place on the chart: typed, or dragged, which types them. */
export function LimitFields({ bench, ...field }: SumFieldContext & { bench: BenchView }) {
  const posted = useLesson().given
  const [lower, setLower] = useState(posted.lower ?? field.lastTry?.given.lower ?? '')
  const [upper, setUpper] = useState(posted.upper ?? field.lastTry?.given.upper ?? '')
  const counts = bench.figure.y
  return (
    <>
      <Chart
        figure={bench.figure}
        id="bench"
        handles={[
          {
            id: 'upper',
            label: 'Upper',
            value: placeOf(upper, Math.max(...counts)),
            step: STEP,
            onChange: (value) => setUpper(String(value)),
          },
          {
            id: 'lower',
            label: 'Lower',
            value: placeOf(lower, Math.min(...counts)),
            step: STEP,
            onChange: (value) => setLower(String(value)),
          },
        ]}
      />
      <SumField
        {...field}
        name="lower"
        label="Lower limit"
        hint="A count cannot be below 0"
        value={lower}
        onChange={(event) => setLower(event.target.value)}
      />
      <SumField
        {...field}
        name="upper"
        label="Upper limit"
        value={upper}
        onChange={(event) => setUpper(event.target.value)}
      />
    </>
  )
}

/** Fine enough to be within 1, coarse enough for a finger. */
const STEP = 0.5

/** Where a line stands: at what is typed, or before that at the highest or lowest month. */
function placeOf(typed: string, start: number): number {
  const value = Number(typed.replace('−', '-'))
  return typed.trim() === '' || !Number.isFinite(value) ? start : value
}
