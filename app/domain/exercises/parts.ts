import type { Taken } from './exercise.ts'
import type { FeedbackPart, Panel, WordsPart } from './panels.ts'

/*
 * Small parts that exercises of panels are put together from, each in the same shape.
 */

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

/** A panel that is not open yet: its heading, and what opens it. */
export function laterPanel(id: string, heading: string, opensAfter: string): Panel {
  return { id, heading, parts: [], opensAfter }
}

/** The answer to a post for a part that is not there or not open yet: nothing is kept. */
export const NOT_OPEN: Taken = {
  problems: [
    {
      field: 'exercise',
      message: 'This part is not open. Carry on from where the exercise is now',
    },
  ],
}
