import { readAll, readChoice } from './asked.ts'
import type { Fields, Taken } from './exercise.ts'
import type { Exhibit } from './mend-exhibit.ts'
import { isRight, type Judged } from './mend-judging.ts'
import type { AskPart, PanelPart, TablePart } from './panels.ts'
import { says } from './parts.ts'
import { word } from './records.ts'

/** The charts that were drawn to be read wrongly: those that are read again. */
function misled(exhibits: readonly Exhibit[]): { exhibit: Exhibit; place: number }[] {
  return exhibits
    .map((exhibit, at) => ({ exhibit, place: at + 1 }))
    .filter(({ exhibit }) => exhibit.fault !== null)
}

/** Every misleading chart drawn plainly, to be read again. */
export function askAgain(exhibits: readonly Exhibit[]): AskPart {
  return {
    as: 'ask',
    id: 'again',
    words: [
      'The six that misled you or tried to, drawn plainly. Which line fits each of them now?',
    ],
    controls: [],
    cases: misled(exhibits).map(({ exhibit, place }) => ({
      id: `again-${place}`,
      heading: exhibit.name,
      ...(exhibit.plain[0]
        ? { chart: { id: `mend-again-${place}`, figure: exhibit.plain[0] } }
        : {}),
      controls: [
        {
          as: 'choice',
          name: `again-${place}`,
          value: '',
          label: 'It says',
          options: exhibit.lines.map(({ id, text }) => ({ value: id, text })),
        },
      ],
    })),
    button: 'Keep these lines',
  }
}

/** What was read the second time; none of it is marked. */
export function takeAgain(fields: Fields, exhibits: readonly Exhibit[]): Taken {
  const read = readAll(
    Object.fromEntries(
      misled(exhibits).map(({ exhibit, place }) => [
        `again-${place}`,
        readChoice(fields, {
          name: `again-${place}`,
          offered: exhibit.lines.map(({ id }) => id),
          message: `Select the line for ${exhibit.name.charAt(0).toLowerCase()}${exhibit.name.slice(1)}`,
        }),
      ]),
    ),
  )
  if ('problems' in read) return read
  return { body: { ask: 'again', ...read.values }, outcome: 'kept' }
}

/** First and second readings beside what the figures say, and what certainty was worth. */
export function lookBack(
  judged: readonly Judged[],
  exhibits: readonly Exhibit[],
  again: unknown,
): PanelPart[] {
  const rows = exhibits.map((exhibit, at) => {
    const lineText = (id: string) => exhibit.lines.find((one) => one.id === id)?.text ?? '–'
    const isMisleading = exhibit.fault !== null
    return {
      exhibit,
      isMisleading,
      first: judged[at]?.line ?? '',
      cells: [
        exhibit.name,
        isMisleading ? 'Misleading' : 'Sound',
        lineText(judged[at]?.line ?? ''),
        isMisleading ? lineText(word(again, `again-${at + 1}`)) : '–',
        exhibit.truth,
      ],
    }
  })
  const wrongAt = (isMisleading: boolean) =>
    rows.filter(
      (row) => row.isMisleading === isMisleading && !row.exhibit.borneOut.includes(row.first),
    ).length
  const of = (isMisleading: boolean) =>
    rows.filter((row) => row.isMisleading === isMisleading).length
  const table: TablePart = {
    as: 'table',
    caption: 'What you read first, what you read again and what the figures say',
    columns: ['Chart', 'It was', 'At first', 'Drawn plainly', 'The figures'].map((text) => ({
      text,
    })),
    rows: rows.map(({ cells }) => cells),
  }
  return [
    says(
      `On **${wrongAt(true)} of ${of(true)}** misleading charts the line you expected a resident to take away is not what the figures say; on the sound ones, **${wrongAt(false)} of ${of(false)}**. Every number on all ten was right.`,
      sureWords(judged, exhibits),
    ),
    table,
  ]
}

function sureWords(judged: readonly Judged[], exhibits: readonly Exhibit[]): string {
  const surest = judged.flatMap((one, at) => {
    const exhibit = exhibits[at]
    return one.sure === 3 && exhibit ? [isRight(one, exhibit)] : []
  })
  if (surest.length === 0) return 'You did not choose certainty 3 for any chart.'
  return `You chose certainty 3 for ${surest.length}, and judged ${surest.filter(Boolean).length} of them rightly.`
}
