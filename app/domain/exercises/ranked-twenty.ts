import { binomialQuantile } from '../statistics/binomial.ts'
import { USUAL_CONFIDENCE } from '../statistics/confidence.ts'
import { formatCount, roundHalfAway } from '../statistics/words.ts'
import { readNumber } from './asked.ts'
import type { CountedTree } from './counted-tree.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Panel } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { number, word } from './records.ts'

/*
 * From 10,000 cases to twenty names.
 */

const ASK = 'twenty'
const PANEL = { id: 'twenty', heading: '2. Twenty names' } as const
const NAMES = 20

/** How many of twenty flagged people the tool would be right about: not rounded. */
export function rightOfTwenty({ rightIn100 }: CountedTree): number {
  return (NAMES * rightIn100) / 100
}

/** “About”: the nearest whole person. */
export function isTwentyRight(body: unknown, tree: CountedTree): boolean {
  const given = number(body, 'right')
  return given !== null && roundHalfAway(given) === roundHalfAway(rightOfTwenty(tree))
}

/** The question about twenty names, and what was said about the last answer. */
export function twentyPanel(tree: CountedTree, tries: readonly unknown[], isOpen: boolean): Panel {
  if (!isOpen) return laterPanel(PANEL.id, PANEL.heading, 'Opens when the tree is counted.')
  const last = tries.at(-1)
  return {
    ...PANEL,
    parts: [
      says(
        'Inspector Daniel Frost is asked to task patrols from twenty flagged names. Take them as any twenty of those that the tool flags.',
      ),
      {
        as: 'ask',
        id: ASK,
        controls: [
          {
            as: 'number',
            name: ASK,
            suffix: 'of 20',
            value: word(last, 'written'),
            label: 'About how many of them will be involved in serious violence?',
          },
        ],
        button: 'Check this number',
      },
      ...(last === undefined ? [] : [reply(last, tree)]),
      ...earlierTries(
        ['You said, of 20'],
        tries.map((body) => [word(body, 'written')]),
      ),
    ],
  }
}

function reply(body: unknown, tree: CountedTree) {
  const right = roundHalfAway(rightOfTwenty(tree))
  if (isTwentyRight(body, tree)) {
    const { from, to } = luckOfTwenty(tree)
    return feedback(
      'right',
      `About ${right}, and about ${NAMES - right} will not`,
      `By luck alone it would be anything from ${from} to ${to} in 19 lists of 20. The top of the list may do better than the rest of it: nobody has tested that here.`,
    )
  }
  return feedback('not-right', 'Not yet', hintOn(number(body, 'right') ?? 0, tree))
}

function luckOfTwenty({ rightIn100 }: CountedTree) {
  const tail = (1 - USUAL_CONFIDENCE) / 2
  const end = (chance: number) => binomialQuantile(chance, NAMES, rightIn100 / 100) ?? 0
  return { from: end(tail), to: end(1 - tail) }
}

function hintOn(given: number, tree: CountedTree): string {
  const { hits, serious, falseAlarms, flagged, clear, rest } = tree
  const is = (share: number) => roundHalfAway(given) === roundHalfAway(NAMES * share)
  if (is(hits / serious))
    return 'That takes the share of serious cases that are flagged. These twenty are flagged already.'
  if (is(clear / rest))
    return 'That takes how often the tool is right about cases that are not serious.'
  if (is(falseAlarms / flagged)) return 'That is how many will not be.'
  if (is(serious / tree.cases)) return 'That is how many of any twenty people, before a flag.'
  return `Of all ${formatCount(flagged)} flags in your tree, ${formatCount(hits)} are right. Take the same share of twenty.`
}

/** Reads how many of the twenty. */
export function takeTwenty(fields: Fields, tree: CountedTree): Taken {
  const read = readNumber(fields, {
    name: ASK,
    label: 'How many of the twenty',
    enter: 'how many of the twenty',
    like: '8',
    min: 0,
    max: NAMES,
  })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: ASK, written: fields[ASK]?.trim(), right: read.value }
  return { body, outcome: isTwentyRight(body, tree) ? 'kept' : 'not-yet' }
}
