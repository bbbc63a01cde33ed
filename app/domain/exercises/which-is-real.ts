import type { LineFigure } from '../figures.ts'
import { happens, keyedStream, poisson } from '../randomness.ts'
import type { Settled } from './settled.ts'
import { TRUE_AVERAGE } from './smallest-change.ts'

export type Side = 'A' | 'B'

/** Alderbrook beside months that the machine dealt, unnamed until the learner has guessed. */
export interface PairView {
  charts: { side: Side; figure: LineFigure }[]
  guess: Side | null
  /** Which chart is Alderbrook: null until a guess is in. */
  real: Side | null
}

/** Puts the district's own months beside as many dealt from its average, in an order of this learner's. */
export function showPair(seed: string, own: Settled, guess: Side | null): PairView {
  const stream = keyedStream('luck-machine', seed, 'pair')
  const real: Side = happens(0.5, stream) ? 'A' : 'B'
  const dealt = own.y.map(() => poisson(TRUE_AVERAGE, stream))
  const sides: Side[] = ['A', 'B']
  return {
    charts: sides.map((side) => ({
      side,
      figure: {
        kind: 'line',
        title: guess === null ? `Chart ${side}` : named(side, real),
        subtitle: `Burglaries a month for ${own.y.length} months, made-up figures`,
        x: side === real && guess !== null ? own.x : own.x.map((_, at) => `Month ${at + 1}`),
        y: side === real ? own.y : dealt,
        yMin: 0,
        yMax: 80,
      },
    })),
    guess,
    real: guess === null ? null : real,
  }
}

function named(side: Side, real: Side): string {
  return `Chart ${side}: ${side === real ? 'Alderbrook burglary' : 'dealt by the machine'}`
}
