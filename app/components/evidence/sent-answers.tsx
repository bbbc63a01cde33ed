import type { LineFigure } from '#app/domain/figures.ts'
import type { Answers, WorkForm } from '#app/domain/workplace/forms.ts'
import { CHART_FIELDS } from '#app/domain/workplace/own-limits.ts'
import { shownAnswer } from '#app/domain/workplace/shown-answer.ts'
import { Chart } from '../figures/chart.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'

interface SentAnswersProps {
  form: WorkForm
  answers: Answers
  /** The chart of the points that were sent; null where there are none. */
  figure: LineFigure | null
}

/** A form as it was sent: every section with its answers, to read and to print. */
export function SentAnswers({ form, answers, figure }: SentAnswersProps) {
  return form.sections.map(({ id, title, fields }) => (
    <section key={id} aria-labelledby={`sent-${id}`}>
      <h2 className="govuk-heading-m" id={`sent-${id}`}>
        {title}
      </h2>
      <SummaryList
        className="app-work-answers"
        rows={fields.map((field) => ({
          key: field.label,
          value: shownAnswer(field, answers[field.id]) || 'Not answered',
        }))}
      />
      {figure && fields.some((field) => field.id === CHART_FIELDS.upper) && (
        <Chart id="own-chart-figure" figure={figure} />
      )}
    </section>
  ))
}
