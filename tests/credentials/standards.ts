import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The published documents that badges are held to: `tests/reference/open-badges/`. */

const FOLDER = path.join(import.meta.dirname, '../reference/open-badges')

const CONTEXTS: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'www.w3.org_ns_credentials_v2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'purl.imsglobal.org_spec_ob_v3p0_context_3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    'purl.imsglobal.org_spec_ob_v3p0_extensions.json',
  'https://www.w3.org/ns/did/v1': 'www.w3.org_ns_did_v1.json',
  'https://w3id.org/security/multikey/v1': 'w3id.org_security_multikey_v1.json',
  'https://w3id.org/openbadges/v2': 'w3id.org_openbadges_v2.json',
}

export function standard(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'))
}

/** A context as its publisher has it. Throws for any address that is not kept here. */
export function publishedContext(url: string): Record<string, unknown> {
  const file = CONTEXTS[url]
  if (file === undefined)
    throw new Error(`No copy of ${url} is kept in tests/reference/open-badges`)
  return standard(`contexts/${file}`)
}

/** Gives a library the contexts kept here and the documents given, by their ids. */
export function offlineLoader(documents: { id: string }[]) {
  return async (url: string) => {
    const own = documents.find(({ id }) => id === url)
    return { contextUrl: null, documentUrl: url, document: own ?? publishedContext(url) }
  }
}
