import type { Rank, Role } from '#app/domain/people.ts'

/** The password of every named demo person. It is printed for everybody to see. */
export const DEMO_PASSWORD = 'plot the dots'

/** Where a named learner has got to; the others of the seven do not learn. */
export type NamedStory = 'not-begun' | 'half-way' | 'finished'

export interface NamedPerson {
  email: string
  givenName: string
  familyName: string
  rank: Rank
  command: string
  /** What a visitor signs in as this person to see. */
  purpose: string
  roles: { role: Role; command: string | null }[]
  story: NamedStory | null
}

export const INSPECTOR = 'inspector@northmere.example'
export const CHIEF_INSPECTOR = 'chief.inspector@northmere.example'
export const GRADUATE = 'graduate@northmere.example'
export const LEARNING_TEAM = 'learning@northmere.example'

/** Of the stamp Skilled the half-way learner lacks this module, its course's assessment and the refresh after it. */
export const LEFT_FOR_LAST = 'P2'

/** The command of the inspector, their line manager and their leader. */
const LEADERS_COMMAND = 'Harrowbank'

/** The seven people anybody may sign in as. None of them exists. */
export const NAMED_PEOPLE: readonly NamedPerson[] = [
  {
    email: INSPECTOR,
    givenName: 'Priya',
    familyName: 'Nair',
    rank: 'Inspector',
    command: LEADERS_COMMAND,
    purpose: 'Inspector, has not begun',
    roles: [],
    story: 'not-begun',
  },
  {
    email: CHIEF_INSPECTOR,
    givenName: 'Helen',
    familyName: 'Marsden',
    rank: 'Chief Inspector',
    command: LEADERS_COMMAND,
    purpose: 'Chief Inspector, half-way: a check-back today earns her first stamp and badge',
    roles: [],
    story: 'half-way',
  },
  {
    email: GRADUATE,
    givenName: 'Imran',
    familyName: 'Siddiqui',
    rank: 'Chief Inspector',
    command: 'Calderport',
    purpose: 'Chief Inspector who holds the three stamps and the badges',
    roles: [],
    story: 'finished',
  },
  {
    email: LEARNING_TEAM,
    givenName: 'Ruth',
    familyName: 'Calloway',
    rank: 'Police staff',
    command: 'Operational Support',
    purpose: 'learning team (L&D): who has completed what',
    roles: [{ role: 'learning', command: null }],
    story: null,
  },
  {
    email: 'leader@northmere.example',
    givenName: 'Gareth',
    familyName: 'Pritchard',
    rank: 'Chief Superintendent',
    command: LEADERS_COMMAND,
    purpose: `Chief Superintendent, leader of ${LEADERS_COMMAND}`,
    roles: [{ role: 'leader', command: LEADERS_COMMAND }],
    story: null,
  },
  {
    email: 'chief.officer@northmere.example',
    givenName: 'Catherine',
    familyName: 'Adeyemi',
    rank: 'Assistant Chief Constable',
    command: 'Operational Support',
    purpose: 'Assistant Chief Constable, leader of the whole force',
    roles: [{ role: 'leader', command: null }],
    story: null,
  },
  {
    email: 'admin@northmere.example',
    givenName: 'Owen',
    familyName: 'Blackwood',
    rank: 'Police staff',
    command: 'Operational Support',
    purpose: 'administrator',
    roles: [{ role: 'admin', command: null }],
    story: null,
  },
]

/** Where this person has got to if they have a story of their own; null for everybody else. */
export function storyOf({ email }: { email: string }): NamedStory | null {
  return NAMED_PEOPLE.find((person) => person.email === email)?.story ?? null
}
