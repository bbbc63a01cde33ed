/** In order of seniority: the ranks a posting may name. */
export const RANKS = [
  'Sergeant',
  'Inspector',
  'Chief Inspector',
  'Superintendent',
  'Chief Superintendent',
  'Assistant Chief Constable',
  'Police staff',
] as const

export type Rank = (typeof RANKS)[number]

/** The ranks the programme is for. */
export const LEARNER_RANKS: readonly Rank[] = ['Inspector', 'Chief Inspector']

export type Role = 'learning' | 'leader' | 'admin'

/** What part of the force a leader may look at: taken from their role, never from an address. */
export type Scope = { kind: 'force' } | { kind: 'command'; command: string }

export interface Person {
  id: string
  givenName: string
  familyName: string
  email: string
  rank: string
  command: string
  seed: string
  roles: { role: Role; scope: Scope }[]
}

/** A person's name as it is said: `Priya Nair`. */
export function fullName({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>) {
  return `${givenName} ${familyName}`
}

export function isLearner(person: Pick<Person, 'rank'>): boolean {
  return LEARNER_RANKS.some((rank) => rank === person.rank)
}

export function hasRole(person: Pick<Person, 'roles'>, role: Role): boolean {
  return person.roles.some((held) => held.role === role)
}

/** Everything a leader may look at, widest first; empty for anybody who is not a leader. */
export function leaderScopes(person: Pick<Person, 'roles'>): Scope[] {
  const scopes = person.roles.flatMap((held) => (held.role === 'leader' ? [held.scope] : []))
  return scopes.some((scope) => scope.kind === 'force') ? [{ kind: 'force' }] : scopes
}
