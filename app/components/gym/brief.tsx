interface BriefProps {
  role: string
  meeting: string
  question: string
}

/** Who the learner is, where, and what is asked: before and after the decision. */
export function Brief({ role, meeting, question }: BriefProps) {
  return (
    <div className="app-gym-brief">
      <p className="govuk-body">{role}</p>
      <p className="govuk-body app-quiet">{meeting}</p>
      <p className="app-gym-brief__question">{question}</p>
    </div>
  )
}
