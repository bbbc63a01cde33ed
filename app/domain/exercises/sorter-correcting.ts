import type { LinesFigure } from '../figures.ts'
import { monthlySeries } from '../northmere/series.ts'
import type { NorthmereTables } from '../northmere/tables.ts'
import { T1 } from '../northmere/truths.ts'
import { roundHalfAway } from '../statistics/words.ts'
import type { Fields } from './exercise.ts'
import type { PanelPart } from './panels.ts'
import { says, saysLive } from './parts.ts'
import { numberFrom, wholeFrom } from './play.ts'

/** A month this far from the true average looks like a miss. */
const FAR = 10
const CORRECT = { from: 0, to: 100, usual: 0, step: 25 }
const MONTHS = { from: 6, to: 46, usual: 12 }

/** How much of each miss is corrected, in per cent, and after how many months. */
export interface Correcting {
  correct: number
  months: number
}

export const USUAL_CORRECTING: Correcting = { correct: CORRECT.usual, months: MONTHS.usual }

/** Reads the game from the address. */
export function readCorrecting(query: Fields): Correcting {
  return { correct: numberFrom(query.correct, CORRECT), months: wholeFrom(query.months, MONTHS) }
}

/** Alderbrook's burglary (T1, which never changes), left alone and with part of every miss corrected. */
export function correctedSeries({ monthly }: NorthmereTables, { correct, months }: Correcting) {
  const own = monthlySeries(monthly, { type: T1.type, district: T1.district, to: '2025-02' })
  let setting = 0
  const corrected = own.map(({ count }) => {
    const result = count + setting
    setting -= (correct / 100) * (result - T1.mean)
    return result
  })
  // The first month comes before there is anything to correct.
  const [from, to] = [1, 1 + months]
  return {
    x: own.slice(from, to).map(({ label }) => label),
    left: own.slice(from, to).map(({ count }) => count),
    corrected: corrected.slice(from, to),
  }
}

/** How many months lie more than ten from the true average. */
export function farFromAverage(values: readonly number[]): number {
  return values.filter((value) => Math.abs(value - T1.mean) > FAR).length
}

/** The drop game: adjust a stable process after every result, and see the spread. */
export function correctingParts(tables: NorthmereTables, play: Correcting): PanelPart[] {
  const { x, left, corrected } = correctedSeries(tables, play)
  const figure: LinesFigure = {
    kind: 'lines',
    title: 'Residential burglary, left alone and corrected each month',
    subtitle: 'Alderbrook, where nothing changed, made-up figures',
    yLabel: 'Burglaries',
    yMin: 10,
    yMax: 80,
    decimals: 0,
    x,
    series: [
      { name: 'Left alone', y: left },
      { name: `${play.correct}% corrected`, y: corrected.map((value) => roundHalfAway(value)) },
    ],
  }
  return [
    says(
      `Alderbrook’s true average is ${T1.mean} burglaries a month and never moves. A plan takes each month’s miss and corrects it in the next: at 100%, 8 over means 8 off; 6 under, and it eases by 6. How much would you correct?`,
    ),
    {
      as: 'play',
      controls: [
        {
          as: 'number',
          name: 'correct',
          label: 'Share of each miss to correct',
          suffix: '%',
          value: String(play.correct),
          slide: { from: 0, to: 100, step: CORRECT.step },
        },
        {
          as: 'number',
          name: 'months',
          label: 'Months of doing so',
          value: String(play.months),
          slide: { from: MONTHS.from, to: MONTHS.to },
        },
      ],
      button: 'Show these months',
    },
    { as: 'figure', charts: [{ id: 'corrected', figure }] },
    saysLive(correctedInWords(play, left, corrected)),
  ]
}

function correctedInWords({ correct }: Correcting, left: number[], corrected: number[]): string {
  const [before, after] = [farFromAverage(left), farFromAverage(corrected)]
  const alone = `Left alone, ${before} of ${left.length} months are more than ${FAR} away from ${T1.mean}.`
  if (correct === 0) return `${alone} Nothing is corrected yet: move the slider.`
  return `${alone} With ${correct}% of each miss corrected, ${after} are${after > before ? ': the plan answered luck, and added last month’s luck to this month’s' : ''}.`
}
