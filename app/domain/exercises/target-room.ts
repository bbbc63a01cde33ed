import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { type LookedBack, lookingBack } from './looking-back.ts'
import { panelWhen } from './panel-when.ts'
import type { PanelsView } from './panels.ts'
import { NOT_OPEN } from './parts.ts'
import { oneFrom, playOf, wholeFrom } from './play.ts'
import { RESET } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'
import {
  choosingParts,
  chosenIn,
  effectsParts,
  effectsRight,
  takeChosen,
  takeEffects,
} from './target-choosing.ts'
import { isSetFound, measuresParts, setInWords, takeSet } from './target-measures.ts'
import { PROPOSAL_IDS, PROPOSALS, type ProposalId } from './target-proposals.ts'
import { fullPressureInWords, PRESSURE, simulatingParts } from './target-simulating.ts'
import { areTimesFound, takeTimes, timesParts } from './target-times.ts'

/** P1: what a target does to a number and to people, and a set of measures instead. */
export const targetRoom: Exercise<PanelsView> = { id: 'target-room', view, take }

function view({ records, northmere, seed, query, prediction }: Situation): PanelsView {
  const so = soFar(records)
  const chosen = chosenIn(so)
  const isSorted = chosen !== null && so.at('effects').length > 0
  const isFound = isSorted && areTimesFound(so)
  const isDone = isFound && isSetFound(so)
  const usual = chosen?.id ?? PROPOSAL_IDS[0]
  const which =
    query.which === undefined || query.which === '' ? usual : oneFrom(query.which, PROPOSAL_IDS)
  const pressure = wholeFrom(query.pressure, PRESSURE)
  return {
    round: so.round,
    isBegun: so.isBegun,
    goal: 'find what the target did to Harrowbank’s times, then choose five measures, at least one from the caller’s side and one that would show gaming.',
    play: playOf({ which, pressure }, { which: usual, pressure: PRESSURE.usual }),
    panels: [
      { id: 'target', heading: 'Take one target', parts: choosingParts(so) },
      panelWhen(chosen !== null, 'effects', {
        heading: 'What it leads to',
        opensAfter: 'Opens once you have taken a target.',
        parts: () => effectsParts(so, usual),
      }),
      panelWhen(isSorted, 'simulated', {
        heading: 'Six months of it',
        opensAfter: 'Opens once you have sorted the effects.',
        parts: () => simulatingParts({ which, pressure }, seed),
      }),
      panelWhen(isSorted, 'times', {
        heading: 'Harrowbank’s 400 times',
        opensAfter: 'Opens once you have sorted the effects.',
        parts: () => timesParts(northmere.responses, so),
      }),
      panelWhen(isFound, 'set', {
        heading: 'Five measures instead',
        opensAfter: 'Opens once you have found what the target did.',
        parts: () => measuresParts(so),
      }),
      lookingBack(
        isDone && chosen ? lookedBack(so, chosen, { prediction, seed }) : null,
        'Opens once your set of measures can be trusted.',
      ),
    ],
  }
}

const PREDICTED: Readonly<Record<string, string>> = {
  arrival: 'How soon officers reach people',
  grading: 'Which calls are graded as emergencies',
  logging: 'How the time of arrival is logged',
  nothing: 'Nothing',
}

function lookedBack(
  so: SoFar,
  { id, words }: { id: ProposalId; words: string },
  { prediction, seed }: Pick<Situation, 'prediction' | 'seed'>,
): LookedBack[] {
  const said = PREDICTED[prediction?.choice ?? '']
  const { first, last } = setInWords(so)
  return [
    ...(said
      ? [
          {
            about: 'What changed most in Harrowbank',
            said,
            found: 'How the time of arrival is logged',
          },
        ]
      : []),
    {
      about: PROPOSALS[id].target,
      said: words,
      found: `At full pressure: ${fullPressureInWords(id, seed)}`,
    },
    {
      about: 'The six effects',
      said: `${effectsRight(so.at('effects')[0], id)} of 6 sorted as they are`,
      found: 'The quick ones harm, the one that helps is slow',
    },
    { about: 'Five measures', said: first, found: last },
  ]
}

function take({ records }: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const so = soFar(records)
  const chosen = chosenIn(so)
  const isSorted = chosen !== null && so.at('effects').length > 0
  switch (fields.ask) {
    case 'target':
      return chosen === null ? takeChosen(fields) : NOT_OPEN
    case 'effects':
      return chosen !== null && !isSorted ? takeEffects(fields, chosen.id) : NOT_OPEN
    case 'times':
      return isSorted && !areTimesFound(so) ? takeTimes(fields) : NOT_OPEN
    case 'set':
      return isSorted && areTimesFound(so) ? takeSet(fields) : NOT_OPEN
    default:
      return NOT_OPEN
  }
}
