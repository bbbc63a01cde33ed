import type { HistogramFigure } from '../figures.ts'
import { type DistrictId, districtName } from '../northmere/districts.ts'
import type { ResponseRow } from '../northmere/response.ts'
import { T16 } from '../northmere/truths.ts'
import { median } from '../statistics/describe.ts'
import { formatNumber } from '../statistics/words.ts'
import { readAll, readChoice, readNumber } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { number, word } from './records.ts'
import type { SoFar } from './so-far.ts'

const TARGET = 15
/** A district of the same peer group that has no such target. */
const WITHOUT_TARGET: DistrictId = 'E'

const READINGS = ['chance', 'faster', 'logged'] as const
type Reading = (typeof READINGS)[number]

const READING_IN_WORDS: Record<Reading, string> = {
  chance: 'Chance',
  faster: 'Officers drove faster',
  logged: 'Late arrivals logged as just in time',
}

/** How many responses a district logged in each whole minute, from 0. */
export function byMinute(responses: readonly ResponseRow[], district: DistrictId): number[] {
  const own = responses.filter((row) => row.district === district)
  const longest = Math.ceil(Math.max(...own.map(({ minutes }) => minutes)))
  return Array.from(
    { length: longest + 1 },
    (_, at) => own.filter(({ minutes }) => minutes >= at && minutes < at + 1).length,
  )
}

/** Whether both marks and the reading of them were found. */
export function areTimesFound(so: SoFar): boolean {
  return so.at('times').some((body) => isPileRight(body) && isGapRight(body) && isLogged(body))
}

function isPileRight(body: unknown): boolean {
  return number(body, 'pile') === T16.writtenAs.from
}

function isGapRight(body: unknown): boolean {
  const gap = number(body, 'gap') ?? 0
  return gap >= T16.late.from && gap < T16.late.to
}

function isLogged(body: unknown): boolean {
  return word(body, 'reading') === 'logged'
}

/** Harrowbank's 400 times beside those of a district without the target. */
export function timesParts(responses: readonly ResponseRow[], so: SoFar): PanelPart[] {
  const tries = so.at('times')
  const last = tries.at(-1)
  const isFound = areTimesFound(so)
  const name = districtName(T16.district)
  return [
    says(
      `Now the real district. Sergeant Dev Malik says in passing: “A lot of jobs seem to arrive at fourteen and a half minutes.” Here are all ${formatNumber(responsesOf(responses, T16.district).length)} of ${name}’s times, and those of ${districtName(WITHOUT_TARGET)}, which has no such target.`,
    ),
    {
      as: 'figure',
      charts: [T16.district, WITHOUT_TARGET].map((district) => ({
        id: `times-${district}`,
        figure: timesFigure(responses, district),
        findings: false,
      })),
    },
    ...(last === undefined ? [] : [isFound ? foundReply(responses) : notYet(responses, last)]),
    ...(isFound ? [] : [timesAsk(last)]),
    ...earlierTries(
      ['Too many', 'Too few', 'Reading'],
      tries.map((body) => [
        `${number(body, 'pile') ?? ''}`,
        `${number(body, 'gap') ?? ''}`,
        READING_IN_WORDS[READINGS.find((one) => one === word(body, 'reading')) ?? 'chance'],
      ]),
    ),
  ]
}

function responsesOf(responses: readonly ResponseRow[], district: DistrictId): number[] {
  return responses.filter((row) => row.district === district).map(({ minutes }) => minutes)
}

function timesFigure(responses: readonly ResponseRow[], district: DistrictId): HistogramFigure {
  return {
    kind: 'histogram',
    title: `Emergency responses, ${districtName(district)}`,
    subtitle: `${responsesOf(responses, district).length} responses by whole minutes, made-up figures`,
    xLabel: 'Minutes logged',
    yLabel: 'Responses',
    bins: byMinute(responses, district).map((count, at) => ({ from: at, to: at + 1, count })),
    markers: [{ at: TARGET, label: district === T16.district ? 'Target' : '15 minutes' }],
  }
}

function timesAsk(last: unknown): PanelPart {
  return {
    as: 'ask',
    id: 'times',
    button: 'Check what I see',
    controls: [
      {
        as: 'number',
        name: 'pile',
        label: 'The minute with too many responses',
        hint: 'From 14 up to 15 is minute 14',
        value: text(last, 'pile'),
      },
      {
        as: 'number',
        name: 'gap',
        label: 'A minute with too few',
        value: text(last, 'gap'),
      },
      {
        as: 'choice',
        name: 'reading',
        label: 'The likeliest reading of the two',
        value: word(last, 'reading'),
        options: READINGS.map((value) => ({ value, text: READING_IN_WORDS[value] })),
      },
    ],
    ...(last === undefined ? {} : { verdicts: verdictsOn(last) }),
  }
}

function text(body: unknown, key: string): string {
  const given = number(body, key)
  return given === null ? '' : String(given)
}

function verdictsOn(body: unknown) {
  const pile = isPileRight(body)
    ? { isRight: true }
    : { isRight: false, hint: `Look for a column that towers over both its neighbours.` }
  const gap = isGapRight(body)
    ? { isRight: true }
    : { isRight: false, hint: 'Look where the columns fall off a step that Elmsea does not have.' }
  return { pile, gap, ...(isLogged(body) ? { reading: { isRight: true } } : {}) }
}

function notYet(responses: readonly ResponseRow[], body: unknown): PanelPart {
  const [own, other] = [byMinute(responses, T16.district), byMinute(responses, WITHOUT_TARGET)]
  const pile = number(body, 'pile') ?? -1
  const said = own[pile]
  return feedback(
    isPileRight(body) || isGapRight(body) ? 'partly' : 'not-right',
    'Not yet',
    'Where to look is beside what is not right.',
    ...(isPileRight(body) || said === undefined
      ? []
      : [
          `${districtName(T16.district)} logged ${said} in minute ${pile}; ${districtName(WITHOUT_TARGET)} ${other[pile] ?? 0}. There is a minute where the two differ more.`,
        ]),
    ...(isLogged(body)
      ? []
      : [
          word(body, 'reading') === 'faster'
            ? `Faster driving moves every time a little. The middle response is ${middle(responses, T16.district)} minutes here and ${middle(responses, WITHOUT_TARGET)} in ${districtName(WITHOUT_TARGET)}.`
            : 'Luck scatters columns up and down everywhere. It does not fill one minute and empty the next ones, right at the target.',
        ]),
  )
}

function middle(responses: readonly ResponseRow[], district: DistrictId): string {
  return formatNumber(median(responsesOf(responses, district)) ?? 0, 1)
}

function foundReply(responses: readonly ResponseRow[]): PanelPart {
  const own = byMinute(responses, T16.district)
  const other = byMinute(responses, WITHOUT_TARGET)
  const [before, after] = [T16.writtenAs.from, T16.late.from]
  const late = (counts: number[]) =>
    counts.slice(T16.late.from, T16.late.to).reduce((sum, count) => sum + count, 0)
  return feedback(
    'right',
    'A clock was helped over a line',
    `${own[before]} responses at ${before} minutes and ${own[after]} at ${after}. From ${T16.late.from} up to ${T16.late.to} minutes ${districtName(T16.district)} logged ${late(own)}, ${districtName(WITHOUT_TARGET)} ${late(other)}.`,
    `We made the figures: about ${T16.chance * 10} in 10 of the responses of ${T16.late.from} to ${T16.late.to} minutes were written down as ${before}-something. In a real force it is a reason to ask, and not yet a finding about anybody.`,
  )
}

/** Reads both minutes and the reading. */
export function takeTimes(fields: Fields): Taken {
  const minute = (name: string, label: string, enter: string) =>
    readNumber(fields, { name, label, enter, like: '9', min: 0, max: 60 })
  const read = readAll({
    pile: minute('pile', 'Minute with too many', 'the minute with too many responses'),
    gap: minute('gap', 'Minute with too few', 'a minute with too few responses'),
    reading: readChoice(fields, {
      name: 'reading',
      offered: READINGS,
      message: 'Select the likeliest reading',
    }),
  })
  if ('problems' in read) return read
  const { pile, gap, reading } = read.values
  const body = { ask: 'times', pile: Math.floor(pile), gap: Math.floor(gap), reading }
  const isFound = isPileRight(body) && isGapRight(body) && isLogged(body)
  return { body, outcome: isFound ? 'kept' : 'not-yet' }
}
