import type { LineFigure } from '../figures.ts'
import { signalledPoints } from '../statistics/xmr-rules.ts'
import type { FieldProblem, Fields } from './exercise.ts'
import { numbers, word } from './records.ts'
import type { Settled } from './settled.ts'
import { compareMarks, type Finding, findingsOf, type MarksCompared } from './xmr-findings.ts'
import { carryForward } from './xmr-workings.ts'

export type Verdict = 'changed' | 'no-sign'

/** The two series of the reveal. */
export const JUDGED = {
  brackwater: { figure: 'brackwater-vehicle-crime', name: 'Brackwater vehicle crime' },
  alderbrook: { figure: 'alderbrook-burglary', name: 'Alderbrook burglary' },
} as const

export type JudgedId = keyof typeof JUDGED

export const JUDGED_IDS: readonly JudgedId[] = ['brackwater', 'alderbrook']

/** One series as it is judged; what the rules say comes only with the right verdict on both. */
export interface JudgedView {
  id: JudgedId
  name: string
  figure: LineFigure
  marked: number[]
  verdict: Verdict | null
  hint: string | null
  confirmed: { verdict: Verdict; findings: Finding[]; marks: MarksCompared } | null
}

/** What a learner said about both series. */
export interface Judgement {
  verdicts: Record<JudgedId, Verdict>
  marked: Record<JudgedId, number[]>
}

/** The verdict that the rules give: a signal is a sign of change. */
export function trueVerdict(series: Settled): Verdict {
  return carryForward(series).signals.length > 0 ? 'changed' : 'no-sign'
}

/** Reads the marks and verdicts, or everything to put right. A verdict of change needs a month that shows it. */
export function readJudgement(
  fields: Fields,
  series: Record<JudgedId, Settled>,
): { judgement: Judgement } | { problems: FieldProblem[] } {
  const marked = {
    brackwater: marksIn(fields, 'brackwater', series),
    alderbrook: marksIn(fields, 'alderbrook', series),
  }
  const problems = JUDGED_IDS.flatMap((id) => problemWith(id, fields, marked[id]))
  if (problems.length > 0) return { problems }
  const verdicts = {
    brackwater: asVerdict(fields['verdict-brackwater']),
    alderbrook: asVerdict(fields['verdict-alderbrook']),
  }
  return { judgement: { verdicts, marked } }
}

function marksIn(fields: Fields, id: JudgedId, series: Record<JudgedId, Settled>): number[] {
  return series[id].y.flatMap((_, at) => (fields[`mark-${id}-${at}`] ? [at] : []))
}

function problemWith(id: JudgedId, fields: Fields, marked: number[]): FieldProblem[] {
  const field = `verdict-${id}`
  const given = fields[field]
  if (given !== 'changed' && given !== 'no-sign')
    return [{ field, message: `Select whether ${JUDGED[id].name} has changed` }]
  if (given === 'changed' && marked.length === 0)
    return [
      {
        field,
        message: 'Mark at least one month that shows the change, or select ‘No sign of change’',
      },
    ]
  return []
}

function asVerdict(given: string | undefined): Verdict {
  return given === 'changed' ? 'changed' : 'no-sign'
}

/** Whether both verdicts are right. */
export function isRightOnBoth({ verdicts }: Judgement, series: Record<JudgedId, Settled>): boolean {
  return JUDGED_IDS.every((id) => verdicts[id] === trueVerdict(series[id]))
}

/** A judgement as it was kept. */
export function judgementIn(body: unknown): Judgement {
  return {
    verdicts: {
      brackwater: asVerdict(word(body, 'brackwater')),
      alderbrook: asVerdict(word(body, 'alderbrook')),
    },
    marked: {
      brackwater: numbers(body, 'brackwaterMarks'),
      alderbrook: numbers(body, 'alderbrookMarks'),
    },
  }
}

/** A judgement as it is kept: flat, so that support staff can read it. */
export function judgementBody({ verdicts, marked }: Judgement) {
  return {
    ...verdicts,
    brackwaterMarks: marked.brackwater,
    alderbrookMarks: marked.alderbrook,
  }
}

/** One series to judge, or as confirmed by the rules once both verdicts are right. */
export function showJudged(
  id: JudgedId,
  series: Settled,
  judgement: Judgement | null,
  isDone: boolean,
): JudgedView {
  const { mean, lowerProcessLimit, upperProcessLimit, signals } = carryForward(series)
  const marked = judgement?.marked[id] ?? []
  const verdict = judgement?.verdicts[id] ?? null
  const figure: LineFigure = {
    kind: 'line',
    title: JUDGED[id].name,
    subtitle: 'Recorded crimes a month with the limits of the first 12 months, made-up figures',
    x: series.x,
    y: series.y,
    yMin: 0,
    centre: mean,
    limits: [lowerProcessLimit, upperProcessLimit],
    ...(isDone ? { signals: signalledPoints(signals) } : {}),
  }
  return {
    id,
    name: JUDGED[id].name,
    figure,
    marked,
    verdict,
    hint: isDone || verdict === null ? null : hintOn(verdict, marked, series),
    confirmed: isDone
      ? {
          verdict: trueVerdict(series),
          findings: findingsOf(signals, series),
          marks: compareMarks(marked, signals),
        }
      : null,
  }
}

function hintOn(verdict: Verdict, marked: number[], series: Settled): string | null {
  if (verdict === trueVerdict(series)) return null
  const { mean, lowerProcessLimit, upperProcessLimit } = carryForward(series)
  if (verdict === 'no-sign')
    return `Look at the last ${runAtEnd(series.y, mean)} months. How many of them are below the centre line? Would luck do that?`
  const outside = marked.filter((at) => {
    const value = series.y[at] ?? mean
    return value < lowerProcessLimit || value > upperProcessLimit
  })
  return `You marked ${marked.length}. ${outside.length === 0 ? 'None' : outside.length} of them ${outside.length === 1 ? 'is' : 'are'} outside a limit. Is there a run of seven on one side of the centre line, or six rises or falls in a row? Highs and lows inside the limits are ordinary.`
}

/** How many months at the end lie on the same side of the mean as the last. */
function runAtEnd(values: number[], mean: number): number {
  const side = Math.sign((values.at(-1) ?? mean) - mean)
  const broken = values.findLastIndex((value) => Math.sign(value - mean) !== side)
  return values.length - 1 - broken
}
