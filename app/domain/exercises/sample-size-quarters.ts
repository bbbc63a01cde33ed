import type { LineFigure } from '../figures.ts'
import { formatCount } from '../statistics/words.ts'
import { readAll, readChoice, readChoices } from './asked.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries, type LookedBack } from './looking-back.ts'
import type { Option, Panel } from './panels.ts'
import { laterPanel, says } from './parts.ts'
import { numbers, word } from './records.ts'
import { isJudged, listOf, replyToQuarters, riseInWords } from './sample-size-replies.ts'
import { percent, points } from './sample-size-surveys.ts'
import { hasMoved, type Quarter, quartersOf } from './survey-quarters.ts'

/** The ask of the third panel: which quarters changed, and what becomes of the press release. */
export const QUARTERS = 'quarters'

const RELEASE: Option[] = [
  { value: 'send', text: 'Send it: the survey shows a rise' },
  { value: 'soften', text: 'Send it with “slightly” in front of “rises”' },
  { value: 'reject', text: 'Stop it: this step is within what luck does to two surveys of 600' },
  { value: 'worthless', text: 'Stop it: surveys of 600 cannot show anything' },
]

/** The third panel: sixteen quarters, each point to be marked or left. */
export function quartersPanel(
  { northmere }: Situation,
  judged: readonly unknown[],
  isOpen: boolean,
): Panel {
  const [id, heading] = ['quarters', 'Sixteen quarters of Northmere']
  if (!isOpen)
    return laterPanel(id, heading, 'Opens when you have said what mends a biased survey.')
  const quarters = quartersOf(northmere.survey)
  const last = judged.at(-1)
  return {
    id,
    heading,
    parts: [
      says(
        'This is Northmere’s own survey, weighted by age. True opinion changed once in these four years, and stayed changed: we made the figures, so we know. Mark every quarter after the change. Press its point, or tick it in the table.',
      ),
      {
        as: 'figure',
        charts: [
          { id: 'quarters-chart', figure: chartOf(quarters), findings: false, marks: 'moved' },
        ],
      },
      {
        as: 'table',
        caption: 'Each quarter with its margin',
        columns: [
          { text: 'Quarter ending' },
          { text: 'Interviews', isNumeric: true },
          { text: 'Said “good job”', isNumeric: true },
          { text: '95% margin', isNumeric: true },
        ],
        rows: quarters.map(({ label, interviews, estimate, margin }) => [
          label,
          formatCount(interviews),
          percent(estimate),
          `±${points(margin)}`,
        ]),
        isFolded: true,
      },
      {
        as: 'ask',
        id: QUARTERS,
        controls: [
          {
            as: 'marks',
            name: 'moved',
            label: 'Quarters after the true change',
            points: quarters.map(({ label, estimate }) => ({ label, value: percent(estimate) })),
            marked: numbers(last, 'moved'),
          },
          {
            as: 'choice',
            name: 'release',
            options: RELEASE,
            value: word(last, 'release'),
            label: `“Public confidence rises three points.” ${riseInWords(quarters)}. What becomes of the release?`,
          },
        ],
        button: 'Answer',
      },
      ...(last === undefined ? [] : [replyToQuarters(last, northmere.survey, quarters)]),
      ...earlierTries(
        ['Quarters marked', 'The release'],
        judged.map((body) => [markedIn(body, quarters), releaseIn(body)]),
      ),
    ],
  }
}

function chartOf(quarters: readonly Quarter[]): LineFigure {
  return {
    kind: 'line',
    title: 'Residents who say that the police do a good job',
    subtitle: '600 interviews a quarter, weighted by age, made-up figures. Axis from 40% to 80%',
    xLabel: 'Quarter ending',
    yLabel: 'Per cent',
    unit: '%',
    decimals: 1,
    yMin: 40,
    yMax: 80,
    x: quarters.map(({ label }) => label),
    y: quarters.map(({ estimate }) => Number(estimate.toFixed(1))),
  }
}

/** Reads the marks and the choice; `met` when both are right. */
export function takeQuarters(situation: Situation, fields: Fields): Taken {
  const quarters = quartersOf(situation.northmere.survey)
  const read = readAll({
    moved: readChoices(fields, {
      name: 'moved',
      offered: quarters.map((_, at) => String(at)),
      message: 'Mark the quarters after the true change',
    }),
    release: readChoice(fields, {
      name: 'release',
      offered: RELEASE.map(({ value }) => value),
      message: 'Select what becomes of the press release',
    }),
  })
  if ('problems' in read) return read
  const { moved, release } = read.values
  const body = { ask: QUARTERS, moved: moved.map(Number), release }
  return { body, outcome: isJudged(body, situation) ? 'met' : 'not-yet' }
}

/** The first marks and the first choice beside the right ones. */
export function lookBackAtQuarters(
  { northmere }: Situation,
  judged: readonly unknown[],
): LookedBack[] {
  const quarters = quartersOf(northmere.survey)
  return [
    {
      about: 'Quarters after the true change',
      said: markedIn(judged[0], quarters),
      found: listOf(quarters.filter(hasMoved)),
    },
    {
      about: 'The three-point rise',
      said: releaseIn(judged[0]),
      found: releaseIn({ release: 'reject' }),
    },
  ]
}

function markedIn(body: unknown, quarters: readonly Quarter[]): string {
  return listOf(numbers(body, 'moved').flatMap((at) => quarters[at] ?? []))
}

function releaseIn(body: unknown): string {
  return RELEASE.find(({ value }) => value === word(body, 'release'))?.text ?? 'No answer'
}
