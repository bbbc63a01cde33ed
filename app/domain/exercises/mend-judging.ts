import { readAll, readChoice, readSure } from './asked.ts'
import type { FieldProblem, Fields, Outcome } from './exercise.ts'
import { type Exhibit, letterOf } from './mend-exhibit.ts'
import type { AskPart, Control, FeedbackPart, PanelPart } from './panels.ts'
import { feedback, says } from './parts.ts'
import { number, word } from './records.ts'

/** The goal: so many charts judged rightly and so many faults found, of ten. */
export const NEEDED = { right: 8, faults: 4 }

/** What somebody made of one chart. */
export interface Judged {
  line: string
  saysSound: boolean
  /** The part they took for the fault; empty where they called it sound. */
  part: string
  sure: number
}

/** A judgement as it was recorded. */
export function judgedIn(body: unknown): Judged {
  return {
    line: word(body, 'line'),
    saysSound: word(body, 'verdict') === 'sound',
    part: word(body, 'part'),
    sure: number(body, 'sure') ?? 1,
  }
}

/** Whether sound was called sound, or misleading misleading. */
export function isRight({ saysSound }: Judged, { fault }: Exhibit): boolean {
  return saysSound === (fault === null)
}

/** Whether the part that misleads was named. */
export function isLocated(judged: Judged, { fault }: Exhibit): boolean {
  return fault !== null && !judged.saysSound && judged.part === fault
}

/** How ten judgements come out. */
export function outcomeOf(judged: readonly Judged[], exhibits: readonly Exhibit[]): Outcome {
  const { right, faults } = scoreOf(judged, exhibits)
  return right >= NEEDED.right && faults >= NEEDED.faults ? 'met' : 'not-yet'
}

/** How many were judged rightly and how many faults were found, so far. */
export function scoreOf(judged: readonly Judged[], exhibits: readonly Exhibit[]) {
  const pairs = judged.flatMap((one, at) => {
    const exhibit = exhibits[at]
    return exhibit ? [{ one, exhibit }] : []
  })
  return {
    right: pairs.filter(({ one, exhibit }) => isRight(one, exhibit)).length,
    faults: pairs.filter(({ one, exhibit }) => isLocated(one, exhibit)).length,
  }
}

/** The form for one chart: nothing of its key is in it. */
export function askAbout(exhibit: Exhibit, place: number, of: number, line: string): AskPart {
  const figure = exhibit.figure
  const name = (field: string) => `${field}-${place}`
  return {
    as: 'ask',
    id: `chart-${place}`,
    controls: [],
    cases: [
      {
        id: `chart-${place}`,
        heading: `Chart ${place} of ${of}`,
        chart: {
          id: `mend-chart-${place}`,
          figure,
          findings: false,
          ...(figure.kind === 'bars'
            ? {}
            : { regions: regionsOf(exhibit), regionFor: name('part') }),
        },
        table: {
          caption: 'How this chart is drawn',
          isFolded: true,
          columns: [{ text: 'Part' }, { text: 'How it is drawn' }],
          rows: exhibit.drawn,
        },
        controls: controlsFor(exhibit, place, line),
      },
    ],
    button: 'Judge this chart',
  }
}

function regionsOf({ parts }: Exhibit) {
  return parts.map(({ id, at }, place) => ({ id, label: letterOf(place), at }))
}

function controlsFor(exhibit: Exhibit, place: number, line: string): Control[] {
  const name = (field: string) => `${field}-${place}`
  return [
    {
      as: 'choice',
      name: name('line'),
      value: line,
      label: 'What will a resident take away?',
      options: exhibit.lines.map(({ id, text }) => ({ value: id, text })),
    },
    {
      as: 'choice',
      name: name('verdict'),
      value: '',
      isInline: true,
      label: 'Is the chart sound?',
      options: [
        { value: 'sound', text: 'Sound' },
        { value: 'misleading', text: 'Misleading' },
      ],
    },
    {
      as: 'choice',
      name: name('part'),
      value: '',
      label: 'If it misleads, where is the fault?',
      options: exhibit.parts.map(({ id, text }, at) => ({
        value: id,
        text: `${letterOf(at)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      })),
    },
    { as: 'sure', name: name('sure'), value: '', withMarks: place === 1 },
  ]
}

/** A posted judgement, or every mistake in it. */
export function readJudged(
  fields: Fields,
  exhibit: Exhibit,
  place: number,
): { judged: Judged } | { problems: FieldProblem[] } {
  const isSound = fields[`verdict-${place}`] === 'sound'
  const read = readAll({
    line: readChoice(fields, {
      name: `line-${place}`,
      offered: exhibit.lines.map(({ id }) => id),
      message: 'Select what a resident will take away',
    }),
    verdict: readChoice(fields, {
      name: `verdict-${place}`,
      offered: ['sound', 'misleading'],
      message: 'Select whether the chart is sound',
    }),
    part: isSound
      ? { value: '' }
      : readChoice(fields, {
          name: `part-${place}`,
          offered: exhibit.parts.map(({ id }) => id),
          message: 'Select where the fault is, or select that the chart is sound',
        }),
    sure: readSure(fields, `sure-${place}`),
  })
  if ('problems' in read) return read
  const { line, part, sure } = read.values
  return { judged: { line, saysSound: isSound, part, sure } }
}

/** What a judgement comes to, with the same figures drawn plainly. */
export function revealOf(judged: Judged, exhibit: Exhibit, place: number): PanelPart[] {
  const first = exhibit.lines.find(({ id }) => id === judged.line)
  return [
    replyTo(judged, exhibit, place),
    says(
      ...(first ? [`You read it as: “${first.text}”. **The figures say:** ${exhibit.truth}`] : []),
      ...(exhibit.plain.length > 0 ? ['Read the message again, from the plain chart.'] : []),
    ),
    ...(exhibit.plain.length > 0
      ? [
          {
            as: 'figure' as const,
            charts: exhibit.plain.map((figure, at) => ({
              id: `mend-plain-${place}-${at + 1}`,
              figure,
            })),
          },
        ]
      : []),
  ]
}

function replyTo(judged: Judged, exhibit: Exhibit, place: number): FeedbackPart {
  const chosen = exhibit.parts.find(({ id }) => id === judged.part)?.reply ?? ''
  const why = [chosen, exhibit.why].filter((text) => text !== '')
  if (exhibit.fault === null)
    return judged.saysSound
      ? feedback('right', `Correct: chart ${place} is sound`, exhibit.why)
      : feedback('not-right', `Chart ${place} is sound`, ...why)
  if (judged.saysSound) return feedback('not-right', `Chart ${place} misleads`, exhibit.why)
  return isLocated(judged, exhibit)
    ? feedback('right', `Correct: chart ${place} misleads, and you found the fault`, exhibit.why)
    : feedback('partly', `Chart ${place} misleads; the fault is elsewhere`, ...why)
}
