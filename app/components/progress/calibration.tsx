import type { CalibrationRow } from '#app/domain/calibration.ts'
import type { BarFigure } from '#app/domain/figures.ts'
import { formatCount, formatPart } from '#app/domain/statistics/words.ts'
import { Chart } from '../figures/chart.tsx'
import { SummaryList } from '../govuk/summary-list.tsx'

export interface CalibrationProps {
  rows: CalibrationRow[]
  /** All certainty marks earned and lost, and over how many answers. */
  marks: { total: number; of: number }
}

/** How sure somebody was against how often they were right: the chart, then each row in words. */
export function Calibration({ rows, marks }: CalibrationProps) {
  const figure = calibrationFigure(rows)
  return (
    <>
      <p className="govuk-body">
        Being sure pays when you are right, and costs when you are not. Each certainty pays best
        over a range: where your share of right answers lies in it, you judge yourself well.
      </p>
      {figure.bars.length > 0 && <Chart id="calibration" figure={figure} />}
      <SummaryList
        rows={rows.map(({ certainty, pays, counts, reading }) => ({
          key: { children: `Certainty ${certainty}` },
          value: {
            children: (
              <>
                <p className="govuk-body">
                  <strong>{capitalised(counts)}</strong>. It pays where you are right {pays} of the
                  time.
                </p>
                <p className="govuk-body">{reading}</p>
              </>
            ),
          },
        }))}
      />
      {marks.of > 0 && (
        <p className="govuk-body">
          Your certainty marks come to <strong>{signed(marks.total)}</strong> over{' '}
          {formatCount(marks.of)} {marks.of === 1 ? 'answer' : 'answers'}. They are for your
          information: they never decide whether you pass.
        </p>
      )}
    </>
  )
}

/** The rows with enough answers as bars: a bar of length nought would say what nobody knows. */
export function calibrationFigure(rows: readonly CalibrationRow[]): BarFigure {
  return {
    kind: 'bars',
    title: 'How often you were right, by how sure you said you were',
    subtitle: 'Share of your marked answers. The thin line is the 95% interval.',
    unit: '%',
    decimals: 0,
    max: 100,
    intervalName: '95% interval',
    yLabel: 'Certainty',
    xLabel: 'Right',
    bars: rows.flatMap(({ certainty, right, of, share, pays }) =>
      share === null
        ? []
        : [
            {
              label: `${certainty} (pays at ${pays})`,
              value: 100 * share.p,
              shown: formatPart(right, of),
              interval: [100 * share.lower, 100 * share.upper] as [number, number],
            },
          ],
    ),
  }
}

function signed(total: number): string {
  return total < 0 ? `−${formatCount(-total)}` : formatCount(total)
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
