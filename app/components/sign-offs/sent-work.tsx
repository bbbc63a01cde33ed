import type { LineFigure } from '#app/domain/figures.ts'
import type { AnsweredSection } from '#app/domain/workplace/answers-in-words.ts'
import { Chart } from '../figures/chart.tsx'

export interface SentWorkProps {
  sections: AnsweredSection[]
  /** The points as a chart, where the form asks for some. */
  chart: LineFigure | null
}

/** What somebody wrote in a form, as they sent it: nothing here can be changed. */
export function SentWork({ sections, chart }: SentWorkProps) {
  return (
    <div className="app-sent-work">
      {sections.map(({ id, title, hasPoints, answers }) => (
        <section key={id} aria-labelledby={`section-${id}`}>
          <h3 className="govuk-heading-s" id={`section-${id}`}>
            {title}
          </h3>
          <dl className="app-sent-work__answers">
            {answers.map(({ id: answer, label, text }) => (
              <div key={answer}>
                <dt className="app-sent-work__label">{label}</dt>
                <dd className="app-sent-work__text">
                  {text ?? <span className="app-quiet">Left empty</span>}
                </dd>
              </div>
            ))}
          </dl>
          {chart && hasPoints && <Chart id="points" figure={chart} />}
        </section>
      ))}
    </div>
  )
}
