import type { ReactNode } from 'react'
import type { BarFigure } from '#app/domain/figures.ts'
import { written } from './numbers.ts'

/** Bars as lines of text, each with a drawing that is only as wide as its column: text keeps its size. */
export function BarRows({
  figure,
  nameOf = (label) => label,
}: {
  figure: BarFigure
  nameOf?: ((label: string) => ReactNode) | undefined
}) {
  const { min = 0, max } = figure
  const along = (value: number) => `${portion(value - min, max - min)}%`
  return (
    <>
      <ul className="app-bars">
        {figure.bars.map((bar) => (
          <li key={bar.label} className="app-bars__row">
            <span className="app-bars__label">
              {bar.href ? (
                <a className="govuk-link" href={bar.href}>
                  {bar.label}
                </a>
              ) : (
                nameOf(bar.label)
              )}
            </span>
            <span className="app-bars__value">
              {bar.part ? `${bar.part.shown} of ${bar.shown}` : bar.shown}
            </span>
            <svg className="app-bars__svg" width="100%" height="22" aria-hidden="true">
              <rect className="app-bars__track" width="100%" height="22" />
              <rect className="app-bars__bar" width={along(bar.value)} height="22" />
              {bar.part ? (
                <rect className="app-bars__part" width={along(bar.part.value)} height="22" />
              ) : null}
              <rect className="app-bars__zero" width="2" height="22" />
              {bar.interval ? (
                <Interval from={along(bar.interval[0])} to={along(bar.interval[1])} />
              ) : null}
            </svg>
          </li>
        ))}
      </ul>
      <p className="app-chart__note">The bars start at {min === 0 ? 'zero' : written(min)}.</p>
    </>
  )
}

/** A thin line with end caps, and a pale edge so that it shows on the bar and beside it. */
function Interval({ from, to }: { from: string; to: string }) {
  return ['app-bars__halo', 'app-bars__interval'].map((className) => (
    <g key={className} className={className}>
      <line x1={from} x2={to} y1="11" y2="11" />
      <line x1={from} x2={from} y1="5" y2="17" />
      <line x1={to} x2={to} y1="5" y2="17" />
    </g>
  ))
}

function portion(value: number, max: number) {
  if (!(max > 0)) return 0
  return Number((Math.max(0, Math.min(value / max, 1)) * 100).toFixed(2))
}
