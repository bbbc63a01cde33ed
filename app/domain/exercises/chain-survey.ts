import type { LinesFigure } from '../figures.ts'
import { financialYear } from '../northmere/calendar.ts'
import { newcombeDifference } from '../statistics/newcombe.ts'
import { isRefusal } from '../statistics/refusal.ts'
import { wilsonInterval } from '../statistics/wilson.ts'
import {
  formatCount,
  formatInterval,
  formatNumber,
  formatShare,
  roundHalfAway,
} from '../statistics/words.ts'
import { readChoice } from './asked.ts'
import { briefingYears, completeMonths, meanCount } from './chain-series.ts'
import type { Fields, Situation, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Option, Panel, TablePart } from './panels.ts'
import { feedback, laterPanel } from './parts.ts'
import { word } from './records.ts'

/*
 * The source that no counting rule touches: people who are asked themselves.
 */

const ASK = 'survey'
const PANEL = { id: 'survey', heading: '4. Ask people themselves' } as const

/**
 * Northmere’s household survey: how many of those asked say that they were stalked or harassed in
 * the year. Planted flat: the years differ by chance alone (T4 changes records, not what happens).
 */
export const SURVEY = {
  asked: 6000,
  years: [
    { year: '2021/22', yes: 337 },
    { year: '2022/23', yes: 328 },
    { year: '2023/24', yes: 341 },
    { year: '2024/25', yes: 333 },
  ],
} as const

const OPTIONS: Option[] = [
  { value: 'yes', text: 'Yes: it is large enough to show a fall of that size' },
  { value: 'no', text: 'No: a survey of this size cannot show it' },
  { value: 'counted', text: 'No: a counting rule changes a survey too' },
]
const OFFERED = ['yes', 'no', 'counted'] as const

/** What was answered, in the words it was offered in. */
export function surveyInWords(given: string): string {
  return OPTIONS.find(({ value }) => value === given)?.text ?? ''
}

/** The change that the survey shows between the briefing’s years, beside the one that the records would mean. */
export function surveyChange(northmere: Situation['northmere']) {
  const [, before, after] = SURVEY.years
  const { asked } = SURVEY
  const change = newcombeDifference(after.yes, asked, before.yes, asked)
  if (isRefusal(change)) throw new RangeError(change.why)
  const years = briefingYears(northmere)
  const asRecorded = (before.yes / asked) * (years.after / years.before - 1)
  return { before, after, change, asRecorded, wouldShow: change.lower > asRecorded }
}

/** Whether an answer says what a survey of this size would have shown. */
export function isSurveyRight({ northmere }: Situation, body: unknown): boolean {
  return word(body, 'survey') === (surveyChange(northmere).wouldShow ? 'yes' : 'no')
}

/** Records and survey on one chart, the survey’s counts, and the question about its size. */
export function surveyPanel(
  situation: Situation,
  tries: readonly unknown[],
  isOpen: boolean,
): Panel {
  if (!isOpen) return laterPanel(PANEL.id, PANEL.heading, 'Opens when you have read both sides.')
  const last = tries.at(-1)
  return {
    ...PANEL,
    parts: [
      { as: 'figure', charts: [{ id: 'overlay', figure: overlay(situation) }] },
      surveyTable(),
      {
        as: 'ask',
        id: ASK,
        words: [
          'The survey asks a sample of people at home what happened to them, whether or not they told the police.',
        ],
        controls: [
          {
            as: 'choice',
            name: ASK,
            options: OPTIONS,
            value: word(last, 'survey'),
            label: 'If a fifth fewer people had been affected in 2023/24, would it have shown?',
          },
        ],
        button: 'Check this answer',
      },
      ...(last === undefined ? [] : [reply(situation, last)]),
      ...earlierTries(
        ['You said'],
        tries.map((body) => [surveyInWords(word(body, 'survey'))]),
      ),
    ],
  }
}

function overlay({ northmere }: Situation): LinesFigure {
  const months = completeMonths(northmere)
  const recorded = SURVEY.years.map(({ year }) =>
    meanCount(months.filter(({ month }) => financialYear(month) === year)),
  )
  const asIndex = (values: readonly number[]) =>
    values.map((value) => roundHalfAway((100 * value) / (values[0] ?? value)))
  return {
    kind: 'lines',
    title: 'Records and the household survey, with 2021/22 as 100',
    subtitle:
      'Stalking and harassment, Northmere, made-up figures. Records are a monthly average without March 2025, which is provisional',
    yMin: 0,
    x: SURVEY.years.map(({ year }) => year),
    series: [
      { name: 'Recorded by the police', y: asIndex(recorded) },
      {
        name: 'Said so in the survey',
        y: asIndex(SURVEY.years.map(({ yes }) => yes)),
      },
    ],
  }
}

function surveyTable(): TablePart {
  const { asked, years } = SURVEY
  return {
    as: 'table',
    caption: 'What the survey found, made-up figures',
    columns: [
      { text: 'Year' },
      { text: 'Said yes', isNumeric: true },
      { text: 'Asked', isNumeric: true },
      { text: 'Share' },
    ],
    rows: years.map(({ year, yes }) => {
      const interval = wilsonInterval(yes, asked)
      if (isRefusal(interval)) throw new RangeError(interval.why)
      const share = `${formatShare(yes / asked, asked)} (${formatInterval(interval, asked)})`
      return [year, formatCount(yes), formatCount(asked), share]
    }),
    isFolded: true,
  }
}

function reply(situation: Situation, body: unknown) {
  const { before, after, change, asRecorded } = surveyChange(situation.northmere)
  const points = (share: number) => formatNumber(share * 100, 1)
  const found = `${formatShare(before.yes / SURVEY.asked, SURVEY.asked)} said yes in 2022/23 and ${formatShare(after.yes / SURVEY.asked, SURVEY.asked)} in 2023/24: a change between ${points(change.lower)} and +${points(change.upper)} points (95% interval). A fall like that of the records would have been ${points(asRecorded)} points.`
  if (isSurveyRight(situation, body))
    return feedback(
      'right',
      'A fall of a fifth would have shown',
      `${found} That lies outside the interval. A smaller fall could still be there, and no survey of this size can speak for one district.`,
    )
  return word(body, 'survey') === 'counted'
    ? feedback(
        'not-right',
        'No counting rule touches the survey',
        'It asks people what happened to them. The rule decides which records count.',
      )
    : feedback(
        'not-right',
        'It is large enough for that',
        `${found} That lies outside the interval.`,
      )
}

/** Reads whether the survey would have shown such a fall. */
export function takeSurvey(situation: Situation, fields: Fields): Taken {
  const message = 'Select whether the survey would have shown it'
  const read = readChoice(fields, { name: ASK, offered: OFFERED, message })
  if ('problem' in read) return { problems: [read.problem] }
  const body = { ask: ASK, survey: read.value }
  return { body, outcome: isSurveyRight(situation, body) ? 'kept' : 'not-yet' }
}
