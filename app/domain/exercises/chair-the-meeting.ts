import { type Pack, packOf } from './chair-facts.ts'
import { heardParts, meetingParts, type TakenTurn, takeTurn, turnsTaken } from './chair-meeting.ts'
import {
  isNarrativeDone,
  narrativeInWords,
  narrativeParts,
  takeDraft,
  takeMarked,
} from './chair-narrative.ts'
import { TURNS } from './chair-turns.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { type LookedBack, lookingBack } from './looking-back.ts'
import { panelWhen } from './panel-when.ts'
import type { PanelsView } from './panels.ts'
import { NOT_OPEN } from './parts.ts'
import { RESET } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'

/** P6: a meeting to chair, and four sentences to write about a chart. */
export const chairTheMeeting: Exercise<PanelsView> = { id: 'chair-the-meeting', view, take }

function view({ records, northmere, seed, prediction }: Situation): PanelsView {
  const so = soFar(records)
  const pack = packOf(northmere)
  const taken = turnsTaken(pack, so)
  const isOver = taken.length === TURNS
  const isDone = isOver && isNarrativeDone(pack.harrowbank, so)
  return {
    round: so.round,
    isBegun: so.isBegun,
    play: {},
    goal: 'chair the meeting, then write four sentences about a chart of which at least three do their work.',
    panels: [
      { id: 'meeting', heading: 'Your six turns', parts: meetingParts(pack, taken, seed) },
      panelWhen(isOver, 'heard', {
        heading: 'What you heard',
        opensAfter: 'Opens once the meeting is over.',
        parts: () => heardParts(taken),
      }),
      panelWhen(isOver, 'narrative', {
        heading: 'Four sentences',
        opensAfter: 'Opens once the meeting is over.',
        parts: () => narrativeParts(pack.harrowbank, so),
      }),
      lookingBack(
        isDone ? lookedBack(so, taken, prediction) : null,
        'Opens once your four sentences are written.',
      ),
    ],
  }
}

const PREDICTED: Readonly<Record<string, string>> = {
  cause: 'The cause of the rise',
  story: 'A reason that sounds right and cannot be checked',
  nothing: 'That nothing has changed',
}

function lookedBack(
  so: SoFar,
  taken: readonly TakenTurn[],
  prediction: Situation['prediction'],
): LookedBack[] {
  const said = PREDICTED[prediction?.choice ?? '']
  const { first, last } = narrativeInWords(so)
  return [
    ...(said
      ? [
          {
            about: 'Asking “Why is burglary up?”',
            said,
            found: 'A reason that cannot be checked: nothing had changed',
          },
        ]
      : []),
    ...taken.map(({ turn, saying, expected }) => ({
      about: turn.about,
      said: `${saying.words} ${expected === 'yes' ? 'It will bring something out' : 'It will bring nothing out'}`,
      found: saying.brings ? 'Something came out' : 'Nothing came out',
    })),
    { about: 'Four sentences', said: first, found: last },
  ]
}

function take({ records, northmere }: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const so = soFar(records)
  const pack: Pack = packOf(northmere)
  if (fields.ask?.startsWith('turn-')) return takeTurn(pack, so, fields)
  if (turnsTaken(pack, so).length < TURNS) return NOT_OPEN
  const isDrafted = so.at('draft').length > 0
  if (fields.ask === 'draft') return isDrafted ? NOT_OPEN : takeDraft(fields)
  if (fields.ask === 'marked') return isDrafted ? takeMarked(pack.harrowbank, fields) : NOT_OPEN
  return NOT_OPEN
}
