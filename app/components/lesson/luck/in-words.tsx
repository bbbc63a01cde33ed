import type { LuckMachineView } from '#app/domain/exercises/luck-machine.ts'
import { written } from '../../figures/numbers.ts'

/** What the chart shows, for everyone: how many months the band caught, and the largest rise by luck. */
export function InWords({ view: { deal, soFar } }: { view: LuckMachineView }) {
  const { band, counts, inside } = deal
  return (
    <div role="status">
      <p className="govuk-body">
        The band runs from {written(band.lower, ONE)} to {written(band.upper, ONE)}. It caught{' '}
        <strong>
          {inside} of {counts.length} months
        </strong>
        {deal.number > 1 ? (
          <>
            , and {written(soFar.inside)} of {written(soFar.months)} in your {deal.number} deals so
            far
          </>
        ) : null}
        . Nothing changed in any of them.
      </p>
      {soFar.rise === null ? null : (
        <p className="govuk-body app-counter">
          Largest rise in one month that pure luck produced: <Rise {...soFar.rise} />
        </p>
      )}
    </div>
  )
}

const ONE = { decimals: 1 }

function Rise({ before, after, percent }: NonNullable<LuckMachineView['soFar']['rise']>) {
  const counts = `from ${written(before)} to ${written(after)}`
  if (percent !== null)
    return (
      <>
        <strong>up {written(percent, { decimals: 0 })}%</strong>, {counts}.
      </>
    )
  return (
    <>
      <strong>{counts}</strong>. A percentage of a count under 30 is mostly luck, so both counts are
      shown.
    </>
  )
}
