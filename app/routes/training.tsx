import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireLearningTeam } from '#app/session.server.ts'

/** The learning team's work begins at the completion list. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLearningTeam({ request, context })
  return redirect('/training/completions')
}
