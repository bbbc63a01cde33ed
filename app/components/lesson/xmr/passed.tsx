import type { XmrBuilderView } from '#app/domain/exercises/xmr-builder.ts'
import type { SumStage } from '#app/domain/exercises/xmr-stages.ts'
import { STAGE_TITLES } from './stage-titles.ts'

/** The stages that are done, each with what the learner entered. */
export function Passed({ passed }: Pick<XmrBuilderView, 'passed'>) {
  if (passed.length === 0) return null
  return (
    <ol className="govuk-list app-passed" aria-label="Done so far">
      {passed.map(({ stage, entered }) => (
        <li key={stage}>
          <span aria-hidden="true">✓</span> {STAGE_TITLES[stage]}:{' '}
          {entered
            .map(({ label, given }) =>
              WITH_LABELS.includes(stage) ? `${label.toLowerCase()} ${given}` : given,
            )
            .join(', ')}
        </li>
      ))}
    </ol>
  )
}

/** Where several different numbers were entered; elsewhere the stage's title says what it was. */
const WITH_LABELS: SumStage[] = ['limits', 'alone']
