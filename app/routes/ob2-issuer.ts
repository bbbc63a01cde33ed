import type { LoaderFunctionArgs } from '@remix-run/node'
import { openBadge2Issuer } from '#app/domain/credentials/open-badge-2.ts'
import { openDocument } from '#app/open-documents.server.ts'

/** Public: who issues, in Open Badges 2.0. */
export function loader({ context }: LoaderFunctionArgs) {
  return openDocument(openBadge2Issuer(context.badges.issuer), { keptFor: 300 })
}
