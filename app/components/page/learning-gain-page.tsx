import type { ColumnsFigure } from '#app/domain/figures.ts'
import { CAUTIONS } from '#app/domain/learning-gain-words.ts'
import { SMALLEST_GROUP_FOR_A_GAIN } from '#app/domain/statistics/gain.ts'
import { Chart } from '../figures/chart.tsx'
import { Details } from '../govuk/details.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { ConstructTable, type ShownConstruct } from './construct-table.tsx'
import { FigureCard, FigureCards } from './figure-card.tsx'

/** A learning gain as it may be shown: every figure rounded and in words. */
export interface GainReport {
  asAt: string
  /** Why nothing is shown, where nothing is. */
  withheld: string | null
  shown: ShownGain | null
}

interface ShownGain {
  headline: string
  verdict: string
  areSomeWaiting: boolean
  cards: { number: string; label: string; note: string }[]
  chart: ColumnsFigure
  completion: string
  survivors: string
  forms: string
  normalised: string | null
  retention: string
  constructs: ShownConstruct[]
}

/** What the force learnt: one figure for all of it, with what a reader must know to believe it. */
export function LearningGainReport({ asAt, withheld, shown }: GainReport) {
  if (shown === null) {
    return (
      <>
        <AsAt asAt={asAt} />
        <InsetText>{withheld}</InsetText>
      </>
    )
  }
  return (
    <>
      <AsAt asAt={asAt} />
      <p className="govuk-body-l app-prose">
        {shown.headline} {shown.verdict}
      </p>
      {shown.areSomeWaiting && (
        <p className="govuk-body">
          Up to {SMALLEST_GROUP_FOR_A_GAIN - 1} newer results are not shown yet: scores are added{' '}
          {SMALLEST_GROUP_FOR_A_GAIN} people at a time, and fewer than {SMALLEST_GROUP_FOR_A_GAIN}{' '}
          are waiting.
        </p>
      )}
      <FigureCards>
        {shown.cards.map((card) => (
          <FigureCard key={card.label} {...card} />
        ))}
      </FigureCards>
      <h2 className="govuk-heading-l">Gains of individuals</h2>
      <Chart id="gains" figure={shown.chart} />
      <h2 className="govuk-heading-l">Who is in these figures</h2>
      <div className="app-prose">
        <p className="govuk-body">{shown.completion}</p>
        <p className="govuk-body">{shown.survivors}</p>
      </div>
      <h2 className="govuk-heading-l">Idea by idea</h2>
      <ConstructTable rows={shown.constructs} />
      <h2 className="govuk-heading-l">What has stayed</h2>
      <p className="govuk-body app-prose">{shown.retention}</p>
      <h2 className="govuk-heading-l">Before you use this figure</h2>
      <div className="app-prose">
        {CAUTIONS.map(({ title, words }) => (
          <p className="govuk-body" key={title}>
            <strong>{title}.</strong> {words}
          </p>
        ))}
      </div>
      <Method forms={shown.forms} normalised={shown.normalised} />
    </>
  )
}

function AsAt({ asAt }: { asAt: string }) {
  return (
    <p className="govuk-body app-quiet">
      As at {asAt}. Figures are counted when you open the page.
    </p>
  )
}

function Method({ forms, normalised }: Pick<ShownGain, 'forms' | 'normalised'>) {
  return (
    <Details summary="How these figures are worked out">
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <strong>Tests</strong>: two forms of the same length that ask the same ideas in different
          words. Whoever takes one before the courses takes the other after them. The first of each
          that a person finished counts, as its questions are marked now.
        </li>
        <li>
          <strong>Forms</strong>: {forms}
        </li>
        <li>
          <strong>Interval</strong>: Student’s t for the mean of each person’s own gain. Shares of
          people have Wilson’s interval; “Too few to tell” stands where it is wider than 40 points.
        </li>
        {normalised && (
          <li>
            <strong>Normalised gain</strong>: {normalised}
          </li>
        )}
        <li>
          <strong>People</strong>: everybody in the force who took the tests, whatever their rank or
          command is now. There are no filters, because two figures that overlap could be subtracted
          from each other.
        </li>
        <li>
          <strong>Small numbers</strong>: scores are added {SMALLEST_GROUP_FOR_A_GAIN} people at a
          time, in the order in which they finished, and nobody’s ten ever changes. A share of 90%
          or more, or 10% or fewer, is given as that, because an exact count would tell on everybody
          in it.
        </li>
      </ul>
    </Details>
  )
}
