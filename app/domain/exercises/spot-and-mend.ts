import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { askAgain, lookBack, takeAgain } from './mend-again.ts'
import { benchParts, benchPlay } from './mend-bench.ts'
import { dealCharts } from './mend-deal.ts'
import type { Exhibit } from './mend-exhibit.ts'
import {
  askAbout,
  isLocated,
  isRight,
  type Judged,
  judgedIn,
  NEEDED,
  outcomeOf,
  readJudged,
  revealOf,
  scoreOf,
} from './mend-judging.ts'
import type { Panel, PanelPart, PanelsView } from './panels.ts'
import { feedback, laterPanel, NOT_OPEN, says } from './parts.ts'
import { RESET, sinceReset, word } from './records.ts'
import { soFar } from './so-far.ts'

/** D3: ten charts to call sound or misleading, and a bench on which to damage one. */
export const spotAndMend: Exercise<PanelsView> = { id: 'spot-and-mend', view, take }

const OPENS_AFTER = 'Opens once you have judged ten charts.'

interface Progress {
  exhibits: readonly Exhibit[]
  /** The judgements of this round, in the order of its charts. */
  judged: Judged[]
  /** What was read again once all were judged. */
  again: unknown
  /** Whether any round has been judged to its end. */
  hasFinished: boolean
  earlier: { exhibits: readonly Exhibit[]; judged: Judged[] }[]
}

function progressIn({ seed, records, northmere }: Situation): Progress {
  const resets = soFar(records).round
  const bodies = sinceReset(records)
  const rounds: { judged: unknown[]; again: unknown }[] = [{ judged: [], again: null }]
  for (const body of bodies) {
    const ask = word(body, 'ask')
    const round = rounds.at(-1)
    if (ask === 'more') rounds.push({ judged: [], again: null })
    else if (ask === 'again' && round) round.again = body
    else if (ask.startsWith('chart-')) round?.judged.push(body)
  }
  const dealt = rounds.map(({ judged, again }, at) => ({
    exhibits: dealCharts(seed, resets + at, northmere),
    judged: judged.map(judgedIn),
    again,
  }))
  const last = dealt[dealt.length - 1] ?? { exhibits: [], judged: [], again: null }
  return {
    ...last,
    hasFinished: dealt.some(({ exhibits, judged }) => judged.length >= exhibits.length),
    earlier: dealt.slice(0, -1),
  }
}

function view(situation: Situation): PanelsView {
  const { records, query, northmere } = situation
  const progress = progressIn(situation)
  const { round, isBegun } = soFar(records)
  return {
    goal: `judge ten charts: ${NEEDED.right} rightly called sound or misleading, and ${NEEDED.faults} faults found.`,
    panels: [
      chartsPanel(progress, situation.prediction),
      ...triedPanel(progress),
      progress.hasFinished
        ? { id: 'bench', heading: 'Make it mislead', parts: benchParts(northmere, query) }
        : laterPanel('bench', 'Make it mislead', OPENS_AFTER),
      backPanel(progress),
    ],
    play: benchPlay(query),
    round,
    isBegun,
  }
}

function chartsPanel(progress: Progress, prediction: Situation['prediction']): Panel {
  const { exhibits, judged } = progress
  const [last, next] = [exhibits[judged.length - 1], exhibits[judged.length]]
  const lastJudged = judged.at(-1)
  return {
    id: 'charts',
    heading: 'Ten charts, some of them sound',
    parts: [
      ...(judged.length === 0
        ? [says('Every number on them is right. How each is drawn opens under the chart.')]
        : []),
      ...(last && lastJudged ? revealOf(lastJudged, last, judged.length) : []),
      ...(next
        ? [askAbout(next, judged.length + 1, exhibits.length, foreseen(next, prediction))]
        : endOfRound(progress)),
    ],
  }
}

/** The line that the learner chose for slide 1 before the lesson explained anything. */
function foreseen({ lines, id }: Exhibit, prediction: Situation['prediction']): string {
  const said = Object.values(prediction ?? {})
  return id === 'cut-axis' ? (lines.find((line) => said.includes(line.id))?.id ?? '') : ''
}

function endOfRound({ exhibits, judged }: Progress): PanelPart[] {
  const { right, faults } = scoreOf(judged, exhibits)
  const of = exhibits.length
  const misleading = exhibits.filter(({ fault }) => fault !== null).length
  const score = `You judged ${right} of ${of} rightly and found ${faults} of ${misleading} faults.`
  const alarms = judged.filter((one, at) => exhibits[at]?.fault === null && !one.saysSound).length
  const missed = judged.filter((one, at) => exhibits[at]?.fault && one.saysSound).length
  const errors = `Sound charts you distrusted: ${alarms}. Misleading charts you trusted: ${missed}.`
  if (outcomeOf(judged, exhibits) === 'met') return [feedback('right', score, errors)]
  return [
    feedback(
      'partly',
      score,
      errors,
      `The goal is ${NEEDED.right} and ${NEEDED.faults}. Ten others use the same ways of drawing on other figures.`,
    ),
    { as: 'ask', id: 'more', controls: [], button: 'Judge ten others' },
  ]
}

function triedPanel({ exhibits, judged, earlier }: Progress): Panel[] {
  if (judged.length === 0 && earlier.length === 0) return []
  const rounds = earlier.map((round, at) => {
    const { right, faults } = scoreOf(round.judged, round.exhibits)
    return `Round ${at + 1}: ${right} of ${round.exhibits.length} judged rightly, ${faults} faults found.`
  })
  const rows = judged.flatMap((one, at) => {
    const exhibit = exhibits[at]
    return exhibit ? [rowOf(one, exhibit, at)] : []
  })
  return [
    {
      id: 'tries',
      heading: 'Your charts so far',
      parts: [
        ...(rounds.length > 0 ? [says(...rounds)] : []),
        ...(rows.length > 0
          ? [
              {
                as: 'table' as const,
                caption: 'What you said and what they were',
                columns: ['Chart', 'You said', 'It was', 'Fault', 'Certainty'].map((text) => ({
                  text,
                })),
                rows,
              },
            ]
          : []),
      ],
    },
  ]
}

function rowOf(one: Judged, exhibit: Exhibit, at: number): (string | number)[] {
  const fault = exhibit.fault === null ? '–' : isLocated(one, exhibit) ? 'found' : 'not found'
  return [
    `${at + 1}: ${exhibit.name}`,
    `${one.saysSound ? 'Sound' : 'Misleading'}${isRight(one, exhibit) ? '' : ': not right'}`,
    exhibit.fault === null ? 'Sound' : 'Misleading',
    fault,
    one.sure,
  ]
}

function backPanel({ exhibits, judged, again }: Progress): Panel {
  const back = { id: 'back', heading: 'Looking back' }
  if (judged.length < exhibits.length) return laterPanel(back.id, back.heading, OPENS_AFTER)
  return {
    ...back,
    parts: again === null ? [askAgain(exhibits)] : lookBack(judged, exhibits, again),
  }
}

function take(situation: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { exhibits, judged, again } = progressIn(situation)
  const next = exhibits[judged.length]
  if (next) {
    const place = judged.length + 1
    if (fields.ask !== `chart-${place}`) return NOT_OPEN
    return takeChart(fields, { exhibits, judged, next, place })
  }
  if (fields.ask === 'more' && outcomeOf(judged, exhibits) !== 'met')
    return { body: { ask: 'more' }, outcome: 'kept' }
  if (fields.ask === 'again' && again === null) return takeAgain(fields, exhibits)
  return NOT_OPEN
}

interface Chart {
  exhibits: readonly Exhibit[]
  judged: Judged[]
  next: Exhibit
  place: number
}

function takeChart(fields: Fields, { exhibits, judged, next, place }: Chart): Taken {
  const read = readJudged(fields, next, place)
  if ('problems' in read) return read
  const { line, saysSound, part, sure } = read.judged
  const body = {
    ask: `chart-${place}`,
    chart: next.id,
    line,
    verdict: saysSound ? 'sound' : 'misleading',
    part,
    sure,
  }
  const all = [...judged, read.judged]
  return { body, outcome: all.length < exhibits.length ? 'kept' : outcomeOf(all, exhibits) }
}
