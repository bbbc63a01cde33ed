import type { BenchView, XmrBuilderView } from '#app/domain/exercises/xmr-builder.ts'
import type { ExerciseView } from '#app/domain/lesson-view.ts'
import { written } from '../../figures/numbers.ts'
import { Button } from '../../govuk/button.tsx'
import { Details } from '../../govuk/details.tsx'
import { FIELDS } from '../form-fields.ts'
import { PostForm } from '../post-form.tsx'
import { LimitFields } from './limit-fields.tsx'
import { MonthsTable } from './months-table.tsx'
import { STAGE_TITLES } from './stage-titles.ts'
import { SumField } from './sum-field.tsx'

interface Alone {
  exercise: ExerciseView
  view: XmrBuilderView
  bench: BenchView
}

/** The second series: every sum is the learner's. */
export function Alone({ exercise, view, bench }: Alone) {
  const field = { problems: exercise.problems, lastTry: view.lastTry }
  return (
    <section aria-labelledby="stage">
      <h3 className="govuk-heading-m" id="stage">
        {view.passed.length + 1}. {STAGE_TITLES.alone}
      </h3>
      <p className="govuk-body">
        These are 12 months of {bench.name}. Work out the two limits, with a calculator if you like,
        and place them within 1. If you also enter the mean and the average moving range, you are
        told where a slip is.
      </p>
      {view.shown === null ? null : <Working bench={view.shown} />}
      <PostForm intent="exercise" id={exercise.id} key={bench.rows[0]?.month}>
        <input type="hidden" name="stage" value="alone" />
        <SumField {...field} name="centre" label="Centre line (optional)" />
        <SumField {...field} name="average-range" label="Average moving range (optional)" />
        <LimitFields {...field} bench={bench} />
        <div className="govuk-button-group">
          <Button>Check</Button>
          {view.mayShowWorking ? (
            <Button variant="secondary" name={FIELDS.doing} value="show-working">
              Show me the working and give me other months
            </Button>
          ) : null}
        </div>
      </PostForm>
      <MonthsTable bench={bench} />
    </section>
  )
}

function Working({ bench }: { bench: BenchView }) {
  const { total, mean, averageRange, reach, limits, rows } = bench
  const gaps = rows.flatMap(({ range }) => range ?? [])
  return (
    <Details summary="The working of the months before these" open>
      <p className="govuk-body">
        Mean: {written(total ?? 0)} ÷ {rows.length} = {tenth(mean)}.
      </p>
      <p className="govuk-body">
        Moving ranges: {gaps.join(', ')}. Their average: {tenth(averageRange)}.
      </p>
      <p className="govuk-body">
        2.66 × {tenth(averageRange)} = {tenth(reach)}. Limits: {tenth(limits?.[0] ?? null)} to{' '}
        {tenth(limits?.[1] ?? null)}.
      </p>
    </Details>
  )
}

function tenth(value: number | null): string {
  return value === null ? '' : written(value, { decimals: 1 })
}
