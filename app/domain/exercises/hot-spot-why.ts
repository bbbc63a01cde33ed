import { formatCount } from '../statistics/words.ts'
import { readAll, readChoice } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { added, CHOSEN, dealDistrict, groupOf, LUCK } from './hot-spot-cells.ts'
import { labParts } from './hot-spot-dealing.ts'
import { moreOrFewer } from './hot-spot-words.ts'
import { earlierTries, type LookedBack } from './looking-back.ts'
import type { FeedbackPart, Option, Panel } from './panels.ts'
import { feedback, laterPanel, says } from './parts.ts'
import { word } from './records.ts'

/** The ask of the lab: why busy cells fall, and what more luck does to the fall. */
export const WHY = 'why'

const REASONS: Option[] = [
  { value: 'moved', text: 'Offenders moved on to quieter cells' },
  { value: 'trend', text: 'Offences fell in the whole district' },
  {
    value: 'chosen',
    text: 'They were chosen for a year in which they were unlucky, and the next was ordinary',
  },
]

const MORE_LUCK: Option[] = [
  { value: 'more', text: 'They fall further' },
  { value: 'less', text: 'They fall less' },
  { value: 'same', text: 'They fall as much' },
]

const RIGHT = { reason: 'chosen', luck: 'more' }

/** The second panel: the lab, then what it shows. */
export function labPanel(situation: Situation, whys: readonly unknown[], isOpen: boolean): Panel {
  const [id, heading] = ['lab', 'The year after']
  if (!isOpen) return laterPanel(id, heading, 'Opens when you have made your guesses.')
  const last = whys.at(-1)
  return {
    id,
    heading,
    parts: [
      says(
        `Each cell’s offences are dealt from its own average, and that average stays as it is. Press for the next year. Then follow other cells, and move the share of luck.`,
      ),
      ...labParts(situation),
      {
        as: 'ask',
        id: WHY,
        controls: [
          {
            as: 'choice',
            name: 'reason',
            options: REASONS,
            value: word(last, 'reason'),
            label: `Why do the ${CHOSEN} busiest fall?`,
          },
          {
            as: 'choice',
            name: 'luck-does',
            options: MORE_LUCK,
            value: word(last, 'luck'),
            label: `And when more of the differences between cells is luck?`,
          },
        ],
        button: 'Answer',
      },
      ...(last === undefined ? [] : [reply(situation, last)]),
      ...earlierTries(
        ['Why they fall', 'With more luck'],
        whys.map((body) => [said(REASONS, body, 'reason'), said(MORE_LUCK, body, 'luck')]),
      ),
    ],
  }
}

/** Whether both answers are right. */
export function isExplained(body: unknown): boolean {
  return word(body, 'reason') === RIGHT.reason && word(body, 'luck') === RIGHT.luck
}

function reply({ seed }: Situation, body: unknown): FeedbackPart {
  const text = [
    aboutReason(seed, word(body, 'reason')),
    aboutLuck(seed, word(body, 'luck') === RIGHT.luck),
  ]
  if (isExplained(body)) return feedback('right', 'Correct', ...text)
  const isHalf = word(body, 'reason') === RIGHT.reason || word(body, 'luck') === RIGHT.luck
  return isHalf
    ? feedback('partly', 'One of the two', ...text)
    : feedback('not-right', 'Not yet', ...text)
}

function aboutReason(seed: string, reason: string): string {
  if (reason === 'moved')
    return 'Nothing moved: each cell’s year is dealt by itself, from an average that stays as it is. Follow 30 cells drawn blindly, and see whether they fall.'
  if (reason === 'trend') {
    const { before, after } = added(dealDistrict(seed, 1, LUCK.usual))
    return `In your first district all 200 cells together went from ${formatCount(before)} to ${formatCount(after)}. The ${CHOSEN} busiest fell by much more than that.`
  }
  return `Choosing the busiest chooses bad luck together with true busyness. The busyness stays and the bad luck does not. The quietest rise for the same reason.`
}

/** Two settings of luck to hold beside each other. */
const LITTLE_AND_MUCH = [10, 90] as const

function aboutLuck(seed: string, isRight: boolean): string {
  const falls = LITTLE_AND_MUCH.map((luck) => {
    const { before, after } = groupOf(dealDistrict(seed, 1, luck), 'busiest', seed, 1)
    return `at ${luck}% luck: ${moreOrFewer((100 * (after - before)) / before)}`
  })
  const found = `The ${CHOSEN} busiest of your first district, ${falls.join('; ')}.`
  return isRight
    ? found
    : `Follow the ${CHOSEN} busiest and move the share of luck from one end to the other. ${found}`
}

/** Reads what was posted, or says what is missing. */
export function takeWhy(fields: Fields): Taken {
  const read = readAll({
    reason: readChoice(fields, {
      name: 'reason',
      offered: REASONS.map(({ value }) => value),
      message: `Select why the ${CHOSEN} busiest fall`,
    }),
    luck: readChoice(fields, {
      name: 'luck-does',
      offered: MORE_LUCK.map(({ value }) => value),
      message: 'Select what more luck does to the fall',
    }),
  })
  if ('problems' in read) return read
  const body = { ask: WHY, ...read.values }
  return { body, outcome: isExplained(body) ? 'kept' : 'not-yet' }
}

/** The first answer beside the right one. */
export function lookBackAtWhy([first]: readonly unknown[]): LookedBack[] {
  return [
    {
      about: `Why the ${CHOSEN} busiest fall`,
      said: said(REASONS, first, 'reason'),
      found: said(REASONS, RIGHT, 'reason'),
    },
  ]
}

function said(options: readonly Option[], body: unknown, name: string): string {
  return options.find(({ value }) => value === word(body, name))?.text ?? 'No answer'
}
