import { DASHBOARD_OPENING } from '../northmere/dashboard-opening.ts'
import { formatCount } from '../statistics/words.ts'
import { readAll, readNumber, readSure } from './asked.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { lookingBack } from './looking-back.ts'
import type { Panel, PanelsView } from './panels.ts'
import { feedback, laterPanel, NOT_OPEN, says } from './parts.ts'
import { playOf } from './play.ts'
import { number, RESET, word } from './records.ts'
import { type SoFar, soFar } from './so-far.ts'
import { pageParts } from './trail-face.ts'
import { AS_FOUND, readFilters, totalThrough } from './trail-page.ts'
import { IN_A_SET, questionsOf, RIGHT_ENOUGH } from './trail-questions.ts'
import { traceOf } from './trail-traces.ts'

/** D2: five questions of fact, on a page that stands as the last person left it. */
export const filterTrail: Exercise<PanelsView> = { id: 'filter-trail', view, take }

const KNOWN = 'known'

/** The ask of one question: an answer to another question, from an old page, is none to this one. */
function answerTo(place: number): string {
  return `answer-${place + 1}`
}

interface Answer {
  asks: string
  given: number
  written: string
  sure: number
  truth: number
}

/** What a learner has answered since they last began again. */
interface Trail {
  answers: Answer[]
  checks: { written: string; isRight: boolean }[]
  /** The question that stands open: its set, its place in the set, its words. */
  set: number
  place: number
  asks: string
  isChecked: boolean
  isMet: boolean
}

function trailOf(situation: Situation): Trail {
  const { at } = soFar(situation.records)
  const { monthly } = situation.northmere
  const bodies = answersIn(at)
  const answers = bodies.map((body, place): Answer => {
    const question = questionAt(situation, place)
    return {
      asks: question.asks,
      written: word(body, 'written'),
      sure: number(body, 'sure') ?? 1,
      given: number(body, 'given') ?? 0,
      truth: totalThrough(monthly, question.answeredBy),
    }
  })
  const checks = at(KNOWN).map((body) => ({
    written: word(body, 'written'),
    isRight: number(body, 'given') === DASHBOARD_OPENING.knownTotal.count,
  }))
  const isChecked = checks.some(({ isRight }) => isRight)
  return {
    answers,
    checks,
    isChecked,
    asks: questionAt(situation, answers.length).asks,
    set: Math.floor(answers.length / IN_A_SET),
    place: answers.length % IN_A_SET,
    isMet: isChecked && hasASet(answers),
  }
}

/** The answers in order: each question is answered once. */
function answersIn(at: SoFar['at']): unknown[] {
  const bodies: unknown[] = []
  for (;;) {
    const [body] = at(answerTo(bodies.length))
    if (body === undefined) return bodies
    bodies.push(body)
  }
}

function questionAt({ seed }: Situation, place: number) {
  const [question] = questionsOf(seed, Math.floor(place / IN_A_SET)).slice(place % IN_A_SET)
  if (question === undefined) throw new RangeError(`There is no question ${place}`)
  return question
}

/** Whether enough of any whole set are right. */
function hasASet(answers: readonly Answer[]): boolean {
  return answers.some((_, from) => {
    const set = answers.slice(from, from + IN_A_SET)
    return from % IN_A_SET === 0 && set.length === IN_A_SET && rightIn(set) >= RIGHT_ENOUGH
  })
}

function rightIn(answers: readonly Answer[]): number {
  return answers.filter(({ given, truth }) => given === truth).length
}

function view(situation: Situation): PanelsView {
  const filters = readFilters(situation.query)
  const { round, isBegun } = soFar(situation.records)
  const trail = trailOf(situation)
  return {
    goal: `check one total that you know, then get ${RIGHT_ENOUGH} of ${IN_A_SET} numbers right from the page.`,
    panels: [
      {
        id: 'page',
        heading: 'The page, as the last person left it',
        parts: pageParts(situation.northmere.monthly, filters),
      },
      knownPanel(trail),
      questionsPanel(situation, trail),
      lookingBack(
        trail.isMet
          ? trail.answers.map(({ asks, given, sure, truth }) => ({
              about: asks,
              said: `${formatCount(given)}, certainty ${sure}`,
              found: formatCount(truth),
            }))
          : null,
        `Opens when ${RIGHT_ENOUGH} of ${IN_A_SET} are right.`,
      ),
    ],
    play: playOf({ ...filters }, { ...AS_FOUND }),
    round,
    isBegun,
  }
}

function knownPanel({ checks, isChecked }: Trail): Panel {
  const last = checks.at(-1)
  const { count, year } = DASHBOARD_OPENING.knownTotal
  return {
    id: 'known',
    heading: '1. Check a total that you know',
    parts: [
      says(
        `The analyst’s annual report says: robberies recorded in Gorsedale in ${year}, **${count}**. Set the page so that its card shows that. Then you know that you can set it.`,
      ),
      ...(isChecked
        ? []
        : [
            {
              as: 'ask' as const,
              id: KNOWN,
              button: 'The card agrees',
              controls: [
                {
                  as: 'number' as const,
                  name: 'shown',
                  value: last?.written ?? '',
                  label: 'What the total card shows',
                },
              ],
            },
          ]),
      ...(last === undefined
        ? []
        : [
            last.isRight
              ? feedback(
                  'right',
                  'The page and the report agree',
                  `Both say ${count}. You changed the district that was left on, and set type and year on purpose.`,
                )
              : feedback(
                  'not-right',
                  `Your card says ${last.written}, the report ${count}`,
                  'A filter is on that you did not set, or one that you need is not. Clear all filters, then set district, type and year.',
                ),
          ]),
    ],
  }
}

function questionsPanel(situation: Situation, trail: Trail): Panel {
  const [id, heading] = ['questions', '2. Five questions']
  const { answers, set, place, asks, isChecked, isMet } = trail
  if (!isChecked) return laterPanel(id, heading, 'Opens when the known total agrees.')
  const ended = place === 0 && answers.length > 0
  return {
    id,
    heading,
    parts: [
      ...replyTo(situation, trail),
      ...(ended ? [says(setInWords(answers.slice(-IN_A_SET)))] : []),
      ...(isMet && ended
        ? []
        : [
            says(`**Question ${place + 1} of ${IN_A_SET}.** ${asks}`),
            {
              as: 'ask' as const,
              id: answerTo(answers.length),
              button: 'Give this number',
              controls: [
                {
                  as: 'number' as const,
                  name: 'number',
                  value: '',
                  label: 'The number on the card',
                  hint: 'Set the page above, then type it',
                },
                { as: 'sure' as const, name: 'sure', value: '' },
              ],
            },
          ]),
      ...(answers.length === 0
        ? []
        : [
            {
              as: 'table' as const,
              caption: set > 0 ? 'Your answers so far, all sets' : 'Your answers so far',
              columns: [{ text: 'Question' }, { text: 'You' }, { text: 'Right?' }],
              rows: answers.map(({ asks: asked, written, given, truth }) => [
                asked,
                written,
                given === truth ? 'Right' : 'Not right',
              ]),
              isFolded: true,
            },
          ]),
    ],
  }
}

function replyTo(situation: Situation, { answers }: Trail) {
  const last = answers.at(-1)
  if (last === undefined) return []
  const { monthly } = situation.northmere
  const { answeredBy, look } = questionAt(situation, answers.length - 1)
  if (last.given === last.truth)
    return [
      feedback(
        'right',
        `${formatCount(last.truth)} is the number`,
        'Write the filters beside it, or the next reader cannot check it.',
      ),
    ]
  return [
    feedback(
      'not-right',
      `${last.written} answers another question`,
      traceOf(last.given, monthly, answeredBy) ?? look,
      `The question needed ${formatCount(last.truth)}.`,
    ),
  ]
}

function setInWords(set: readonly Answer[]): string {
  const right = rightIn(set)
  return right >= RIGHT_ENOUGH
    ? `${right} of ${IN_A_SET} right: that is the goal.`
    : `${right} of ${IN_A_SET} right, and the goal is ${RIGHT_ENOUGH}. Here are five others.`
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const trail = trailOf(situation)
  if (fields.ask === KNOWN) return takeKnown(trail, fields)
  const ask = answerTo(trail.answers.length)
  if (fields.ask !== ask || !trail.isChecked || trail.isMet) return NOT_OPEN
  const read = readAll({
    given: readNumber(fields, {
      name: 'number',
      label: 'Number',
      enter: 'the number on the card',
      like: '1,204',
    }),
    sure: readSure(fields),
  })
  if ('problems' in read) return read
  const body = { ask, written: (fields.number ?? '').trim(), ...read.values }
  const after = trailOf({
    ...situation,
    records: [...situation.records, { body, outcome: 'kept', at: '' }],
  })
  return { body, outcome: after.isMet ? 'met' : outcomeOf(after) }
}

/** A set that has ended without reaching the goal is a try that did not. */
function outcomeOf({ place }: Trail): 'kept' | 'not-yet' {
  return place === 0 ? 'not-yet' : 'kept'
}

function takeKnown({ isMet }: Trail, fields: Fields): Taken {
  if (isMet) return NOT_OPEN
  const read = readAll({
    given: readNumber(fields, {
      name: 'shown',
      label: 'Total',
      enter: 'what the total card shows',
      like: '33',
    }),
  })
  if ('problems' in read) return read
  const body = { ask: KNOWN, written: (fields.shown ?? '').trim(), ...read.values }
  return {
    body,
    outcome: read.values.given === DASHBOARD_OPENING.knownTotal.count ? 'kept' : 'not-yet',
  }
}
