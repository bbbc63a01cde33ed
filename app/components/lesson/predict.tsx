import type { PredictionView } from '#app/domain/lesson-view.ts'
import { Button } from '../govuk/button.tsx'
import { Fieldset } from '../govuk/fieldset.tsx'
import { Input } from '../govuk/input.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Radios } from '../govuk/radios.tsx'
import { CertaintyField } from './certainty-field.tsx'
import { FIELDS, predictionField, problemWith } from './form-fields.ts'
import { useLesson } from './lesson-context.tsx'
import { PostForm } from './post-form.tsx'
import { PredictionMade } from './prediction-made.tsx'

/** Asks for a prediction before anything is explained; once made it stands, and the lesson goes on. */
export function Predict({ id }: { id: string }) {
  const { prediction } = useLesson()
  if (prediction === null || prediction.id !== id) return null
  if (prediction.made === null) return <Ask prediction={prediction} />
  return (
    <InsetText>
      <PredictionMade prediction={prediction} made={prediction.made} />
      <p className="govuk-body">It is kept, and shown again at the end of this module.</p>
    </InsetText>
  )
}

function Ask({ prediction }: { prediction: PredictionView }) {
  const { problems } = prediction
  const { given } = useLesson()
  return (
    <PostForm intent="predict" id={prediction.id}>
      {prediction.kind === 'choice' ? (
        <Radios
          name={FIELDS.choice}
          legend={{ className: 'govuk-fieldset__legend--m', children: prediction.stem }}
          error={problemWith(FIELDS.choice, problems)}
          defaultValue={given[FIELDS.choice]}
          items={prediction.choices.map(({ id, text }) => ({ value: id, label: text }))}
        />
      ) : (
        <Numbers prediction={prediction} />
      )}
      {prediction.certainty ? (
        <CertaintyField
          given={given[FIELDS.certainty]}
          error={problemWith(FIELDS.certainty, problems)}
        />
      ) : null}
      <p className="govuk-body">There is no mark for this. Your first answer is kept as it is.</p>
      <Button>Keep my prediction</Button>
    </PostForm>
  )
}

function Numbers({ prediction }: { prediction: PredictionView }) {
  const { given } = useLesson()
  return (
    <Fieldset
      className="app-fields"
      legend={{ className: 'govuk-fieldset__legend--m', children: prediction.stem }}
    >
      {prediction.fields.map(({ id, label, unit }) => (
        <Input
          key={id}
          name={predictionField(id)}
          label={unit ? `${label} (${unit})` : label}
          error={problemWith(predictionField(id), prediction.problems)}
          className="govuk-input--width-5"
          defaultValue={given[predictionField(id)]}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
        />
      ))}
    </Fieldset>
  )
}
