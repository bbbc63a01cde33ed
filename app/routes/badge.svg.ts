import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeAsSvg } from '#app/pages/badge-files.server.ts'
import { requireVisibleBadge } from '#app/pages/visible-badge.server.ts'

/** A badge as a drawing that carries its credential. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return badgeAsSvg(await requireVisibleBadge({ request, context, params }))
}
