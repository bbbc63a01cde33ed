import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { forgetSession } from '#app/session.server.ts'

/** Public: signing out needs no one to be signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  return redirect('/', { headers: { 'Set-Cookie': await forgetSession({ request, context }) } })
}

export function loader() {
  return redirect('/')
}
