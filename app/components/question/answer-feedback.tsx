import { CERTAINTY_MARKS } from '#app/domain/certainty.ts'
import type { Feedback as FeedbackOn } from '#app/domain/question-as-seen.ts'
import type { HeadingLevel } from '../govuk/heading.tsx'
import { Feedback } from '../page/feedback.tsx'

interface AnswerFeedbackProps {
  feedback: FeedbackOn
  id: string
  headingLevel?: HeadingLevel
}

/** The verdict on one answer, then why: every option with its reason, or the working. */
export function AnswerFeedback({ feedback, id, headingLevel = 2 }: AnswerFeedbackProps) {
  return (
    <Feedback
      verdict={feedback.isRight ? 'right' : 'not-right'}
      id={id}
      headingLevel={headingLevel}
    >
      <Reasons feedback={feedback} />
      <CertaintyWords feedback={feedback} />
    </Feedback>
  )
}

function Reasons({ feedback }: { feedback: FeedbackOn }) {
  switch (feedback.type) {
    case 'choices':
      return (
        <ul className="app-reasons">
          {feedback.choices.map(({ text, chosen, correct, feedback: reason }) => (
            <li key={text} className={`app-reason${chosen ? ' app-reason--chosen' : ''}`}>
              <p className="app-reason__choice">
                <strong>{text}</strong>
                <span className="app-reason__tags">
                  {chosen && <span className="app-reason__tag">Your answer</span>}
                  {correct && <span className="app-reason__tag app-reason__tag--right">Right</span>}
                </span>
              </p>
              <p className="govuk-body">{reason}</p>
            </li>
          ))}
        </ul>
      )
    case 'numeric':
      return (
        <>
          {feedback.written !== '' && (
            <p className="govuk-body">
              Your answer: <strong>{withUnit(feedback.written, feedback.unit)}</strong>
            </p>
          )}
          {!feedback.isRight && feedback.anticipated && (
            <p className="govuk-body">{feedback.anticipated}</p>
          )}
          <p className="govuk-body">
            The answer is <strong>{withUnit(feedback.right, feedback.unit)}</strong>.{' '}
            {feedback.working}
          </p>
        </>
      )
    case 'ordering':
      return (
        <>
          <ol className="govuk-list govuk-list--number">
            {feedback.items.map(({ text, why, placed }, index) => (
              <li key={text}>
                <strong>{text}</strong> <span className="app-quiet">({why})</span>
                {placed !== null && placed !== index + 1 && (
                  <span className="app-reason__tag"> You put this in place {placed}</span>
                )}
              </li>
            ))}
          </ol>
          <p className="govuk-body">{feedback.feedback}</p>
        </>
      )
  }
}

/** `3.9` in `± points` is written ±3.9 points, `12` in `th month` 12th month. */
function withUnit(number: string, unit: string | undefined): string {
  if (!unit || number.includes(unit)) return number
  if (unit.startsWith('±')) return `±${number.replace(/^±\s*/, '')}${unit.slice(1)}`
  return /^(%|th\b)/.test(unit) ? `${number}${unit}` : `${number} ${unit.trim()}`
}

function CertaintyWords({ feedback: { certainty, isRight } }: { feedback: FeedbackOn }) {
  if (certainty === null) return null
  const { right, wrong } = CERTAINTY_MARKS[certainty]
  const mark = isRight ? right : wrong
  return (
    <p className="govuk-body app-quiet">
      You chose certainty {certainty}: certainty mark{' '}
      {mark > 0 ? `+${mark}` : mark === 0 ? '0' : `−${-mark}`}.
      {!isRight && certainty === 3 && ' A confident error is the most useful kind to find here.'}
    </p>
  )
}
