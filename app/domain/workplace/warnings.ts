import { type Answers, fieldsOf, type WorkForm } from './forms.ts'
import { PERSONAL_DATA } from './personal-data.ts'
import { peopleUnderTen } from './small-counts.ts'

/** What words may give away. Never certain, so it is asked and never refused. */
export type WarningKind =
  | ('name' | 'email' | 'phone' | 'postcode' | 'birth' | 'reference' | 'collar-number')
  | ('registration' | 'small-count')

/** Words found in a text that may identify somebody, each as it was written and once. */
export interface Found {
  kind: WarningKind
  sentence: string
  found: string[]
}

export interface Warning extends Found {
  field: string
}

/**
 * What to ask before these answers are sent: possible personal data and counts of fewer than 10
 * people, in the order of the page. Warnings never block. Lines and texts are looked through;
 * numbers, days and choices are not, nor answers to fields the form has not.
 */
export function warningsIn(form: WorkForm, answers: Answers): Warning[] {
  return fieldsOf(form)
    .filter(({ as }) => as.kind === 'line' || as.kind === 'text')
    .flatMap(({ id }) =>
      warningsInText(answers[id] ?? '').map((warning) => ({ field: id, ...warning })),
    )
}

/** What to ask about one text: at most one warning of each kind. */
export function warningsInText(text: string): Found[] {
  const all: [WarningKind, string[]][] = [
    ...PERSONAL_DATA.map(({ kind, find }): [WarningKind, string[]] => [kind, find(text)]),
    ['small-count', peopleUnderTen(text)],
  ]
  return all.flatMap(([kind, places]) => {
    const found = [...new Set(places)]
    return found.length === 0 ? [] : { kind, sentence: sentenceFor(kind, found), found }
  })
}

const QUESTIONS: Record<WarningKind, string> = {
  name: 'somebody’s name? Write the role instead',
  email: 'an e-mail address? Write the team or the role instead',
  phone: 'a phone number? Take it out',
  postcode: 'a postcode? Write the district or the kind of place instead',
  birth: 'a date of birth? Take it out',
  reference: 'the reference of one crime, incident or custody record? Take it out',
  'collar-number': 'somebody’s collar number? Write the role instead',
  registration: 'a vehicle registration? Take it out',
  'small-count':
    'a count of fewer than 10 people? Write “fewer than 10”, or use a longer period or a larger area',
}

function sentenceFor(kind: WarningKind, found: readonly string[]): string {
  const quoted = found.map((words) => `“${words}”`).join(', ')
  return `Is ${found.length > 1 ? 'one of ' : ''}${quoted} ${QUESTIONS[kind]}.`
}
