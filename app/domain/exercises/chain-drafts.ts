import type { Option } from './panels.ts'

/*
 * Drafts for the public to be judged: one that may go out, and two that may not.
 */

/** What may be wrong with a draft. */
export const VERDICTS: Option[] = [
  { value: 'fit', text: 'It may go out' },
  { value: 'claims', text: 'It claims that fewer people are affected' },
  { value: 'dismisses', text: 'It dismisses the people affected' },
]
export const OFFERED = ['fit', 'claims', 'dismisses'] as const
export type DraftVerdict = (typeof OFFERED)[number]

/** Three drafts from the press office, each with what it does. */
export const DRAFTS: { id: string; words: string; is: DraftVerdict; why: string }[] = [
  {
    id: 'a',
    is: 'claims',
    words:
      '“Recorded stalking fell by a fifth after our new team began. Residents are safer for its work.”',
    why: 'Its first sentence is true, and its second says what neither records nor survey show.',
  },
  {
    id: 'b',
    is: 'dismisses',
    words:
      '“This is only a change in how things are counted. There is nothing here to worry about.”',
    why: 'It explains the figure by waving away what thousands of people went through.',
  },
  {
    id: 'c',
    is: 'fit',
    words:
      '“Since May 2023 some reports are counted differently, so figures from before and after cannot be compared. If this is happening to you, tell us: you will be heard.”',
    why: 'It says why the figure moved, claims nothing about harm, and speaks to those affected.',
  },
]

/** The drafts as they ought to be judged, for the demo force. */
export const DRAFT_ANSWERS: Readonly<Record<string, string>> = Object.fromEntries(
  DRAFTS.map(({ id, is }) => [`draft-${id}`, is]),
)
