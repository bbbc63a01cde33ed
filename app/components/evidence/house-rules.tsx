/** What holds for everything that is written here (curriculum, section 8). */
export function HouseRules() {
  return (
    <section className="app-work-rules" aria-labelledby="rules">
      <h2 className="govuk-heading-s" id="rules">
        What you may write here
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Use aggregated figures only: totals, rates and averages.</li>
        <li>Leave out anything that could identify a victim, a suspect or an officer.</li>
        <li>Give no count of people below 10. Write “fewer than 10”.</li>
        <li>Keep to your force’s rules for handling information.</li>
      </ul>
    </section>
  )
}
