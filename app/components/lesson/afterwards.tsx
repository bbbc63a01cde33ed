import { InsetText } from '../govuk/inset-text.tsx'
import { useLesson } from './lesson-context.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { PredictionMade } from './prediction-made.tsx'

/** The learner's own prediction again, beside what turned out. */
export function Afterwards({ id }: { id: string }) {
  const { prediction, steps } = useLesson()
  if (prediction === null || prediction.id !== id) return null
  const { made, stem, afterwards } = prediction
  return (
    <>
      <h3 className="govuk-heading-m">Your prediction</h3>
      <InsetText>
        <p className="govuk-body">{stem}</p>
        {made === null ? (
          <p className="govuk-body">
            You have not made this prediction.{' '}
            {steps[0] ? (
              <a className="govuk-link" href={steps[0].href}>
                Go to the first page to make it
              </a>
            ) : null}
          </p>
        ) : (
          <PredictionMade prediction={prediction} made={made} />
        )}
      </InsetText>
      {made !== null && afterwards !== null ? <Paragraphs text={afterwards} /> : null}
    </>
  )
}
