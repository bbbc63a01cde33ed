import type { SeenQuestion } from '#app/domain/question-as-seen.ts'
import { Chart } from '../figures/chart.tsx'
import { Details } from '../govuk/details.tsx'
import { InsetText } from '../govuk/inset-text.tsx'

/** An answer that was marked again against a later text of its question. */
export interface MarkedAgainView {
  /** `3 December 2026`. */
  on: string
  /** The author's reason; empty where it is no longer known. */
  why: string
  wasRight: boolean
  isRight: boolean
  asked: SeenQuestion
  against: SeenQuestion
}

/** How many answers of a result were marked again; nothing where none was. */
export function MarkedAgainCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <InsetText>
      {count === 1 ? '1 answer was' : `${count} answers were`} marked again, because a question had
      been marked wrongly. The result above counts the new marks. Nothing you had earned is taken
      away.
    </InsetText>
  )
}

/** When, why and how a mark changed, with the question as it was asked and as it is marked now. */
export function MarkedAgain({ slot, again }: { slot: number; again: MarkedAgainView }) {
  const { on, why, wasRight, isRight, asked, against } = again
  return (
    <>
      <InsetText>
        <p className="govuk-body">
          Marked again on {on}
          {why === '' ? '.' : `: ${why}`} Before: {verdict(wasRight)}. Now: {verdict(isRight)}.
        </p>
      </InsetText>
      {sameText(asked, against) ? (
        <Details summary="The question, in the same words as before">
          <QuestionText id={`asked-${slot}`} question={asked} />
        </Details>
      ) : (
        <>
          <Details summary="The question as you were asked it">
            <QuestionText id={`asked-${slot}`} question={asked} />
          </Details>
          <Details summary="The question your answer is marked against now">
            <QuestionText id={`against-${slot}`} question={against} />
          </Details>
        </>
      )}
    </>
  )
}

function verdict(isRight: boolean): string {
  return isRight ? 'right' : 'not right'
}

function QuestionText({ id, question }: { id: string; question: SeenQuestion }) {
  const { stem, figure, shown } = question
  return (
    <>
      <p className="govuk-body">{stem}</p>
      {figure && <Chart id={`${id}-figure`} figure={figure} />}
      {shown.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {shown.map(({ position, text }) => (
            <li key={position}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function sameText(one: SeenQuestion, other: SeenQuestion): boolean {
  const words = ({ stem, unit, figure, shown }: SeenQuestion) =>
    JSON.stringify([stem, unit, figure, shown.map(({ text, at }) => [text, at])])
  return words(one) === words(other)
}
