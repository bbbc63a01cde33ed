import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeSharing } from '#app/pages/badges.server.ts'
import { requirePerson } from '#app/session.server.ts'

/** Forms come here only: whoever signs in on the way is taken to where the switch is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePerson({ request, context })
  return redirect('/passport')
}

/** The holder's switch for one badge. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context })
  return takeSharing({ request, context }, { thing: params.id ?? '', personId: person.id })
}
