import { RANKS, type Role } from '#app/domain/people.ts'
import type { NewId } from '#app/gateways/new-id.ts'
import { hashPassword } from '#app/gateways/password.server.ts'
import type { Db } from '#db/connect.ts'
import { inTransaction } from '#db/in-transaction.ts'
import {
  listKnownPeople,
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
    const known = await listKnownPeople(trx)
    const ids = new Map(known.map(({ staffNumber, id }) => [staffNumber, id]))
    const emails = new Set(known.map(({ email }) => email))
    const problems = problemsOf(people, new Set(ids.keys()), emails)
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

function problemsOf(
  people: readonly PersonToImport[],
  known: ReadonlySet<string>,
  knownEmails: ReadonlySet<string>,
): string[] {
  const managers = new Map(people.map((one) => [one.staffNumber, one.lineManagerStaffNumber]))
  const ranks = new Set<string>(RANKS)
  const seen = new Set(known)
  const seenEmails = new Set(knownEmails)
  return people.flatMap((person, index) => {
    const row = `Row ${index + 2}:`
    const problems: string[] = []
    if (seen.has(person.staffNumber)) {
      problems.push(`${row} staff number ${person.staffNumber} is already in the service or above`)
    }
    const email = person.email.toLowerCase()
    if (seenEmails.has(email)) {
      problems.push(`${row} e-mail address ${email} is already in the service or above`)
    }
    if (!ranks.has(person.rank)) {
      problems.push(`${row} rank ${person.rank} is not one of ${RANKS.join(', ')}`)
    }
    const manager = person.lineManagerStaffNumber
    const circle = circleFrom(person.staffNumber, managers)
    if (manager === person.staffNumber) {
      problems.push(`${row} nobody can be their own line manager`)
    } else if (circle) {
      problems.push(`${row} these people manage each other in a circle: ${circle.join(', ')}`)
    } else if (manager !== null && !managers.has(manager) && !known.has(manager)) {
      problems.push(`${row} line manager ${manager} is not in this file or already in the service`)
    }
    seen.add(person.staffNumber)
    seenEmails.add(email)
    return problems
  })
}

/** The chain of line managers from a person back to that person; null where it does not come back. */
function circleFrom(
  staffNumber: string,
  managers: ReadonlyMap<string, string | null>,
): string[] | null {
  const chain = [staffNumber]
  const met = new Set(chain)
  for (let next = managers.get(staffNumber); next; next = managers.get(next)) {
    chain.push(next)
    if (next === staffNumber) return chain
    if (met.has(next)) return null
    met.add(next)
  }
  return null
}
