import type { Explained } from '#app/domain/gym/explained.ts'
import { Feedback } from '../page/feedback.tsx'

/** The verdict on a decision: what was decided and why it is right or not, then what the page had. */
export function Outcome({ told }: { told: Explained }) {
  const { isRight, decided, others, needs, sure } = told
  return (
    <Feedback verdict={isRight ? 'right' : 'not-right'} id="verdict">
      <p className="govuk-body">
        <strong>{decided.said}</strong>
      </p>
      {decided.reason ? <p className="govuk-body">{decided.reason}</p> : null}
      {needs.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {needs.map(({ says, isMet }) => (
            <li key={says}>
              <strong>{isMet ? 'Yes' : 'Not yet'}:</strong> {says}
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <>
          <p className="govuk-body">The other choices:</p>
          <ul className="app-reasons">
            {others.map((other) => (
              <li key={other.text} className="app-reason">
                <p className="app-reason__choice">
                  <strong>{other.text}</strong>
                  {other.isRight ? (
                    <span className="app-reason__tags">
                      <span className="app-reason__tag app-reason__tag--right">Right</span>
                    </span>
                  ) : null}
                </p>
                <p className="govuk-body">{other.reason}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="govuk-body app-quiet">
        You said {sure.certainty}: certainty mark {signed(sure.earned)}. At that certainty right
        earns {signed(sure.ifRight)} and wrong {signed(sure.ifWrong)}.
      </p>
    </Feedback>
  )
}

/** What was wrong with the page, fault by fault, and whether it was spotted. */
export function FaultsFound({ told }: { told: Explained }) {
  const { faults, wronglyClaimed, isSound, wrong, toAsk } = told
  return (
    <section aria-labelledby="wrong">
      <h2 className="govuk-heading-l" id="wrong">
        {isSound ? 'The page was sound' : 'What was wrong with the page'}
      </h2>
      <p className="govuk-body app-prose">{wrong}</p>
      {faults.map(({ name, does, ask, isSpotted }) => (
        <div key={name} className="app-gym-fault">
          <h3 className="govuk-heading-s">
            {name} <span className="app-gym-fault__found">{isSpotted ? 'Spotted' : 'Missed'}</span>
          </h3>
          <p className="govuk-body">{does}</p>
          <p className="govuk-body">
            <strong>Ask:</strong> {ask}
          </p>
        </div>
      ))}
      {wronglyClaimed.length > 0 ? (
        <>
          <p className="govuk-body">You named what was not there:</p>
          <ul className="govuk-list govuk-list--bullet">
            {wronglyClaimed.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="govuk-body">
        <strong>In this meeting, ask:</strong> {toAsk}
      </p>
    </section>
  )
}

function signed(mark: number): string {
  if (mark === 0) return '0'
  return mark > 0 ? `+${mark}` : `−${-mark}`
}
