import { formatCount, formatNumber, roundHalfAway } from '../statistics/words.ts'
import { type CountedTree, countedTree, toolFor } from './counted-tree.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { expectedNumber, NO_PREDICTION } from './expected.ts'
import {
  CAMERA,
  cameraAlerts,
  cameraPanel,
  cameraPlay,
  takeCamera,
} from './frequency-tree-camera.ts'
import { flagsPanel, flagsPlay, TURNING_POINT, takeTurningPoint } from './frequency-tree-flags.ts'
import { groupInWords, groupsPanel, takeGroups } from './frequency-tree-groups.ts'
import { isSentenceRight, sentencePanel, takeSentence } from './frequency-tree-sentence.ts'
import { type LookedBack, lookingBack } from './looking-back.ts'
import type { Panel, PanelsView } from './panels.ts'
import { feedback, NOT_OPEN } from './parts.ts'
import { RESET, word } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'
import { flagsInWords, isTreeDone, takeTree, treeParts, wasShown } from './tree-ask.ts'

/** S5: a claim of accuracy turned into counts of people, and into a sentence for officers. */
export const frequencyTree: Exercise<PanelsView> = { id: 'frequency-tree', view, take }

function view(situation: Situation): PanelsView {
  const { records, query } = situation
  const now = standing(situation)
  const { tree, so, isCounted } = now
  return {
    goal: 'say what a flag of this tool means and what it misses, counted in people.',
    panels: [
      countPanel(situation, now),
      flagsPanel(situation, so.at('turning-point'), isCounted),
      cameraPanel(situation, so.at('camera'), isCounted),
      groupsPanel(situation, so.at('groups'), isCounted),
      sentencePanel(tree, so.at('sentence'), now.isReady),
      lookingBack(
        so.at('sentence').some((body) => isSentenceRight(body, tree))
          ? lookBack(situation, tree, so)
          : null,
        'Opens when the sentence is right.',
      ),
    ],
    play: { ...flagsPlay(query), ...cameraPlay(query) },
    round: soFar(records).round,
    isBegun: so.isBegun,
  }
}

/** Where a learner stands: the tree comes first, and the sentence after all that is guessed. */
function standing({ records, northmere }: Situation) {
  const so = soFar(records)
  const tree = countedTree(toolFor(northmere.riskTool, 'all'))
  const isCounted = isTreeDone(so.at('tree'), tree)
  const isReady =
    isCounted && ['turning-point', 'camera', 'groups'].every((ask) => so.at(ask).length > 0)
  return { so, tree, isCounted, isReady }
}

function countPanel(
  { prediction }: Situation,
  { so, tree, isCounted }: ReturnType<typeof standing>,
): Panel {
  const { cases, serious, hits, falseAlarms, rest } = tree
  const words = [
    `In ${formatCount((100 * serious) / cases)} of every 100 cases serious harm follows: call them serious. The tool flags ${formatCount((100 * hits) / serious)}% of those, and wrongly flags ${formatCount((100 * falseAlarms) / rest)}% of the others. Count each branch; check as many at a time as you like.`,
  ]
  return {
    id: 'count',
    heading: '1. Count 10,000 cases',
    parts: [
      ...treeParts(so.at('tree'), tree, words),
      ...(isCounted
        ? [counted(expectedNumber(prediction, 'right'), wasShown(so.at('tree')), tree)]
        : []),
    ],
  }
}

function counted(guess: string | null, isShown: boolean, tree: CountedTree) {
  const flags = flagsInWords(tree)
  return feedback(
    isShown ? 'partly' : 'right',
    isShown ? 'Here is the tree' : 'Every branch is right',
    guess === null
      ? flags
      : `${flags} Before you counted, you expected ${guess} of every 100 flags to be right.`,
  )
}

function lookBack({ prediction }: Situation, tree: CountedTree, so: SoFar): LookedBack[] {
  const camera = so.at('camera')[0]
  return [
    {
      about: 'Of every 100 cases flagged, serious',
      said: expectedNumber(prediction, 'right') ?? NO_PREDICTION,
      found: `About ${roundHalfAway(tree.rightIn100)}`,
    },
    {
      about: 'How common serious harm must be before most flags are right',
      said: `${word(so.at('turning-point')[0], 'written')} in every 100`,
      found: `Just over ${formatNumber(TURNING_POINT)} in every 100`,
    },
    {
      about: 'Of every 100 of the camera’s alerts, right',
      said: word(camera, 'written'),
      found: `About ${roundHalfAway(cameraAlerts(CAMERA.spotted).rightIn100)}`,
    },
    {
      about: 'Where a flag is more often right',
      said: groupInWords(word(so.at('groups')[0], 'group')),
      found: 'In group X, where serious harm is more common',
    },
  ]
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { so, tree, isCounted, isReady } = standing(situation)
  if (fields.ask === 'tree') return takeTree(so.at('tree'), tree, fields)
  if (fields.ask === 'turning-point' && isCounted) return takeTurningPoint(fields)
  if (fields.ask === 'camera' && isCounted) return takeCamera(fields)
  if (fields.ask === 'groups' && isCounted) return takeGroups(fields)
  if (fields.ask === 'sentence' && isReady) return takeSentence(fields, tree)
  return NOT_OPEN
}
