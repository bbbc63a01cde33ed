import { RANKS, type Role } from '#app/domain/people.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { hashPassword } from '#app/gateways/password.server.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import {
  listStaffNumbers,
  recordPassword,
  recordPerson,
  recordPosting,
  recordRole,
} from '#db/people.ts'

export interface PersonToImport {
  staffNumber: string
  givenName: string
  familyName: string
  email: string
  rank: string
  command: string
  lineManagerStaffNumber: string | null
  roles?: { role: Role; command: string | null }[]
  /** Only for local accounts; people who sign in with single sign-on have none. */
  password?: string
}

/**
 * Records people with their postings, roles and local passwords, all or nothing. Line managers may
 * come later in the list. Gives every sentence about what stands in the way, or who was recorded.
 */
export async function importPeople(
  db: Db,
  {
    people,
    fromDay,
    source,
    at,
    newId,
  }: { people: PersonToImport[]; fromDay: string; source: string; at: string; newId: NewId },
): Promise<{ problems: string[] } | { recorded: Map<string, string> }> {
  const hashes = new Map<string, string>()
  for (const person of people) {
    if (person.password) hashes.set(person.staffNumber, await hashPassword(person.password))
  }
  return inTransaction(db, async (trx) => {
    const ids = await listStaffNumbers(trx)
    const problems = problemsOf(people, new Set(ids.keys()))
    if (problems.length > 0) return { problems }

    for (const person of people) {
      const id = newId()
      ids.set(person.staffNumber, id)
      await recordPerson(trx, { ...person, id, seed: newId(), at })
    }
    for (const person of people) {
      const personId = ids.get(person.staffNumber) ?? ''
      const manager = person.lineManagerStaffNumber
      await recordPosting(trx, {
        id: newId(),
        personId,
        rank: person.rank,
        command: person.command,
        lineManagerId: manager === null ? null : (ids.get(manager) ?? null),
        fromDay,
        source,
      })
      for (const { role, command } of person.roles ?? []) {
        await recordRole(trx, { id: newId(), personId, role, command, at })
      }
      const passwordHash = hashes.get(person.staffNumber)
      if (passwordHash) await recordPassword(trx, { personId, passwordHash, at })
    }
    return { recorded: ids }
  })
}

function problemsOf(people: readonly PersonToImport[], known: ReadonlySet<string>): string[] {
  const inFile = new Set(people.map((person) => person.staffNumber))
  const ranks = new Set<string>(RANKS)
  const seen = new Set<string>()
  return people.flatMap((person, index) => {
    const row = `Row ${index + 2}:`
    const problems: string[] = []
    if (known.has(person.staffNumber) || seen.has(person.staffNumber)) {
      problems.push(`${row} staff number ${person.staffNumber} is already in the service or above`)
    }
    if (!ranks.has(person.rank)) {
      problems.push(`${row} rank ${person.rank} is not one of ${RANKS.join(', ')}`)
    }
    const manager = person.lineManagerStaffNumber
    if (manager === person.staffNumber) {
      problems.push(`${row} nobody can be their own line manager`)
    } else if (manager !== null && !inFile.has(manager) && !known.has(manager)) {
      problems.push(`${row} line manager ${manager} is not in this file or already in the service`)
    }
    seen.add(person.staffNumber)
    return problems
  })
}
