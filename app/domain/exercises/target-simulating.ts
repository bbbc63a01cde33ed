import type { LinesFigure } from '../figures.ts'
import { T16 } from '../northmere/truths.ts'
import { binomial, keyedStream, poisson, type Stream } from '../randomness.ts'
import { formatNumber, roundHalfAway } from '../statistics/words.ts'
import type { PanelPart } from './panels.ts'
import { says, saysLive } from './parts.ts'
import { PROPOSAL_IDS, type ProposalId } from './target-proposals.ts'

const BEFORE = 3
const AFTER = 6
/** Emergency calls a month in the simulated district. */
const CALLS = 400

/** Below this pressure what it does is no larger than luck. */
const PLAIN = 40

/** How hard the target is pushed, in per cent. */
export const PRESSURE = { from: 0, to: 100, usual: 0, step: 10 }

/** One simulated number by month, three before the target and six after, and what it stands for. */
export interface Simulated {
  number: { name: string; y: number[] }
  people: { name: string; y: number[] }
  unit: string
}

/**
 * Six months under a target. What people get is dealt first and does not depend on the pressure; the
 * number is made from it by the team's easiest way, so that at no pressure the two agree.
 */
export function simulate(id: ProposalId, pressure: number, seed: string): Simulated {
  const months = Array.from({ length: BEFORE + AFTER }, (_, at) => {
    const stream = keyedStream('target-room', seed, id, at)
    return SIMULATORS[id].month(at < BEFORE ? 0 : pressure / 100, stream)
  })
  const { number, people, unit } = SIMULATORS[id]
  return {
    number: { name: number, y: months.map(([one]) => one) },
    people: { name: people, y: months.map(([, other]) => other) },
    unit,
  }
}

interface Simulator {
  number: string
  people: string
  unit: string
  /** The number and what people get in one month, `push` from 0 to 1. */
  month(push: number, stream: Stream): [number, number]
}

const SIMULATORS: Record<ProposalId, Simulator> = {
  response: {
    number: 'Logged under 15 minutes',
    people: 'Reached in under 15 minutes',
    unit: '%',
    month(push, stream) {
      const early = binomial(CALLS, 0.8, stream)
      const justLate = binomial(CALLS - early, 0.6, stream)
      const moved = binomial(justLate, T16.chance * push, stream)
      return [share(early + moved), share(early)]
    },
  },
  arrests: {
    number: 'All arrests',
    people: 'Arrests for serious offences',
    unit: '',
    month(push, stream) {
      const serious = poisson(40 * (1 - 0.4 * push), stream)
      return [serious + poisson(60 * (1 + 0.6 * push), stream), serious]
    },
  },
  burglaries: {
    number: 'Burglaries recorded',
    people: 'Homes burgled',
    unit: '',
    month(push, stream) {
      const homes = poisson(60, stream)
      return [homes - binomial(homes, 0.35 * push, stream), homes]
    },
  },
}

function share(count: number): number {
  return roundHalfAway((count / CALLS) * 100)
}

const WHICH_IN_WORDS: Record<ProposalId, string> = {
  response: '15 minutes',
  arrests: 'Arrests',
  burglaries: 'Burglaries',
}

/** The simulation of one target, with the pressure in the learner's hand. */
export function simulatingParts(
  { which, pressure }: { which: ProposalId; pressure: number },
  seed: string,
): PanelPart[] {
  const simulated = simulate(which, pressure, seed)
  return [
    says(
      'Nine simulated months, dealt for you: three before the target and six after. Raise the pressure and watch the two lines: the number, and what people get.',
    ),
    {
      as: 'play',
      controls: [
        {
          as: 'choice',
          name: 'which',
          label: 'Target',
          isInline: true,
          value: which,
          options: PROPOSAL_IDS.map((value) => ({ value, text: WHICH_IN_WORDS[value] })),
        },
        {
          as: 'number',
          name: 'pressure',
          label: 'Pressure to reach it',
          suffix: '%',
          value: String(pressure),
          slide: { from: 0, to: 100, step: PRESSURE.step },
        },
      ],
      button: 'Run these months',
    },
    { as: 'figure', charts: [{ id: 'simulated', figure: figureOf(simulated) }] },
    saysLive(inWords(simulated, pressure)),
  ]
}

function figureOf({ number, people, unit }: Simulated): LinesFigure {
  return {
    kind: 'lines',
    title: 'The number, and what people get',
    subtitle: 'Simulated months, three before the target and six after, made-up figures',
    ...(unit === '' ? {} : { unit }),
    yMin: 0,
    decimals: 0,
    x: number.y.map((_, at) =>
      at < BEFORE ? `Before ${BEFORE - at}` : `Month ${at - BEFORE + 1}`,
    ),
    series: [number, people],
    events: [{ at: BEFORE - 0.5, label: 'Target' }],
  }
}

function inWords({ number, people, unit }: Simulated, pressure: number): string {
  const change = ({ name, y }: Simulated['number']) => {
    const [before, after] = [average(y.slice(0, BEFORE)), average(y.slice(BEFORE))]
    return `${name}: ${formatNumber(before)}${unit} a month before, ${formatNumber(after)}${unit} after`
  }
  const said = `${change(number)}. ${change(people)}.`
  if (pressure === 0) return `${said} With no pressure all differences are luck.`
  return pressure < PLAIN ? `${said} Under so little pressure luck hides it.` : said
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** What the full pressure did, for looking back: the number and what people got, before and after. */
export function fullPressureInWords(id: ProposalId, seed: string): string {
  return inWords(simulate(id, PRESSURE.to, seed), PRESSURE.to)
}
