import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeAsAssertion } from '#app/pages/badge-files.server.ts'
import { requireVisibleBadge } from '#app/pages/visible-badge.server.ts'

/** A badge in Open Badges 2.0, for whoever may see it; gone (410) once it is revoked. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return badgeAsAssertion(context, await requireVisibleBadge({ request, context, params }))
}
