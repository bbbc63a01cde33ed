import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeAsJson } from '#app/pages/badge-files.server.ts'
import { requireVisibleBadge } from '#app/pages/visible-badge.server.ts'

/** A badge's newest signed credential: as a file, and to whoever refreshes an older one. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return badgeAsJson(await requireVisibleBadge({ request, context, params }))
}
