import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeAsPng } from '#app/pages/badge-files.server.ts'
import { requireVisibleBadge } from '#app/pages/visible-badge.server.ts'

/** A badge as an image that carries its credential. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return badgeAsPng(context, await requireVisibleBadge({ request, context, params }))
}
