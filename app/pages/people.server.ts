import { fullName, type Person } from '#app/domain/people.ts'
import type { RequestContext } from '#app/server/context.ts'
import { notFound } from '#app/session.server.ts'
import { findPerson } from '#db/people.ts'

type Store = Pick<RequestContext, 'db'>

/** The person an address names; otherwise a 404. */
export async function personOr404({ db }: Store, id: string | undefined): Promise<Person> {
  const person = id ? await findPerson(db, id) : null
  if (!person) throw notFound()
  return person
}

/** A person's name; null where they have left. */
export async function nameOf({ db }: Store, personId: string): Promise<string | null> {
  const person = await findPerson(db, personId)
  return person && fullName(person)
}
