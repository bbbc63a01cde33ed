import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { preferredFormat } from '#app/domain/credentials/accept.ts'
import { ISSUER_PAGE_HREF } from '#app/domain/credentials/addresses.ts'
import { issuerDocument } from '#app/domain/credentials/profile.ts'
import { openDocument } from '#app/open-documents.server.ts'

/** Public: who issues, for a program; a reader is sent on to the page. */
export function loader({ request, context }: LoaderFunctionArgs) {
  if (preferredFormat(request.headers.get('Accept'), ['json', 'html']) === 'html') {
    return redirect(ISSUER_PAGE_HREF, 303)
  }
  return openDocument(issuerDocument(context.badges.issuer), { keptFor: 300 })
}
