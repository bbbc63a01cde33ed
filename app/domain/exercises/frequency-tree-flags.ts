import { T13 } from '../northmere/truths.ts'
import { naturalFrequencies } from '../statistics/natural-frequencies.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { formatCount } from '../statistics/words.ts'
import { readNumber } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { IconsPart, Panel } from './panels.ts'
import { feedback, laterPanel, says, saysLive } from './parts.ts'
import { playOf, wholeFrom } from './play.ts'
import { number, word } from './records.ts'

/*
 * A thousand cases that follow three sliders, and how common serious harm must be before this tool
 * is right more often than wrong.
 */

const ASK = 'turning-point'
const PANEL = { id: 'thousand', heading: '2. Change the tool, or the cases' } as const
const PEOPLE = 1000

const USUAL = {
  base: 100 * T13.groups[0].baseRate,
  caught: 100 * T13.hitRate,
  alarms: 100 * T13.falseAlarmRate,
}

/** The free play of this panel, as its address has it. */
export function flagsPlay(query: Fields): Record<string, string> {
  return playOf(readPlay(query), USUAL)
}

function readPlay(query: Fields) {
  return {
    base: wholeFrom(query.base, { from: 1, to: 50, usual: USUAL.base }),
    caught: wholeFrom(query.caught, { from: 0, to: 100, usual: USUAL.caught }),
    alarms: wholeFrom(query.alarms, { from: 0, to: 50, usual: USUAL.alarms }),
  }
}

/** The sliders, the thousand cases they make, and what was answered so far. */
export function flagsPanel(
  { query }: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen) return laterPanel(PANEL.id, PANEL.heading, 'Opens when the tree is counted.')
  const play = readPlay(query)
  const people = thousand(play)
  const last = tries.at(-1)
  return {
    ...PANEL,
    parts: [
      says('Each shape is one case of a thousand. Move one slider at a time.'),
      {
        as: 'play',
        button: 'Show these cases',
        controls: [
          {
            as: 'number',
            name: 'base',
            label: 'Serious harm follows, in every 100 cases',
            value: String(play.base),
            slide: { from: 1, to: 50 },
          },
          {
            as: 'number',
            name: 'caught',
            label: 'Serious cases that the tool flags',
            value: String(play.caught),
            suffix: '%',
            slide: { from: 0, to: 100 },
          },
          {
            as: 'number',
            name: 'alarms',
            label: 'Other cases that it flags wrongly',
            value: String(play.alarms),
            suffix: '%',
            slide: { from: 0, to: 50 },
          },
        ],
      },
      iconsOf(people),
      saysLive(
        `Of 1,000 cases the tool flags **${formatCount(people.hits + people.falseAlarms)}**: ${people.hits} right and ${people.falseAlarms} wrong. It misses ${people.misses} of ${people.hits + people.misses} serious cases.`,
      ),
      {
        as: 'ask',
        id: ASK,
        words: [
          `Keep the supplier’s tool as it is: ${USUAL.caught}% flagged, ${USUAL.alarms}% flagged wrongly.`,
        ],
        controls: [
          {
            as: 'number',
            name: ASK,
            value: word(last, 'written'),
            label: 'How common must serious harm be before more flags are right than wrong?',
            hint: 'The smallest number of cases in every 100',
            suffix: 'in every 100',
          },
        ],
        button: 'Check this number',
      },
      ...(last === undefined ? [] : [reply(last)]),
      ...earlierTries(
        ['You said, in every 100', 'Right flags in 1,000', 'Wrong flags in 1,000'],
        tries.map((body) => {
          const at = flagsAt(number(body, 'turningPoint') ?? 0)
          return [word(body, 'written'), formatCount(at.hits), formatCount(at.falseAlarms)]
        }),
      ),
    ],
  }
}

function thousand({ base, caught, alarms }: { base: number; caught: number; alarms: number }) {
  const tree = naturalFrequencies(PEOPLE, base / 100, caught / 100, 1 - alarms / 100)
  if (isRefusal(tree)) throw new RangeError(tree.why)
  const serious = Math.round(tree.truePositives + tree.falseNegatives)
  const [hits, falseAlarms] = [tree.truePositives, tree.falsePositives].map(Math.round) as [
    number,
    number,
  ]
  return { hits, falseAlarms, misses: serious - hits, clear: PEOPLE - serious - falseAlarms }
}

function iconsOf({ hits, falseAlarms, misses, clear }: ReturnType<typeof thousand>): IconsPart {
  return {
    as: 'icons',
    says: `Of 1,000 cases, ${hits} are flagged rightly, ${falseAlarms} flagged wrongly, ${misses} missed and ${clear} rightly left alone.`,
    groups: [
      { name: 'Flagged, serious', count: hits, look: 'strong' },
      { name: 'Flagged, not serious', count: falseAlarms, look: 'medium' },
      { name: 'Serious, missed', count: misses, look: 'outline' },
      { name: 'Rightly left alone', count: clear, look: 'light' },
    ],
  }
}

/** How common serious harm is where right flags equal wrong ones, in every 100: b × hits = (1 − b) × alarms. */
export const TURNING_POINT = (100 * T13.falseAlarmRate) / (T13.hitRate + T13.falseAlarmRate)

/** The slider goes in whole numbers, so the next whole number is as right as the exact one. */
export function isTurningPoint(given: number): boolean {
  return given > TURNING_POINT - 0.05 && given <= Math.ceil(TURNING_POINT)
}

function flagsAt(base: number) {
  const share = Math.min(100, Math.max(0, base))
  return thousand({ base: share, caught: USUAL.caught, alarms: USUAL.alarms })
}

function reply(body: unknown) {
  const given = number(body, 'turningPoint') ?? 0
  const { hits, falseAlarms } = flagsAt(given)
  const counts = `At ${word(body, 'written')} in every 100, of 1,000 cases ${hits} are flagged rightly and ${falseAlarms} wrongly`
  if (isTurningPoint(given))
    return feedback(
      'right',
      'That is the turning point',
      `${counts}. Where serious harm is rarer than about ${Math.round(TURNING_POINT)} in every 100, most of this tool’s flags are wrong. Here it is ${USUAL.base}.`,
    )
  return given < TURNING_POINT
    ? feedback('not-right', 'Most flags are still wrong there', `${counts}. Go higher.`)
    : feedback('partly', 'It happens sooner', `${counts}. Look for the smallest number.`)
}

/** Reads how common serious harm must be. */
export function takeTurningPoint(fields: Fields): Taken {
  const read = readNumber(fields, {
    name: ASK,
    label: 'How common',
    enter: 'how common serious harm must be',
    like: '7',
    min: 0,
    max: 100,
  })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: ASK, written: fields[ASK]?.trim(), turningPoint: read.value }
  return { body, outcome: isTurningPoint(read.value) ? 'kept' : 'not-yet' }
}
