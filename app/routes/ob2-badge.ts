import type { LoaderFunctionArgs } from '@remix-run/node'
import { openBadge2Class } from '#app/domain/credentials/open-badge-2.ts'
import { achievementOr404, openDocument } from '#app/open-documents.server.ts'

/** Public: what may be earned, in Open Badges 2.0. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const facts = await achievementOr404(context, params.name)
  return openDocument(openBadge2Class(facts, context.badges.issuer), { keptFor: 300 })
}
