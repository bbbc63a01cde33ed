import { Details } from '../govuk/details.tsx'
import { AppLink } from '../govuk/link.tsx'

/** A question last answered wrong with confidence; nothing of its key. */
export interface ErrorToPutRight {
  certainty: 2 | 3
  stem: string
  /** "Check: Luck or change?", and the question's place in it. */
  attempt: string
  slot: number
  on: string
  answerHref: string
  lesson: { title: string; href: string } | null
}

/** So many stand open; the others wait behind a summary. */
const SHOWN = 8

/** Confident errors, those at certainty 3 first, each with the way to its reason and its lesson. */
export function ErrorList({
  errors,
  hasAnswered,
}: {
  errors: ErrorToPutRight[]
  hasAnswered: boolean
}) {
  if (errors.length === 0) {
    return (
      <p className="govuk-body">
        {hasAnswered
          ? 'None: no question you last answered at certainty 2 or 3 was wrong.'
          : 'Nothing yet. Questions that you answer wrong at certainty 3 or 2 will stand here.'}
      </p>
    )
  }
  const rest = errors.slice(SHOWN)
  return (
    <>
      <p className="govuk-body">
        You were sure, or fairly sure, and it was wrong. These are worth most: a confident mistake,
        once corrected, is well remembered. A question leaves this list when you next answer it
        right.
      </p>
      <Errors errors={errors.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <Details summary={`Show ${rest.length} more`}>
          <Errors errors={rest} />
        </Details>
      )}
    </>
  )
}

function Errors({ errors }: { errors: ErrorToPutRight[] }) {
  return (
    <ul className="app-errors">
      {errors.map(({ certainty, stem, attempt, slot, on, answerHref, lesson }) => (
        <li key={answerHref} className="app-errors__item">
          <p className="govuk-body">{stem}</p>
          <p className="govuk-body-s app-quiet">
            You said {certainty}. {attempt}, question {slot}, {on}
          </p>
          <p className="app-errors__links">
            <AppLink to={answerHref}>
              Your answer and the reason
              <span className="govuk-visually-hidden">
                : {attempt}, question {slot}, {on}
              </span>
            </AppLink>
            {lesson && <AppLink to={lesson.href}>Lesson: {lesson.title}</AppLink>}
          </p>
        </li>
      ))}
    </ul>
  )
}
