import type { LoaderFunctionArgs } from '@remix-run/node'
import { didDocument } from '#app/domain/credentials/did.ts'
import { openDocument } from '#app/open-documents.server.ts'
import { listIssuerKeys } from '#db/issuer-keys.ts'

/** Public: which keys sign for the issuer, as `did:web` looks for them. */
export async function loader({ context }: LoaderFunctionArgs) {
  const document = didDocument(context.badges.issuer, await listIssuerKeys(context.db))
  return openDocument(document, { type: 'application/did+json', keptFor: 300 })
}
