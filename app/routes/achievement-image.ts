import type { LoaderFunctionArgs } from '@remix-run/node'
import { badgeImage } from '#app/gateways/pictures/badge-images.server.ts'
import { achievementOr404 } from '#app/open-documents.server.ts'
import { notFound } from '#app/session.server.ts'

/** Public: an achievement's image, without anybody's badge in it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { slug } = await achievementOr404(context, params.name)
  const image = await badgeImage(slug, 'png')
  if (image === null) throw notFound()
  return new Response(new Uint8Array(image), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  })
}
