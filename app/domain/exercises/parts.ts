import type { ExerciseRecord } from './exercise.ts'
import type { FeedbackPart, Panel, PanelPart, PanelsView, TablePart, WordsPart } from './panels.ts'
import { RESET, sinceReset, word } from './records.ts'

/*
 * The parts that most exercises of panels are put together from, each in the same words and shape.
 */

/** Everything an exercise shows, with how often it was begun again. */
export function panelsView(
  records: readonly ExerciseRecord[],
  shown: Pick<PanelsView, 'goal' | 'panels' | 'play'>,
): PanelsView {
  return {
    ...shown,
    round: records.filter(({ body }) => word(body, 'do') === RESET.do).length,
    isBegun: sinceReset(records).length > 0,
  }
}

/** A panel that is not open yet: its heading, and what opens it. */
export function laterPanel({ id, heading, opensAfter }: Omit<Required<Panel>, 'parts'>): Panel {
  return { id, heading, parts: [], opensAfter }
}

/** Plain paragraphs. */
export function says(...text: string[]): WordsPart {
  return { as: 'words', text }
}

/** Words that are said again when play changes them. */
export function saysLive(...text: string[]): WordsPart {
  return { as: 'words', look: 'live', text }
}

/** What an answer comes to: the verdict, the number that settles it, and what to do. */
export function feedback(
  verdict: FeedbackPart['verdict'],
  heading: string,
  ...text: string[]
): FeedbackPart {
  return { as: 'feedback', verdict, heading, text }
}

/** Every earlier try as a table; nothing before the first. */
export function earlierTries(columns: string[], rows: TablePart['rows']): PanelPart[] {
  if (rows.length === 0) return []
  return [
    {
      as: 'table',
      caption: 'Your earlier tries',
      columns: ['Try', ...columns].map((text) => ({ text })),
      rows: rows.map((row, at) => [at + 1, ...row]),
    },
  ]
}

const LOOKING_BACK = { id: 'looking-back', heading: 'Looking back' } as const

/** The last panel: what was expected beside what was found, once the goal is met. */
export function lookingBack(
  isOpen: boolean,
  { opensAfter, rows }: { opensAfter: string; rows: [about: string, said: string, found: string][] },
): Panel {
  if (!isOpen) return laterPanel({ ...LOOKING_BACK, opensAfter })
  const columns = ['About', 'You said', 'What you found'].map((text) => ({ text }))
  const caption = 'What you expected, and what you found'
  return { ...LOOKING_BACK, parts: [{ as: 'table', caption, columns, rows }] }
}
