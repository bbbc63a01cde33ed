import { readAll, readChoice } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import { earlierTries } from './looking-back.ts'
import type { Case, Option, PanelPart, SelectControl } from './panels.ts'
import { feedback, NOT_OPEN, says } from './parts.ts'
import { word } from './records.ts'
import type { SoFar } from './so-far.ts'
import {
  betterOf,
  figureOf,
  HAPPENINGS,
  type Happening,
  limitsOf,
  limitsShown,
  REACHES,
  type Reach,
  reachOf,
  type SorterChart,
  targetOf,
  valueInWords,
} from './sorter-charts.ts'
import { rulesInWords } from './sorter-rules.ts'
import { BATCHES, batchOf, IN_A_BATCH } from './sorter-state.ts'

const HAPPENING_IN_WORDS: Record<Happening, string> = {
  better: 'Improving',
  worse: 'Worsening',
  moved: 'Moved, neither better nor worse',
  once: 'One month apart from the rest',
  none: 'No change',
}

const REACH_IN_WORDS: Record<Reach, string> = {
  always: 'Always',
  sometimes: 'Sometimes',
  never: 'Never',
  'no-target': 'It has no target',
}

const SHOW = 'show'

/** How many batches have both marks of every chart, by the learner or shown. */
export function batchesMarked(charts: readonly SorterChart[], so: SoFar): number {
  const open = Array.from({ length: BATCHES }, (_, at) => at).find(
    (batch) => !triesAt(so, batch).some((body) => isDone(batchOf(charts, batch), body)),
  )
  return open ?? BATCHES
}

function triesAt(so: SoFar, batch: number): unknown[] {
  return so.at(`marks-${batch + 1}`)
}

function isDone(batch: readonly SorterChart[], body: unknown): boolean {
  return word(body, 'do') === SHOW || rightMarks(batch, body) === batch.length * 2
}

/** How many of a batch's marks are right: two for each chart. */
function rightMarks(batch: readonly SorterChart[], body: unknown): number {
  return batch.reduce((sum, chart) => {
    const happens = word(body, `happens-${chart.id}`) === chart.planted.happens
    const meets = word(body, `meets-${chart.id}`) === reachOf(chart)
    return sum + Number(happens) + Number(meets)
  }, 0)
}

/** The two marks of the batch that is open, and what was said about the last try. */
export function marksParts(charts: readonly SorterChart[], so: SoFar): PanelPart[] {
  const at = batchesMarked(charts, so)
  const done = charts.slice(0, at * batchOf(charts, 0).length)
  const told: PanelPart[] = done.length === 0 ? [] : [settledTable(done)]
  if (at === BATCHES) {
    const tries = Array.from({ length: BATCHES }, (_, batch) => triesAt(so, batch).length)
    const all = tries.reduce((sum, count) => sum + count, 0)
    return [feedback('right', 'All twelve have both marks', `You took ${all} tries.`), ...told]
  }
  const batch = batchOf(charts, at)
  const tries = triesAt(so, at)
  const last = tries.at(-1)
  return [
    says(
      'Say **what is happening**, by the rules. Then say whether the measure **can meet its target** as it is run now: is every result between the limits good enough, only some, or none?',
    ),
    ...told,
    ...(last === undefined ? [] : [lastTry(batch, last)]),
    {
      as: 'ask',
      id: `marks-${at + 1}`,
      controls: [],
      button: 'Check these four',
      cases: batch.map((chart, place) => ({
        ...caseFor(chart, last),
        heading: `Chart ${at * IN_A_BATCH + place + 1} of ${charts.length}`,
      })),
      ...(last === undefined
        ? {}
        : {
            verdicts: Object.assign({}, ...batch.map((chart) => verdictsOn(chart, last))),
            other: { text: 'Show me and go on', does: SHOW },
          }),
    },
    ...earlierTries(
      ['Marks right'],
      tries.map((body) => [`${rightMarks(batch, body)} of ${batch.length * 2}`]),
    ),
  ]
}

function lastTry(batch: readonly SorterChart[], body: unknown): PanelPart {
  const right = rightMarks(batch, body)
  return feedback(
    'partly',
    `${right} of ${batch.length * 2} marks are right`,
    'What settles each of the others is written beside it.',
  )
}

function caseFor(chart: SorterChart, last: unknown): Omit<Case, 'heading'> {
  return {
    id: `marks-${chart.id}`,
    words: [`${rulesInWords(chart)} ${betterOf(chart)} ${targetOf(chart)}`],
    chart: { id: `marks-${chart.id}`, figure: figureOf(chart, { signals: true }), findings: true },
    controls: [
      select(`happens-${chart.id}`, 'What is happening', HAPPENINGS, HAPPENING_IN_WORDS, last),
      select(`meets-${chart.id}`, 'Can it meet the target', REACHES, REACH_IN_WORDS, last),
    ],
  }
}

function select<T extends string>(
  name: string,
  label: string,
  offered: readonly T[],
  inWords: Record<T, string>,
  last: unknown,
): SelectControl {
  const options: Option[] = offered.map((value) => ({ value, text: inWords[value] }))
  return {
    as: 'select',
    name,
    label,
    value: word(last, name),
    options: [{ value: '', text: 'Choose' }, ...options],
  }
}

function verdictsOn(chart: SorterChart, body: unknown) {
  const [happens, meets] = [`happens-${chart.id}`, `meets-${chart.id}`]
  return {
    [happens]:
      word(body, happens) === chart.planted.happens
        ? { isRight: true }
        : { isRight: false, hint: happensHint(chart) },
    [meets]:
      word(body, meets) === reachOf(chart)
        ? { isRight: true }
        : { isRight: false, hint: meetsHint(chart) },
  }
}

function happensHint(chart: SorterChart): string {
  const { signals } = limitsOf(chart)
  if (signals.length === 0)
    return 'No rule marks this chart: no rise or fall in it stands out from luck.'
  if (signals.length === 1 && signals[0]?.rule === 'outside')
    return 'One point is marked. Look at the points on both sides of it.'
  return `${betterOf(chart)} Now look which way the marked points lie.`
}

function meetsHint(chart: SorterChart): string {
  if (chart.target === null) return 'Nobody has set a target for this one.'
  const [low, high] = limitsShown(chart)
  return `The limits are ${valueInWords(chart, low)} to ${valueInWords(chart, high)}. ${targetOf(chart)} Which results between the limits would meet it?`
}

function settledTable(charts: readonly SorterChart[]): PanelPart {
  return {
    as: 'table',
    caption: 'Marks so far',
    columns: ['Chart', 'What is happening', 'Can it meet the target'].map((text) => ({ text })),
    rows: charts.map((chart) => [
      chart.name,
      HAPPENING_IN_WORDS[chart.planted.happens],
      reachInWords(chart),
    ]),
  }
}

function reachInWords(chart: SorterChart): string {
  if (chart.target === null) return REACH_IN_WORDS['no-target']
  const [low, high] = limitsShown(chart)
  return `${REACH_IN_WORDS[reachOf(chart)]}: limits ${valueInWords(chart, low)} to ${valueInWords(chart, high)}. ${targetOf(chart)}`
}

/** Reads the marks of the open batch; "Show me" only after a try. */
export function takeMarks(charts: readonly SorterChart[], so: SoFar, fields: Fields): Taken {
  const at = batchesMarked(charts, so)
  if (at === BATCHES || fields.ask !== `marks-${at + 1}`) return NOT_OPEN
  if (fields.do === SHOW)
    return triesAt(so, at).length > 0
      ? { body: { ask: fields.ask, do: SHOW }, outcome: 'kept' }
      : NOT_OPEN
  const read = readAll(
    Object.assign({}, ...batchOf(charts, at).map((chart) => readsFor(chart, fields))),
  )
  if ('problems' in read) return read
  return { body: { ask: fields.ask, ...read.values }, outcome: 'kept' }
}

function readsFor({ id, name }: SorterChart, fields: Fields) {
  const [happens, meets] = [`happens-${id}`, `meets-${id}`]
  return {
    [happens]: readChoice(fields, {
      name: happens,
      offered: HAPPENINGS,
      message: `Select what is happening to ‘${name}’`,
    }),
    [meets]: readChoice(fields, {
      name: meets,
      offered: REACHES,
      message: `Select whether ‘${name}’ can meet its target`,
    }),
  }
}
