import { formatCount, roundHalfAway } from '../statistics/words.ts'
import { type CountedTree, countedTree, toolFor } from './counted-tree.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { expectedNumber, NO_PREDICTION } from './expected.ts'
import { type LookedBack, lookingBack } from './looking-back.ts'
import type { Panel, PanelsView } from './panels.ts'
import { feedback, NOT_OPEN } from './parts.ts'
import { benchPanel, benchPlay, isBenchRight, takeBench, unequalInWords } from './ranked-bench.ts'
import {
  exportPanel,
  isRecordRight,
  isReviewed,
  sentInWords,
  takeRecord,
  takeReview,
} from './ranked-export.ts'
import { fairInWords, fairParts, takeFair } from './ranked-fair.ts'
import { loopInWords, loopPanel, loopPlay, takeLoopBreak, takeLoopGuess } from './ranked-loop.ts'
import { rightOfTwenty, takeTwenty, twentyPanel } from './ranked-twenty.ts'
import { RESET, word } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'
import { flagsInWords, isTreeDone, takeTree, treeParts, wasShown } from './tree-ask.ts'

/** D6: what stands behind a list of names, and a decision record on a request for it. */
export const rankedList: Exercise<PanelsView> = { id: 'ranked-list', view, take }

function view(situation: Situation): PanelsView {
  const { so, tree, open } = standing(situation)
  const { query } = situation
  const bench = benchPanel(situation, so.at('bench'), open.bench)
  const [guesses, breaks] = [so.at('loop-guess'), so.at('loop-break')]
  const [records, reviews] = [so.at('record'), so.at('review')]
  return {
    goal: 'answer a request for twenty names with a decision that you could explain in a year.',
    panels: [
      treePanel(so, tree),
      twentyPanel(tree, so.at('twenty'), open.twenty),
      open.fair
        ? { ...bench, parts: [...bench.parts, ...fairParts(situation, so.at('fair'))] }
        : bench,
      loopPanel(situation, { guesses, breaks }, open.loop),
      exportPanel({ records, reviews }, open.export),
      lookingBack(
        reviews.some(isReviewed) ? lookBack(situation, so, tree) : null,
        'Opens when your record can stand.',
      ),
    ],
    play: { ...benchPlay(query), ...loopPlay(query) },
    round: so.round,
    isBegun: so.isBegun,
  }
}

/** Where a learner stands: each panel opens when the one before has been answered. */
function standing(situation: Situation) {
  const so = soFar(situation.records)
  const tree = countedTree(toolFor(situation.northmere.riskTool, 'all'))
  const twenty = isTreeDone(so.at('tree'), tree)
  const bench = twenty && so.at('twenty').length > 0
  const fair = bench && so.at('bench').some((body) => isBenchRight(situation, body))
  const loop = fair && so.at('fair').length > 0
  return {
    so,
    tree,
    open: { twenty, bench, fair, loop, export: loop && so.at('loop-break').length > 0 },
  }
}

function treePanel(so: SoFar, tree: CountedTree): Panel {
  const tries = so.at('tree')
  const { cases, serious, hits, falseAlarms, rest } = tree
  const words = [
    `From memory first: take ${formatCount(cases)} cases with the rates of the test. ${formatCount((100 * serious) / cases)} in 100 are serious; the tool flags ${formatCount((100 * hits) / serious)}% of them and ${formatCount((100 * falseAlarms) / rest)}% of all the others.`,
  ]
  return {
    id: 'tree',
    heading: '1. Build the tree again',
    parts: [
      ...treeParts(tries, tree, words),
      ...(isTreeDone(tries, tree)
        ? [
            feedback(
              wasShown(tries) ? 'partly' : 'right',
              wasShown(tries) ? 'Here is the tree' : 'Every branch is right',
              flagsInWords(tree),
            ),
          ]
        : []),
    ],
  }
}

function lookBack({ prediction }: Situation, so: SoFar, tree: CountedTree): LookedBack[] {
  const first = (ask: string) => so.at(ask)[0]
  const right = roundHalfAway(rightOfTwenty(tree))
  return [
    {
      about: 'Of twenty people flagged, involved in serious violence',
      said: expectedNumber(prediction, 'involved') ?? NO_PREDICTION,
      found: `About ${right}, and about ${20 - right} not`,
    },
    {
      about: 'Not equal when flags are equally often right',
      said: unequalInWords(first('bench')),
      found: 'Both: who is wrongly flagged, and who is missed',
    },
    {
      about: 'What to make equal',
      said: `${fairInWords(word(first('fair'), 'fair'))}. ${word(first('fair'), 'why')}`,
      found: 'No choice makes all three equal: yours, with its reason',
    },
    {
      about: 'Records of two places with the same crime, after five years',
      said: loopInWords(word(first('loop-guess'), 'guess')),
      found: 'About twice as many in one of them',
    },
    {
      about: 'What to send the partner',
      said: sentInWords(word(first('record'), 'send')),
      found: 'No names: the purpose does not need them',
    },
  ]
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { so, tree, open } = standing(situation)
  if (fields.ask === 'tree') return takeTree(so.at('tree'), tree, fields)
  if (fields.ask === 'twenty' && open.twenty) return takeTwenty(fields, tree)
  if (fields.ask === 'bench' && open.bench) return takeBench(situation, fields)
  if (fields.ask === 'fair' && open.fair) return takeFair(fields)
  if (fields.ask === 'loop-guess' && open.loop) return takeLoopGuess(fields)
  if (fields.ask === 'loop-break' && open.loop && so.at('loop-guess').length > 0)
    return takeLoopBreak(fields)
  if (fields.ask === 'record' && open.export) return takeRecord(fields)
  if (fields.ask === 'review' && open.export && isRecordRight(so.at('record').at(-1)))
    return takeReview(fields)
  return NOT_OPEN
}
