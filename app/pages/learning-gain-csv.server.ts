import type { RightOn } from '#app/domain/construct-gain.ts'
import type { LearningGain } from '#app/domain/learning-gain.ts'
import { neededInWords, rightInWords, signed } from '#app/domain/learning-gain-words.ts'
import type { PairedGain } from '#app/domain/statistics/gain.ts'
import { type Interval, isRefusal } from '#app/domain/statistics/refusal.ts'
import { wilsonInterval } from '#app/domain/statistics/wilson.ts'
import { roundHalfAway } from '#app/domain/statistics/words.ts'
import type { GainFigures } from './learning-gain.server.ts'

type Cell = string | number

const COLUMNS = ['measure', 'people', 'value', 'lower_95', 'upper_95', 'note']

/** The page's figures as rows of a spreadsheet, rounded as they are there; one row where they are withheld. */
export function gainRows({ gain, questions, constructs }: GainFigures): Cell[][] {
  const figure = gain.gain
  if (isRefusal(figure)) {
    const why = figure.refused === 'too-few' ? neededInWords(gain.tookBoth) : figure.why
    return [COLUMNS, row('Mean gain', { note: why })]
  }
  return [
    COLUMNS,
    row('Took the diagnostic', { people: gain.began }),
    row('Took both tests', {
      people: gain.tookBoth,
      note: gain.areSomeWaiting ? 'Fewer than ten newer results are not in the rows below' : '',
    }),
    ...gainOf(figure, questions),
    ...formRows(gain),
    ...groupRows(gain),
    ...gain.gains.map(({ gain: size, people }) => row(`Gained ${signed(size, 0)}`, { people })),
    ...constructs.flatMap(({ module, title, before, after, later }) => [
      shareRow(`${module} ${title}: right before, per cent`, before),
      shareRow(`${module} ${title}: right after, per cent`, after),
      shareRow(`${module} ${title}: right twelve weeks later, per cent`, later),
    ]),
  ]
}

function gainOf(figure: PairedGain, questions: number): Cell[][] {
  const { people, meanPre, meanPost, meanGain, sdGain, gOfMeans } = figure
  return [
    row(`Mean before, of ${questions}`, { people, value: meanPre }),
    row(`Mean after, of ${questions}`, { people, value: meanPost }),
    row('Mean gain', { people, value: meanGain, interval: figure }),
    row('Standard deviation of gains', { people, value: sdGain }),
    ...(gOfMeans === null
      ? []
      : [
          row('Normalised gain of the means', {
            people,
            value: gOfMeans,
            decimals: 2,
            note: 'Favours groups that began high',
          }),
        ]),
  ]
}

function formRows({ forms: { A, B, difference, addedToB } }: LearningGain): Cell[][] {
  if (difference === null) return []
  return [
    row('Form A in the diagnostic', { people: A.people, value: A.mean }),
    row('Form B in the diagnostic', { people: B.people, value: B.mean }),
    row('Form A less form B', { value: difference.difference, interval: difference }),
    row('Added to scores on form B', { value: addedToB }),
  ]
}

/** Those who finished beside the others, and what has stayed, where either may be shown. */
function groupRows({ survivors, retention }: LearningGain): Cell[][] {
  const beside = survivors && [
    row('Diagnostic of those who took both', numbers(survivors.both)),
    row('Diagnostic of those who had taken only that', numbers(survivors.others)),
    row('The first less the second', {
      value: survivors.difference.difference,
      interval: survivors.difference,
    }),
  ]
  const stayed = retention && [
    row('Post-test of those who took the delayed test', {
      people: retention.people,
      value: retention.meanPre,
    }),
    row('Delayed test', { people: retention.people, value: retention.meanPost }),
    row('Change since the post-test', {
      people: retention.people,
      value: retention.meanGain,
      interval: retention,
    }),
  ]
  return [...(beside ?? []), ...(stayed ?? [])]
}

function numbers({ people, mean }: { people: number; mean: number }) {
  return { people, value: mean }
}

/** A share in per cent, with the count as its note; nothing but the note where it is not counted out. */
function shareRow(measure: string, right: RightOn | null): Cell[] {
  const note = rightInWords(right).share
  if (right === null) return row(measure, { note })
  const { people, right: count } = right
  if (typeof count !== 'number') return row(measure, { people, note })
  const interval = wilsonInterval(count, people)
  return row(measure, {
    people,
    note,
    value: (100 * count) / people,
    decimals: 0,
    ...(isRefusal(interval)
      ? {}
      : { interval: { lower: 100 * interval.lower, upper: 100 * interval.upper } }),
  })
}

interface Figures {
  people?: number
  value?: number | null
  interval?: Interval
  decimals?: number
  note?: string
}

function row(
  measure: string,
  { people, value, interval, decimals = 1, note = '' }: Figures,
): Cell[] {
  const rounded = (number: number | null | undefined) =>
    number === null || number === undefined ? '' : roundHalfAway(number, decimals)
  return [
    measure,
    people ?? '',
    rounded(value),
    rounded(interval?.lower),
    rounded(interval?.upper),
    note,
  ]
}
