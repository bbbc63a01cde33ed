import type { AttemptKind } from '#app/domain/instruments.ts'
import type { Certainty, Question } from '#app/domain/questions.ts'
import { happens, keyedStream, normal, type Stream } from '#app/domain/randomness.ts'

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

/** What a person brings along: ability about 0, engagement from 0 to 1. */
export interface Traits {
  ability: number
  engagement: number
}

export function traitsOf(seed: string, staffNumber: string): Traits {
  const stream = keyedStream(seed, 'traits', staffNumber)
  return { ability: normal(stream), engagement: stream() }
}

/** For the least and the most engaged: the chance of going on at each place. */
const GOES_ON: Record<StoppingPlace, [least: number, most: number]> = {
  'at the start': [0.8, 0.99],
  'within a lesson': [0.97, 1],
  'within an attempt': [0.985, 1],
  'between modules': [0.94, 0.995],
  'before another check': [0.2, 0.75],
  'before the assessment': [0.93, 0.995],
  'before another assessment': [0.8, 0.98],
}

/** The log-odds with which a person of average ability answers an average question right. */
const AVERAGE_LOG_ODDS = 1
const DIFFICULTY_SPREAD = 0.6
/** By the assessment the lessons have been worked through. */
const LEARNT_BY_THE_ASSESSMENT = 1.1
const LEARNT_BY_EACH_TRY = 0.8

/** A person who answers by their ability, surer of themselves than they should be. */
export function ordinaryMind(
  seed: string,
  { ability, engagement }: Traits,
  overconfidence: number,
  stream: Stream,
): Mind {
  const slipChance = 0.45 - 0.12 * Math.max(-2, Math.min(2, ability))
  return {
    answers({ question, kind, practice }) {
      const logOdds =
        AVERAGE_LOG_ODDS +
        0.9 * ability -
        DIFFICULTY_SPREAD * normal(keyedStream(seed, 'difficulty', question.id)) +
        (kind === 'assessment' ? LEARNT_BY_THE_ASSESSMENT : 0) +
        LEARNT_BY_EACH_TRY * practice
      const isRight = happens(chanceOf(logOdds), stream)
      const feels = logOdds + overconfidence + (isRight ? 0.3 : -0.5) + 0.9 * normal(stream)
      return { isRight, certainty: certaintyOf(chanceOf(feels)) }
    },
    slips: () => happens(slipChance, stream),
    goesOn(place) {
      const [least, most] = GOES_ON[place]
      return happens(least + (most - least) * engagement, stream)
    },
  }
}

/** The certainty that earns most for somebody who believes this to be their chance of being right. */
function certaintyOf(belief: number): Certainty {
  return belief > 0.8 ? 3 : belief > 0.67 ? 2 : 1
}

function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** A person of the demonstration: right throughout, but for one answer in each check they were too sure of. */
export function steadyMind(stream: Stream): Mind {
  return {
    answers({ kind, place }) {
      const isRight = kind === 'assessment' || place !== 4
      return { isRight, certainty: !isRight ? 3 : happens(0.6, stream) ? 3 : 2 }
    },
    slips: () => happens(0.3, stream),
    goesOn: (place) => place !== 'before another check',
  }
}
