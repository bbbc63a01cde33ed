import type { CohortCounts, CohortSummary } from '#app/domain/cohort.ts'
import { joined } from '#app/domain/cohort.ts'
import type { BarFigure } from '#app/domain/figures.ts'
import { isRefusal } from '#app/domain/statistics/refusal.ts'
import { wilsonInterval } from '#app/domain/statistics/wilson.ts'
import {
  formatCount,
  formatInterval,
  formatPart,
  tooFewToTell,
} from '#app/domain/statistics/words.ts'
import { FigureCard, FigureCards } from './figure-card.tsx'

/** The whole cohort: counts first, then the share that has completed with its interval. */
export function CohortCards({ whole }: { whole: CohortCounts }) {
  return (
    <FigureCards>
      <FigureCard
        number={formatCount(whole.people)}
        label="people assigned"
        note="Inspectors and Chief Inspectors with at least one course assigned"
      />
      <FigureCard
        number={formatPart(whole.completed, whole.people)}
        label="have completed everything assigned"
        note={intervalWords(whole.completed, whole.people)}
      />
      <FigureCard
        number={formatCount(whole.inProgress)}
        label="in progress"
        note="have begun and are not overdue"
      />
      <FigureCard
        number={formatPart(whole.overdue, whole.people)}
        label="overdue"
        note={intervalWords(whole.overdue, whole.people)}
      />
    </FigureCards>
  )
}

function intervalWords(k: number, n: number): string {
  const interval = wilsonInterval(k, n)
  if (isRefusal(interval)) return interval.why
  const words = formatInterval(interval, n)
  const verdict = tooFewToTell(k, n)
  return verdict ? `${verdict}: ${words}` : words
}

/**
 * Shares completed by group, in alphabetical order with their intervals: not a league table. Small
 * groups are shown together.
 */
export function completionByGroup(
  { parts }: CohortSummary,
  {
    title,
    subtitle,
    hrefOf,
  }: { title: string; subtitle: string; hrefOf?: (name: string) => string },
): BarFigure {
  const bars = parts.alone.map((group) => ({
    ...barFor(group.name, group),
    ...(hrefOf ? { href: hrefOf(group.name) } : {}),
  }))
  return {
    kind: 'bars',
    title,
    subtitle,
    max: 100,
    intervalName: '95% interval',
    bars:
      parts.together.length === 0
        ? bars
        : [
            ...bars,
            barFor(
              `Shown together: ${parts.together.map((group) => group.name).join(', ')}`,
              joined(parts.together),
            ),
          ],
  }
}

function barFor(label: string, { completed, people }: CohortCounts) {
  const interval = wilsonInterval(completed, people)
  const verdict = tooFewToTell(completed, people)
  return {
    label,
    value: people === 0 ? 0 : (100 * completed) / people,
    shown: `${formatPart(completed, people)}${verdict ? `. ${verdict}` : ''}`,
    ...(isRefusal(interval)
      ? {}
      : { interval: [100 * interval.lower, 100 * interval.upper] as [number, number] }),
  }
}

/** What may be said about the differences between groups: each against the whole, by its 99.8% interval. */
export function differencesInWords({ parts, whole }: CohortSummary): string {
  const overall = whole.people === 0 ? 0 : whole.completed / whole.people
  const outside = parts.alone.filter(({ completed, people }) => {
    const interval = wilsonInterval(completed, people, 0.998)
    return !isRefusal(interval) && (overall < interval.lower || overall > interval.upper)
  })
  return outside.length === 0
    ? 'The differences between groups are no larger than chance makes them. There is nothing here to rank.'
    : `${outside.map(({ name }) => name).join(' and ')} ${outside.length === 1 ? 'differs' : 'differ'} from the whole by more than chance usually makes. A reason to ask, not a verdict. Look first at when each was assigned: those assigned later have had less time.`
}
