import type { LoaderFunctionArgs } from '@remix-run/node'
import { openDocument } from '#app/open-documents.server.ts'
import { notFound } from '#app/session.server.ts'

/** Public: which badges are revoked, one bit each, so that checking one tells us nothing about it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  if (params.list !== '1') throw notFound()
  const list = await context.badges.statusList()
  return openDocument(list, { type: 'application/vc+ld+json', keptFor: 60 })
}
