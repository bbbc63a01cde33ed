import type { LineFigure } from '../figures.ts'
import { readWrittenNumber } from '../written-number.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { type Deal, type DealsSoFar, dealMonths, dealsSoFar, MONTHS } from './luck.ts'
import { number, RESET, sinceReset, word } from './records.ts'
import { settled } from './settled.ts'
import { consequence, isAccepted, TRUE_AVERAGE } from './smallest-change.ts'
import { showTiles, type TilesView } from './tiles.ts'
import { type PairView, type Side, showPair } from './which-is-real.ts'

export interface LuckMachineView {
  deal: Deal
  soFar: DealsSoFar
  chart: LineFigure
  averages: { from: number; to: number; usual: number }
  tiles: TilesView
  /** Null where the module has no series of Alderbrook. */
  pair: PairView | null
  /** What has been answered since the learner last began again, oldest first. */
  tries: { given: string; isRight: boolean; consequence: string }[]
  isAnswered: boolean
  /** The free play of this page, as its address has it. */
  play: { deal: string; mean: string; tiles: string; guess: string }
}

/** S3: how far a count moves when nothing changes, and the smallest change worth a question. */
export const luckMachine: Exercise<LuckMachineView> = { id: 'luck-machine', view, take }

function view({ seed, records, query, figures }: Situation): LuckMachineView {
  const play = readPlay(query)
  const deal = dealMonths(seed, play.deal, play.mean)
  const own = settled(figures, 'alderbrook-burglary')
  const tries = sinceReset(records).map((body) => showTry(body, seed))
  return {
    deal,
    soFar: dealsSoFar(seed, deal),
    chart: chartOf(deal),
    averages: AVERAGES,
    tiles: showTiles(seed, play.tiles),
    pair: own && showPair(seed, own, play.guess),
    tries,
    isAnswered: tries.some(({ isRight }) => isRight),
    play: {
      deal: String(play.deal),
      mean: String(play.mean),
      tiles: String(play.tiles),
      guess: play.guess ?? '',
    },
  }
}

/** What the slider offers: from a rare offence to a large one. */
const AVERAGES = { from: 2, to: 400, usual: TRUE_AVERAGE }

/** Nobody needs more, and each page deals every one of them again from the first. */
const MOST_DEALS = 100
const MOST_MONTHS_OF_TILES = 120

function readPlay(query: Fields) {
  const guess: Side | null = query.guess === 'A' || query.guess === 'B' ? query.guess : null
  return {
    deal: whole(query.deal, 1, MOST_DEALS, 1),
    mean: whole(query.mean, AVERAGES.from, AVERAGES.to, AVERAGES.usual),
    tiles: whole(query.tiles, 1, MOST_MONTHS_OF_TILES, 1),
    guess,
  }
}

/** A number from the address, brought within its ends; what cannot be read is the usual one. */
function whole(text: string | undefined, from: number, to: number, usual: number): number {
  const read = readWrittenNumber(text ?? '')
  return 'value' in read ? Math.min(to, Math.max(from, Math.round(read.value))) : usual
}

function chartOf({ number, mean, counts, band }: Deal): LineFigure {
  return {
    kind: 'line',
    title: `Deal ${number}: ${MONTHS} months about an average of ${mean}`,
    subtitle: 'Dealt by luck alone; the true average never changes',
    xLabel: 'Month',
    yLabel: 'Count',
    x: counts.map((_, at) => String(at + 1)),
    y: counts,
    band: [band.lower, band.upper],
    bandName: 'Mean ± 2√mean',
    centre: mean,
    centreName: 'True average',
  }
}

function showTry(body: unknown, seed: string) {
  const change = number(body, 'change') ?? 0
  const deal = dealMonths(seed, number(body, 'deal') ?? 1, TRUE_AVERAGE)
  return {
    given: word(body, 'written'),
    isRight: isAccepted(change),
    consequence: consequence(change, deal),
  }
}

function take({ query }: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const written = (fields.smallest ?? '').trim()
  const read = readWrittenNumber(written)
  const problem = problemIn(written, read)
  if (problem !== null || !('value' in read))
    return { problems: [{ field: 'smallest', message: problem ?? NOT_A_NUMBER }] }
  const change = Math.abs(read.value)
  const body = { written, change, deal: readPlay(query).deal }
  return { body, outcome: isAccepted(change) ? 'met' : 'not-yet' }
}

const NOT_A_NUMBER = 'Smallest change must be a number of burglaries, like 8'

function problemIn(written: string, read: ReturnType<typeof readWrittenNumber>): string | null {
  if ('unreadable' in read)
    return read.unreadable === 'empty'
      ? 'Enter the smallest change from 45 you would ask about'
      : NOT_A_NUMBER
  if (written.includes('%')) return 'Enter a number of burglaries, not a percentage'
  return read.value === 0 ? 'Smallest change must be more than 0' : null
}
