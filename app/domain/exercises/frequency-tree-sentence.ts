import { formatCount, roundHalfAway } from '../statistics/words.ts'
import { readAll, readNumber } from './asked.ts'
import type { CountedTree } from './counted-tree.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Panel } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { number, word } from './records.ts'

/*
 * The goal: what a flag means and what it misses, in one sentence that officers can use.
 */

const ASK = 'sentence'
const PANEL = { id: 'sentence', heading: '5. Tell the officers what a flag means' } as const
/** “About”: one either side of the exact number. */
const ABOUT = 1

/** The sentence to finish, with what was said about the last try. */
export function sentencePanel(
  tree: CountedTree,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen)
    return laterPanel(PANEL.id, PANEL.heading, 'Opens when you have answered in panels 2, 3 and 4.')
  const last = tries.at(-1)
  return {
    ...PANEL,
    parts: [
      says(
        'Helen Marsh needs one sentence for her officers about the supplier’s tool, in Northmere’s cases. Finish it from your tree.',
        '“Of every 100 cases flagged, about … are serious. Of every 100 serious cases, about … are missed.”',
      ),
      {
        as: 'ask',
        id: ASK,
        controls: [
          {
            as: 'number',
            name: 'flagged-right',
            label: 'Of every 100 flagged, serious',
            value: word(last, 'flaggedWritten'),
          },
          {
            as: 'number',
            name: 'serious-missed',
            label: 'Of every 100 serious, missed',
            value: word(last, 'missedWritten'),
          },
        ],
        button: 'Check my sentence',
        ...(last === undefined ? {} : { verdicts: verdictsOn(last, tree) }),
      },
      ...(last === undefined ? [] : [reply(last, tree)]),
      ...earlierTries(
        ['Of every 100 flagged, serious', 'Of every 100 serious, missed'],
        tries.map((body) => [word(body, 'flaggedWritten'), word(body, 'missedWritten')]),
      ),
    ],
  }
}

/** Whether both numbers of the sentence are right. */
export function isSentenceRight(body: unknown, tree: CountedTree): boolean {
  return (
    isAbout(number(body, 'flagged'), tree.rightIn100) &&
    isAbout(number(body, 'missed'), tree.missedIn100)
  )
}

function isAbout(given: number | null, exact: number): boolean {
  return given !== null && Math.abs(given - exact) <= ABOUT
}

function verdictsOn(body: unknown, tree: CountedTree) {
  const [flagged, missed] = [number(body, 'flagged') ?? 0, number(body, 'missed') ?? 0]
  const isFlaggedRight = isAbout(flagged, tree.rightIn100)
  const isMissedRight = isAbout(missed, tree.missedIn100)
  return {
    'flagged-right': isFlaggedRight
      ? { isRight: true }
      : { isRight: false, hint: flaggedHint(flagged, tree) },
    'serious-missed': isMissedRight
      ? { isRight: true }
      : { isRight: false, hint: missedHint(missed, tree) },
  }
}

function flaggedHint(given: number, tree: CountedTree): string {
  const { hits, serious, falseAlarms, flagged, rest, clear, cases } = tree
  const is = (value: number) => Math.abs(given - value) <= 0.5
  if (is((100 * hits) / serious))
    return 'That is the share of serious cases that are flagged. This asks about the flagged cases.'
  if (is((100 * clear) / rest))
    return 'That is how often the tool is right about cases that are not serious.'
  if (is((100 * serious) / cases)) return 'That is how common serious harm is before any flag.'
  if (is((100 * falseAlarms) / flagged)) return 'Those are the flags that are wrong.'
  if (is(hits)) return 'That is the count in your tree. Put it out of every 100 flagged.'
  if (is((100 * hits) / falseAlarms))
    return 'Divide by all the flags, right and wrong, not by the wrong ones alone.'
  return `Take the right flags, divide by all ${formatCount(flagged)} flags, and multiply by 100.`
}

function missedHint(given: number, { hits, misses, serious }: CountedTree): string {
  if (Math.abs(given - misses) <= 0.5)
    return `That is the count in your tree: of ${formatCount(serious)} serious cases. Put it out of every 100.`
  if (Math.abs(given - (100 * hits) / serious) <= 0.5) return 'Those are the ones that are flagged.'
  return 'Take the serious cases that are not flagged, divide by all the serious cases, and multiply by 100.'
}

function reply(body: unknown, tree: CountedTree) {
  if (!isSentenceRight(body, tree))
    return feedback(
      'not-right',
      'The sentence is not right yet',
      'What to look at again is said beside each number.',
    )
  const [right, missed] = [roundHalfAway(tree.rightIn100), roundHalfAway(tree.missedIn100)]
  return feedback(
    'right',
    `About ${right} are serious, and about ${missed} are missed`,
    `A flag moves a case from ${formatCount((100 * tree.serious) / tree.cases)} in 100 to ${right} in 100: a reason to look sooner, not a finding. And no flag is not no risk: ${tree.misses} of the ${formatCount(tree.cases)} cases are serious and have none.`,
  )
}

/** Reads both numbers of the sentence. */
export function takeSentence(fields: Fields, tree: CountedTree): Taken {
  const between = { like: '35', min: 0, max: 100 }
  const read = readAll({
    flagged: readNumber(fields, {
      name: 'flagged-right',
      label: 'Serious, of every 100 flagged',
      enter: 'how many of every 100 flagged are serious',
      ...between,
      max: tree.cases,
    }),
    missed: readNumber(fields, {
      name: 'serious-missed',
      label: 'Missed, of every 100 serious',
      enter: 'how many of every 100 serious cases are missed',
      ...between,
      max: tree.cases,
    }),
  })
  if ('problems' in read) return read
  const body = {
    ask: ASK,
    ...read.values,
    flaggedWritten: fields['flagged-right']?.trim(),
    missedWritten: fields['serious-missed']?.trim(),
  }
  return { body, outcome: isSentenceRight(body, tree) ? 'met' : 'not-yet' }
}
