import type { LineFigure } from '../figures.ts'
import type { Exercise, Fields, Situation, Taken } from './exercise.ts'
import { RESET, sinceReset, word } from './records.ts'
import { type Settled, settled } from './settled.ts'
import {
  isRightOnBoth,
  JUDGED,
  JUDGED_IDS,
  type JudgedId,
  type JudgedView,
  type Judgement,
  judgementBody,
  judgementIn,
  readJudgement,
  showJudged,
} from './xmr-judging.ts'
import { ASKED, hintsOn, isPassed, RANGES_ASKED, readSums, type SumStage } from './xmr-stages.ts'
import { MONTHS_IN_LIMITS, type Workings, workOut } from './xmr-workings.ts'

export type Stage = SumStage | 'judge' | 'done'

export interface XmrBuilderView {
  stage: Stage
  /** What the learner entered in the stages they have passed, in order. */
  passed: { stage: SumStage; entered: { label: string; given: string }[] }[]
  /** The twelve months being worked on; null once limits are drawn on both series. */
  bench: BenchView | null
  /** The newest try at this stage, where it was not right. */
  lastTry: TryView | null
  /** Whether the learner may be shown the working of this series and given other months. */
  mayShowWorking: boolean
  /** The months whose working was asked for, worked through. */
  shown: BenchView | null
  /** Both whole series, once there are limits to judge them by. */
  judged: JudgedView[] | null
}

/** Twelve months and as much of their working as has been earned. */
export interface BenchView {
  name: string
  figure: LineFigure
  rows: { month: string; count: number; runningTotal: number; range: number | null }[]
  total: number | null
  mean: number | null
  averageRange: number | null
  reach: number | null
  limits: [number, number] | null
}

export interface TryView {
  given: Record<string, string>
  hints: Record<string, string>
  count: number
}

/** P2: limits built by hand on one series with help and on another alone, then two verdicts. */
export const xmrBuilder: Exercise<XmrBuilderView> = { id: 'xmr-builder', view, take }

const SUM_STAGES: readonly SumStage[] = ['centre', 'ranges', 'reach', 'limits', 'alone']

/** The working of a series may be asked for after so many tries alone. */
const TRIES_BEFORE_WORKING = 2

function view({ records, figures }: Situation): XmrBuilderView {
  const series = seriesIn(figures)
  const progress = progressIn(records)
  const { stage, tries, rounds } = progress
  const isSum = stage !== 'judge' && stage !== 'done'
  return {
    stage,
    passed: progress.passed.map(({ stage, body }) => ({ stage, entered: enteredIn(stage, body) })),
    bench: isSum ? benchAt(stage, series, rounds) : null,
    lastTry: isSum ? tryView(stage, tries, workingsAt(stage, series, rounds)) : null,
    mayShowWorking: stage === 'alone' && tries.length >= TRIES_BEFORE_WORKING,
    shown:
      stage === 'alone' && rounds > 0
        ? bench(ALONE, workingsAt('alone', series, rounds - 1))
        : null,
    judged: isSum ? null : JUDGED_IDS.map((id) => judgedView(id, series[id], progress)),
  }
}

/** Where a learner stands, from what they have recorded since they last began again. */
interface Progress {
  stage: Stage
  passed: { stage: SumStage; body: unknown }[]
  /** The tries at this stage that were not right, on these months. */
  tries: unknown[]
  /** How often the working was asked for: each time the months move on. */
  rounds: number
  judgement: unknown
}

function progressIn(records: Situation['records']): Progress {
  const bodies = sinceReset(records)
  const passed = SUM_STAGES.flatMap((stage) => {
    const body = bodies.find((one) => word(one, 'stage') === stage && word(one, 'is') === 'right')
    return body === undefined ? [] : [{ stage, body }]
  })
  const judgements = bodies.filter((body) => word(body, 'stage') === 'judge')
  const isJudged = judgements.some((body) => word(body, 'is') === 'right')
  const stage = SUM_STAGES[passed.length] ?? (isJudged ? 'done' : 'judge')
  const working = bodies.findLastIndex((body) => word(body, 'do') === SHOW_WORKING)
  return {
    stage,
    passed,
    tries: bodies.slice(working + 1).filter((body) => word(body, 'stage') === stage),
    rounds: bodies.filter((body) => word(body, 'do') === SHOW_WORKING).length,
    judgement: judgements.at(-1),
  }
}

const SHOW_WORKING = 'show-working'

type Series = Record<JudgedId, Settled>

function seriesIn(figures: Situation['figures']): Series {
  return {
    brackwater: need(figures, JUDGED.brackwater.figure),
    alderbrook: need(figures, JUDGED.alderbrook.figure),
  }
}

function need(figures: Situation['figures'], name: string): Settled {
  const series = settled(figures, name)
  if (series === null || series.y.length < MONTHS_IN_LIMITS)
    throw new Error(
      `xmr-builder needs the line chart "${name}" with ${MONTHS_IN_LIMITS} months or more`,
    )
  return series
}

const GUIDED = 'Brackwater vehicle crime'
const ALONE = 'Alderbrook burglary'

/** Alone, each round is the next twelve months; after the last comes the first again. */
function workingsAt(stage: SumStage, series: Series, rounds: number): Workings {
  if (stage !== 'alone') return workOut(series.brackwater)
  const years = Math.floor(series.alderbrook.y.length / MONTHS_IN_LIMITS)
  return workOut(series.alderbrook, (rounds % years) * MONTHS_IN_LIMITS)
}

function benchAt(stage: SumStage, series: Series, rounds: number): BenchView {
  const workings = workingsAt(stage, series, rounds)
  if (stage === 'alone') return withoutWorking(bench(ALONE, workings))
  return earned(stage, bench(GUIDED, workings))
}

/** Twelve months with all of their working. */
function bench(name: string, workings: Workings): BenchView {
  const { x, y, total, mean, ranges, averageRange, reach, lower, upper } = workings
  return {
    name,
    figure: {
      kind: 'line',
      title: `${name}, 12 months`,
      subtitle: 'Recorded crimes a month, made-up figures',
      x,
      y,
      yMin: 0,
      yMax: topOfAxis(y),
      centre: mean,
      limits: [lower, upper],
    },
    rows: y.map((count, at) => ({
      month: x[at] ?? '',
      count,
      runningTotal: y.slice(0, at + 1).reduce((sum, value) => sum + value, 0),
      range: ranges[at - 1] ?? null,
    })),
    total,
    mean,
    averageRange,
    reach,
    limits: [lower, upper],
  }
}

/** Room for a limit well above the highest month, from the months alone: the axis gives nothing away. */
function topOfAxis(y: number[]): number {
  const [low, high] = [Math.min(...y), Math.max(...y)]
  return Math.ceil((high + 1.5 * (high - low)) / 20) * 20
}

/** Takes out what the guided stages have not reached yet. */
function earned(stage: SumStage, full: BenchView): BenchView {
  const reached = SUM_STAGES.indexOf(stage)
  const has = (from: SumStage) => reached > SUM_STAGES.indexOf(from)
  const { centre, limits: _, ...figure } = full.figure
  return {
    ...full,
    figure: has('centre') ? { ...figure, centre } : figure,
    rows: full.rows.map((row, at) =>
      has('ranges') || (has('centre') && at > RANGES_ASKED) ? row : { ...row, range: null },
    ),
    mean: has('centre') ? full.mean : null,
    averageRange: has('ranges') ? full.averageRange : null,
    reach: has('reach') ? full.reach : null,
    limits: null,
  }
}

function withoutWorking(full: BenchView): BenchView {
  return { ...earned('centre', full), total: null }
}

function enteredIn(stage: SumStage, body: unknown) {
  return ASKED[stage].flatMap(({ field, label }) => {
    const given = word(body, field)
    return given === '' ? [] : [{ label, given }]
  })
}

function tryView(stage: SumStage, tries: unknown[], workings: Workings): TryView | null {
  const last = tries.at(-1)
  if (last === undefined) return null
  const given = Object.fromEntries(ASKED[stage].map(({ field }) => [field, word(last, field)]))
  return { given, hints: hintsOn(stage, given, workings), count: tries.length }
}

function judgedView(id: JudgedId, series: Settled, { stage, judgement }: Progress): JudgedView {
  const said: Judgement | null = judgement === undefined ? null : judgementIn(judgement)
  return showJudged(id, series, said, stage === 'done')
}

function take({ records, figures }: Situation, fields: Fields): Taken {
  if (fields.do === RESET.do) return { body: RESET, outcome: 'kept' }
  const { stage, rounds, tries } = progressIn(records)
  if (fields.stage !== stage || stage === 'done') return { problems: [MOVED_ON] }
  const series = seriesIn(figures)
  if (fields.do === SHOW_WORKING)
    return stage === 'alone' && tries.length >= TRIES_BEFORE_WORKING
      ? { body: { do: SHOW_WORKING }, outcome: 'kept' }
      : {
          problems: [
            { field: 'lower', message: 'Try these limits twice before the working is shown' },
          ],
        }
  if (stage === 'judge') return takeJudgement(fields, series)
  const read = readSums(stage, fields)
  if ('problems' in read) return read
  const isRight = isPassed(stage, read.given, workingsAt(stage, series, rounds))
  const body = { stage, is: isRight ? 'right' : 'not-yet', ...read.given }
  return { body, outcome: isRight ? 'kept' : 'not-yet' }
}

const MOVED_ON = {
  field: 'exercise',
  message: 'This part is already done. Carry on from where the exercise is now',
}

function takeJudgement(fields: Fields, series: Series): Taken {
  const read = readJudgement(fields, series)
  if ('problems' in read) return read
  const isRight = isRightOnBoth(read.judgement, series)
  const body = {
    stage: 'judge',
    is: isRight ? 'right' : 'not-yet',
    ...judgementBody(read.judgement),
  }
  return { body, outcome: isRight ? 'met' : 'not-yet' }
}
