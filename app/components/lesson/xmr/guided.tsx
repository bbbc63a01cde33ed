import type { BenchView, XmrBuilderView } from '#app/domain/exercises/xmr-builder.ts'
import type { SumStage } from '#app/domain/exercises/xmr-stages.ts'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { Chart } from '../../figures/chart.tsx'
import { written } from '../../figures/numbers.ts'
import { Button } from '../../govuk/button.tsx'
import { PostForm } from '../post-form.tsx'
import { LimitFields } from './limit-fields.tsx'
import { MonthsTable } from './months-table.tsx'
import { STAGE_TITLES } from './stage-titles.ts'
import { SumField } from './sum-field.tsx'

interface Guided {
  exercise: ExerciseView
  view: XmrBuilderView
  bench: BenchView
  stage: Exclude<SumStage, 'alone'>
}

/** The first series, one sum at a time. */
export function Guided({ exercise, view, bench, stage }: Guided) {
  const field = { problems: exercise.problems, lastTry: view.lastTry }
  const number = view.passed.length + 1
  return (
    <section aria-labelledby="stage">
      <h3 className="govuk-heading-m" id="stage">
        {number}. {STAGE_TITLES[stage]}
      </h3>
      <p className="govuk-body">{INTRODUCTIONS[stage](bench)}</p>
      {stage === 'limits' ? null : <Chart figure={bench.figure} id="bench" />}
      <PostForm intent="exercise" id={exercise.id} key={stage}>
        <input type="hidden" name="stage" value={stage} />
        {stage === 'centre' ? <SumField {...field} name="centre" label="Centre line" /> : null}
        {stage === 'ranges'
          ? RANGES.map((at) => (
              <SumField key={at} {...field} name={`range-${at}`} label={rangeLabel(at, bench)} />
            ))
          : null}
        {stage === 'reach' ? (
          <SumField {...field} name="reach" label={`2.66 × ${tenth(bench.averageRange)}`} />
        ) : null}
        {stage === 'limits' ? <LimitFields {...field} bench={bench} /> : null}
        <Button>Check</Button>
      </PostForm>
      <MonthsTable bench={bench} />
    </section>
  )
}

const RANGES = [1, 2, 3]

const INTRODUCTIONS: Record<Guided['stage'], (bench: BenchView) => string> = {
  centre: ({ name, total }) =>
    `Here are the first 12 months of ${name}. They add up to ${written(total ?? 0)}. The centre line is their mean.`,
  ranges: ({ mean }) =>
    `The centre line is at ${tenth(mean)}. A moving range is the gap between one month and the next, whichever is larger. There are 12 months, so there are 11 gaps. Work out the first three; the other eight are filled in.`,
  reach: ({ averageRange }) =>
    `The 11 moving ranges average ${tenth(averageRange)}. Multiply that by 2.66 for the distance from the centre line to each limit.`,
  limits: ({ mean, reach }) =>
    `The limits stand ${tenth(reach)} either side of the centre line at ${tenth(mean)}. Type them, or drag the two lines on the chart. Within 1 is near enough.`,
}

function rangeLabel(at: number, { rows }: BenchView): string {
  const [before, after] = [rows[at - 1], rows[at]]
  return `From ${before?.month} (${before?.count}) to ${after?.month} (${after?.count})`
}

function tenth(value: number | null): string {
  return value === null ? '' : written(value, { decimals: 1 })
}
