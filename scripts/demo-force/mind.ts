import type { AttemptKind } from '#app/domain/instruments.ts'
import type { Certainty, Question } from '#app/domain/questions.ts'
import { happens, keyedStream, logNormal, normal, type Stream } from '#app/domain/randomness.ts'

export interface Asked {
  question: Question
  kind: AttemptKind
  /** Its place in the attempt, from 1. */
  place: number
  /** How many attempts at the same check or assessment came before. */
  practice: number
}

/** How one person answers, and how far they carry on. */
export interface Mind {
  answers(asked: Asked): { isRight: boolean; certainty: Certainty }
  /** Whether the next step in a lesson goes wrong at first. */
  slips(): boolean
  /** Whether they go on at a place where some people stop. */
  goesOn(place: StoppingPlace): boolean
  /** In how many days they do something that half of the most engaged do within so many; at least 1. */
  daysUntil(median: number): number
}

/** Where learning stops for some, from the beginning of the course to the second try. */
export type StoppingPlace =
  | 'at the start'
  | 'within a lesson'
  | 'within an attempt'
  | 'between modules'
  | 'before another check'
  | 'before the assessment'
  | 'before another assessment'
  | 'without the lesson'
  | 'to a refresh'
  | 'to the four-week refresh'
  | 'to make it secure'
  | 'before the post-test'
  | 'before the delayed test'

/** What a person brings along: ability about 0, engagement from 0 to 1, and whether they ever look back. */
export interface Traits {
  ability: number
  engagement: number
  refreshes: boolean
}

/** The share of people who never take a refresh. */
const NEVER_REFRESH = 0.16

export function traitsOf(seed: string, staffNumber: string): Traits {
  const stream = keyedStream(seed, 'traits', staffNumber)
  return {
    ability: normal(stream),
    engagement: stream(),
    refreshes: !happens(NEVER_REFRESH, stream),
  }
}

/** For the least and the most engaged: the chance of going on at each place. */
const GOES_ON: Record<StoppingPlace, [least: number, most: number]> = {
  'at the start': [0.1, 0.97],
  'within a lesson': [0.9, 1],
  'within an attempt': [0.985, 1],
  'between modules': [0.15, 0.995],
  'before another check': [0, 0.25],
  'before the assessment': [0.93, 0.995],
  'before another assessment': [0.8, 0.98],
  'without the lesson': [0.2, 0.6],
  'to a refresh': [0, 0.13],
  'to the four-week refresh': [0.05, 0.95],
  'to make it secure': [0.1, 0.95],
  'before the post-test': [0.6, 0.98],
  'before the delayed test': [0.3, 0.9],
}

/** The least engaged take so many times as long to come back as the most engaged. */
const SLOWEST = 4
const SPREAD_OF_DAYS = 0.9

/** The log-odds with which a person of average ability answers an average question right. */
const AVERAGE_LOG_ODDS = 1
const DIFFICULTY_SPREAD = 0.6
/** How much of it has been learnt when each is taken: a check comes straight after its lesson. */
const LEARNT: Record<AttemptKind, number> = {
  diagnostic: -0.95,
  check: 0.25,
  refresh: 0.5,
  assessment: 1.1,
  'post-test': 0.75,
  'delayed-test': 0.4,
  renewal: 0.5,
}
const LEARNT_BY_EACH_TRY = 0.8

/** A person who answers by their ability, surer of themselves than they should be. */
export function ordinaryMind(
  seed: string,
  { ability, engagement, refreshes }: Traits,
  overconfidence: number,
  stream: Stream,
): Mind {
  const slipChance = 0.22 - 0.08 * Math.max(-2, Math.min(2, ability))
  return {
    answers({ question, kind, practice }) {
      const logOdds =
        AVERAGE_LOG_ODDS +
        0.9 * ability -
        DIFFICULTY_SPREAD * normal(keyedStream(seed, 'difficulty', question.id)) +
        LEARNT[kind] +
        LEARNT_BY_EACH_TRY * practice
      const isRight = happens(chanceOf(logOdds), stream)
      const feels = logOdds + overconfidence + (isRight ? 0.3 : -0.5) + 0.9 * normal(stream)
      return { isRight, certainty: certaintyOf(chanceOf(feels)) }
    },
    slips: () => happens(slipChance, stream),
    goesOn(place) {
      if (!refreshes && isRefresh(place)) return false
      const [least, most] = GOES_ON[place]
      return happens(most - (most - least) * (1 - engagement) ** 3, stream)
    },
    daysUntil: (median) => days(median * SLOWEST ** (1 - engagement), stream),
  }
}

function isRefresh(place: StoppingPlace): boolean {
  return place === 'to a refresh' || place === 'to the four-week refresh'
}

function days(median: number, stream: Stream): number {
  return Math.ceil(logNormal(median, SPREAD_OF_DAYS, stream))
}

/** The certainty that earns most for somebody who believes this to be their chance of being right. */
function certaintyOf(belief: number): Certainty {
  return belief > 0.8 ? 3 : belief > 0.67 ? 2 : 1
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** Which questions a person of the demonstration gets wrong, by their place in the attempt. */
const STEADY_MISTAKES: Record<AttemptKind, (place: number) => boolean> = {
  diagnostic: (place) => place % 2 === 0,
  check: (place) => place === 4,
  refresh: (place) => place === 3,
  assessment: () => false,
  'post-test': (place) => place === 5,
  'delayed-test': (place) => place % 6 === 0,
  renewal: (place) => place === 3,
}

/** A person of the demonstration: mostly right, and too sure of the few answers that were not. */
export function steadyMind(stream: Stream): Mind {
  return {
    answers({ kind, place }) {
      const isRight = !STEADY_MISTAKES[kind](place)
      const isSure = isRight ? happens(0.6, stream) : kind !== 'diagnostic' || place % 4 === 0
      return { isRight, certainty: isSure ? 3 : isRight ? 2 : 1 }
    },
    slips: () => happens(0.3, stream),
    goesOn: (place) =>
      place === 'to a refresh'
        ? happens(0.4, stream)
        : place !== 'before another check' && place !== 'without the lesson',
    daysUntil: (median) => days(median, stream),
  }
}
