import type { CohortSummary } from '#app/domain/cohort.ts'
import { SMALLEST_GROUP } from '#app/domain/disclosure.ts'
import type { LineFigure } from '#app/domain/figures.ts'
import { formatPart } from '#app/domain/statistics/words.ts'
import { Chart } from '../figures/chart.tsx'
import { Details } from '../govuk/details.tsx'
import { Table } from '../govuk/table.tsx'
import { CohortCards, completionByGroup, differencesInWords } from './cohort-figures.tsx'

export interface CohortPageProps {
  asAt: string
  summary: CohortSummary
  modules: { title: string; people: number }[]
  assessments: { title: string; people: number }[]
  weekly: LineFigure | null
  groupedBy: 'command' | 'rank'
  /** Pages of commands, where this leader may open them. */
  hrefOf?: (name: string) => string
}

/** A cohort for its leader: counts, intervals, limits, definitions; never a person, never a ranking. */
export function CohortFigures(props: CohortPageProps) {
  const { asAt, summary, modules, assessments, weekly, groupedBy, hrefOf } = props
  if (summary.parts.isWithheld) {
    return (
      <p className="govuk-body-l">
        Fewer than {SMALLEST_GROUP} people are assigned here, so no figures are shown. The learning
        team can tell you how they are getting on.
      </p>
    )
  }
  const { people } = summary.whole
  return (
    <>
      <p className="govuk-body app-quiet">
        As at {asAt}. Figures are counted when you open the page.
      </p>
      <CohortCards whole={summary.whole} />
      <h2 className="govuk-heading-l">Completion by {groupedBy}</h2>
      <p className="govuk-body">{differencesInWords(summary)}</p>
      <Chart
        id="completion-by-group"
        figure={completionByGroup(summary, {
          title: `People who have completed everything assigned, by ${groupedBy}`,
          subtitle: `In alphabetical order. Bars show the share, thin lines the 95% interval. As at ${asAt}.`,
          ...(hrefOf ? { hrefOf } : {}),
        })}
      />
      <h2 className="govuk-heading-l">Modules and assessments</h2>
      <Table
        caption={`Of ${people} people assigned, as at ${asAt}`}
        captionClassName="govuk-table__caption--s"
        head={[{ content: 'Module or assessment' }, { content: 'People', format: 'numeric' }]}
        firstCellIsHeader
        rows={[
          ...modules.map(({ title, people: done }) => [
            { content: `${title}: complete` },
            { content: formatPart(done, people), format: 'numeric' as const },
          ]),
          ...assessments.map(({ title, people: done }) => [
            { content: `${title}: passed` },
            { content: formatPart(done, people), format: 'numeric' as const },
          ]),
        ]}
      />
      {weekly && (
        <>
          <h2 className="govuk-heading-l">Pace</h2>
          {weekly.limits === undefined && (
            <p className="govuk-body">Too few a week for process limits to mean anything.</p>
          )}
          <Chart id="weekly" figure={weekly} />
        </>
      )}
      <Details summary="How these figures are counted">
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <strong>Assigned</strong>: Inspectors and Chief Inspectors in this scope today with at
            least one course assigned.
          </li>
          <li>
            <strong>Completed</strong>: every course assigned to the person is completed, which
            means each module’s exercise goal met and check taken, and the course assessment passed.
          </li>
          <li>
            <strong>Overdue</strong>: something assigned was due before today and is not completed.
          </li>
          <li>
            <strong>95% interval</strong>: Wilson’s interval. It treats the people here as a sample
            of how such a group would do; small groups have wide intervals. “Too few to tell” stands
            where it is wider than 40 points.
          </li>
          <li>
            <strong>Process limits</strong> on the weekly chart: mean ± 2.66 × average moving range,
            from the weeks shown, with 12 weeks or more and an average of about 4 a week or more.
            Ringed points are signals: a reason to look.
          </li>
          <li>
            Groups of fewer than {SMALLEST_GROUP} people are shown together with others, so that
            nobody can be worked out by subtraction. Scores and answers are never shown.
          </li>
        </ul>
      </Details>
    </>
  )
}
