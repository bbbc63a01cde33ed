import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { OWN_PASSPORT } from '#app/domain/credentials/addresses.ts'
import { passportIdOf, takeSharing } from '#app/pages/badges.server.ts'
import { requirePerson } from '#app/session.server.ts'

/** Forms come here only: whoever signs in on the way is taken to where the switch is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  return redirect('/passport')
}

/** The holder's switch for the whole passport, which has no id before it is first used. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  const thing =
    params.id === OWN_PASSPORT ? await passportIdOf(context, person.id) : (params.id ?? '')
  return takeSharing({ request, context }, { thing, personId: person.id })
}
