import type { PersonToImport } from '#app/commands/import-people.server.ts'
import type { Rank, Role } from '#app/domain/people.ts'
import { happens, keyedStream, shuffled } from '#app/domain/randomness.ts'
import { COMMANDS, type Command, LARGE_COMMAND } from './establishment.ts'
import {
  CHIEF_INSPECTOR,
  DEMO_PASSWORD,
  INSPECTOR,
  NAMED_PEOPLE,
  type NamedPerson,
} from './named-people.ts'
import { inventNames } from './names.ts'

/** The force as its HR file would list it. */
export interface Roll {
  /** In the service from the beginning. */
  founders: PersonToImport[]
  /** Promoted to Inspector during the year, and imported then. */
  promoted: PersonToImport[]
}

/** The share of Inspectors who were promoted during the year. */
const PROMOTED_SHARE = 0.06
/** One Chief Inspector for so many learners of a command. */
const LEARNERS_PER_CHIEF_INSPECTOR = 5
/** One Superintendent below the head for so many learners of a command. */
const LEARNERS_PER_SUPERINTENDENT = 16
/** Named people of these ranks belong to no command's line of Inspectors and their managers. */
const OUTSIDE_THE_COMMANDS: readonly Rank[] = ['Police staff', 'Assistant Chief Constable']

/** Makes up the people of the force, the same for the same seed. */
export function callTheRoll(seed: string): Roll {
  const recruit = recruiter(seed)
  const everybody = named(recruit, ({ rank }) => OUTSIDE_THE_COMMANDS.includes(rank))
  const chiefOfficer = everybody.find(({ rank }) => rank === 'Assistant Chief Constable')
  for (const command of COMMANDS) everybody.push(...staff(command, recruit, chiefOfficer))

  const stream = keyedStream(seed, 'promoted')
  const isPromoted = new Set(
    everybody.filter(
      (person) =>
        person.email === INSPECTOR ||
        (person.rank === 'Inspector' && happens(PROMOTED_SHARE, stream)),
    ),
  )
  return {
    founders: everybody.filter((person) => !isPromoted.has(person)),
    promoted: [...isPromoted],
  }
}

/** The head of a command, its Superintendents, Chief Inspectors and Inspectors, each with their manager. */
function staff(
  { name, learners }: Command,
  recruit: Recruit,
  chiefOfficer: PersonToImport | undefined,
): PersonToImport[] {
  const namedAs = (rank: Rank) =>
    named(recruit, (person) => person.command === name && person.rank === rank)
  const [leader] = namedAs('Chief Superintendent')
  const leads = [{ role: 'leader' as const, command: name }]
  const headRank = learners >= LARGE_COMMAND ? 'Chief Superintendent' : 'Superintendent'
  const head = leader ?? recruit({ rank: headRank, command: name, roles: leads })
  const superintendents = Array.from(
    { length: Math.floor(learners / LEARNERS_PER_SUPERINTENDENT) },
    () => recruit({ rank: 'Superintendent', command: name }),
  )
  const chiefs = namedAs('Chief Inspector')
  const chiefsWanted = Math.max(1, Math.round(learners / LEARNERS_PER_CHIEF_INSPECTOR))
  while (chiefs.length < chiefsWanted) {
    chiefs.push(recruit({ rank: 'Chief Inspector', command: name }))
  }
  const inspectors = namedAs('Inspector')
  while (chiefs.length + inspectors.length < learners) {
    inspectors.push(recruit({ rank: 'Inspector', command: name }))
  }
  return [
    ...managedBy(chiefOfficer ? [chiefOfficer] : [], [head]),
    ...managedBy([head], superintendents),
    ...managedBy(superintendents.length > 0 ? superintendents : [head], chiefs),
    ...managedBy(chiefs, inspectors),
  ]
}

/** Shares people out among their managers; the named inspector goes to the named chief inspector. */
function managedBy(managers: PersonToImport[], people: PersonToImport[]): PersonToImport[] {
  return people.map((person, place) => {
    const own =
      person.email === INSPECTOR
        ? managers.find(({ email }) => email === CHIEF_INSPECTOR)
        : managers[place % managers.length]
    return { ...person, lineManagerStaffNumber: own?.staffNumber ?? null }
  })
}

function named(recruit: Recruit, isWanted: (person: NamedPerson) => boolean): PersonToImport[] {
  return NAMED_PEOPLE.filter(isWanted).map((person) =>
    recruit({ ...person, password: DEMO_PASSWORD }),
  )
}

interface Post {
  rank: Rank
  command: string
  roles?: { role: Role; command: string | null }[]
  givenName?: string
  familyName?: string
  email?: string
  password?: string
}

type Recruit = (post: Post) => PersonToImport

/** Fills one post after another: a made-up name and a staff number like 40213 where none is given. */
function recruiter(seed: string): Recruit {
  const nameFor = inventNames(seed, NAMED_PEOPLE)
  const numbers = shuffled(
    Array.from({ length: 8000 }, (_, at) => 40_000 + at),
    keyedStream(seed, 'staff numbers'),
  )
  let recruited = 0
  return ({ rank, command, roles, password, ...given }) => {
    const name = { ...nameFor(recruited), ...given }
    const staffNumber = String(numbers[recruited] ?? 0)
    recruited += 1
    return {
      staffNumber,
      givenName: name.givenName,
      familyName: name.familyName,
      email: given.email ?? emailOf(name),
      rank,
      command,
      lineManagerStaffNumber: null,
      ...(roles ? { roles } : {}),
      ...(password ? { password } : {}),
    }
  }
}

function emailOf({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${asAddress(givenName)}.${asAddress(familyName)}@northmere.example`
}

function asAddress(name: string): string {
  return name
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
}
