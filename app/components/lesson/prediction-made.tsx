import type { PredictionMade as Made, PredictionView } from '#app/domain/lesson-view.ts'
import { FIELDS } from './form-fields.ts'

/** What the learner committed to, in the words of the question. */
export function PredictionMade({ prediction, made }: { prediction: PredictionView; made: Made }) {
  return (
    <p className="govuk-body">
      You predicted: <strong>{inWords(prediction, made)}</strong>
      {made.certainty === null ? null : ` (certainty ${made.certainty} of 3)`}
    </p>
  )
}

function inWords({ kind, choices, fields }: PredictionView, { values }: Made): string {
  if (kind === 'choice')
    return choices.find(({ id }) => id === values[FIELDS.choice])?.text ?? 'nothing yet'
  return fields
    .map(({ id, label, unit }) => [`${label}:`, values[id] ?? '–', unit].filter(Boolean).join(' '))
    .join('; ')
}
