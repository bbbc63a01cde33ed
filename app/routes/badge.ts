import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { preferredFormat } from '#app/domain/credentials/accept.ts'
import { badgePageHref } from '#app/domain/credentials/addresses.ts'
import { badgeAsJson, badgeAsPng, badgeAsSvg } from '#app/pages/badge-files.server.ts'
import { requireVisibleBadge } from '#app/pages/visible-badge.server.ts'

/** A badge's id as an address: its JSON, its image, or the way to its page, as whoever asks prefers. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visible = await requireVisibleBadge({ request, context, params })
  switch (preferredFormat(request.headers.get('Accept'), ['json', 'png', 'svg', 'html'])) {
    case 'json':
      return badgeAsJson(visible)
    case 'png':
      return badgeAsPng(context, visible)
    case 'svg':
      return badgeAsSvg(visible)
    case 'html':
      return redirect(badgePageHref(visible.badge.id), {
        status: 303,
        headers: { 'Cache-Control': 'no-store' },
      })
  }
}
