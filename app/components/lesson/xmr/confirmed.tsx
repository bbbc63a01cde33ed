import type { JudgedView } from '#app/domain/exercises/xmr-judging.ts'
import { Chart } from '../../figures/chart.tsx'
import { Feedback } from '../../page/feedback.tsx'

/** One series as the rules read it, beside what the learner marked. */
export function Confirmed({ judged: { id, name, figure, confirmed } }: { judged: JudgedView }) {
  if (confirmed === null) return null
  const { verdict, findings, marks } = confirmed
  return (
    <>
      <Chart figure={figure} id={`judge-${id}`} />
      <Feedback
        id={`confirmed-${id}`}
        headingLevel={4}
        verdict="right"
        heading={verdict === 'changed' ? `${name} has changed` : `${name}: no sign of change`}
      >
        {findings.length === 0 ? (
          <p className="govuk-body">
            No rule fires in {figure.y.length} months. Every rise and fall here is ordinary.
          </p>
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {findings.map(({ rule, months }) => (
              <li key={rule}>
                {rule}: {months}
              </li>
            ))}
          </ul>
        )}
        <p className="govuk-body">{inWords(marks)}</p>
      </Feedback>
    </>
  )
}

function inWords({ yours, rules, both }: NonNullable<JudgedView['confirmed']>['marks']): string {
  if (yours === 0 && rules === 0) return 'You marked none either.'
  if (rules === 0) return `You marked ${yours}. The rules mark none.`
  return `You marked ${yours}, and the rules mark ${rules}. You agree on ${both}.`
}
