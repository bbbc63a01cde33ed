import type { Option } from './panels.ts'

/*
 * The words of a decision record on a request for names: what is chosen, written and looked for.
 */

/** What may be sent. */
export const SEND: Option[] = [
  { value: 'all', text: 'The twenty names: partners should share' },
  { value: 'three', text: 'The top three names, to be careful' },
  { value: 'none', text: 'Nothing, and no reply: the list is ours' },
  {
    value: 'counts',
    text: 'No names: counts for the streets, small numbers joined, and a meeting',
  },
]
export const SEND_OFFERED = ['all', 'three', 'none', 'counts'] as const

/** What may be said of the lawful basis. */
export const BASIS: Option[] = [
  { value: 'partner', text: 'There is one: they are a partner agency' },
  { value: 'few', text: 'None is needed for so few names' },
  {
    value: 'check',
    text: 'To be checked with the data protection officer before anything is sent',
  },
]
export const BASIS_OFFERED = ['partner', 'few', 'check'] as const

/** What is wrong with what was sent; what is right is not in it. */
export const SEND_HINTS: Readonly<Record<string, string>> = {
  all: 'Most of the twenty would be named to another agency, and never be involved in anything.',
  three: 'Fewer names are still names. Nobody has said which decision they are for.',
  none: 'Joint work in two streets is a purpose. What is the least that lets it be planned?',
}
/** What is wrong with a basis; what is right is not in it. */
export const BASIS_HINTS: Readonly<Record<string, string>> = {
  partner:
    'Being a partner is not a lawful basis by itself: there has to be a purpose and a power.',
  few: 'It takes one name to do harm. The number does not decide it.',
}

/** What the learner writes, and one way to write it. */
export const WRITTEN = [
  {
    name: 'purpose',
    label: 'Purpose: which decision is it for?',
    model: 'Joint work in two streets. The partner was asked which decision the names are for.',
    tick: 'A purpose: which decision it is for',
  },
  {
    name: 'necessity',
    label: 'Necessity: what does that decision need?',
    model: 'Twenty names and addresses are not needed to plan work in two streets.',
    tick: 'Necessity: what that decision needs, and does not need',
  },
  {
    name: 'alternative',
    label: 'Alternative: what do you offer in its place?',
    model:
      'Counts by street, with small numbers joined, and a meeting about any one person of concern.',
    tick: 'An alternative that intrudes less',
  },
  {
    name: 'consulted',
    label: 'Consulted: whom did you ask?',
    model: 'The data protection officer, the owner of the tool, and the neighbourhood Inspector.',
    tick: 'Who was consulted',
  },
] as const

/** What the learner looks for in their own record. */
export const TICKS: Option[] = [
  ...WRITTEN.map(({ name, tick }) => ({ value: name, text: tick })),
  { value: 'basis', text: 'A lawful basis, to be checked before anything is sent' },
]
export const TICKS_OFFERED = ['purpose', 'necessity', 'alternative', 'consulted', 'basis'] as const
